package org.rootscamp.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.rootscamp.ranking.Told.voters;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.rootscamp.ranking.ApprovalProfile.Ballot;

class OverlookedGroupTest {

  private static final List<Integer> BLOC = List.of(0, 1, 2);

  @Example
  void plainCountingOverlooksAMinority() {
    ApprovalProfile profile = voters(4, BLOC, BLOC, List.of(3));

    // One of three voters deserves one of three cells, and has none.
    assertThat(OverlookedGroup.find(profile, List.of(0, 1, 2)))
        .contains(new OverlookedGroup(3, 1, List.of(2), 1, 0));
    assertThat(OverlookedGroup.find(profile, List.of(0, 1, 3))).isEmpty();
  }

  @Example
  void aGroupJustTooSmallIsNotOverlooked() {
    ApprovalProfile profile = voters(4, BLOC, BLOC, BLOC, List.of(3));

    assertThat(OverlookedGroup.find(profile, List.of(0, 1, 2))).isEmpty();
  }

  /** Source: Brill, Freeman, Janson, Lackner, "Phragmén's voting methods ...", failure of EJR. */
  @Example
  void phragmenMayOverlookAGroup() {
    List<List<Integer>> voters = new ArrayList<>();
    voters.addAll(Collections.nCopies(2, List.of(0, 1, 2)));
    voters.addAll(Collections.nCopies(2, List.of(0, 1, 3)));
    voters.addAll(Collections.nCopies(6, range(2, 14)));
    voters.addAll(Collections.nCopies(5, range(3, 14)));
    voters.addAll(Collections.nCopies(9, range(4, 14)));
    ApprovalProfile profile = ApprovalProfile.of(14, voters);

    List<Integer> selected = SequentialPhragmen.uncapped().rank(profile, 12).selected(12);

    // Four of 24 voters deserve two of twelve cells; they agree on two, and each has one other.
    assertThat(selected).containsExactlyInAnyOrderElementsOf(range(2, 14));
    assertThat(OverlookedGroup.find(profile, selected))
        .contains(new OverlookedGroup(0, 2, List.of(0, 1, 2, 3), 4, 1));
  }

  @Example
  void theGroupWithMostVotersForEachDeservedCellIsNamed() {
    List<Integer> three = List.of(3);
    List<Integer> four = List.of(4);
    ApprovalProfile profile =
        voters(6, three, three, four, four, four, List.of(0), List.of(1), List.of(2));

    // Two of eight voters deserve one of four cells.
    assertThat(OverlookedGroup.find(profile, List.of(0, 1, 2, 5)))
        .contains(new OverlookedGroup(4, 1, List.of(2, 3, 4), 3, 0));
  }

  @Example
  void aLargerGroupThatDeservesMoreMayBeOverlookedLess() {
    // Twelve voters, four cells: six deserve two and have one, four deserve one and have none.
    for (int other : new int[] {4, 5}) {
      List<List<Integer>> voters = new ArrayList<>();
      voters.addAll(Collections.nCopies(2, List.of(1)));
      voters.addAll(Collections.nCopies(6, List.of(0, 9 - other)));
      voters.addAll(Collections.nCopies(4, List.of(other)));

      assertThat(OverlookedGroup.find(ApprovalProfile.of(6, voters), range(0, 4)))
          .contains(new OverlookedGroup(other, 1, range(8, 12), 4, 0));
    }
  }

  @Example
  void amongEqualGroupsTheSmallerCandidateIsNamed() {
    ApprovalProfile profile = voters(4, List.of(3), List.of(2));

    assertThat(OverlookedGroup.find(profile, List.of(0, 1)))
        .contains(new OverlookedGroup(2, 1, List.of(1), 1, 0));
  }

  @Example
  void amongEqualGroupsOfACandidateTheOneThatDeservesMoreIsNamed() {
    ApprovalProfile profile = voters(3, List.of(2), List.of(0, 2));

    // One voter has nothing and deserves a cell; both together deserve two and have at most one.
    assertThat(OverlookedGroup.find(profile, List.of(0, 1)))
        .contains(new OverlookedGroup(2, 2, List.of(0, 1), 2, 1));
  }

  @Example
  void onLayeredBallotsTheMembersAreHalfVoters() {
    Ballot mustBesideAWant = new Ballot(List.of(0), List.of(2));
    Ballot want = new Ballot(List.of(2), List.of());
    ApprovalProfile profile = ApprovalProfile.fromBallots(3, List.of(mustBesideAWant, want));

    // Two of four half-voters deserve one of two cells; three have nothing, of two people.
    assertThat(OverlookedGroup.find(profile, List.of(0, 1)))
        .contains(new OverlookedGroup(2, 1, List.of(1, 2, 3), 2, 0));
  }

  @Example
  void nobodyIsOverlookedWhereNothingIsToBeHad() {
    ApprovalProfile profile = voters(2, List.of(0), List.of(1));

    assertThat(OverlookedGroup.find(profile, List.of())).isEmpty();
    assertThat(OverlookedGroup.find(profile, List.of(1, 0))).isEmpty();
    assertThat(OverlookedGroup.find(voters(3), List.of(1))).isEmpty();
  }

  @Example
  void rejectsASelectionThatCannotBe() {
    ApprovalProfile profile = voters(2, List.of(0), List.of(1));

    for (List<Integer> selected : List.of(List.of(2), List.of(-1), List.of(1, 1))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> OverlookedGroup.find(profile, selected))
          .withMessageStartingWith("Cannot select");
    }
  }

  @Property(tries = 500)
  void isTheGroupThatASearchThroughAllSetsOfVotersFinds(
      @ForAll("smallCamps") Camp camp, @ForAll @IntRange(max = 6) int cells) {
    ApprovalProfile profile = camp.profile();
    for (RankingRule rule : List.of(new ApprovalCount(), SequentialPhragmen.capped(1))) {
      Ranking ranking = rule.rank(profile, cells);
      List<Integer> selected = ranking.selected(cells);

      assertThat(OverlookedGroup.find(profile, selected))
          .isEqualTo(new Representation(profile, ranking, selected.size()).mostOverlooked());
    }
  }

  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  void equalSharesOverlooksNobody(
      @ForAll("largerCamps") Camp camp, @ForAll @IntRange(min = 1, max = 20) int wished) {
    // With more cells than candidates the shares would be those of another number of cells.
    int cells = Math.min(wished, camp.candidates());
    List<Integer> selected = new EqualShares().rank(camp.profile(), cells).selected(cells);

    assertThat(OverlookedGroup.find(camp.profile(), selected)).isEmpty();
  }

  @Provide
  Arbitrary<Camp> smallCamps() {
    return Camp.small();
  }

  @Provide
  Arbitrary<Camp> largerCamps() {
    return Camp.larger();
  }

  private static List<Integer> range(int start, int end) {
    return IntStream.range(start, end).boxed().toList();
  }
}
