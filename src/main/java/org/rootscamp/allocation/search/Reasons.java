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
    if (!grid.candidate(unit)) {
      return new Unplaced(
          session, Reason.NO_FACILITATOR, "It is a wish for which nobody has come forward yet.");
    }
    if (cut == Cut.RANKING && belowCut[session]) {
      return new Unplaced(session, Reason.BELOW_CUT, "All cells were used before it was its turn.");
    }
    if (!anyCell(cell -> openFor(unit, cell))) {
      return noRoom(session);
    }
    if (!anyCell(cell -> grid.suits(unit, cell))) {
      return new Unplaced(session, Reason.UNAVAILABLE, unavailable(unit));
    }
    if (!anyCell(cell -> grid.suits(unit, cell) && !pinnedAt(unit, cell))) {
      return new Unplaced(
          session, Reason.PINS_AGAINST, "Every cell that suits it is pinned to another session.");
    }
    return leftOver(session, unit);
  }

  private Unplaced noRoom(int session) {
    List<String> needs = grid.problem.sessions().get(session).needs().stream().sorted().toList();
    String detail =
        needs.isEmpty()
            ? "No cell of the Wall is open for it."
            : "No open room offers what it needs: " + String.join(", ", needs) + ".";
    return new Unplaced(session, Reason.NO_ROOM_WITH_NEEDS, detail);
  }

  private String unavailable(int unit) {
    return grid.length[unit] == 1
        ? "It is unavailable in every slot in which a suitable room is open."
        : "It is unavailable wherever a suitable room is open for two slots in a row.";
  }

  /** It could have had a cell, but others have them all, or its leaders are needed elsewhere. */
  private Unplaced leftOver(int session, int unit) {
    boolean free = anyCell(cell -> free(unit, cell));
    if (free && !anyCell(cell -> free(unit, cell) && board.leadersFree(unit, slot(cell)))) {
      return new Unplaced(
          session,
          Reason.FACILITATOR_BUSY,
          "Its facilitators lead another session in every slot that has a free cell for it.");
    }
    if (cut == Cut.ATTENDANCE && board.cellsLeft() == 0) {
      return new Unplaced(
          session, Reason.BELOW_CUT, "Other sessions serve more choices in the cells there are.");
    }
    if (grid.card[unit]) {
      return new Unplaced(
          session, Reason.BELOW_CUT, "The cells that were given to cards went to earlier ones.");
    }
    return new Unplaced(
        session,
        Reason.NOT_FITTED,
        "The cells that are left do not suit it, and no session before it can make room.");
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
