package org.rootscamp.voting;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rootscamp.http.Hashes;

/**
 * A ballot as its voter sees it.
 *
 * @param choices those that can still be chosen, in the order in which they were sent
 * @param revision 0 before the first vote
 * @param receipt a digest of what is stored, or null before the first vote
 */
public record BallotView(List<Choice> choices, int revision, String receipt) {

  private static final int RECEIPT_LENGTH = 16;
  static final BallotView EMPTY = new BallotView(List.of(), 0, null);

  static BallotView of(Ballot ballot, Set<UUID> open) {
    List<Choice> choices =
        ballot.choices.stream().filter(choice -> open.contains(choice.proposalId())).toList();
    return new BallotView(choices, ballot.revision, receipt(ballot));
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
