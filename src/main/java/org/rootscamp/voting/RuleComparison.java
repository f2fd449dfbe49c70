package org.rootscamp.voting;

import java.util.List;
import java.util.UUID;
import org.rootscamp.voting.RankingView.OverlookedView;

/**
 * The rules side by side on the same votes.
 *
 * @param cap the cap of the rules that have one
 */
public record RuleComparison(int cells, Object cap, int ballots, List<Column> rules) {

  /**
   * What one rule would do, compared with the first one, which is used by default.
   *
   * @param peopleWithNothing how many people have none of their choices selected
   * @param in the proposals that get a cell only under this rule, in its order
   * @param out those that lose theirs, in the order of the first rule
   * @param overlooked the group that is overlooked most, or null
   */
  public record Column(
      String rule,
      String inputHash,
      int peopleWithNothing,
      List<UUID> in,
      List<UUID> out,
      OverlookedView overlooked) {

    static Column of(
        RankingInput input, RankingResult result, RankingResult base, RankingTexts texts) {
      return new Column(
          input.rule().wireName(),
          input.hash(),
          result.summary().peopleWithNothing(),
          without(result.selected(), base.selected()),
          without(base.selected(), result.selected()),
          OverlookedView.of(result.summary(), texts));
    }

    private static List<UUID> without(List<UUID> proposals, List<UUID> others) {
      return proposals.stream().filter(proposal -> !others.contains(proposal)).toList();
    }
  }

  static RuleComparison of(RankingInput input, RankingResult base, List<Column> rules) {
    return new RuleComparison(
        input.cells(), input.shownCap(), base.summary().ballots(), List.copyOf(rules));
  }
}
