package org.rootscamp.allocation.search;

import java.util.ArrayList;
import java.util.List;
import org.rootscamp.allocation.model.Grid;
import org.rootscamp.allocation.seating.Seating;

/**
 * Who gets a cell, and a first feasible board that proves it.
 *
 * <p>Pins first, then cards up to their cells in order of arrival, then everybody else down the
 * order; nobody who was taken is dropped again. Deterministic for a problem and a seed.
 */
public final class Programme {

  /** How many units may ask others to move after the search: each time all are seated anew. */
  private static final int MOST_PUSHES = 20;

  private final Grid grid;
  private final Board board;
  private final Board relaxed;
  private final Fitter fitter;
  private final Fitter filter;

  /** Position in the order from which on all cells were used. */
  private int fullFrom;

  public Programme(Grid grid, long seed) {
    this.grid = grid;
    board = new Board(grid);
    relaxed = new Board(new Grid(grid.problem, true));
    fitter = new Fitter(board, seed);
    filter = new Fitter(relaxed, seed);
  }

  /** Takes everybody who still fits, the first ones first, and returns the board. */
  public Board take() {
    List<Integer> order = grid.problem.order();
    order.forEach(session -> takeRuns(session, true));
    fullFrom = board.cellsLeft() == 0 ? 0 : order.size();
    for (int i = 0; i < order.size() && board.cellsLeft() > 0; i++) {
      takeRuns(order.get(i), false);
      fullFrom = board.cellsLeft() == 0 ? i + 1 : order.size();
    }
    if (grid.problem.sessions().stream().anyMatch(session -> !session.published().isEmpty())) {
      settleAsPublished();
    }
    return board;
  }

  /**
   * Begins anew with those who can stay where they were published, because on the way down the
   * order somebody may have taken the cell of somebody after them. Taken is taken: if the others do
   * not all fit around them, everything stays.
   */
  private void settleAsPublished() {
    int[] asTaken = board.snapshot();
    List<Integer> others = new ArrayList<>();
    board.restore(new Board(grid).snapshot());
    for (int unit = 0; unit < grid.units; unit++) {
      if (asTaken[unit] != Grid.NONE && !board.placed(unit) && !fitter.placeAsPublished(unit)) {
        others.add(unit);
      }
    }
    if (!others.stream().allMatch(unit -> fitter.insert(unit) || fitter.repair(unit))) {
      board.restore(asTaken);
    }
  }

  /** Whether all cells were used before it was a session's turn. */
  boolean[] belowCut() {
    boolean[] below = new boolean[grid.runs.length];
    List<Integer> order = grid.problem.order();
    for (int i = fullFrom; i < order.size(); i++) {
      below[order.get(i)] = true;
    }
    return below;
  }

  private void takeRuns(int session, boolean cards) {
    for (int unit : grid.runs[session]) {
      if (grid.card[unit] != cards || board.placed(unit)) {
        continue;
      }
      if (!grid.candidate(unit) || !fit(unit)) {
        return;
      }
    }
  }

  private boolean fit(int unit) {
    if (!filter.insertExactly(unit)) {
      return false;
    }
    if (fitter.insert(unit) || fitter.repair(unit)) {
      return true;
    }
    relaxed.lift(unit);
    filter.forget();
    return false;
  }

  /**
   * Places, in this order, whoever still fits on a board that a search has filled. Others are moved
   * for it only where no choice is lost by that.
   */
  static void fill(Board board, List<Integer> units, long seed) {
    Fitter fitter = new Fitter(board, seed);
    units.stream().filter(unit -> board.cellsLeft() > 0).forEach(fitter::placeFreely);
    int tries = MOST_PUSHES;
    for (int unit : units) {
      if (!board.placed(unit) && board.cellsLeft() > 0 && tries-- > 0) {
        long before = value(board);
        int[] asBefore = board.snapshot();
        if (fitter.insert(unit) && value(board) < before) {
          board.restore(asBefore);
        }
      }
    }
  }

  private static long value(Board board) {
    return Seating.of(board.grid.problem, board.placements()).seated();
  }
}
