package org.rootscamp.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.rootscamp.ranking.Told.voters;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.rootscamp.ranking.ApprovalProfile.Ballot;
import org.rootscamp.ranking.Ranking.Phase;
import org.rootscamp.ranking.Ranking.Step;

class ShortfallTest {

  private static final SequentialPhragmen UNCAPPED = SequentialPhragmen.uncapped();
  private static final SequentialPhragmen ONE_SLOT = SequentialPhragmen.capped(1);

  private static final ApprovalProfile THREE_AND_ONE =
      voters(4, List.of(0, 1), List.of(0, 1), List.of(0, 1), List.of(2));

  @Example
  void whoComesLaterInTieOrderNeedsOneMoreThanToBeEqual() {
    // To beat 1/3, four supporters.
    assertThat(shortfalls(UNCAPPED, THREE_AND_ONE, 1)).isEqualTo(Map.of(1, 1, 2, 3, 3, 4));
  }

  @Example
  void whoComesFirstInTieOrderNeedsOnlyToBeEqual() {
    ApprovalProfile profile = voters(3, List.of(1), List.of(2), List.of(2), List.of(2));

    assertThat(shortfalls(UNCAPPED, profile, 1)).isEqualTo(Map.of(0, 3, 1, 2));
  }

  @Example
  void theStepThatIsEasiestToWinCounts() {
    // The second step is won with 2/3; to beat that, two supporters are enough.
    assertThat(shortfalls(UNCAPPED, THREE_AND_ONE, 2)).isEqualTo(Map.of(2, 1, 3, 2));
    assertThat(shortfalls(UNCAPPED, THREE_AND_ONE, 3)).isEqualTo(Map.of(3, 2));
  }

  @Example
  void satisfiedSupportersDoNotHelp() {
    List<List<Integer>> voters = new ArrayList<>(Collections.nCopies(8, List.of(0)));
    voters.addAll(Collections.nCopies(2, List.of(0, 2)));
    voters.addAll(Collections.nCopies(2, List.of(1)));
    ApprovalProfile profile = ApprovalProfile.of(3, voters);

    // 2 has to beat 1/2: alone, or together with two voters who bear 1/10 each.
    assertThat(shortfalls(ONE_SLOT, profile, 2)).isEqualTo(Map.of(2, 3));
    assertThat(shortfalls(UNCAPPED, profile, 2)).isEqualTo(Map.of(2, 1));
  }

  @Example
  void onLayeredBallotsOnePersonIsTwoHalfVoters() {
    Ballot must = new Ballot(List.of(), List.of(0));
    Ballot wantBesideAMust = new Ballot(List.of(1), List.of(2));
    ApprovalProfile profile =
        ApprovalProfile.fromBallots(4, List.of(must, must, must, wantBesideAMust));

    // 0 has six half-voters; seven are wanted, while 1 has one, 2 has two and 3 none.
    assertThat(shortfalls(UNCAPPED, profile, 1)).isEqualTo(Map.of(1, 3, 2, 3, 3, 4));
  }

  @Example
  void whatIsExactlyEqualIsEqualAlsoWhereDoublesAreALittleBelow() {
    ApprovalProfile profile =
        voters(7, List.of(1), List.of(0, 2, 3, 4), List.of(0, 2, 3, 5), List.of(0, 2, 3, 6));

    // As doubles, 1 + 2/3 + 2/3 + 2/3 is less than 3: the three would beat the 1 of the third step.
    assertThat(1 + 2 / 3.0 + 2 / 3.0 + 2 / 3.0).isLessThan(3);
    assertThat(shortfalls(UNCAPPED, profile, 3)).isEqualTo(Map.of(3, 1, 4, 1, 5, 1, 6, 1));
  }

  @Example
  void whatIsExactlyEqualIsEqualAlsoWhereDoublesAreALittleAbove() {
    List<Integer> one = List.of(1);
    List<Integer> two = List.of(2);
    ApprovalProfile profile =
        voters(
            7,
            one,
            one,
            List.of(0, 1, 3),
            List.of(0, 1, 4),
            List.of(0, 1, 5),
            List.of(0, 1, 6),
            two,
            two,
            two);

    // To be equal to the 1/3 of the second step, 0 needs five supporters; as doubles, more than 5.
    assertThat((1 + 1 / 6.0 + 1 / 6.0 + 1 / 6.0 + 1 / 6.0) / (1 / 3.0)).isGreaterThan(5);
    assertThat(shortfalls(UNCAPPED, profile, 2)).isEqualTo(Map.of(0, 1, 3, 3, 4, 3, 5, 3, 6, 3));
  }

  @Example
  void onePersonIsEnoughOnceTheCapIsLifted() {
    List<Integer> all = List.of(0, 1, 2);
    ApprovalProfile profile = voters(4, all, all, all, all);

    assertThat(shortfalls(ONE_SLOT, profile, 1)).isEqualTo(Map.of(1, 1, 2, 1, 3, 5));
    assertThat(shortfalls(ONE_SLOT, profile, 2)).isEqualTo(Map.of(2, 1, 3, 1));
  }

  @Example
  void onePersonIsEnoughWhereCandidatesNobodyChoseAreSelected() {
    assertThat(shortfalls(UNCAPPED, voters(3), 1)).isEqualTo(Map.of(1, 1, 2, 1));
  }

  @Example
  void isInOrderOfTheCandidatesAndCannotBeChanged() {
    ApprovalProfile profile = voters(40, List.of(20));

    assertThat(shortfalls(UNCAPPED, profile, 2).keySet())
        .containsExactlyElementsOf(
            IntStream.range(1, 40).filter(candidate -> candidate != 20).boxed().toList());
    assertThat(shortfalls(UNCAPPED, profile, 2)).isUnmodifiable();
  }

  @Example
  void withoutCellsNobodyCouldHaveHelped() {
    assertThat(shortfalls(UNCAPPED, THREE_AND_ONE, 0)).isEmpty();
    assertThat(shortfalls(UNCAPPED, THREE_AND_ONE, 5)).isEmpty();
  }

  @Example
  void otherRulesDoNotTell() {
    assertThat(shortfalls(new EqualShares(), THREE_AND_ONE, 1)).isEmpty();
    assertThat(shortfalls(new SequentialPav(), THREE_AND_ONE, 1)).isEmpty();
    assertThat(shortfalls(new ApprovalCount(), THREE_AND_ONE, 1)).isEmpty();
  }

  @Example
  void rejectsARankingOfAnotherRule() {
    assertRejected(new ApprovalCount().rank(THREE_AND_ONE, 2));
    Step nobodyLeft = new Step(3, Optional.of(Fraction.of(1, 3)), List.of(3), Phase.MAIN);
    assertRejected(new Ranking(List.of(nobodyLeft, step(0), step(1), step(2))));
  }

  @Example
  void rejectsARankingOfOtherCandidates() {
    assertRejected(UNCAPPED.rank(voters(3, List.of(0)), 1));
    assertRejected(UNCAPPED.rank(voters(5, List.of(0)), 1));
    assertRejected(new Ranking(List.of(step(0), step(1), step(2), step(4))));
  }

  @Property(tries = 500)
  void isTheSmallestNumberOfPeopleOnSmallCamps(
      @ForAll("smallCamps") Camp camp,
      @ForAll @IntRange(max = 6) int cells,
      @ForAll @IntRange(min = 1, max = 4) int cap) {
    Map<Integer, Integer> shortfalls =
        shortfalls(SequentialPhragmen.capped(cap), camp.profile(), cells);

    List<Integer> order = NaiveRules.phragmen(camp.profile(), cap).order();
    List<Integer> waiting = cells == 0 ? List.of() : order.stream().skip(cells).toList();
    assertThat(shortfalls.keySet()).containsExactlyInAnyOrderElementsOf(waiting);
    shortfalls.forEach(
        (candidate, shortfall) ->
            assertThat(shortfall)
                .isEqualTo(
                    smallest(
                        people ->
                            NaiveRules.phragmen(camp.joinedBy(people, candidate).profile(), cap)
                                .selected(cells)
                                .contains(candidate))));
  }

  @Property(tries = 40, shrinking = ShrinkingMode.OFF)
  void isTheSmallestNumberOfPeopleOnLargerCamps(
      @ForAll("largerCamps") Camp camp, @ForAll @IntRange(min = 1, max = 15) int cells) {
    for (RankingRule rule : List.of(SequentialPhragmen.capped(3), UNCAPPED)) {
      shortfalls(rule, camp.profile(), cells)
          .forEach(
              (candidate, shortfall) -> {
                assertThat(isEnough(rule, camp, cells, candidate, shortfall)).isTrue();
                assertThat(isEnough(rule, camp, cells, candidate, shortfall - 1)).isFalse();
              });
    }
  }

  private static boolean isEnough(
      RankingRule rule, Camp camp, int cells, int candidate, int people) {
    return rule.rank(camp.joinedBy(people, candidate).profile(), cells)
        .selected(cells)
        .contains(candidate);
  }

  private static int smallest(IntPredicate enough) {
    return IntStream.iterate(1, people -> people + 1).filter(enough).findFirst().orElseThrow();
  }

  private static Map<Integer, Integer> shortfalls(
      RankingRule rule, ApprovalProfile profile, int cells) {
    return rule.shortfalls(profile, rule.rank(profile, cells), cells);
  }

  private static void assertRejected(Ranking ranking) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> UNCAPPED.shortfalls(THREE_AND_ONE, ranking, 2))
        .withMessageStartingWith("The ranking is not");
  }

  private static Step step(int candidate) {
    return new Step(candidate, Optional.of(Fraction.of(1, 3)), List.of(candidate), Phase.MAIN);
  }

  @Provide
  Arbitrary<Camp> smallCamps() {
    return Camp.small();
  }

  @Provide
  Arbitrary<Camp> largerCamps() {
    return Camp.larger();
  }
}
