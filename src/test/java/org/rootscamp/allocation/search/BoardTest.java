package org.rootscamp.allocation.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rootscamp.allocation.Camps;
import org.rootscamp.allocation.model.Cell;
import org.rootscamp.allocation.model.Grid;
import org.rootscamp.allocation.model.Pin;
import org.rootscamp.allocation.model.Room;
import org.rootscamp.allocation.model.Session;
import org.rootscamp.allocation.model.Slot;
import org.rootscamp.allocation.model.WallPlan.Placement;
import org.rootscamp.allocation.model.WallProblem;
import org.rootscamp.allocation.rules.Rule;
import org.rootscamp.allocation.rules.checks.Constraints;

class BoardTest {

  private static final int CAMPS = 60;

  @Test
  void acceptsWhatTheRulesAndTheLimitsOfTheSlotsAllow() {
    for (int seed = 0; seed < CAMPS; seed++) {
      Random random = new Random(seed);
      Board board = new Board(new Grid(Camps.random(seed, 3, 3, 12, 5)));
      Grid grid = board.grid;
      for (int move = 0; move < 12; move++) {
        int unit = random.nextInt(grid.units);
        for (int cell = 0; cell < grid.cells && !board.placed(unit); cell++) {
          assertThat(board.accepts(unit, cell)).isEqualTo(allowed(board, unit, cell));
          if (board.accepts(unit, cell) && random.nextInt(3) == 0) {
            board.place(unit, cell);
          }
        }
        int leaving = random.nextInt(grid.units);
        if (board.placed(leaving) && random.nextInt(4) == 0) {
          board.lift(leaving);
        }
        assertThat(board.cellsLeft()).isEqualTo(cellsLeft(board));
      }
    }
  }

  /** The rules asked of all placements, and the cells that a slot keeps or gives to cards. */
  private static boolean allowed(Board board, int unit, int cell) {
    Grid grid = board.grid;
    List<Placement> after = new ArrayList<>(board.placements());
    after.add(new Placement(grid.session[unit], grid.roomOf(cell), grid.slotOf(cell), false));
    boolean allowed = Constraints.hard(grid.problem, after).isEmpty();
    for (int part = 0; part < grid.length[unit] && allowed; part++) {
      int slot = grid.slotOf(cell) + part;
      int cards = cards(board, slot) + (grid.card[unit] ? 1 : 0);
      allowed = open(board, slot) - used(board, slot) > grid.problem.slots().get(slot).holdBack();
      allowed &= !grid.card[unit] || cards <= grid.problem.slots().get(slot).cards();
    }
    return allowed;
  }

  private static int cellsLeft(Board board) {
    int left = 0;
    for (int slot = 0; slot < board.grid.slots; slot++) {
      int holdBack = board.grid.problem.slots().get(slot).holdBack();
      int here = Math.max(0, open(board, slot) - holdBack - used(board, slot));
      assertThat(board.slotFull(slot)).isEqualTo(here == 0);
      left += here;
    }
    return left;
  }

  private static int open(Board board, int slot) {
    int open = 0;
    for (int room = 0; room < board.grid.rooms; room++) {
      open += board.grid.problem.closed().contains(new Cell(room, slot)) ? 0 : 1;
    }
    return open;
  }

  private static int used(Board board, int slot) {
    int used = 0;
    for (int room = 0; room < board.grid.rooms; room++) {
      used += board.at[board.grid.cell(room, slot)] == Grid.NONE ? 0 : 1;
    }
    return used;
  }

  private static int cards(Board board, int slot) {
    int cards = 0;
    for (int room = 0; room < board.grid.rooms; room++) {
      int unit = board.at[board.grid.cell(room, slot)];
      cards += unit != Grid.NONE && board.grid.card[unit] ? 1 : 0;
    }
    return cards;
  }

  @Test
  void beginsWithThePinsAndTheyUseOnlyWhatIsOpen() {
    Board board =
        new Board(
            new Grid(
                camp(3)
                    .close(0, 0)
                    .pin(new Pin(0, 0, 0, Set.of(Rule.CLOSED_CELL)))
                    .pin(new Pin(1, 1, 0))
                    .build()));

    assertThat(board.placements())
        .containsExactly(new Placement(0, 0, 0, true), new Placement(1, 1, 0, true));
    assertThat(board.cellsLeft()).isEqualTo(2);
    assertThat(board.movable(0)).isFalse();
    assertThat(board.placed(0)).isTrue();
    assertThat(board.placed(2)).isFalse();
    assertThat(board.movable(2)).isFalse();
  }

  @Test
  void aPinnedCardTakesACellFromTheOtherCards() {
    WallProblem.Builder camp =
        WallProblem.builder()
            .room(Room.seating(9))
            .room(Room.seating(9))
            .room(Room.seating(9))
            .slot(new Slot(true, 2, 0))
            .session(Session.ledBy().asCard())
            .session(Session.ledBy().asCard())
            .session(Session.ledBy().asCard())
            .session(Session.ledBy())
            .pin(new Pin(0, 0, 0));
    Board board = new Board(new Grid(camp.build()));
    assertThat(board.accepts(1, 1)).isTrue();

    board.place(1, 1);

    assertThat(board.accepts(2, 2)).isFalse();
    assertThat(board.cardsFull(2, 0)).isTrue();
    assertThat(board.cardsFull(0, 0)).isFalse();
    assertThat(board.accepts(3, 2)).isTrue();
  }

  @Test
  void aWaivedRuleOfFacilitatorsIsForThePinAlone() {
    WallProblem camp =
        camp(2)
            .person()
            .session(Session.ledBy(0))
            .session(Session.ledBy(0))
            .pin(new Pin(2, 0, 0, Set.of(Rule.FACILITATOR_BUSY)))
            .build();
    Board board = new Board(new Grid(camp));

    assertThat(board.accepts(3, board.grid.cell(1, 0))).isFalse();
    assertThat(board.accepts(3, board.grid.cell(1, 1))).isTrue();
  }

  @Test
  void goesBackToAnEarlierStateAndOnInACopy() {
    Board board = new Board(new Grid(camp(3).pin(new Pin(0, 0, 0)).build()));
    board.place(1, board.grid.cell(1, 0));
    int[] before = board.snapshot();
    Board copy = board.copy();

    board.lift(1);
    board.place(2, board.grid.cell(1, 0));
    board.place(1, board.grid.cell(0, 1));
    assertThat(copy.cellOf).isEqualTo(before);
    assertThat(copy.cellsLeft()).isEqualTo(2);
    board.restore(before);

    assertThat(board.cellOf).isEqualTo(before);
    assertThat(board.at).containsExactly(0, 1, Grid.NONE, Grid.NONE);
    assertThat(board.cellsLeft()).isEqualTo(2);
  }

  @Test
  void leadersAreBusyInAllSlotsOfWhatTheyLead() {
    WallProblem camp =
        WallProblem.builder()
            .room(Room.seating(9))
            .room(Room.seating(9))
            .slot(Slot.plain())
            .slot(Slot.plain())
            .slot(Slot.plain())
            .person()
            .session(Session.ledBy(0).withLength(2))
            .session(Session.ledBy(0))
            .build();
    Board board = new Board(new Grid(camp));
    board.place(0, board.grid.cell(0, 1));

    assertThat(board.leadersFree(1, 0)).isTrue();
    assertThat(board.leadersFree(1, 1)).isFalse();
    assertThat(board.leadersFree(1, 2)).isFalse();
    assertThat(board.busy(0, 0)).isFalse();
    assertThat(board.busy(0, 2)).isTrue();
  }

  /** Two rooms and two slots. */
  private static WallProblem.Builder camp(int sessions) {
    WallProblem.Builder camp =
        WallProblem.builder()
            .room(Room.seating(9))
            .room(Room.seating(9))
            .slot(Slot.plain())
            .slot(Slot.plain());
    for (int session = 0; session < sessions; session++) {
      camp.session(Session.ledBy());
    }
    return camp;
  }
}
