package org.rootscamp.allocation.search;

import java.util.ArrayList;
import java.util.List;
import org.rootscamp.allocation.model.Cut;
import org.rootscamp.allocation.model.Grid;
import org.rootscamp.allocation.model.Reason;
import org.rootscamp.allocation.model.WallPlan.Unplaced;

/** Says of every session without a cell why it has none. Exactly one reason each, first match. */
final class Reasons {

  private final Grid grid;
  private final Board board;
  private final Cut cut;
  private final boolean[] belowCut;

  Reasons(Board board, Cut cut, boolean[] belowCut) {
    this.board = board;
    this.cut = cut;
    this.belowCut = belowCut;
    grid = board.grid;
  }

  /** The unplaced sessions in the order of priority. */
  List<Unplaced> all() {
    List<Unplaced> unplaced = new ArrayList<>();
    for (int session : grid.problem.order()) {
      boolean placed = false;
      for (int unit : grid.runs[session]) {
        placed |= board.placed(unit);
      }
      if (!placed) {
        unplaced.add(reason(session, grid.runs[session][0]));
      }
    }
    return unplaced;
  }

  private Unplaced reason(int session, int unit) {
    Reason reason = why(session, unit);
    List<String> needs = grid.problem.sessions().get(session).needs().stream().sorted().toList();
    String detail = reason.sentence().replace("{needs}", String.join(", ", needs));
    return new Unplaced(session, reason, detail);
  }

  private Reason why(int session, int unit) {
    if (!grid.candidate(unit)) {
      return Reason.NO_FACILITATOR;
    }
    if (cut == Cut.RANKING && belowCut[session] && !grid.card[unit]) { // cards had theirs before
      return Reason.BELOW_CUT;
    }
    if (!anyCell(cell -> openFor(unit, cell))) {
      return grid.problem.sessions().get(session).needs().isEmpty()
          ? Reason.NO_OPEN_CELL
          : Reason.NO_ROOM_WITH_NEEDS;
    }
    if (!anyCell(cell -> openLongEnough(unit, cell))) {
      return Reason.NO_ROOM_LONG_ENOUGH;
    }
    if (!anyCell(cell -> grid.suits(unit, cell))) {
      return Reason.UNAVAILABLE;
    }
    if (!anyCell(cell -> grid.suits(unit, cell) && !pinnedAt(unit, cell))) {
      return Reason.PINS_AGAINST;
    }
    return leftOver(unit);
  }

  /** It could have had a cell, but others have them all, or its leaders are needed elsewhere. */
  private Reason leftOver(int unit) {
    boolean free = anyCell(cell -> free(unit, cell));
    if (free && !anyCell(cell -> free(unit, cell) && board.leadersFree(unit, slot(cell)))) {
      return Reason.FACILITATOR_BUSY;
    }
    if (grid.card[unit]) {
      return anyCell(cell -> takesACard(unit, slot(cell)))
          ? Reason.NOT_FITTED
          : Reason.NO_CARD_CELL;
    }
    return cut == Cut.ATTENDANCE && board.cellsLeft() == 0
        ? Reason.NOT_IN_THE_BEST_PLAN
        : Reason.NOT_FITTED;
  }

  private interface CellTest {
    boolean holds(int cell);
  }

  private boolean anyCell(CellTest test) {
    for (int cell = 0; cell < grid.cells; cell++) {
      if (test.holds(cell)) {
        return true;
      }
    }
    return false;
  }

  private int slot(int cell) {
    return grid.slotOf(cell);
  }

  private boolean openFor(int unit, int cell) {
    return grid.open[cell] && grid.fits(unit, grid.roomOf(cell));
  }

  private boolean openLongEnough(int unit, int cell) {
    return openFor(unit, cell)
        && (grid.length[unit] == 1
            || (grid.problem.goesOn(slot(cell)) && grid.open[cell + grid.rooms]));
  }

  private boolean takesACard(int unit, int slot) {
    return !board.slotFull(slot) && !board.cardsFull(unit, slot);
  }

  private boolean pinnedAt(int unit, int cell) {
    for (int part = 0; part < grid.length[unit]; part++) {
      int there = board.at[cell + part * grid.rooms];
      if (there != Grid.NONE && grid.pinned[there] != Grid.NONE) {
        return true;
      }
    }
    return false;
  }

  private boolean free(int unit, int cell) {
    return grid.suits(unit, cell)
        && board.at[cell] == Grid.NONE
        && (grid.length[unit] == 1 || board.at[cell + grid.rooms] == Grid.NONE)
        && board.withinQuota(unit, slot(cell));
  }
}
