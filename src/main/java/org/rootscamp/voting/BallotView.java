package org.rootscamp.voting;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * A ballot as its voter sees it.
 *
 * @param choices those that can still be chosen, in the order in which they were sent; what was
 *     merged is shown as what it was merged into
 * @param revision 0 before the first vote
 * @param receipt a digest of what is stored, or null before the first vote
 * @param sealed whether it was filled in with another badge than the caller's: it counts, and shows
 *     neither choices nor a receipt, until the whole ballot is replaced
 * @param merged the choices that a merge leads to another proposal, in the order of the ballot
 */
public record BallotView(
    List<Choice> choices, int revision, String receipt, boolean sealed, List<Merged> merged) {

  /**
   * A choice that counts for another proposal.
   *
   * @param title of the one that was chosen
   * @param into the one that the choice counts for
   * @param at when the one that was chosen was merged
   */
  public record Merged(UUID proposalId, String title, UUID into, OffsetDateTime at) {}

  static BallotView of(StoredBallot ballot, int badge, VotingScene scene) {
    boolean sealed = ballot.isSealedFor(badge);
    Choices choices = new Choices(ballot.seenBy(badge), scene.targets());
    return new BallotView(
        choices.shown(),
        ballot.revision(),
        sealed ? null : ballot.receipt(),
        sealed,
        merged(choices, scene));
  }

  private static List<Merged> merged(Choices choices, VotingScene scene) {
    return choices.merged().stream()
        .map(Choice::proposalId)
        .map(
            id ->
                new Merged(
                    id,
                    scene.merged().get(id).title(),
                    scene.targets().of(id).orElseThrow(),
                    scene.merged().get(id).at()))
        .toList();
  }
}
