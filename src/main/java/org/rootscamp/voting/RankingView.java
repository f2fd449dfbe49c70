package org.rootscamp.voting;

import java.util.List;
import java.util.UUID;

/**
 * The whole order of an event's proposals.
 *
 * @param cap how many selected choices satisfy a voter, or {@code "off"}
 * @param ballots people whose ballot counts
 */
public record RankingView(String rule, int cells, Object cap, int ballots, List<Item> items) {

  /**
   * One proposal's place.
   *
   * @param votes people who chose it, musts included
   * @param value the exact fraction that the rule compared, or null if nobody chose the proposal
   * @param tied the proposals with the same value at that step, this one included, in tie order
   */
  public record Item(
      int rank,
      UUID proposalId,
      int votes,
      int musts,
      boolean selected,
      String value,
      List<UUID> tied,
      Why why) {}

  /** Why a proposal stands where it does, in a sentence. */
  public record Why(String text) {}
}
