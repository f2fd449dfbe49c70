package org.rootscamp.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.rootscamp.ranking.Ranking.Phase;

/**
 * Approval voting: most approvals first, kept for comparison. A majority that votes as a bloc fills
 * every cell.
 *
 * <p>The value of a step is the number of voters that approve the candidate (higher is better). On
 * layered ballots these are half-voters: a must counts 2, a want on a ballot with musts 1, a choice
 * on a ballot without musts 2. Prefix-stable. Cost: one sort.
 */
public final class ApprovalCount implements RankingRule {

  @Override
  public Ranking rank(ApprovalProfile profile, int cells) {
    Trace trace = new Trace(profile, cells);
    int[] counts = IntStream.range(0, profile.candidates()).map(profile::supporters).toArray();
    List<Integer> order =
        IntStream.of(trace.open())
            .boxed()
            .sorted(Comparator.comparingInt((Integer candidate) -> -counts[candidate]))
            .toList();
    int end = 0;
    for (int i = 0; i < order.size(); i++) {
      int count = counts[order.get(i)];
      while (end < order.size() && counts[order.get(end)] == count) {
        end++;
      }
      trace.take(new ArrayList<>(order.subList(i, end)), Fraction.of(count), Phase.MAIN);
    }
    return trace.finish();
  }
}
