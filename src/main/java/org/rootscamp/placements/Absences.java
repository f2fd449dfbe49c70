package org.rootscamp.placements;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rootscamp.allocation.model.Reason;
import org.rootscamp.drafts.Draft;
import org.rootscamp.drafts.DraftResult;
import org.rootscamp.events.Event;
import org.rootscamp.events.JournalKind;
import org.rootscamp.http.storage.StoredJson;
import org.rootscamp.journal.JournalEntry;
import org.rootscamp.people.PersonNames;
import org.rootscamp.proposals.Proposal;
import org.rootscamp.wall.Run;
import org.rootscamp.wall.Runs;
import org.rootscamp.wall.WallChange;
import org.rootscamp.wall.WallRevision;

/**
 * Knows why proposals are not on the Wall: what somebody took off since the last publication, and
 * what the draft that was published last left out. Reads in the transaction of the caller.
 */
@ApplicationScoped
class Absences {

  private final StoredJson json;

  Absences(StoredJson json) {
    this.json = json;
  }

  /**
   * Why one proposal is not on the Wall.
   *
   * @param reason its name on the wire
   * @param sentence what everybody may know: no names
   * @param by who did it, or null if a draft left it out
   * @param because what they said why, or null
   * @param rank its place among what the draft left out, in the order of priority
   * @param byVotes whether votes have a part in the reason
   */
  record Absence(
      String reason,
      String sentence,
      Instant at,
      String by,
      String because,
      int rank,
      boolean byVotes) {

    static Absence of(Reason reason, Instant at) {
      return of(reason, at, null, null);
    }

    static Absence of(Reason reason, Instant at, String by, String because) {
      return new Absence(
          reason.wireName(), reason.sentence(), at, by, because, Integer.MAX_VALUE, false);
    }

    static Absence of(DraftResult.Unplaced left, Instant at, int rank) {
      return new Absence(
          left.reason(), left.detail(), at, null, null, rank, !left.whateverTheVotes());
    }

    /** The same with the place of another one. */
    Absence rankedAs(Absence other) {
      return other == null
          ? this
          : new Absence(reason, sentence, at, by, because, other.rank, byVotes);
    }

    /** The same without a place, and without a reason in which votes have a part. */
    Absence whateverTheVotes() {
      return new Absence(
          byVotes ? null : reason,
          byVotes ? null : sentence,
          at,
          by,
          because,
          Integer.MAX_VALUE,
          false);
    }

    boolean is(Reason other) {
      return other.wireName().equals(reason);
    }

    /** What volunteers may know. */
    String detail() {
      String what = is(Reason.CANCELLED) ? " cancelled it" : " took it off";
      return by == null ? sentence : by + what + (because == null ? "." : ": " + because);
    }
  }

  /** What is known of an event; each proposal is asked for by itself. */
  Known of(Event event, Runs runs) {
    Optional<Draft> draft = lastDraft(event);
    Map<UUID, Absence> leftOut = new HashMap<>();
    draft.ifPresent(it -> leftOut(it, leftOut));
    Map<UUID, Absence> since = new HashMap<>();
    List<JournalEntry> entries = sinceTheLastPublication(event);
    PersonNames names = PersonNames.of(entries.stream().map(entry -> entry.byId).toList());
    entries.forEach(entry -> note(entry, names.get(entry.byId), since));
    return new Known(runs, draft.map(it -> it.createdAt), leftOut, since);
  }

  /**
   * What is known of an event.
   *
   * @param draftedAt when the draft was ordered that was published last
   * @param leftOut what that draft says
   * @param since what somebody took off or cancelled since, and did not bring back
   */
  record Known(
      Runs runs,
      Optional<Instant> draftedAt,
      Map<UUID, Absence> leftOut,
      Map<UUID, Absence> since) {

    /** Why a proposal is not on the Wall, or not as often as it wants to be. */
    Absence of(Proposal proposal) {
      Absence drafted = leftOut.get(proposal.id);
      return found(proposal, drafted).rankedAs(drafted);
    }

    private Absence found(Proposal proposal, Absence drafted) {
      if (!proposal.isOpen()) {
        return Absence.of(Reason.NOT_OPEN, proposal.submittedAt);
      }
      if (since.containsKey(proposal.id)) {
        return since.get(proposal.id);
      }
      if (runs.of(proposal.id).stream().anyMatch(Run::takesPlace)) {
        return Absence.of(Reason.RUNS_LEFT, draftedAt.orElse(proposal.submittedAt));
      }
      if (drafted == null) {
        return Absence.of(undrafted(proposal), proposal.submittedAt);
      }
      boolean takenUp = drafted.is(Reason.NO_FACILITATOR) && !proposal.facilitatorWanted;
      return takenUp ? Absence.of(Reason.TAKEN_UP, drafted.at()) : drafted;
    }

    private Reason undrafted(Proposal proposal) {
      return draftedAt
          .map(at -> proposal.submittedAt.isAfter(at) ? Reason.LATE : Reason.NO_PART)
          .orElse(Reason.NOT_DRAFTED);
    }
  }

  /** The draft that was published last, unless somebody has removed it. */
  private static Optional<Draft> lastDraft(Event event) {
    UUID id = WallRevision.current(event).draftId;
    return id == null ? Optional.empty() : Draft.findByIdOptional(id);
  }

  private void leftOut(Draft draft, Map<UUID, Absence> leftOut) {
    int rank = 0;
    for (DraftResult.Unplaced left : draft.plan(json).unplaced()) {
      leftOut.put(left.proposalId(), Absence.of(left, draft.createdAt, rank++));
    }
  }

  private static List<JournalEntry> sinceTheLastPublication(Event event) {
    return JournalEntry.list(
        "event = ?1 and revision is not null and number > (select coalesce(max(number), 0)"
            + " from JournalEntry where event = ?1 and kind = ?2) order by number",
        event,
        JournalKind.PUBLICATION);
  }

  private void note(JournalEntry entry, String by, Map<UUID, Absence> since) {
    for (WallChange change : json.read(entry.changes, WallChange[].class)) {
      switch (change.what()) {
        case UNPLACED -> since.put(change.proposalId(), by(by, entry, Reason.TAKEN_OFF));
        case CANCELLED -> since.put(change.proposalId(), by(by, entry, Reason.CANCELLED));
        case PLACED, UNCANCELLED -> since.remove(change.proposalId());
        default -> {}
      }
    }
  }

  private static Absence by(String by, JournalEntry entry, Reason reason) {
    return Absence.of(reason, entry.at, by, entry.reason);
  }
}
