package org.rootscamp.exchange;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.rootscamp.askings.AskingState;
import org.rootscamp.events.JournalKind;
import org.rootscamp.people.PersonView;
import org.rootscamp.people.Standing;
import org.rootscamp.proposals.Proposal;
import org.rootscamp.proposals.ProposalStatus;
import org.rootscamp.proposals.ProposalView;
import org.rootscamp.voting.Level;

/**
 * All that is kept about one person, without secrets: whoever finds the file signs in with nothing.
 *
 * @param badge what is known of how the badge was given and used
 * @param lastSeen when each of those devices was seen last, give or take an hour
 * @param signIns when a device got the token that it still has, the earliest first
 * @param ballot as it is stored; null before the first vote, and where it is sealed
 * @param proposals those that the person submitted or runs, the earliest first
 * @param seen what a phone said was on its screen
 * @param firstShown what stood on top when the person first looked, since few had seen it
 * @param steppedDown what the person ran once and does not run any more
 * @param tookUp what the person runs since they took it up as a wish
 * @param going what the person said they will go to, with this badge
 * @param runsByMerge what the person runs only because another proposal was merged into it
 * @param asked whom the person asked to facilitate something, the earliest first
 * @param askedToFacilitate what the person said yes or no to when asked
 * @param drafts those that the person ordered, the earliest first
 * @param headcounts those that the person counted and nobody counted again
 * @param journal what the person did, and what was done to them, the earliest first
 */
public record OwnData(
    EventName event,
    PersonView person,
    OwnBadge badge,
    List<OffsetDateTime> signIns,
    List<OffsetDateTime> lastSeen,
    OwnBallot ballot,
    List<OwnProposal> proposals,
    List<Title> seen,
    List<Title> firstShown,
    List<Title> steppedDown,
    List<Title> tookUp,
    List<Title> going,
    List<Title> runsByMerge,
    List<OwnAsking> asked,
    List<OwnAnswer> askedToFacilitate,
    List<OwnDraft> drafts,
    List<OwnHeadcount> headcounts,
    List<OwnEntry> journal) {

  /** How the person came by the badge, and what became of it. */
  public record OwnBadge(
      Standing standing, OffsetDateTime usedAt, OffsetDateTime reissuedAt, boolean devicesKept) {}

  /** Which event the data are of. */
  public record EventName(String slug, String name) {}

  /** What the person chose, what was withdrawn or merged since then included. */
  public record OwnBallot(int revision, OffsetDateTime changedAt, List<OwnChoice> choices) {}

  /** One choice. */
  public record OwnChoice(UUID proposalId, String title, ProposalStatus status, Level level) {}

  /** A proposal and what the person has to do with it. */
  public record OwnProposal(boolean submitted, boolean runs, ProposalView proposal) {}

  /** A proposal in the list of those that were seen. */
  public record Title(UUID proposalId, String title) {
    static Title of(Proposal proposal) {
      return new Title(proposal.id, proposal.title);
    }
  }

  /** Somebody whom the person asked; without the name once that is settled. */
  public record OwnAsking(
      UUID proposalId, String title, String name, AskingState state, OffsetDateTime askedAt) {}

  /** What the person answered to somebody who asked. */
  public record OwnAnswer(UUID proposalId, String title, boolean accepted) {}

  /** A draft that was ordered. */
  public record OwnDraft(UUID id, String name, OffsetDateTime orderedAt) {}

  /** How many people were counted in a cell. */
  public record OwnHeadcount(UUID roomId, UUID slotId, int people, OffsetDateTime countedAt) {}

  /**
   * An entry of the journal.
   *
   * @param own whether the person did it; otherwise it is about them
   */
  public record OwnEntry(
      int number,
      OffsetDateTime at,
      boolean own,
      JournalKind kind,
      String subject,
      String reason) {}
}
