package org.rootscamp.events;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.rootscamp.http.Caller;

/**
 * Writes the journal of an event: append-only, each entry chained to the one before by its hash.
 */
@ApplicationScoped
public class Journal {

  /**
   * Appends an entry in the running transaction.
   *
   * @param event as {@link Event#locked} gave it, so that entries take turns
   */
  public void append(Event event, Caller by, Instant at, JournalEntry entry) {
    Optional<JournalEntry> last =
        JournalEntry.<JournalEntry>find("event", Sort.descending("number"), event)
            .firstResultOptional();
    entry.event = event;
    entry.number = last.map(it -> it.number).orElse(0) + 1;
    entry.previousHash = last.map(it -> it.hash).orElse(null);
    entry.at = at;
    entry.by = by.name();
    entry.hash = entry.computedHash();
    entry.persist();
  }
}
