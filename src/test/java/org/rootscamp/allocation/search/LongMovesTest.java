package org.rootscamp.allocation.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rootscamp.allocation.model.Dice;
import org.rootscamp.allocation.model.Grid;
import org.rootscamp.allocation.model.Pin;
import org.rootscamp.allocation.model.Room;
import org.rootscamp.allocation.model.Session;
import org.rootscamp.allocation.model.Slot;
import org.rootscamp.allocation.model.WallProblem;

/** Two rooms and four slots: the cells of the first room are 0, 2, 4, 6, those of the other odd. */
class LongMovesTest {

  private static final int LONG = 0;
  private static final int OTHER_LONG = 1;
  private static final int SINGLE = 2;
  private static final int OTHER_SINGLE = 3;
  private static final int NOWHERE = Grid.NONE;

  @Test
  void exchangesBothCellsWithTwoSinglesInTheirOrder() {
    Board board = board(camp(), 0, NOWHERE, 5, 7);

    assertThat(attempt(board, LONG, 5)).isTrue();

    assertThat(board.cellOf).containsExactly(5, NOWHERE, 0, 2);
  }

  @Test
  void aSingleInTheSecondCellComesToTheSecondOldOne() {
    Board second = board(camp(), 0, NOWHERE, 7, NOWHERE);
    assertThat(attempt(second, LONG, 5)).isTrue();
    assertThat(second.cellOf).containsExactly(5, NOWHERE, 2, NOWHERE);

    Board first = board(camp(), 0, NOWHERE, 5, NOWHERE);
    assertThat(attempt(first, LONG, 5)).isTrue();
    assertThat(first.cellOf).containsExactly(5, NOWHERE, 0, NOWHERE);
  }

  @Test
  void oneSlotOnItLeavesOneCellForWhomItMeets() {
    Board later = board(camp(), 0, NOWHERE, 4, NOWHERE);
    assertThat(attempt(later, LONG, 2)).isTrue();
    assertThat(later.cellOf).containsExactly(2, NOWHERE, 0, NOWHERE);

    Board earlier = board(camp(), 2, NOWHERE, 0, NOWHERE);
    assertThat(attempt(earlier, LONG, 0)).isTrue();
    assertThat(earlier.cellOf).containsExactly(0, NOWHERE, 4, NOWHERE);
  }

  @Test
  void twoOfThemExchangeTheirCellsHeadOnAndNotOtherwise() {
    Board headOn = board(camp(), 0, 5, NOWHERE, NOWHERE);
    assertThat(attempt(headOn, LONG, 5)).isTrue();
    assertThat(headOn.cellOf).containsExactly(5, 0, NOWHERE, NOWHERE);

    assertRefused(board(camp(), 0, 5, NOWHERE, NOWHERE), LONG, 3);
    assertRefused(board(camp(), 0, 3, NOWHERE, NOWHERE), LONG, 5);
    assertRefused(board(camp(), 0, 4, NOWHERE, NOWHERE), LONG, 2); // only one cell is left
  }

  @Test
  void fromOutsideItSendsOutWhoeverIsThereButNoCards() {
    Board board = board(camp(), NOWHERE, NOWHERE, 0, 2);
    assertThat(attempt(board, LONG, 0)).isTrue();
    assertThat(board.cellOf).containsExactly(0, NOWHERE, NOWHERE, NOWHERE);

    WallProblem.Builder card = longs().session(Session.ledBy()).session(Session.ledBy().asCard());
    assertRefused(board(card, NOWHERE, NOWHERE, 0, 2), LONG, 0);
    Board inside = board(card, 4, NOWHERE, 0, 2); // from inside a card comes to its cell
    assertThat(attempt(inside, LONG, 0)).isTrue();
    assertThat(inside.cellOf).containsExactly(0, NOWHERE, 4, 6);
  }

  @Test
  void staysWhereAPinOrTheClockIsInTheWay() {
    assertRefused(board(camp().pin(new Pin(SINGLE, 1, 3)), 0, NOWHERE, 7, NOWHERE), LONG, 5);
    assertRefused(board(camp(), 0, NOWHERE, NOWHERE, NOWHERE), LONG, 6);
    assertRefused(board(camp().close(1, 3), 0, NOWHERE, NOWHERE, NOWHERE), LONG, 5);
  }

  @Test
  void staysWhereTheOthersCannotGoToItsCells() {
    WallProblem.Builder camp =
        longs().session(Session.ledBy().withUnavailable(0)).session(Session.ledBy());

    assertRefused(board(camp, 0, NOWHERE, 5, 7), LONG, 5);
    assertRefused(board(camp, 4, NOWHERE, 3, 1), LONG, 1 + 2 * 3); // beyond the last slot
  }

  @Test
  void staysWhereItsLeadersAreBusy() {
    WallProblem.Builder camp =
        WallProblem.builder()
            .room(Room.seating(9))
            .room(Room.seating(9))
            .slot(Slot.plain())
            .slot(Slot.plain())
            .slot(Slot.plain())
            .slot(Slot.plain())
            .person()
            .session(Session.ledBy(0).withLength(2))
            .session(Session.ledBy().withLength(2))
            .session(Session.ledBy(0))
            .session(Session.ledBy());

    assertRefused(board(camp, 0, NOWHERE, 7, NOWHERE), LONG, 4);
  }

  @Test
  void twoSinglesFromOutsideTakeTheCellsOfOne() {
    Board board = board(camp(), 4, NOWHERE, NOWHERE, NOWHERE);

    assertThat(attempt(board, SINGLE, 4, OTHER_SINGLE)).isTrue();

    assertThat(board.cellOf).containsExactly(NOWHERE, NOWHERE, 4, 6);
  }

  @Test
  void itIsNotHalvedForOneWhoMayNotOrForTheWrongPartner() {
    assertRefused(board(camp(), 4, NOWHERE, 0, NOWHERE), SINGLE, 4, OTHER_SINGLE); // has a cell
    assertRefused(board(camp(), 4, NOWHERE, NOWHERE, 0), SINGLE, 4, OTHER_SINGLE);
    assertRefused(board(camp(), 4, NOWHERE, NOWHERE, NOWHERE), SINGLE, 4, SINGLE);
    assertRefused(board(camp(), 4, NOWHERE, NOWHERE, NOWHERE), SINGLE, 4, OTHER_LONG);
    assertRefused(
        board(camp().pin(new Pin(LONG, 0, 2)), 4, NOWHERE, NOWHERE, NOWHERE),
        SINGLE,
        4,
        OTHER_SINGLE);
  }

  @Test
  void itIsNotHalvedForThoseWhoCannotBeThere() {
    WallProblem.Builder first =
        longs().session(Session.ledBy().withUnavailable(2)).session(Session.ledBy());
    assertRefused(board(first, 4, NOWHERE, NOWHERE, NOWHERE), SINGLE, 4, OTHER_SINGLE);

    WallProblem.Builder second =
        longs().session(Session.ledBy()).session(Session.ledBy().withUnavailable(3));
    assertRefused(board(second, 4, NOWHERE, NOWHERE, NOWHERE), SINGLE, 4, OTHER_SINGLE);
  }

  @Test
  void cardsAreNeitherHalvedNorComeInThatWay() {
    WallProblem.Builder cards =
        cards()
            .session(Session.ledBy().withLength(2).asCard())
            .session(Session.ledBy().withLength(2))
            .session(Session.ledBy())
            .session(Session.ledBy().asCard())
            .session(Session.ledBy());
    int card = 3;
    int plain = 4;

    assertRefused(board(cards, 4, NOWHERE, NOWHERE, NOWHERE, NOWHERE), SINGLE, 4, plain);
    assertRefused(board(cards, NOWHERE, 4, NOWHERE, NOWHERE, NOWHERE), card, 4, plain);
    assertRefused(board(cards, NOWHERE, 4, NOWHERE, NOWHERE, NOWHERE), SINGLE, 4, card);
    Board board = board(cards, NOWHERE, 4, NOWHERE, NOWHERE, NOWHERE);
    assertThat(attempt(board, SINGLE, 4, plain)).isTrue();
    assertThat(board.cellOf).containsExactly(NOWHERE, NOWHERE, 4, NOWHERE, 6);
  }

  private static void assertRefused(Board board, int unit, int cell, int... partners) {
    assertThat(attempt(board, unit, cell, partners)).isFalse();
  }

  private static boolean attempt(Board board, int unit, int cell, int... partners) {
    Trial trial = new Trial(board, new Crowding(board), Preferences.none(board));
    boolean[] active = new boolean[board.grid.units];
    Voters voters = new Voters(board.grid, active, new Homes(board.grid));
    trial.begin(new Coverage(voters, board.grid.units, board.grid.slots));
    return new LongMoves(board, trial, partners).attempt(unit, cell, new Dice(1));
  }

  /** The cells of the sessions that are not pinned. */
  private static Board board(WallProblem.Builder camp, int... cells) {
    Board board = new Board(new Grid(camp.build()));
    IntStream.range(0, cells.length)
        .filter(unit -> cells[unit] != NOWHERE && !board.placed(unit))
        .forEach(unit -> board.place(unit, cells[unit]));
    return board;
  }

  private static WallProblem.Builder camp() {
    return longs().session(Session.ledBy()).session(Session.ledBy());
  }

  private static WallProblem.Builder longs() {
    return cards().session(Session.ledBy().withLength(2)).session(Session.ledBy().withLength(2));
  }

  /** Every slot gives both cells to cards if they want them. */
  private static WallProblem.Builder cards() {
    WallProblem.Builder camp = WallProblem.builder().room(Room.seating(9)).room(Room.seating(9));
    for (int slot = 0; slot < 4; slot++) {
      camp.slot(new Slot(true, 2, 0));
    }
    return camp;
  }
}
