package org.rootscamp.allocation.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rootscamp.allocation.model.Choice;
import org.rootscamp.allocation.model.Grid;
import org.rootscamp.allocation.model.Pin;
import org.rootscamp.allocation.model.Room;
import org.rootscamp.allocation.model.Session;
import org.rootscamp.allocation.model.Slot;
import org.rootscamp.allocation.model.WallProblem;

class CrowdingTest {

  private static final int SMALL = 0;
  private static final int MIDDLE = 1;
  private static final int LARGE = 2;

  @Test
  void countsThoseWhoFindNoSeatInTheSlotTheyCameFor() {
    Board board = board(camp().session(Session.ledBy().withLength(2)).session(Session.ledBy()));
    place(board, 0, SMALL, 0);
    place(board, 1, MIDDLE, 0);
    Crowding crowding = new Crowding(board);

    assertThat(crowding.overflow(0, new int[] {5, 7})).isEqualTo(3 + 2);
    assertThat(crowding.overflow(0, new int[] {2, 4})).isZero();
    assertThat(crowding.overflow(1, new int[] {5, 7})).isZero(); // they have their seats already
  }

  @Test
  void mattersWhereMoreVotersThanTheSmallestRoomSeatsChoseOneSession() {
    assertThat(matters(2)).isFalse();
    assertThat(matters(3)).isTrue();
  }

  private static boolean matters(int voters) {
    WallProblem.Builder camp = camp().session(Session.ledBy()).session(Session.ledBy());
    for (int person = 0; person < voters; person++) {
      camp.person(Choice.want(1));
    }
    return new Crowding(board(camp)).matters;
  }

  @Test
  void theCrowdExchangesRoomsWithThoseWhoHaveSeatsToSpare() {
    Board board = board(camp().session(Session.ledBy()).session(Session.ledBy()));
    place(board, 0, SMALL, 1);
    place(board, 1, LARGE, 1);

    rearrange(board, 9, 1);

    assertThat(board.roomOf(0)).isEqualTo(LARGE);
    assertThat(board.roomOf(1)).isEqualTo(SMALL);
  }

  @Test
  void whereTheOthersWouldStandInsteadNothingIsGained() {
    Board board = board(camp().close(LARGE, 0).session(Session.ledBy()).session(Session.ledBy()));
    place(board, 0, SMALL, 0);
    place(board, 1, MIDDLE, 0);

    rearrange(board, 4, 4);

    assertThat(board.roomOf(0)).isEqualTo(SMALL);
    assertThat(board.roomOf(1)).isEqualTo(MIDDLE);
  }

  @Test
  void anEmptyRoomIsTakenTheOneThatSeatsMost() {
    Board board = board(camp().session(Session.ledBy()));
    place(board, 0, SMALL, 0);

    rearrange(board, 7);

    assertThat(board.roomOf(0)).isEqualTo(LARGE);
  }

  @Test
  void theFirstRoomThatSeatsThemAllIsEnough() {
    Board board = board(camp().session(Session.ledBy()));
    place(board, 0, SMALL, 0);

    rearrange(board, 5);

    assertThat(board.roomOf(0)).isEqualTo(MIDDLE);
  }

  @Test
  void whoeverHasSeatsForAllStays() {
    Board board = board(camp().session(Session.ledBy()));
    place(board, 0, SMALL, 0);

    rearrange(board, 2);

    assertThat(board.roomOf(0)).isEqualTo(SMALL);
  }

  @Test
  void nobodyIsPutWhereTheyMayNotBe() {
    WallProblem.Builder camp =
        WallProblem.builder()
            .room(new Room(2, Set.of("piano")))
            .room(Room.seating(9))
            .room(Room.seating(9))
            .room(Room.seating(9))
            .slot(Slot.plain())
            .slot(Slot.plain())
            .close(1, 0)
            .session(Session.ledBy().withNeeds("piano"))
            .session(Session.ledBy());
    Board needsPiano = board(camp);
    place(needsPiano, 0, 0, 0);
    place(needsPiano, 1, 2, 0);

    rearrange(needsPiano, 5, 0);
    assertThat(needsPiano.roomOf(0)).isZero();

    Board notInTheClosedOne = board(camp);
    place(notInTheClosedOne, 1, 0, 0);
    rearrange(notInTheClosedOne, 0, 9);
    assertThat(notInTheClosedOne.roomOf(1)).isEqualTo(2);
  }

  @Test
  void whoeverNeedsTheSmallRoomKeepsTheCrowdInTheirs() {
    Board board =
        board(
            WallProblem.builder()
                .room(Room.seating(2))
                .room(new Room(9, Set.of("piano")))
                .slot(Slot.plain())
                .session(Session.ledBy())
                .session(Session.ledBy().withNeeds("piano")));
    place(board, 0, 0, 0);
    place(board, 1, 1, 0);

    rearrange(board, 5, 0);

    assertThat(board.roomOf(0)).isZero();
  }

  @Test
  void pinnedAndDoubleSessionsStayAndKeepTheirRooms() {
    Board pinned =
        board(camp().session(Session.ledBy()).session(Session.ledBy()).pin(new Pin(0, SMALL, 0)));
    place(pinned, 1, MIDDLE, 0);
    rearrange(pinned, 9, 0);
    assertThat(pinned.roomOf(0)).isEqualTo(SMALL);

    Board longOnes =
        board(
            camp()
                .session(Session.ledBy())
                .session(Session.ledBy().withLength(2))
                .session(Session.ledBy())
                .pin(new Pin(2, LARGE, 0)));
    place(longOnes, 0, SMALL, 0);
    place(longOnes, 1, MIDDLE, 0);
    rearrange(longOnes, 9, 9, 0);
    assertThat(longOnes.snapshot()).containsExactly(SMALL, MIDDLE, LARGE);
  }

  private static void rearrange(Board board, int... crowd) {
    Crowding crowding = new Crowding(board);
    Trial trial = new Trial(board, crowding, Preferences.none(board));
    for (int slot = 0; slot < board.grid.slots; slot++) {
      crowding.rearrange(slot, crowd, trial::exchangeRooms);
    }
  }

  private static void place(Board board, int unit, int room, int slot) {
    board.place(unit, board.grid.cell(room, slot));
  }

  private static Board board(WallProblem.Builder camp) {
    return new Board(new Grid(camp.build()));
  }

  /** Two slots of three rooms with 2, 5 and 9 seats. */
  private static WallProblem.Builder camp() {
    return WallProblem.builder()
        .room(Room.seating(2))
        .room(Room.seating(5))
        .room(Room.seating(9))
        .slot(Slot.plain())
        .slot(Slot.plain());
  }
}
