package org.rootscamp.journal;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.rootscamp.events.Event;
import org.rootscamp.events.Noted;
import org.rootscamp.http.access.Caller;
import org.rootscamp.http.storage.StoredJson;
import org.rootscamp.wall.WallWriter.Written;

/**
 * Writes the journal of an event: append-only, each entry chained to the one before by its hash.
 */
@ApplicationScoped
public class Journal {

  private final StoredJson json;

  Journal(StoredJson json) {
    this.json = json;
  }

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
    entry.byId = by.personId();
    entry.hash = entry.computedHash();
    entry.persist();
  }

  /** Appends what another part of the service has to tell, in its transaction. */
  void note(@Observes Noted noted) {
    JournalEntry entry = JournalEntry.about(noted.kind(), noted.subject());
    entry.facts = noted.facts().isEmpty() ? null : json.write(noted.facts());
    append(noted.event(), noted.by(), noted.at(), entry);
  }

  /** Appends a change of the Wall in the running transaction. */
  public void append(Written written, Caller by, Instant at, JournalEntry entry) {
    entry.revision = written.wall().revision().revision;
    entry.changes = json.write(written.changes());
    append(written.wall().event(), by, at, entry);
  }

  /** The entry of the journal that a revision came with, or null if that was before the journal. */
  public UUID entryOf(Event event, int revision) {
    return JournalEntry.<JournalEntry>find("event = ?1 and revision = ?2", event, revision)
        .firstResultOptional()
        .map(entry -> entry.id)
        .orElse(null);
  }
}
