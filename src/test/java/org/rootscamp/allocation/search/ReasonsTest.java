package org.rootscamp.allocation.search;

import static org.assertj.core.api.Assertions.assertThat;

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
        .containsExactly(
            because(
                0, Reason.NO_FACILITATOR, "It is a wish for which nobody has come forward yet."));
  }

  @Test
  void belowTheCutNobodyNeedsAnotherReason() {
    Board board = board(camp().session(Session.ledBy().withNeeds("piano")));

    assertThat(reasons(board, Cut.RANKING, true))
        .containsExactly(
            because(0, Reason.BELOW_CUT, "All cells were used before it was its turn."));
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
            because(
                0,
                Reason.NO_ROOM_WITH_NEEDS,
                "No open room offers what it needs: kitchen, piano."));
    assertThat(reasons(board, Cut.RANKING, false).get(1).reason()).isEqualTo(Reason.NOT_FITTED);
    assertThat(reasons(closed, Cut.RANKING, false))
        .containsExactly(
            because(0, Reason.NO_ROOM_WITH_NEEDS, "No cell of the Wall is open for it."));
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
            because(
                0,
                Reason.UNAVAILABLE,
                "It is unavailable in every slot in which a suitable room is open."),
            because(
                1,
                Reason.UNAVAILABLE,
                "It is unavailable wherever a suitable room is open for two slots in a row."),
            because(
                2,
                Reason.UNAVAILABLE,
                "It is unavailable wherever a suitable room is open for two slots in a row."));
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
    String against = "Every cell that suits it is pinned to another session.";

    assertThat(reasons(board(camp), Cut.ATTENDANCE, false))
        .extracting(Unplaced::reason)
        .containsExactly(Reason.NOT_FITTED, Reason.NOT_FITTED, Reason.PINS_AGAINST);
    assertThat(reasons(board(camp.pin(new Pin(1, 0, 0))), Cut.ATTENDANCE, false))
        .containsExactly(
            because(2, Reason.PINS_AGAINST, against), because(3, Reason.PINS_AGAINST, against));
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
        .containsExactly(
            because(
                1,
                Reason.FACILITATOR_BUSY,
                "Its facilitators lead another session in every slot that has a free cell for it."),
            because(
                3,
                Reason.FACILITATOR_BUSY,
                "Its facilitators lead another session in every slot that has a free cell for"
                    + " it."));
  }

  @Test
  void whereAllCellsAreUsedOthersServeMoreChoices() {
    Board board = board(oneCell().session(led()).session(led()).session(Session.ledBy().asCard()));
    board.place(0, 0);
    Unplaced second =
        because(1, Reason.BELOW_CUT, "Other sessions serve more choices in the cells there are.");

    assertThat(reasons(board, Cut.ATTENDANCE, false)).startsWith(second).hasSize(2);
    assertThat(reasons(board, Cut.RANKING, false))
        .containsExactly(
            because(
                1,
                Reason.NOT_FITTED,
                "The cells that are left do not suit it, and no session before it can make room."),
            because(
                2, Reason.BELOW_CUT, "The cells that were given to cards went to earlier ones."));
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

  private static Unplaced because(int session, Reason reason, String detail) {
    return new Unplaced(session, reason, detail);
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
