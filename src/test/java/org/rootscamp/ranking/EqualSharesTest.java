package org.rootscamp.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rootscamp.ranking.Told.voters;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class EqualSharesTest {

  @Test
  void leftoverBudgetsCountInTheCompletion() {
    ApprovalProfile profile = voters(3, List.of(0, 1), List.of(0, 1), List.of(0, 1), List.of(2));

    Ranking ranking = new EqualShares().rank(profile, 2);

    // Budgets are 1/2; after 0 the bloc has 3 times 1/6 left and the fourth voter 1/2.
    assertThat(Told.steps(ranking))
        .containsExactly("0 at 1/3 of [0, 1]", "1 at 1/6 COMPLETION", "2 at 1/2 COMPLETION");
  }

  @Test
  void whoHasLessThanThePricePaysWhatIsLeft() {
    ApprovalProfile profile =
        voters(2, List.of(0, 1), List.of(0), List.of(0), List.of(1), List.of(1));

    Ranking ranking = new EqualShares().rank(profile, 3);

    // Budgets are 3/5; the first voter has 4/15 left for 1, so the other two pay 11/30 each.
    assertThat(Told.steps(ranking)).containsExactly("0 at 1/3 of [0, 1]", "1 at 11/30");
  }

  @Test
  void whatIsJustAffordableIsAffordable() {
    // As a double, 49 times 1/49 is less than 1.
    ApprovalProfile profile = ApprovalProfile.of(1, Collections.nCopies(49, List.of(0)));
    ApprovalProfile apart = voters(2, List.of(0), List.of(0, 1), List.of(0));

    assertThat(Told.steps(new EqualShares().rank(profile, 1))).containsExactly("0 at 1/49");
    assertThat(Told.steps(new EqualShares().rank(apart, 1)))
        .containsExactly("0 at 1/3", "1 at 1 COMPLETION");
  }

  @Test
  void orderDependsOnTheNumberOfCells() {
    ApprovalProfile profile = voters(3, List.of(1), List.of(0, 2), List.of(0, 2));

    assertThat(new EqualShares().rank(profile, 2).order()).containsExactly(0, 1, 2);
    assertThat(new EqualShares().rank(profile, 3).order()).containsExactly(0, 2, 1);
  }

  @Test
  void withoutCellsItIsTextbookPhragmen() {
    ApprovalProfile profile = voters(3, List.of(0, 1), List.of(0, 1), List.of(1));

    Ranking ranking = new EqualShares().rank(profile, 0);

    assertThat(Told.steps(ranking))
        .containsExactly("1 at 1/3 COMPLETION", "0 at 5/6 COMPLETION", "2 UNSUPPORTED");
  }

  @Test
  void withoutVotersOnlyTheTieOrderIsLeft() {
    assertThat(Told.steps(new EqualShares().rank(voters(2), 1)))
        .containsExactly("0 of [0, 1] UNSUPPORTED", "1 UNSUPPORTED");
  }
}
