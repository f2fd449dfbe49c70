package org.rootscamp.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.rootscamp.ranking.Told.voters;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rootscamp.ranking.ApprovalProfile.Ballot;

class SelectionTest {

  private static final List<Integer> BLOC = List.of(0, 1, 2, 3);

  private static final ApprovalProfile PROFILE =
      voters(6, BLOC, BLOC, BLOC, BLOC, List.of(4), List.of(4), List.of(5), List.of(5));

  @Test
  void countsThePeopleWhoHaveNothing() {
    assertThat(nothing(PROFILE, List.of())).isEqualTo(8);
    assertThat(nothing(PROFILE, List.of(2))).isEqualTo(4);
    assertThat(nothing(PROFILE, List.of(0, 1, 2, 3))).isEqualTo(4);
    assertThat(nothing(PROFILE, List.of(3, 5))).isEqualTo(2);
    assertThat(nothing(PROFILE, List.of(5, 4, 0))).isZero();
  }

  @Test
  void onLayeredBallotsItCountsPeople() {
    Ballot both = new Ballot(List.of(0), List.of(1));
    Ballot none = new Ballot(List.of(2), List.of());
    ApprovalProfile profile = ApprovalProfile.fromBallots(3, List.of(both, none, both, none, none));

    assertThat(nothing(profile, List.of(2))).isEqualTo(2);
    assertThat(nothing(profile, List.of(0))).isEqualTo(3);
    assertThat(nothing(profile, List.of(2, 1))).isZero();
  }

  @Test
  void refusesWhatIsNoSelection() {
    for (List<Integer> bad : List.of(List.of(6), List.of(-1), List.of(1, 2, 1))) {
      assertThatIllegalArgumentException().isThrownBy(() -> new Selection(PROFILE, bad));
    }
  }

  private static int nothing(ApprovalProfile profile, List<Integer> selected) {
    return new Selection(profile, selected).peopleWithNothing();
  }
}
