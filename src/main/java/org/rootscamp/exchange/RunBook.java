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
import org.rootscamp.wall.WallRevised;
import org.rootscamp.wall.WallService;

/**
 * Keeps the runs of an event as the Wall changes. Each revision of the Wall counts in its own
 * transaction; what changes runs otherwise, such as another time or a withdrawal, right after it.
 */
@ApplicationScoped
class RunBook {

  private static final Logger LOG = Logger.getLogger(RunBook.class);

  private final WallService walls;
  private final Clock clock;

  RunBook(WallService walls, Clock clock) {
    this.walls = walls;
    this.clock = clock;
  }

  /** All runs as they are now, even those that are not kept yet. In the caller's transaction. */
  List<Run> present(Event event) {
    List<Run> known = CalendarRun.of(event).stream().map(CalendarRun::run).toList();
    return after(event, known);
  }

  private List<Run> after(Event event, List<Run> known) {
    return Run.after(known, Sitting.of(walls.view(event.slug)), clock.instant());
  }

  void keep(@Observes WallRevised revised) {
    keep(revised.event());
  }

  void keepLater(@Observes(during = TransactionPhase.AFTER_SUCCESS) EventChanged changed) {
    try {
      String slug = changed.slug();
      // Most changes are no concern of calendars; those that are not take no lock.
      if (QuarkusTransaction.requiringNew().call(() -> isBehind(Event.of(slug)))) {
        QuarkusTransaction.requiringNew().run(() -> keep(Event.locked(slug)));
      }
    } catch (RuntimeException e) {
      LOG.warn("The next change will count this one for calendars", e);
    }
  }

  private boolean isBehind(Event event) {
    List<Run> stored = CalendarRun.of(event).stream().map(CalendarRun::run).toList();
    return event.wallRevision > 0 && !Set.copyOf(stored).containsAll(after(event, stored));
  }

  private void keep(Event event) {
    List<CalendarRun> stored = CalendarRun.of(event);
    Map<Run, CalendarRun> unchanged = new HashMap<>();
    Map<String, CalendarRun> byNumber = new HashMap<>();
    for (CalendarRun run : stored) {
      unchanged.put(run.run(), run);
      byNumber.put(run.proposalId + " " + run.number, run);
    }
    for (Run run : after(event, stored.stream().map(CalendarRun::run).toList())) {
      if (!unchanged.containsKey(run)) {
        CalendarRun target =
            byNumber.getOrDefault(run.proposalId() + " " + run.number(), new CalendarRun());
        target.event = event;
        target.set(run);
        target.persist();
      }
    }
  }
}
