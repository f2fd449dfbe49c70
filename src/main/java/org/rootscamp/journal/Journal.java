package org.rootscamp.journal;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rootscamp.events.Event;
import org.rootscamp.events.JournalKind;
import org.rootscamp.events.Noted;
import org.rootscamp.http.access.Caller;
import org.rootscamp.http.storage.StoredJson;
import org.rootscamp.journal.TakenBack.Step;
import org.rootscamp.wall.WallChange;
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

  /**
   * The newest edits of somebody that are still there.
   *
   * @param byId the person, or null for the organiser's token
   */
  public Optional<JournalEntry> newestEdits(Event event, UUID byId) {
    List<Step> steps = JournalEntry.steps(event);
    Set<UUID> gone = TakenBack.of(steps);
    return steps.stream()
        .filter(step -> step.kind() == JournalKind.EDITS && Objects.equals(step.byId(), byId))
        .filter(step -> !gone.contains(step.id()))
        .reduce((older, newer) -> newer)
        .map(step -> JournalEntry.findById(step.id()));
  }

  /** What an entry changed on the Wall. */
  public List<WallChange> changes(JournalEntry entry) {
    return List.of(json.read(entry.changes, WallChange[].class));
  }
}
