package org.rootscamp.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.rootscamp.ranking.Told.voters;

import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.rootscamp.ranking.ApprovalProfile.Ballot;
import org.rootscamp.ranking.Ranking.Step;

class ExplanationTest {

  private static final RankingRule PHRAGMEN = SequentialPhragmen.uncapped();

  @Example
  void explainsEveryPlaceInTheOrderOfTheRanking() {
    ApprovalProfile profile =
        voters(5, List.of(0, 1, 2), List.of(0, 1), List.of(0, 1, 2), List.of(3));
    List<Step> steps = PHRAGMEN.rank(profile, 2).steps();
    OptionalInt none = OptionalInt.empty();
    List<Integer> allHaveTwo = List.of(0, 0, 3);

    assertThat(steps.stream().map(Step::candidate)).containsExactly(0, 1, 3, 2, 4);
    assertThat(explain(PHRAGMEN, profile, 2))
        .containsExactly(
            new Explanation(1, true, steps.get(0), List.of(), allHaveTwo, none),
            new Explanation(2, true, steps.get(1), List.of(), allHaveTwo, none),
            new Explanation(3, false, steps.get(2), List.of(), List.of(1), OptionalInt.of(1)),
            new Explanation(4, false, steps.get(3), List.of(), List.of(0, 0, 2), OptionalInt.of(1)),
            new Explanation(5, false, steps.get(4), List.of(), List.of(), OptionalInt.of(2)));
  }

  @Example
  void countsSupportersByWhatTheyHaveSelected() {
    ApprovalProfile profile =
        voters(
            4,
            List.of(0, 1, 3),
            List.of(0, 1, 2, 3),
            List.of(3),
            List.of(0),
            List.of(1),
            List.of(2));

    assertThat(explain(new ApprovalCount(), profile, 2))
        .extracting(Explanation::candidate, Explanation::supporters)
        .containsExactly(
            tuple(0, List.of(0, 1, 2)),
            tuple(1, List.of(0, 1, 2)),
            tuple(3, List.of(1, 0, 2)),
            tuple(2, List.of(1, 0, 1)));
  }

  @Example
  void namesWhoTiedAcrossTheCutOnBothSides() {
    ApprovalProfile profile = voters(4, List.of(0), List.of(1), List.of(2), List.of(3), List.of(3));

    // 3 comes alone, then 0, 1 and 2 are equal and there is room for two of them.
    List<Explanation> explanations = explain(new ApprovalCount(), profile, 3);

    assertThat(explanations).extracting(Explanation::candidate).containsExactly(3, 0, 1, 2);
    assertThat(explanations)
        .extracting(Explanation::tiedAcross)
        .containsExactly(List.of(), List.of(2), List.of(2), List.of(0, 1));
  }

  @Example
  void aTieOnOneSideOfTheCutDecidesNothingAcross() {
    ApprovalProfile profile = voters(4, List.of(0, 1), List.of(2), List.of(0, 1), List.of(3));

    assertThat(explain(new ApprovalCount(), profile, 2))
        .extracting(Explanation::tiedAcross)
        .containsOnly(List.of());
  }

  @Example
  void onLayeredBallotsSupportersAreStillPeople() {
    Ballot both = new Ballot(List.of(0), List.of(1));
    Ballot want = new Ballot(List.of(0), List.of());
    ApprovalProfile profile = ApprovalProfile.fromBallots(2, List.of(both, both, want, want, want));

    List<Explanation> explanations = explain(PHRAGMEN, profile, 1);

    assertThat(explanations).extracting(Explanation::candidate).containsExactly(0, 1);
    assertThat(explanations)
        .extracting(Explanation::supporters)
        .containsExactly(List.of(0, 5), List.of(0, 2));
  }

  @Example
  void withoutCellsNothingIsSelectedAndNothingMissing() {
    assertThat(explain(PHRAGMEN, voters(2, List.of(1), List.of(0, 1)), 0))
        .extracting(Explanation::selected, Explanation::supporters, Explanation::shortfall)
        .containsExactly(
            tuple(false, List.of(2), OptionalInt.empty()),
            tuple(false, List.of(1), OptionalInt.empty()));
  }

  @Example
  void rejectsARankingOfOtherCandidates() {
    ApprovalProfile profile = voters(2, List.of(0));
    Ranking other = PHRAGMEN.rank(voters(3, List.of(0)), 1);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Explanation.all(new ApprovalCount(), profile, other, 1));
  }

  @Property(tries = 200)
  void tellsPlacesAndPeopleAsTheyAre(
      @ForAll("smallCamps") Camp camp, @ForAll @IntRange(max = 6) int cells) {
    Ranking ranking = PHRAGMEN.rank(camp.profile(), cells);

    for (Explanation explanation : Explanation.all(PHRAGMEN, camp.profile(), ranking, cells)) {
      int candidate = explanation.candidate();
      assertThat(ranking.steps().get(explanation.place() - 1)).isEqualTo(explanation.step());
      assertThat(explanation.selected()).isEqualTo(explanation.place() <= cells);
      assertThat(explanation.supporters())
          .isEqualTo(supporters(camp, candidate, ranking.selected(cells)));
      assertThat(explanation.shortfall().isPresent())
          .isEqualTo(cells > 0 && !explanation.selected());
    }
  }

  private static List<Integer> supporters(Camp camp, int candidate, List<Integer> selected) {
    List<Long> choices =
        camp.ballots().stream()
            .map(ballot -> Stream.concat(ballot.wants().stream(), ballot.musts().stream()).toList())
            .filter(ballot -> ballot.contains(candidate))
            .map(ballot -> ballot.stream().filter(selected::contains).count())
            .toList();
    long most = choices.stream().mapToLong(Long::longValue).max().orElse(-1);
    return LongStream.rangeClosed(0, most)
        .mapToObj(number -> Collections.frequency(choices, number))
        .toList();
  }

  private static List<Explanation> explain(RankingRule rule, ApprovalProfile profile, int cells) {
    return Explanation.all(rule, profile, rule.rank(profile, cells), cells);
  }

  @Provide
  Arbitrary<Camp> smallCamps() {
    return Camp.small();
  }
}
