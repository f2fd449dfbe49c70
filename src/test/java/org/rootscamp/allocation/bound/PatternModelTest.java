package org.rootscamp.allocation.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rootscamp.allocation.model.Choice;
import org.rootscamp.allocation.model.Cut;
import org.rootscamp.allocation.model.Pin;
import org.rootscamp.allocation.model.Room;
import org.rootscamp.allocation.model.Session;
import org.rootscamp.allocation.model.Slot;
import org.rootscamp.allocation.model.WallPlan.Placement;
import org.rootscamp.allocation.model.WallProblem;
import org.rootscamp.allocation.rules.Rule;

class PatternModelTest {

  private static final int ANNA = 0;
  private static final int BEN = 1;

  @Test
  void whoeverCouldRunCompetesAsOftenAsThatIsPossible() {
    PatternModel model = new PatternModel(camp().build(), Cut.ATTENDANCE, List.of());

    // The second is a wish, and the third is never there.
    assertThat(model.sessions).containsExactly(0, 3, 4);
    assertThat(model.runs).containsExactly(2, 1, 1);
    assertThat(model.fixed).isFalse();
    assertThat(model.total(new int[] {100, 10, 1})).isEqualTo(211);
  }

  @Test
  void aPinLetsAWishRunAndTakesAClosedCell() {
    WallProblem camp = camp().pin(new Pin(1, 0, 2, Set.of(Rule.CLOSED_CELL))).build();

    PatternModel model = new PatternModel(camp, Cut.ATTENDANCE, List.of());

    assertThat(model.sessions).containsExactly(0, 1, 3, 4);
    assertThat(model.places).containsExactly(2, 1, 1);
  }

  @Test
  void theProgrammeRunsAsOftenAsItIsPlaced() {
    List<Placement> plan = List.of(at(4, 0, 0), at(0, 1, 0), at(4, 0, 1));

    PatternModel model = new PatternModel(camp().build(), Cut.RANKING, plan);

    assertThat(model.sessions).containsExactly(0, 4);
    assertThat(model.runs).containsExactly(1, 2);
    assertThat(model.fixed).isTrue();
  }

  @Test
  void slotsAreToldByTheirPlaces() {
    PatternModel model = new PatternModel(camp().build(), Cut.ATTENDANCE, List.of());

    assertThat(model.places).containsExactly(2, 1, 0); // one is held back, one closed
    assertThat(model.sizes).containsExactly(1, 2);
    assertThat(model.slotsOf).containsExactly(1, 1);
    assertThat(model.certificate(new int[] {7, 8, 9}, new long[] {50, 60}))
        .isEqualTo(
            new Certificate(List.of(7, 0, 0, 8, 9), List.of(2, 0, 0, 1, 1), List.of(60L, 50L, 0L)));
  }

  @Test
  void aPatternCoversEverybodyWithAChoiceInItAndThoseWithAMustOnceMore() {
    PatternModel model = new PatternModel(camp().build(), Cut.ATTENDANCE, List.of());

    // By candidates: 0 and 1 are wanted by the first, 1 and 2 are the second one's, 2 as a must.
    assertThat(model.covered(new int[] {})).isZero();
    assertThat(model.covered(new int[] {0})).isEqualTo(1);
    assertThat(model.covered(new int[] {1})).isEqualTo(2);
    assertThat(model.covered(new int[] {2})).isEqualTo(2);
    assertThat(model.covered(new int[] {0, 1})).isEqualTo(2);
    assertThat(model.covered(new int[] {0, 1, 2})).isEqualTo(3);
    assertThat(model.mostPrice()).isEqualTo(3 * PatternModel.SCALE);
    assertThat(model.worthwhile()).isTrue();
  }

  @Test
  void whoSharesAFacilitatorDoesNotRunTogetherUnlessThatWasWaived() {
    WallProblem.Builder camp = camp();
    PatternModel model = new PatternModel(camp.build(), Cut.ATTENDANCE, List.of());
    assertThat(model.clash)
        .isDeepEqualTo(
            new boolean[][] {{false, false, true}, {false, false, false}, {true, false, false}});

    WallProblem waived = camp.pin(new Pin(0, 0, 0, Set.of(Rule.FACILITATOR_BUSY))).build();
    assertThat(new PatternModel(waived, Cut.ATTENDANCE, List.of()).clash)
        .isDeepEqualTo(new boolean[3][3]);
  }

  @Test
  void withoutPlacesOrChoicesThereIsNothingToFindOut() {
    WallProblem noSlots =
        WallProblem.builder()
            .room(Room.seating(9))
            .session(Session.ledBy())
            .person(Choice.want(0))
            .build();
    WallProblem nobody =
        WallProblem.builder()
            .room(Room.seating(9))
            .slot(Slot.plain())
            .session(Session.ledBy())
            .build();

    assertThat(new PatternModel(noSlots, Cut.ATTENDANCE, List.of()).worthwhile()).isFalse();
    assertThat(new PatternModel(nobody, Cut.ATTENDANCE, List.of()).worthwhile()).isFalse();
  }

  private static Placement at(int session, int room, int slot) {
    return new Placement(session, room, slot, false);
  }

  /** Two rooms; slots with two places, one and none. */
  private static WallProblem.Builder camp() {
    return WallProblem.builder()
        .room(Room.seating(9))
        .room(Room.seating(9))
        .slot(Slot.plain())
        .slot(new Slot(true, 0, 1))
        .slot(Slot.plain())
        .close(0, 2)
        .close(1, 2)
        .person(Choice.want(0), Choice.must(1), Choice.want(3))
        .person(Choice.want(3), Choice.must(4))
        .person(Choice.must(2))
        .session(Session.ledBy(ANNA).withRepeats(2))
        .session(Session.wished())
        .session(Session.ledBy(BEN).withUnavailable(0, 1))
        .session(Session.ledBy())
        .session(Session.ledBy(BEN, ANNA).withUnavailable(1));
  }
}
