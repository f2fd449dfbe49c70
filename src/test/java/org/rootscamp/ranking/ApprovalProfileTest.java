package org.rootscamp.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rootscamp.ranking.ApprovalProfile.Ballot;

class ApprovalProfileTest {

  private static final Ballot EMPTY = new Ballot(List.of(), List.of());

  @Test
  void withoutMustsABallotIsOneVoter() {
    ApprovalProfile profile =
        ApprovalProfile.fromBallots(
            3, List.of(new Ballot(List.of(2, 0), List.of()), EMPTY, wants(1)));

    assertThat(voters(profile)).containsExactly(List.of(0, 2), List.of(1));
    assertThat(profile.ballots()).isEqualTo(2);
    assertThat(profile.layered()).isFalse();
  }

  @Test
  void oneMustTurnsEveryBallotIntoTwoHalfVoters() {
    ApprovalProfile profile =
        ApprovalProfile.fromBallots(
            3, List.of(new Ballot(List.of(0), List.of(2)), EMPTY, wants(1)));

    assertThat(voters(profile)).containsExactly(List.of(0, 2), List.of(2), List.of(1), List.of(1));
    assertThat(profile.ballots()).isEqualTo(2);
    assertThat(profile.layered()).isTrue();
    assertThat(profile.supporters(2)).isEqualTo(2);
  }

  @Test
  void emptySetsDoNotCountAndAlikeVotersStay() {
    ApprovalProfile profile =
        ApprovalProfile.of(2, List.of(Set.of(1), Set.of(), Set.of(0, 1), Set.of(1)));

    assertThat(voters(profile)).containsExactly(List.of(1), List.of(0, 1), List.of(1));
    assertThat(profile.ballots()).isEqualTo(3);
    assertThat(profile.candidates()).isEqualTo(2);
    assertThat(profile.supporters(1)).isEqualTo(3);
  }

  @Test
  void rejectsCandidatesThatDoNotExist() {
    assertRejected(List.of(wants(3)));
    assertRejected(List.of(wants(-1)));
    assertRejected(List.of(new Ballot(List.of(), List.of(3))));
  }

  @Test
  void saysWhichCandidatesThereAre() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ApprovalProfile.of(3, List.of(List.of(1, 3))))
        .withMessage("A ballot approves a candidate outside 0..2: [1, 3]");
  }

  @Test
  void rejectsACandidateChosenTwice() {
    assertRejected(List.of(new Ballot(List.of(1, 1), List.of())));
    assertRejected(List.of(new Ballot(List.of(1), List.of(1))));
  }

  @Test
  void rejectsANegativeNumberOfCandidates() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ApprovalProfile.of(-1, List.of(List.of())));
  }

  private static void assertRejected(List<Ballot> ballots) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ApprovalProfile.fromBallots(3, ballots))
        .withMessageStartingWith("A ballot approves a candidate");
  }

  private static Ballot wants(int candidate) {
    return new Ballot(List.of(candidate), List.of());
  }

  private static List<List<Integer>> voters(ApprovalProfile profile) {
    return IntStream.range(0, profile.voters()).mapToObj(profile::approvedBy).toList();
  }
}
