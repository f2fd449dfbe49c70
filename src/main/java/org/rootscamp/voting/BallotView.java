package org.rootscamp.voting;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rootscamp.http.Hashes;
import org.rootscamp.proposals.Merge;

/**
 * A ballot as its voter sees it.
 *
 * @param choices those that can still be chosen, in the order in which they were sent; what was
 *     merged is shown as what it was merged into
 * @param revision 0 before the first vote
 * @param receipt a digest of what is stored, or null before the first vote
 * @param merged the choices that a merge leads to another proposal, in the order of the ballot
 */
public record BallotView(List<Choice> choices, int revision, String receipt, List<Merged> merged) {

  private static final int RECEIPT_LENGTH = 16;

  /**
   * A choice that counts for another proposal.
   *
   * @param title of the one that was chosen
   * @param into the one that the choice counts for
   * @param at when the one that was chosen was merged
   */
  public record Merged(UUID proposalId, String title, UUID into, Instant at) {}

  static BallotView of(Ballot ballot, Choices choices) {
    return new BallotView(
        choices.shown(),
        ballot.revision,
        ballot.revision == 0 ? null : receipt(ballot),
        merged(choices));
  }

  private static List<Merged> merged(Choices choices) {
    List<UUID> ids = choices.merged().stream().map(Choice::proposalId).toList();
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<UUID, Merge> byId = new HashMap<>();
    Merge.of(Set.copyOf(ids)).forEach(merge -> byId.put(merge.proposal.id, merge));
    return ids.stream()
        .map(byId::get)
        .map(
            merge ->
                new Merged(
                    merge.proposal.id,
                    merge.proposal.title,
                    choices.targets().of(merge.proposal.id).orElseThrow(),
                    merge.mergedAt))
        .toList();
  }

  private static String receipt(Ballot ballot) {
    String choices =
        ballot.choices.stream()
            .map(choice -> choice.proposalId() + " " + choice.level())
            .sorted()
            .collect(Collectors.joining(","));
    String revision = Integer.toString(ballot.revision);
    return Hashes.sha256Hex("receipt", ballot.id.toString(), revision, choices)
        .substring(0, RECEIPT_LENGTH);
  }
}
