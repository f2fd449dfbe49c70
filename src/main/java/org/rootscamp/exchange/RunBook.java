package org.rootscamp.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rootscamp.events.Event;
import org.rootscamp.wall.Wall;
import org.rootscamp.wall.WallPrinted;
import org.rootscamp.wall.WallStore;

/** Keeps the runs of an event as what the Wall prints changes, in the transaction of the change. */
@ApplicationScoped
class RunBook {

  private final WallStore walls;
  private final Clock clock;

  RunBook(WallStore walls, Clock clock) {
    this.walls = walls;
    this.clock = clock;
  }

  /** All runs as they are now, even those that are not kept yet. In the caller's transaction. */
  List<Occurrence> present(Event event) {
    return after(walls.load(event), stored(event));
  }

  private static List<Occurrence> stored(Event event) {
    return CalendarRun.of(event).stream().map(CalendarRun::run).toList();
  }

  private List<Occurrence> after(Wall wall, List<Occurrence> known) {
    return Occurrence.after(known, Sitting.of(wall), clock.instant());
  }

  /** Whatever changes runs, changes what the Wall prints. */
  void keep(@Observes WallPrinted printed) {
    keep(printed.wall());
  }

  private void keep(Wall wall) {
    List<CalendarRun> stored = CalendarRun.of(wall.event());
    Map<Occurrence, CalendarRun> unchanged = new HashMap<>();
    Map<String, CalendarRun> byNumber = new HashMap<>();
    for (CalendarRun run : stored) {
      unchanged.put(run.run(), run);
      byNumber.put(run.proposalId + " " + run.number, run);
    }
    for (Occurrence run : after(wall, stored.stream().map(CalendarRun::run).toList())) {
      if (!unchanged.containsKey(run)) {
        CalendarRun target =
            byNumber.getOrDefault(run.proposalId() + " " + run.number(), new CalendarRun());
        target.event = wall.event();
        target.set(run);
        target.persist();
      }
    }
  }
}
