package org.rootscamp.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rootscamp.ranking.Ranking.Phase;
import org.rootscamp.ranking.Ranking.Step;

class RankingTest {

  private static final Step ONE_BEFORE_TWO =
      new Step(1, Optional.of(Fraction.of(3)), List.of(1, 2), Phase.MAIN);

  @Test
  void tellsWhetherTheTieOrderDecided() {
    Step alone = new Step(2, Optional.of(Fraction.of(3)), List.of(2), Phase.MAIN);

    assertThat(ONE_BEFORE_TWO.decidedByTieOrder()).isTrue();
    assertThat(alone.decidedByTieOrder()).isFalse();
    assertThat(new Ranking(List.of(ONE_BEFORE_TWO, alone)).order()).containsExactly(1, 2);
  }

  @Test
  void rejectsACandidateTakenTwice() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Ranking(List.of(ONE_BEFORE_TWO, ONE_BEFORE_TWO)));
  }

  @Test
  void rejectsATieTheCandidateDidNotWin() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Step(2, Optional.empty(), List.of(1, 2), Phase.UNSUPPORTED));
  }
}
