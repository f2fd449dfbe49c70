package org.rootscamp.allocation.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.rootscamp.allocation.model.Cell;
import org.rootscamp.allocation.model.Choice;
import org.rootscamp.allocation.model.Cut;
import org.rootscamp.allocation.model.Grid;
import org.rootscamp.allocation.model.Pin;
import org.rootscamp.allocation.model.Reason;
import org.rootscamp.allocation.model.Room;
import org.rootscamp.allocation.model.Session;
import org.rootscamp.allocation.model.Slot;
import org.rootscamp.allocation.model.WallPlan;
import org.rootscamp.allocation.model.WallPlan.Placement;
import org.rootscamp.allocation.model.WallPlan.Unplaced;
import org.rootscamp.allocation.model.WallProblem;

class ProgrammeTest {

  private static final int ROOM1 = 0;
  private static final int SLOT1 = 0;
  private static final int SLOT2 = 1;
  private static final int ANNA = 0;
  private static final int BEN = 1;
  private static final int CLEO = 2;

  @Test
  void everyUnplacedSessionSaysWhy() {
    int first = 0;
    int wish = 1;
    int needsPiano = 2;
    int neverThere = 3;
    int sameFacilitator = 4;
    int needsTheTakenProjector = 5;
    WallProblem camp =
        WallProblem.builder()
            .room(new Room(9, Set.of("projector")))
            .room(Room.seating(9))
            .slot(Slot.plain())
            .person()
            .person()
            .person()
            .session(Session.ledBy(ANNA).withNeeds("projector"))
            .session(Session.wished())
            .session(Session.ledBy(BEN).withNeeds("piano"))
            .session(Session.ledBy(BEN).withUnavailable(SLOT1))
            .session(Session.ledBy(ANNA))
            .session(Session.ledBy(CLEO).withNeeds("projector"))
            .build();

    List<Unplaced> unplaced = plan(camp, Cut.RANKING, 100).unplaced();

    assertThat(sessions(plan(camp, Cut.RANKING, 100))).containsExactly(first);
    assertThat(unplaced)
        .extracting(Unplaced::session, Unplaced::reason)
        .containsExactly(
            tuple(wish, Reason.NO_FACILITATOR),
            tuple(needsPiano, Reason.NO_ROOM_WITH_NEEDS),
            tuple(neverThere, Reason.UNAVAILABLE),
            tuple(sameFacilitator, Reason.FACILITATOR_BUSY),
            tuple(needsTheTakenProjector, Reason.NOT_FITTED));
  }

  @Test
  void everybodyAfterTheLastCellIsBelowTheCut() {
    WallProblem camp =
        oneRoomTwoSlots()
            .session(Session.ledBy(ANNA))
            .session(Session.ledBy(BEN))
            .session(Session.ledBy(CLEO))
            .session(Session.ledBy(CLEO).withNeeds("piano"))
            .order(List.of(2, 3, 0, 1))
            .build();

    WallPlan plan = plan(camp, Cut.RANKING, 100);

    assertThat(sessions(plan)).containsExactlyInAnyOrder(2, 0);
    assertThat(plan.unplaced())
        .extracting(Unplaced::session, Unplaced::reason)
        .containsExactly(tuple(3, Reason.NO_ROOM_WITH_NEEDS), tuple(1, Reason.BELOW_CUT));
  }

  @Test
  void whereOnlyPinnedCellsWouldDoThePinsAreAgainstIt() {
    WallProblem camp =
        oneRoomTwoSlots()
            .session(Session.ledBy(ANNA))
            .session(Session.ledBy(BEN).withUnavailable(SLOT2))
            .pin(new Pin(0, ROOM1, SLOT1))
            .build();

    assertThat(plan(camp, Cut.RANKING, 100).unplaced())
        .extracting(Unplaced::reason)
        .containsExactly(Reason.PINS_AGAINST);
  }

  @Test
  void aWishIsPlacedWhenItIsPinned() {
    WallProblem camp =
        oneRoomTwoSlots().session(Session.wished()).pin(new Pin(0, ROOM1, SLOT2)).build();

    assertThat(plan(camp, Cut.RANKING, 100).placements())
        .containsExactly(new Placement(0, ROOM1, SLOT2, true));
  }

  @Test
  void cardsTakeTheirCellsInOrderOfArrivalAndLeaveTheRest() {
    int voted = 0;
    int firstCard = 1;
    int secondCard = 2;
    WallProblem camp =
        WallProblem.builder()
            .room(Room.seating(9))
            .room(Room.seating(9))
            .slot(new Slot(true, 1, 0))
            .person(Choice.must(voted))
            .person()
            .person()
            .session(Session.ledBy(ANNA))
            .session(Session.ledBy(BEN).asCard())
            .session(Session.ledBy(CLEO).asCard())
            .build();

    WallPlan plan = plan(camp, Cut.RANKING, 100);

    assertThat(sessions(plan)).containsExactlyInAnyOrder(voted, firstCard);
    assertThat(plan.unplaced())
        .extracting(Unplaced::session, Unplaced::reason)
        .containsExactly(tuple(secondCard, Reason.NO_CARD_CELL));
  }

  @Test
  void heldBackCellsStayEmpty() {
    WallProblem camp =
        WallProblem.builder()
            .room(Room.seating(9))
            .room(Room.seating(9))
            .slot(new Slot(true, 0, 1))
            .person()
            .person()
            .session(Session.ledBy(ANNA))
            .session(Session.ledBy(BEN))
            .build();

    assertThat(plan(camp, Cut.ATTENDANCE, 100).placements()).hasSize(1);
  }

  @Test
  void doubleLengthTakesTwoAdjacentSlotsOfOneRoom() {
    WallProblem camp =
        WallProblem.builder()
            .room(Room.seating(9))
            .slot(new Slot(false, 0, 0))
            .slot(Slot.plain())
            .slot(Slot.plain())
            .person()
            .person()
            .session(Session.ledBy(BEN))
            .session(Session.ledBy(ANNA).withLength(2))
            .build();

    assertThat(plan(camp, Cut.RANKING, 100).placements())
        .containsExactly(
            new Placement(0, ROOM1, SLOT1, false), new Placement(1, ROOM1, SLOT2, false));
  }

  @Test
  void repeatsRunInDifferentSlotsAndSeatMorePeople() {
    WallProblem camp =
        WallProblem.builder()
            .room(Room.seating(1))
            .slot(Slot.plain())
            .slot(Slot.plain())
            .person(Choice.want(0))
            .person(Choice.want(0))
            .person()
            .session(Session.ledBy(CLEO).withRepeats(3))
            .build();

    WallPlan plan = plan(camp, Cut.RANKING, 100);

    assertThat(plan.placements())
        .containsExactly(
            new Placement(0, ROOM1, SLOT1, false), new Placement(0, ROOM1, SLOT2, false));
    assertThat(plan.quality().honoured()).isEqualTo(2);
    assertThat(plan.quality().seated()).isEqualTo(2);
  }

  @Test
  void whereCardsTakeAllCellsEverybodyElseIsBelowTheCut() {
    WallProblem camp =
        WallProblem.builder()
            .room(Room.seating(9))
            .slot(new Slot(true, 1, 0))
            .session(Session.ledBy())
            .session(Session.ledBy().asCard())
            .build();
    Programme programme = new Programme(new Grid(camp), 1);

    assertThat(programme.take().cellOf).containsExactly(Grid.NONE, 0);
    assertThat(programme.belowCut()).containsExactly(true, true);
  }

  @Test
  void theCutIsAfterTheOneWhoTakesTheLastCell() {
    Grid grid =
        new Grid(
            oneRoomTwoSlots()
                .session(Session.ledBy())
                .session(Session.ledBy())
                .session(Session.ledBy())
                .order(List.of(2, 0, 1))
                .build());
    Programme programme = new Programme(grid, 1);

    programme.take();

    assertThat(programme.belowCut()).containsExactly(false, true, false);
  }

  @Test
  void whoCannotRunBesideTheirOwnOtherSessionKeepsNobodyElseOut() {
    WallProblem camp =
        WallProblem.builder()
            .room(Room.seating(9))
            .room(Room.seating(9))
            .slot(Slot.plain())
            .person()
            .session(Session.ledBy(ANNA))
            .session(Session.ledBy(ANNA))
            .session(Session.ledBy())
            .build();

    assertThat(new Programme(new Grid(camp), 1).take().cellOf).containsExactly(0, Grid.NONE, 1);
  }

  @Test
  void whoeverIsAfterOthersInTheOrderStillStaysWhereTheyWerePublished() {
    Board free = board(oneRoomTwoSlots().session(Session.ledBy()).session(Session.ledBy()));
    int[] withoutPublishing = new Programme(free.grid, 1).take().cellOf;
    WallProblem camp =
        oneRoomTwoSlots()
            .session(Session.ledBy())
            .session(Session.ledBy().withPublished(new Cell(ROOM1, withoutPublishing[0])))
            .build();

    int[] cells = new Programme(new Grid(camp), 1).take().cellOf;

    assertThat(cells).containsExactly(withoutPublishing[1], withoutPublishing[0]);
  }

  @Test
  void whatASearchLeavesEmptyIsFilledInTheOrderGiven() {
    Board board =
        board(
            oneRoomTwoSlots()
                .session(Session.ledBy(ANNA))
                .session(Session.ledBy(BEN))
                .session(Session.ledBy(CLEO)));

    Programme.fill(board, List.of(2, 0, 1), 1);

    assertThat(board.cellOf).containsExactly(SLOT2, Grid.NONE, SLOT1);
  }

  @Test
  void othersMoveForOneMoreSessionWhereNoChoiceIsLostByIt() {
    WallProblem.Builder camp =
        oneRoomTwoSlots().session(Session.ledBy()).session(Session.ledBy().withUnavailable(SLOT2));
    Board board = board(camp);
    board.place(0, SLOT1);

    Programme.fill(board, List.of(1), 1);

    assertThat(board.cellOf).containsExactly(SLOT2, SLOT1);
  }

  @Test
  void nobodyMovesForOneMoreSessionWhereThatCostsAChoice() {
    WallProblem.Builder camp =
        oneRoomTwoSlots()
            .room(Room.seating(9))
            .close(1, SLOT1)
            .person(Choice.want(0), Choice.want(2))
            .session(Session.ledBy())
            .session(Session.ledBy().withUnavailable(SLOT2))
            .session(Session.ledBy());
    Board board = board(camp);
    board.place(0, board.grid.cell(ROOM1, SLOT1));
    board.place(2, board.grid.cell(ROOM1, SLOT2));
    int[] before = board.snapshot();

    Programme.fill(board, List.of(1), 1); // the first one would have to go beside the third

    assertThat(board.cellOf).isEqualTo(before);
  }

  private static Board board(WallProblem.Builder camp) {
    return new Board(new Grid(camp.build()));
  }

  private static WallProblem.Builder oneRoomTwoSlots() {
    return WallProblem.builder()
        .room(Room.seating(9))
        .slot(Slot.plain())
        .slot(Slot.plain())
        .person()
        .person()
        .person();
  }

  private static Tuple tuple(int session, Reason reason) {
    return Assertions.tuple(session, reason);
  }

  private static List<Integer> sessions(WallPlan plan) {
    return plan.placements().stream().map(Placement::session).toList();
  }

  private static WallPlan plan(WallProblem camp, Cut cut, long moves) {
    return Optimizer.run(camp, cut, 1, moves).plan().orElseThrow();
  }
}
