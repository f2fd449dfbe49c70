package org.rootscamp.voting;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rootscamp.http.Hashes;
import org.rootscamp.proposals.Proposal;
import org.rootscamp.ranking.ApprovalProfile;
import org.rootscamp.voting.RankingQuery.RuleName;
import org.rootscamp.voting.Votes.Approval;

/**
 * All that a ranking depends on. Equal inputs have equal results, whoever computes them.
 *
 * @param cells how many proposals there is room for
 * @param cap how many selected choices satisfy a voter; empty for rules without a cap
 */
record RankingInput(RuleName rule, int cells, OptionalInt cap, Votes votes) {

  RankingInput {
    cap = rule.isCapped() ? cap : OptionalInt.empty();
  }

  ApprovalProfile profile() {
    return votes.profile();
  }

  /** How the cap is told: a number, or {@code off}. */
  Object shownCap() {
    return cap.isPresent() ? (Object) cap.getAsInt() : "off";
  }

  /**
   * SHA-256 of {@link #text} in UTF-8, as 64 hexadecimal digits. The order of the ballots does not
   * matter.
   */
  String hash() {
    return Hashes.sha256Hex(text());
  }

  /**
   * The input as lines, so that outsiders can make the same: rule, cells, cap; the proposals in tie
   * order; a line for each ballot, sorted, in which proposals are named by their position from 0.
   */
  String text() {
    Stream<String> head =
        Stream.of(
            "rootscamp ranking 1",
            "rule " + rule.wireName(),
            "cells " + cells,
            "cap " + shownCap());
    Stream<String> proposals =
        votes.proposals().stream().map((Proposal proposal) -> "proposal " + proposal.id);
    Stream<String> ballots = votes.ballots().values().stream().map(RankingInput::line).sorted();
    return Stream.of(head, proposals, ballots)
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String line(List<Approval> ballot) {
    return "ballot want "
        + positions(ballot, Level.WANT)
        + " must "
        + positions(ballot, Level.MUST);
  }

  private static String positions(List<Approval> ballot, Level level) {
    return ballot.stream()
        .filter(choice -> choice.level() == level)
        .map(Approval::candidate)
        .sorted()
        .map(String::valueOf)
        .collect(Collectors.joining(",", "[", "]"));
  }
}
