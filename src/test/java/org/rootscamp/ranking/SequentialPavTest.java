package org.rootscamp.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rootscamp.ranking.Told.voters;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SequentialPavTest {

  @Test
  void eachFurtherChoiceOfAVoterIsWorthLess() {
    ApprovalProfile profile =
        voters(4, List.of(0, 1), List.of(0, 1), List.of(0, 1), List.of(2), List.of(2));

    Ranking ranking = new SequentialPav().rank(profile, 3);

    assertThat(Told.steps(ranking))
        .containsExactly("0 at 3 of [0, 1]", "2 at 2", "1 at 3/2", "3 UNSUPPORTED");
  }

  @Test
  void gainsStayExactForAVoterWhoWantsEverything() {
    List<Integer> everything = IntStream.range(0, 60).boxed().toList();

    Ranking ranking = new SequentialPav().rank(voters(60, everything), 60);

    // 1/1, 1/2, ... 1/60: their common denominator does not fit into 64 bits.
    assertThat(ranking.steps().stream().map(step -> step.value().orElseThrow()).toList())
        .isEqualTo(IntStream.rangeClosed(1, 60).mapToObj(n -> Fraction.of(1, n)).toList());
    assertThat(ranking.order()).isEqualTo(everything);
  }
}
