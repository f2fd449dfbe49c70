package org.rootscamp.exchange;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.rootscamp.events.Event;
import org.rootscamp.events.EventChanged;
import org.rootscamp.wall.Wall;
import org.rootscamp.wall.WallRevised;
import org.rootscamp.wall.WallStore;

/**
 * Keeps the runs of an event as the Wall changes. Each revision of the Wall counts in its own
 * transaction; what changes runs otherwise, such as another time or a withdrawal, right after it.
 */
@ApplicationScoped
class RunBook {

  private static final Logger LOG = Logger.getLogger(RunBook.class);

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

  void keep(@Observes WallRevised revised) {
    keep(revised.wall());
  }

  void keepLater(@Observes(during = TransactionPhase.AFTER_SUCCESS) EventChanged changed) {
    try {
      String slug = changed.slug();
      // Most changes are no concern of calendars; those that are not take no lock.
      if (QuarkusTransaction.requiringNew().call(() -> isBehind(Event.of(slug)))) {
        QuarkusTransaction.requiringNew().run(() -> keep(walls.load(Event.locked(slug))));
      }
    } catch (RuntimeException e) {
      LOG.warn("The next change will count this one for calendars", e);
    }
  }

  private boolean isBehind(Event event) {
    if (event.wallRevision == 0) {
      return false;
    }
    List<Occurrence> stored = stored(event);
    return !Set.copyOf(stored).containsAll(after(walls.load(event), stored));
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
