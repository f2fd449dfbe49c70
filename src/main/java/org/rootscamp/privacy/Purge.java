package org.rootscamp.privacy;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.rootscamp.events.Changes;
import org.rootscamp.events.Event;
import org.rootscamp.events.Fact;
import org.rootscamp.events.JournalKind;
import org.rootscamp.events.PeopleForgotten;
import org.rootscamp.events.Poll;
import org.rootscamp.events.Retention;
import org.rootscamp.http.access.Caller;
import org.rootscamp.privacy.EventRows.Forgotten;

/**
 * Removes what is kept of the people of events whose time has come. Each event is one transaction
 * that locks it, so that of several instances one does it, and one that dies has done nothing.
 */
@ApplicationScoped
class Purge {

  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final Logger LOG = Logger.getLogger(Purge.class);

  private final Clock clock;
  private final EventRows rows;
  private final Changes changes;
  private final jakarta.enterprise.event.Event<PeopleForgotten> forgetting;

  Purge(
      Clock clock,
      EventRows rows,
      Changes changes,
      jakarta.enterprise.event.Event<PeopleForgotten> forgetting) {
    this.clock = clock;
    this.rows = rows;
    this.changes = changes;
    this.forgetting = forgetting;
  }

  /** Looks at all events. One that fails holds up no other, and has its turn again. */
  void sweep() {
    Instant now = clock.instant();
    for (UUID id : QuarkusTransaction.requiringNew().call(() -> due(now))) {
      try {
        QuarkusTransaction.requiringNew()
            .timeout((int) LONGEST.toSeconds())
            .run(() -> purge(id, now));
      } catch (RuntimeException e) {
        LOG.error("What is kept of the people of an event was not removed; it is tried again", e);
      }
    }
  }

  private static List<UUID> due(Instant now) {
    return Event.<Event>list("purgedAt is null order by id").stream()
        .filter(event -> Retention.of(event).isOver(now))
        .map(event -> event.id)
        .toList();
  }

  private void purge(UUID id, Instant now) {
    Event event = Event.findById(id, LockModeType.PESSIMISTIC_WRITE);
    boolean due = event != null && event.purgedAt == null && Retention.of(event).isOver(now);
    if (!due) {
      return; // another instance was faster, or the organiser has changed the day
    }
    Poll.hold(event); // no vote is counted after this
    forgetting.fire(new PeopleForgotten(event));
    Forgotten forgotten = rows.forgetPeople(event);
    Panache.getSession().refresh(event);
    event.purgedAt = now;
    event.doorCodeHash = null;
    event.proposing.open = false;
    event.voting.open = false;
    changes.note(event, Caller.BOOTSTRAP, JournalKind.PURGE, null, facts(forgotten));
    changes.tell(event);
  }

  private static List<Fact> facts(Forgotten forgotten) {
    return List.of(
        new Fact("people", Integer.toString(forgotten.people()), "0"),
        new Fact("ballots", Integer.toString(forgotten.ballots()), "of nobody"));
  }
}
