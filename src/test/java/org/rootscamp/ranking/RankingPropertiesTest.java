package org.rootscamp.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.rootscamp.ranking.ApprovalProfile.Ballot;
import org.rootscamp.ranking.Ranking.Step;

/** What must hold for every profile; small ones are judged by brute force. */
class RankingPropertiesTest {

  private static final List<RankingRule> PREFIX_STABLE =
      List.of(
          SequentialPhragmen.capped(1),
          SequentialPhragmen.capped(2),
          SequentialPhragmen.uncapped(),
          new SequentialPav(),
          new ApprovalCount());

  @Property(tries = 1000)
  void rulesAgreeWithTheTextbookOnSmallCamps(
      @ForAll("smallCamps") Camp camp, @ForAll @IntRange(max = 7) int cells) {
    assertAgreesWithTextbook(camp, cells);
  }

  @Property(tries = 100, shrinking = ShrinkingMode.OFF)
  void rulesAgreeWithTheTextbookOnLargerCamps(
      @ForAll("largerCamps") Camp camp, @ForAll @IntRange(min = 1, max = 20) int cells) {
    assertAgreesWithTextbook(camp, cells);
  }

  @Property(tries = 200)
  void everyCandidateIsRankedOnce(
      @ForAll("smallCamps") Camp camp, @ForAll("rules") RankingRule rule) {
    assertThat(rule.rank(camp.profile(), 2).order())
        .containsExactlyInAnyOrderElementsOf(range(camp.candidates()));
  }

  @Property(tries = 200)
  void moreCellsDoNotChangeWhoCameFirst(
      @ForAll("smallCamps") Camp camp, @ForAll @IntRange(max = 7) int cells) {
    for (RankingRule rule : PREFIX_STABLE) {
      assertThat(rule.rank(camp.profile(), cells)).isEqualTo(rule.rank(camp.profile(), cells + 1));
    }
  }

  @Property(tries = 300)
  void whoCastABallotDoesNotMatter(
      @ForAll("smallCamps") Camp camp, @ForAll("rules") RankingRule rule, @ForAll Random random) {
    List<Ballot> shuffled = new ArrayList<>(camp.ballots());
    Collections.shuffle(shuffled, random);

    assertThat(rule.rank(new Camp(camp.candidates(), shuffled).profile(), 3))
        .isEqualTo(rule.rank(camp.profile(), 3));
  }

  /**
   * Renumbered candidates get the same places and values, up to the first tie decided by number.
   */
  @Property(tries = 300)
  void onlyTiesDependOnTheTieOrder(
      @ForAll("smallCamps") Camp camp, @ForAll("rules") RankingRule rule, @ForAll Random random) {
    List<Integer> newNumbers = new ArrayList<>(range(camp.candidates()));
    Collections.shuffle(newNumbers, random);

    List<Step> before = rule.rank(camp.profile(), 3).steps();
    List<Step> after = rule.rank(renumbered(camp, newNumbers).profile(), 3).steps();

    boolean sameSoFar = true;
    for (int i = 0; i < before.size() && sameSoFar; i++) {
      Step step = before.get(i);
      List<Integer> tied = step.tied().stream().map(newNumbers::get).sorted().toList();
      assertThat(after.get(i)).isEqualTo(new Step(tied.get(0), step.value(), tied, step.phase()));
      sameSoFar = !step.decidedByTieOrder();
    }
  }

  @Property(tries = 500)
  void equalSharesOverlooksNoGroup(
      @ForAll("smallCamps") Camp camp, @ForAll @IntRange(min = 1, max = 6) int wished) {
    int cells = Math.min(wished, camp.candidates());
    Ranking ranking = new EqualShares().rank(camp.profile(), cells);

    assertThat(new Representation(camp.profile(), ranking, cells).satisfiesEjrPlus()).isTrue();
  }

  @Property(tries = 300)
  void theCapKeepsGroupsRepresentedUpToTheCap(
      @ForAll("smallCamps") Camp camp,
      @ForAll @IntRange(min = 1, max = 6) int wished,
      @ForAll @IntRange(min = 1, max = 3) int cap) {
    int cells = Math.min(wished, camp.candidates());
    Ranking ranking = SequentialPhragmen.capped(cap).rank(camp.profile(), cells);

    assertThat(new Representation(camp.profile(), ranking, cells).satisfiesPjr(cap)).isTrue();
  }

  @Property(tries = 300)
  void withoutCapGroupsAreRepresentedInProportion(
      @ForAll("smallCamps") Camp camp, @ForAll @IntRange(min = 1, max = 6) int wished) {
    int cells = Math.min(wished, camp.candidates());
    Ranking ranking = SequentialPhragmen.uncapped().rank(camp.profile(), cells);

    assertThat(new Representation(camp.profile(), ranking, cells).satisfiesPjr(cells)).isTrue();
  }

  @Example
  void plainCountingOverlooksAMinorityAndTheChecksSeeIt() {
    Ballot bloc = new Ballot(List.of(0, 1, 2), List.of());
    Ballot minority = new Ballot(List.of(3), List.of());
    // One of three voters deserves one of three cells, and gets none.
    ApprovalProfile profile = new Camp(4, List.of(bloc, bloc, minority)).profile();

    Ranking ranking = new ApprovalCount().rank(profile, 3);

    assertThat(new Representation(profile, ranking, 3).satisfiesEjrPlus()).isFalse();
    assertThat(new Representation(profile, ranking, 3).satisfiesPjr(1)).isFalse();
  }

  private static void assertAgreesWithTextbook(Camp camp, int cells) {
    ApprovalProfile profile = camp.profile();
    for (int cap : new int[] {1, 2, 3}) {
      assertThat(SequentialPhragmen.capped(cap).rank(profile, cells))
          .isEqualTo(NaiveRules.phragmen(profile, cap));
    }
    assertThat(SequentialPhragmen.uncapped().rank(profile, cells))
        .isEqualTo(NaiveRules.phragmen(profile, Integer.MAX_VALUE));
    assertThat(new EqualShares().rank(profile, cells))
        .isEqualTo(NaiveRules.equalShares(profile, cells));
    assertThat(new SequentialPav().rank(profile, cells)).isEqualTo(NaiveRules.pav(profile));
    assertThat(new ApprovalCount().rank(profile, cells)).isEqualTo(NaiveRules.approval(profile));
  }

  @Provide
  Arbitrary<RankingRule> rules() {
    List<RankingRule> rules = new ArrayList<>(PREFIX_STABLE);
    rules.add(new EqualShares());
    return Arbitraries.of(rules);
  }

  @Provide
  Arbitrary<Camp> smallCamps() {
    return Camp.small();
  }

  @Provide
  Arbitrary<Camp> largerCamps() {
    return Camp.larger();
  }

  private static Camp renumbered(Camp camp, List<Integer> newNumbers) {
    List<Ballot> ballots =
        camp.ballots().stream()
            .map(
                ballot ->
                    new Ballot(
                        ballot.wants().stream().map(newNumbers::get).toList(),
                        ballot.musts().stream().map(newNumbers::get).toList()))
            .toList();
    return new Camp(camp.candidates(), ballots);
  }

  private static List<Integer> range(int end) {
    return IntStream.range(0, end).boxed().toList();
  }
}
