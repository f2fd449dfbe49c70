package org.rootscamp.drafts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rootscamp.allocation.model.Reason;
import org.rootscamp.events.Event;
import org.rootscamp.events.JournalKind;
import org.rootscamp.http.storage.StoredJson;
import org.rootscamp.journal.JournalEntry;
import org.rootscamp.people.PersonNames;
import org.rootscamp.proposals.Proposal;
import org.rootscamp.wall.WallChange;
import org.rootscamp.wall.WallChange.What;
import org.rootscamp.wall.WallRevision;

/**
 * Knows why proposals are not on the Wall: what somebody took off since the last publication, and
 * what the draft that was published last left out. Reads in the transaction of the caller.
 */
@ApplicationScoped
class Absences {

  /** Somebody took it off. */
  static final String TAKEN_OFF = "taken-off";

  /** It keeps its cell, but will not take place. */
  static final String CANCELLED = "cancelled";

  /** No published draft had anything to say about it. */
  static final String NOT_DRAFTED = "not-drafted";

  static final String NO_PART = "It was no part of the draft that was published last.";

  private static final String TAKEN_UP = "Somebody has come forward to run it since the draft.";

  private final StoredJson json;

  Absences(StoredJson json) {
    this.json = json;
  }

  /**
   * Why one proposal is not on the Wall.
   *
   * @param by who took it off, or null if a draft left it out
   * @param rank its place among what the draft left out, in the order of priority
   */
  record Absence(String reason, String detail, Instant at, String by, int rank) {

    /** The same for a proposal as it is by now: a wish may have been taken up since the draft. */
    Absence of(Proposal proposal) {
      boolean takenUp =
          reason.equals(Reason.NO_FACILITATOR.wireName()) && !proposal.facilitatorWanted;
      return takenUp ? new Absence(NOT_DRAFTED, TAKEN_UP, at, null, rank) : this;
    }

    /** What everybody may know: no names. */
    String publicDetail() {
      return by == null
          ? detail
          : reason.equals(CANCELLED) ? "It was cancelled." : "It was taken off the Wall.";
    }
  }

  /** The absences of an event, by proposal. */
  Map<UUID, Absence> of(Event event) {
    Map<UUID, Absence> absences = new HashMap<>();
    lastDraft(event).ifPresent(draft -> leftOut(draft, absences));
    List<JournalEntry> since = sinceTheLastPublication(event);
    PersonNames names = PersonNames.of(since.stream().map(entry -> entry.byId).toList());
    since.forEach(entry -> noteChanges(entry, names, absences));
    return absences;
  }

  /** The draft that was published last, unless somebody has removed it. */
  static Optional<Draft> lastDraft(Event event) {
    UUID id = WallRevision.current(event).draftId;
    return id == null ? Optional.empty() : Draft.findByIdOptional(id);
  }

  private void leftOut(Draft draft, Map<UUID, Absence> absences) {
    DraftResult plan = draft.plan(json);
    int rank = 0;
    for (DraftResult.Unplaced left : plan.unplaced()) {
      absences.put(
          left.proposalId(),
          new Absence(left.reason(), left.detail(), draft.createdAt, null, rank++));
    }
    for (DraftResult.Placement placed : plan.placements()) {
      String detail = "Not all of its runs found a cell.";
      absences.put(
          placed.proposalId(), new Absence("not-fitted", detail, draft.createdAt, null, rank));
    }
  }

  private static List<JournalEntry> sinceTheLastPublication(Event event) {
    return JournalEntry.list(
        "event = ?1 and revision is not null and number > (select coalesce(max(number), 0)"
            + " from JournalEntry where event = ?1 and kind = ?2) order by number",
        event,
        JournalKind.PUBLICATION);
  }

  private void noteChanges(JournalEntry entry, PersonNames names, Map<UUID, Absence> absences) {
    String by = names.get(entry.byId);
    for (WallChange change : json.read(entry.changes, WallChange[].class)) {
      if (change.what() == What.UNPLACED) {
        note(change, TAKEN_OFF, by + " took it off", by, entry, absences);
      } else if (change.what() == What.CANCELLED) {
        note(change, CANCELLED, by + " cancelled it", by, entry, absences);
      }
    }
  }

  private static void note(
      WallChange change,
      String reason,
      String what,
      String by,
      JournalEntry entry,
      Map<UUID, Absence> absences) {
    Absence before = absences.get(change.proposalId());
    int rank = before == null ? Integer.MAX_VALUE : before.rank();
    String why = entry.reason == null ? "." : ": " + entry.reason;
    String how = entry.kind == JournalKind.EDITS ? what : what + " by undoing";
    absences.put(change.proposalId(), new Absence(reason, how + why, entry.at, by, rank));
  }

  /** The absence of a proposal of which nothing is known. */
  static Absence unknown(Proposal proposal, Optional<Draft> lastDraft) {
    boolean later =
        lastDraft.map(draft -> proposal.submittedAt.isAfter(draft.createdAt)).orElse(false);
    String detail = later ? "It came in after the last draft." : NO_PART;
    return new Absence(NOT_DRAFTED, detail, proposal.submittedAt, null, Integer.MAX_VALUE);
  }
}
