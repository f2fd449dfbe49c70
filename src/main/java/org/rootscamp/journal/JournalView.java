package org.rootscamp.journal;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.rootscamp.events.JournalKind;
import org.rootscamp.http.storage.StoredJson;
import org.rootscamp.people.PersonNames;

/**
 * An entry of the journal as volunteers see it.
 *
 * @param number 1 for the first entry of the event
 * @param by the name of now
 * @param byId the person, or null for the organiser's token
 * @param overrides the names of the rules that were waived, or null
 * @param edits as they were sent, or null
 * @param changes what became different on the Wall, or null
 * @param subject in a few words; of an entry about a person their id
 * @param about the name of that person, or null
 * @param facts what became different of the subject, or null
 * @param takesBack of an undo, the entry that it took back; of a redo, the one it brought again
 * @param takenBack whether the Wall is without it at the moment
 * @param next what would be done to it next, if anything: undo takes it back, redo brings it again
 */
public record JournalView(
    UUID id,
    int number,
    Instant at,
    String by,
    UUID byId,
    JournalKind kind,
    Integer revision,
    String reason,
    JsonNode overrides,
    JsonNode edits,
    UUID draftId,
    JsonNode changes,
    String subject,
    String about,
    JsonNode facts,
    UUID takesBack,
    boolean takenBack,
    String previousHash,
    String hash,
    Next next) {

  /** What undo and redo would do. */
  public enum Next {
    @JsonProperty("undo")
    UNDO,
    @JsonProperty("redo")
    REDO
  }

  static JournalView of(
      JournalEntry entry, PersonNames names, StoredJson json, boolean takenBack, Next next) {
    return new JournalView(
        entry.id,
        entry.number,
        entry.at,
        entry.by(names),
        entry.byId,
        entry.kind,
        entry.revision,
        entry.reason,
        tree(entry.overrides, json),
        tree(entry.edits, json),
        entry.draftId,
        tree(entry.changes, json),
        entry.subject,
        entry.person().map(names::get).orElse(null),
        tree(entry.facts, json),
        entry.takesBack,
        takenBack,
        entry.previousHash,
        entry.hash,
        next);
  }

  private static JsonNode tree(String document, StoredJson json) {
    return document == null ? null : json.read(document, JsonNode.class);
  }
}
