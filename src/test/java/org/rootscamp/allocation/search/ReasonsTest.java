package org.rootscamp.allocation.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rootscamp.allocation.model.WallPlan.Unplaced.because;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rootscamp.allocation.model.Cut;
import org.rootscamp.allocation.model.Grid;
import org.rootscamp.allocation.model.Pin;
import org.rootscamp.allocation.model.Reason;
import org.rootscamp.allocation.model.Room;
import org.rootscamp.allocation.model.Session;
import org.rootscamp.allocation.model.Slot;
import org.rootscamp.allocation.model.WallPlan.Unplaced;
import org.rootscamp.allocation.model.WallProblem;

class ReasonsTest {

  private static final int ANNA = 0;
  private static final int BEN = 1;

  @Test
  void whatNobodyLeadsWaitsForSomebody() {
    Board board = board(camp().session(Session.wished()));

    assertThat(reasons(board, Cut.RANKING, true))
        .containsExactly(because(0, Reason.NO_FACILITATOR));
  }

  @Test
  void belowTheCutNobodyNeedsAnotherReason() {
    Board board = board(camp().session(Session.ledBy().withNeeds("piano")));

    assertThat(reasons(board, Cut.RANKING, true)).containsExactly(because(0, Reason.BELOW_CUT));
    assertThat(reasons(board, Cut.ATTENDANCE, true))
        .extracting(Unplaced::reason)
        .containsExactly(Reason.NO_ROOM_WITH_NEEDS);
  }

  @Test
  void needsThatNoOpenRoomMeetsAreNamedInOrder() {
    Board board =
        board(
            camp()
                .session(Session.ledBy().withNeeds("piano", "kitchen"))
                .session(Session.ledBy().withNeeds("projector")));
    Board closed = board(camp().close(0, 0).close(0, 1).close(1, 0).close(1, 1).session(led()));

    assertThat(reasons(board, Cut.RANKING, false))
        .contains(
            new Unplaced(
                0,
                Reason.NO_ROOM_WITH_NEEDS,
                "No open room offers what it needs: kitchen, piano."));
    assertThat(reasons(board, Cut.RANKING, false).get(1).reason()).isEqualTo(Reason.NOT_FITTED);
    assertThat(reasons(closed, Cut.RANKING, false))
        .containsExactly(because(0, Reason.NO_OPEN_CELL));
  }

  @Test
  void whoeverIsNeverThereInTimeIsUnavailable() {
    Board board =
        board(
            camp()
                .close(0, 1)
                .session(Session.ledBy().withNeeds("projector").withUnavailable(0))
                .session(Session.ledBy().withLength(2).withNeeds("projector"))
                .session(Session.ledBy().withLength(2).withUnavailable(1)));

    assertThat(reasons(board, Cut.RANKING, false))
        .containsExactly(
            because(0, Reason.UNAVAILABLE),
            because(1, Reason.NO_ROOM_LONG_ENOUGH),
            because(2, Reason.UNAVAILABLE));
  }

  @Test
  void pinsInAllCellsThatSuitItAreAgainstIt() {
    WallProblem.Builder camp =
        camp()
            .session(led())
            .session(led())
            .session(Session.ledBy().withNeeds("projector"))
            .session(Session.ledBy().withLength(2).withNeeds("projector"))
            .pin(new Pin(0, 0, 1));

    assertThat(reasons(board(camp), Cut.ATTENDANCE, false))
        .extracting(Unplaced::reason)
        .containsExactly(Reason.NOT_FITTED, Reason.NOT_FITTED, Reason.PINS_AGAINST);
    assertThat(reasons(board(camp.pin(new Pin(1, 0, 0))), Cut.ATTENDANCE, false))
        .containsExactly(because(2, Reason.PINS_AGAINST), because(3, Reason.PINS_AGAINST));
  }

  @Test
  void facilitatorsWhoLeadWhereverThereIsACellAreBusy() {
    Board board =
        board(
            camp()
                .session(Session.ledBy(ANNA))
                .session(Session.ledBy(ANNA, BEN))
                .session(Session.ledBy(BEN))
                .session(Session.ledBy(BEN).withLength(2))
                .person()
                .person());
    board.place(0, 0);
    board.place(2, 2);

    assertThat(reasons(board, Cut.ATTENDANCE, false))
        .containsExactly(because(1, Reason.FACILITATOR_BUSY), because(3, Reason.FACILITATOR_BUSY));
  }

  @Test
  void whereAllCellsAreUsedTheBestPlanHasOthersInThem() {
    Board board = board(oneCell().session(led()).session(led()).session(Session.ledBy().asCard()));
    board.place(0, 0);

    assertThat(reasons(board, Cut.ATTENDANCE, false))
        .containsExactly(because(1, Reason.NOT_IN_THE_BEST_PLAN), because(2, Reason.NO_CARD_CELL));
    assertThat(reasons(board, Cut.RANKING, false))
        .containsExactly(because(1, Reason.NOT_FITTED), because(2, Reason.NO_CARD_CELL));
  }

  @Test
  void aCardIsNeverBelowTheCutForItsTurnComesFirst() {
    Board board =
        board(
            WallProblem.builder()
                .room(Room.seating(9))
                .room(new Room(9, Set.of("piano")))
                .slot(new Slot(false, 1, 0))
                .session(led())
                .session(Session.ledBy().asCard())
                .session(Session.ledBy().asCard().withNeeds("piano")));
    board.place(0, 1);

    assertThat(reasons(board, Cut.RANKING, true))
        .containsExactly(because(1, Reason.NOT_FITTED), because(2, Reason.NOT_FITTED));
    board.place(1, 0);
    assertThat(reasons(board, Cut.RANKING, true)).containsExactly(because(2, Reason.NO_CARD_CELL));
  }

  @Test
  void whoeverHasOneRunOfManyIsPlacedAndTheOthersFollowInTheOrder() {
    Board board =
        board(
            camp()
                .session(led())
                .session(led().withRepeats(2))
                .session(Session.wished())
                .session(Session.wished())
                .order(List.of(3, 1, 2, 0)));
    board.place(2, 0); // the second run

    assertThat(reasons(board, Cut.ATTENDANCE, false))
        .extracting(Unplaced::session)
        .containsExactly(3, 2, 0);
  }

  private static Session led() {
    return Session.ledBy();
  }

  private static List<Unplaced> reasons(Board board, Cut cut, boolean allBelow) {
    boolean[] below = new boolean[board.grid.runs.length];
    Arrays.fill(below, allBelow);
    return new Reasons(board, cut, below).all();
  }

  private static Board board(WallProblem.Builder camp) {
    return new Board(new Grid(camp.build()));
  }

  /** Two slots; only the first room has a projector. */
  private static WallProblem.Builder camp() {
    return WallProblem.builder()
        .room(new Room(9, Set.of("projector")))
        .room(Room.seating(9))
        .slot(Slot.plain())
        .slot(Slot.plain());
  }

  private static WallProblem.Builder oneCell() {
    return WallProblem.builder().room(Room.seating(9)).slot(Slot.plain());
  }
}
