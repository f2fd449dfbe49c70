package org.rootscamp.voting;

import org.rootscamp.proposals.ProposalView;

/**
 * What a merge has made.
 *
 * @param proposal the one that the other was merged into
 * @param unitedVoters how many people chose either, or null while tallies are hidden
 * @param votersBefore how many chose each, or null while tallies are hidden
 */
public record MergeView(ProposalView proposal, Integer unitedVoters, VotersBefore votersBefore) {

  /**
   * The two tallies that became one.
   *
   * @param from people who chose the one that was merged
   * @param into people who chose the other one
   */
  public record VotersBefore(int from, int into) {}
}
