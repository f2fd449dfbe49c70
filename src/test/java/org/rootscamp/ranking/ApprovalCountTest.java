package org.rootscamp.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rootscamp.ranking.Told.voters;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rootscamp.ranking.ApprovalProfile.Ballot;

class ApprovalCountTest {

  @Test
  void mostApprovalsFirst() {
    ApprovalProfile profile =
        voters(5, List.of(1, 3), List.of(1, 3, 0), List.of(3, 1), List.of(0, 3), List.of(4));

    Ranking ranking = new ApprovalCount().rank(profile, 2);

    assertThat(Told.steps(ranking))
        .containsExactly("3 at 4", "1 at 3", "0 at 2", "4 at 1", "2 UNSUPPORTED");
  }

  @Test
  void equalCountsGoByTieOrder() {
    ApprovalProfile profile = voters(4, List.of(3, 1), List.of(1, 0), List.of(3));

    Ranking ranking = new ApprovalCount().rank(profile, 2);

    assertThat(Told.steps(ranking))
        .containsExactly("1 at 2 of [1, 3]", "3 at 2", "0 at 1", "2 UNSUPPORTED");
  }

  @Test
  void aMustCountsTwiceAsMuchAsAWantBesideIt() {
    Ballot withMust = new Ballot(List.of(0), List.of(1));
    Ballot wantsOnly = new Ballot(List.of(2, 3), List.of());
    ApprovalProfile profile = ApprovalProfile.fromBallots(4, List.of(withMust, wantsOnly));

    Ranking ranking = new ApprovalCount().rank(profile, 2);

    assertThat(Told.steps(ranking))
        .containsExactly("1 at 2 of [1, 2, 3]", "2 at 2 of [2, 3]", "3 at 2", "0 at 1");
  }
}
