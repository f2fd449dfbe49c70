package org.rootscamp.allocation.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rootscamp.allocation.model.Cell;
import org.rootscamp.allocation.model.Choice;
import org.rootscamp.allocation.model.Grid;
import org.rootscamp.allocation.model.Pin;
import org.rootscamp.allocation.model.Room;
import org.rootscamp.allocation.model.Session;
import org.rootscamp.allocation.model.Slot;
import org.rootscamp.allocation.model.WallProblem;

class RoomOrderTest {

  private static final int SMALL = 0;
  private static final int LARGE = 1;
  private static final int MIDDLE = 2;

  @Test
  void moreVotesGetTheLargerRoomInEverySlot() {
    Board board = board(camp());
    board.place(0, cell(board, LARGE, 0));
    board.place(1, cell(board, SMALL, 0));
    board.place(2, cell(board, MIDDLE, 0));
    board.place(3, cell(board, SMALL, 1));

    improve(board);

    assertThat(board.cellOf)
        .containsExactly(
            cell(board, SMALL, 0),
            cell(board, MIDDLE, 0),
            cell(board, LARGE, 0),
            cell(board, LARGE, 1));
  }

  @Test
  void withAsManyVotesEverybodyStays() {
    Board board = board(camp());
    board.place(1, cell(board, SMALL, 0));
    board.place(2, cell(board, LARGE, 0));
    board.place(3, cell(board, MIDDLE, 0));
    int[] before = board.snapshot();

    improve(board);

    assertThat(board.cellOf).isEqualTo(before);
  }

  @Test
  void roomsOfOneSizeAreNoReasonToMove() {
    WallProblem.Builder camp =
        WallProblem.builder()
            .room(new Room(90, Set.of()))
            .room(new Room(91, Set.of()))
            .slot(Slot.plain())
            .session(Session.ledBy())
            .session(Session.ledBy())
            .person(Choice.want(0))
            .demandFactor(10);
    Board board = board(camp);
    board.place(0, 0);

    improve(board);

    assertThat(board.roomOf(0)).isZero(); // 9 voters sit in each
  }

  @Test
  void nobodyMovesWhereTheyMayNotBeOrWherePinsAndDoubleSessionsAre() {
    WallProblem.Builder camp =
        WallProblem.builder()
            .room(new Room(20, Set.of("piano")))
            .room(Room.seating(30))
            .slot(Slot.plain())
            .slot(Slot.plain())
            .slot(Slot.plain())
            .slot(Slot.plain())
            .slot(Slot.plain())
            .session(Session.ledBy().withNeeds("piano"))
            .session(Session.ledBy())
            .session(Session.ledBy())
            .session(Session.ledBy())
            .session(Session.ledBy().withLength(2))
            .session(Session.ledBy())
            .session(Session.ledBy().withNeeds("piano"))
            .session(Session.ledBy().withNeeds("piano"))
            .pin(new Pin(1, SMALL, 1))
            .pin(new Pin(2, LARGE, 2))
            .person(Choice.want(0), Choice.want(1), Choice.want(3), Choice.want(5), Choice.want(6))
            .person(Choice.want(6));
    Board board = board(camp);
    board.place(0, cell(board, SMALL, 0)); // needs the piano
    board.place(3, cell(board, SMALL, 2)); // the other one is pinned
    board.place(4, cell(board, LARGE, 3)); // a double session
    board.place(5, cell(board, SMALL, 3));
    board.place(6, cell(board, SMALL, 4)); // needs the piano
    int[] before = board.snapshot();

    improve(board);

    assertThat(board.cellOf).isEqualTo(before);
  }

  @Test
  void whoeverNeedsTheSmallRoomKeepsTheLargeOneAfterAll() {
    WallProblem.Builder camp =
        WallProblem.builder()
            .room(Room.seating(20))
            .room(new Room(30, Set.of("piano")))
            .slot(Slot.plain())
            .session(Session.ledBy())
            .session(Session.ledBy().withNeeds("piano"))
            .person(Choice.want(0));
    Board board = board(camp);
    board.place(0, SMALL);
    board.place(1, LARGE);

    improve(board);

    assertThat(board.cellOf).containsExactly(SMALL, LARGE);
  }

  @Test
  void aPublishedRoomIsKept() {
    WallProblem.Builder camp =
        WallProblem.builder()
            .room(Room.seating(20))
            .room(Room.seating(30))
            .slot(Slot.plain())
            .session(Session.ledBy().withPublished(new Cell(SMALL, 0)))
            .person(Choice.want(0));
    Board board = board(camp);
    board.place(0, SMALL);

    improve(board);

    assertThat(board.cellOf).containsExactly(SMALL);
  }

  private static void improve(Board board) {
    Trial trial = new Trial(board, new Crowding(board), new Preferences(board));
    boolean[] active = new boolean[board.grid.units];
    Voters voters = new Voters(board.grid, active, new Homes(board.grid));
    trial.begin(new Coverage(voters, board.grid.units, board.grid.slots));
    new RoomOrder(board, trial).improve(() -> {});
  }

  private static int cell(Board board, int room, int slot) {
    return board.grid.cell(room, slot);
  }

  private static Board board(WallProblem.Builder camp) {
    return new Board(new Grid(camp.build()));
  }

  /** Two slots of rooms with 20, 40 and 30 seats; sessions with 0, 1, 2 and 1 votes. */
  private static WallProblem.Builder camp() {
    return WallProblem.builder()
        .room(Room.seating(20))
        .room(Room.seating(40))
        .room(Room.seating(30))
        .slot(Slot.plain())
        .slot(Slot.plain())
        .session(Session.ledBy())
        .session(Session.ledBy())
        .session(Session.ledBy())
        .session(Session.ledBy())
        .person(Choice.want(1), Choice.want(2))
        .person(Choice.want(2), Choice.want(3));
  }
}
