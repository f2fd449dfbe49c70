package org.rootscamp.events;

import java.time.Instant;
import java.util.List;
import org.rootscamp.http.access.Caller;

/**
 * Something that the journal has to tell; fired in the transaction of what happened, so that both
 * are there or neither.
 *
 * @param event as {@link Event#locked} gave it, so that entries take turns
 * @param subject what it is about in a few words, without names of people; or null
 * @param facts what became different of the subject
 */
public record Noted(
    Event event, Caller by, Instant at, JournalKind kind, String subject, List<Fact> facts) {

  public Noted(Event event, Caller by, Instant at, JournalKind kind, String subject) {
    this(event, by, at, kind, subject, List.of());
  }
}
