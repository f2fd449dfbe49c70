package org.rootscamp.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.rootscamp.ranking.Told.voters;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rootscamp.ranking.ApprovalProfile.Ballot;

class SequentialPhragmenTest {

  private static final ApprovalProfile THREE_AND_ONE =
      voters(3, List.of(0, 1), List.of(0, 1), List.of(0, 1), List.of(2));

  @Test
  void sharesTheLoadOfEachCandidateAmongItsSupporters() {
    Ranking ranking = SequentialPhragmen.uncapped().rank(THREE_AND_ONE, 3);

    assertThat(Told.steps(ranking)).containsExactly("0 at 1/3 of [0, 1]", "1 at 2/3", "2 at 1");
  }

  @Test
  void satisfiedVotersWaitUntilTheCapIsLifted() {
    Ranking ranking = SequentialPhragmen.capped(1).rank(THREE_AND_ONE, 3);

    assertThat(Told.steps(ranking))
        .containsExactly("0 at 1/3 of [0, 1]", "2 at 1", "1 at 2/3 CAP_LIFTED");
  }

  @Test
  void satisfiedSupportersAreLeftOutOfTheValue() {
    ApprovalProfile profile =
        voters(3, List.of(0, 1), List.of(0, 1), List.of(0), List.of(1, 2), List.of(2));

    Ranking ranking = SequentialPhragmen.capped(1).rank(profile, 3);

    assertThat(Told.steps(ranking))
        .containsExactly("0 at 1/3 of [0, 1]", "2 at 1/2", "1 at 13/18 CAP_LIFTED");
  }

  @Test
  void eachHalfVoterIsSatisfiedByItsOwnChoices() {
    Ballot mustZero = new Ballot(List.of(1), List.of(0));
    Ballot wantsOnly = new Ballot(List.of(1, 2), List.of());
    ApprovalProfile profile = ApprovalProfile.fromBallots(3, List.of(mustZero, wantsOnly));

    Ranking ranking = SequentialPhragmen.capped(1).rank(profile, 3);

    // After 1 the half-voter that approves 0 only is the one still counted.
    assertThat(Told.steps(ranking)).containsExactly("1 at 1/3", "0 at 1", "2 at 5/6 CAP_LIFTED");
  }

  @Test
  void exactValuesTieWherePlainDoublesDoNot() {
    List<Integer> bloc = List.of(0, 2, 3);
    ApprovalProfile profile = voters(4, List.of(1), bloc, bloc, bloc);

    Ranking ranking = SequentialPhragmen.uncapped().rank(profile, 3);

    // Added up as doubles, the value of 3 is a little below 1 in the third step and beats 1.
    assertThat(Told.steps(ranking))
        .containsExactly(
            "0 at 1/3 of [0, 2, 3]", "2 at 2/3 of [2, 3]", "1 at 1 of [1, 3]", "3 at 1");
  }

  @Test
  void aCapNobodyReachesChangesNothing() {
    assertThat(SequentialPhragmen.capped(2).rank(THREE_AND_ONE, 3))
        .isEqualTo(SequentialPhragmen.uncapped().rank(THREE_AND_ONE, 3));
  }

  @Test
  void candidatesNobodyApprovesComeLastInTieOrder() {
    Ranking ranking = SequentialPhragmen.capped(1).rank(voters(4, List.of(2), List.of()), 4);

    assertThat(Told.steps(ranking))
        .containsExactly(
            "2 at 1", "0 of [0, 1, 3] UNSUPPORTED", "1 of [1, 3] UNSUPPORTED", "3 UNSUPPORTED");
  }

  @Test
  void withoutVotersOnlyTheTieOrderIsLeft() {
    Ranking ranking = SequentialPhragmen.uncapped().rank(voters(2), 1);

    assertThat(Told.steps(ranking)).containsExactly("0 of [0, 1] UNSUPPORTED", "1 UNSUPPORTED");
  }

  @Test
  void withoutCandidatesTheRankingIsEmpty() {
    assertThat(SequentialPhragmen.uncapped().rank(voters(0), 5).steps()).isEmpty();
  }

  @Test
  void rejectsACapBelowOne() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SequentialPhragmen.capped(0))
        .withMessageContaining("at least 1");
  }

  @Test
  void rejectsANegativeNumberOfCells() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SequentialPhragmen.uncapped().rank(THREE_AND_ONE, -1));
  }
}
