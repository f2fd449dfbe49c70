package org.rootscamp.ranking;

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
}
