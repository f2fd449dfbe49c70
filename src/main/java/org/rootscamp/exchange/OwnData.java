package org.rootscamp.exchange;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.rootscamp.people.PersonView;
import org.rootscamp.proposals.ProposalStatus;
import org.rootscamp.proposals.ProposalView;
import org.rootscamp.voting.Level;

/**
 * All that is kept about one person, without secrets: whoever finds the file signs in with nothing.
 *
 * @param signIns when a device got the token that it still has, the earliest first
 * @param ballot as it is stored; null before the first vote, and where it is sealed
 * @param proposals those that the person submitted or runs, the earliest first
 * @param seen what a phone said was on its screen
 */
public record OwnData(
    EventName event,
    PersonView person,
    List<Instant> signIns,
    OwnBallot ballot,
    List<OwnProposal> proposals,
    List<Title> seen) {

  /** Which event the data are of. */
  public record EventName(String slug, String name) {}

  /** What the person chose, what was withdrawn or merged since then included. */
  public record OwnBallot(int revision, Instant changedAt, List<OwnChoice> choices) {}

  /** One choice. */
  public record OwnChoice(UUID proposalId, String title, ProposalStatus status, Level level) {}

  /** A proposal and what the person has to do with it. */
  public record OwnProposal(boolean submitted, boolean runs, ProposalView proposal) {}

  /** A proposal in the list of those that were seen. */
  public record Title(UUID proposalId, String title) {}
}
