package org.rootscamp.events;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * What those lock who count votes of an event, and those who end that: once a vote is refused to
 * anybody, no other one is under way. Nothing else locks it, so that neither edits of the Wall wait
 * for votes nor votes for edits.
 */
@Entity
@Table(name = "polls")
public class Poll extends PanacheEntityBase {

  @Id UUID eventId;

  static void openFor(Event event) {
    Poll poll = new Poll();
    poll.eventId = event.id;
    poll.persist();
  }

  /** Waits for the votes that are being counted, and keeps others waiting until the commit. */
  public static void hold(Event event) {
    Poll.findById(event.id, LockModeType.PESSIMISTIC_WRITE);
  }
}
