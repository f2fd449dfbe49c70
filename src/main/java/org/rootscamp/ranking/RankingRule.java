package org.rootscamp.ranking;

import java.util.Map;

/**
 * A way to turn approvals into an order of candidates. Implementations are immutable and safe to
 * share between threads.
 */
public interface RankingRule {

  /**
   * Ranks all candidates of a profile, the one to place first comes first.
   *
   * <p>Shape: every candidate exactly once; those nobody approves come last, in tie order. Values
   * are exact fractions. Ties go to the smaller index and are in the trace. Same profile and cells,
   * same ranking: no floating-point result ever decides.
   *
   * @param cells how many candidates there is room for, 0 or more; rules that are prefix-stable
   *     give the same ranking for any number
   * @throws IllegalArgumentException if {@code cells} is negative
   */
  Ranking rank(ApprovalProfile profile, int cells);

  /**
   * How many more supporters would have been enough for each candidate that is not selected.
   *
   * <p>Shape: by candidate, ascending, without the selected ones; unmodifiable. Empty if the rule
   * does not tell, as is the default, or if there are no cells. Counted in people who choose this
   * candidate and nothing else; 1 or more.
   *
   * @param ranking what {@link #rank} gives for the profile
   * @throws IllegalArgumentException if the ranking is found to be another one
   */
  default Map<Integer, Integer> shortfalls(ApprovalProfile profile, Ranking ranking, int cells) {
    return Map.of();
  }
}
