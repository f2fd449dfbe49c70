package org.rootscamp.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rootscamp.ranking.Told.voters;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rootscamp.ranking.ApprovalProfile.Ballot;

class ComparisonTest {

  private static final List<Integer> BLOC = List.of(0, 1, 2, 3);

  private static final ApprovalProfile PROFILE =
      voters(6, BLOC, BLOC, BLOC, BLOC, List.of(4), List.of(4), List.of(5), List.of(5));

  @Test
  void saysWhoComesInWhoGoesOutAndWhoHasNothing() {
    Ranking counted = new ApprovalCount().rank(PROFILE, 4);
    Ranking shared = SequentialPhragmen.capped(1).rank(PROFILE, 4);

    assertThat(Comparison.of(PROFILE, counted, shared, 4))
        .isEqualTo(new Comparison(List.of(4, 5), List.of(2, 3), 4, 0));
    assertThat(Comparison.of(PROFILE, shared, counted, 4))
        .isEqualTo(new Comparison(List.of(2, 3), List.of(4, 5), 0, 4));
  }

  @Test
  void nothingChangesWhereTheSameIsSelected() {
    Ranking counted = new ApprovalCount().rank(PROFILE, 1);
    Ranking shared = SequentialPhragmen.capped(1).rank(PROFILE, 1);

    assertThat(Comparison.of(PROFILE, counted, shared, 1))
        .isEqualTo(new Comparison(List.of(), List.of(), 4, 4));
    assertThat(Comparison.of(PROFILE, counted, shared, 0))
        .isEqualTo(new Comparison(List.of(), List.of(), 8, 8));
  }

  @Test
  void onLayeredBallotsItCountsPeople() {
    Ballot both = new Ballot(List.of(0), List.of(1));
    Ballot none = new Ballot(List.of(2), List.of());
    ApprovalProfile profile = ApprovalProfile.fromBallots(3, List.of(both, none, both, none, none));
    Ranking ranking = new ApprovalCount().rank(profile, 1);

    // 2 has six half-voters and comes first; then both have something by their must.
    assertThat(Comparison.of(profile, ranking, ranking, 1).nothingBefore()).isEqualTo(2);
    assertThat(Comparison.of(profile, ranking, ranking, 2).nothingAfter()).isZero();
  }
}
