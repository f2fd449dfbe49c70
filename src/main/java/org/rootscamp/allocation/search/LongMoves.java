package org.rootscamp.allocation.search;

import org.rootscamp.allocation.model.Dice;
import org.rootscamp.allocation.model.Grid;

/**
 * The moves that involve a session of double length: it exchanges its two cells with whatever is in
 * two others. Rare, so plainly done: lift everything, put everything back elsewhere, see.
 */
final class LongMoves {

  private static final int NONE = Grid.NONE;

  private final Grid grid;
  private final Board board;
  private final Trial trial;
  private final int[] candidates;
  private final int[] freed = new int[4];
  private final int[] displaced = new int[2];

  LongMoves(Board board, Trial trial, int[] candidates) {
    this.board = board;
    this.trial = trial;
    this.candidates = candidates;
    grid = board.grid;
  }

  /** Carries a move out in the trial; false, with the trial half done, if it is impossible. */
  boolean attempt(int unit, int cell, Dice dice) {
    int other = board.at[cell];
    if (grid.length[unit] == 2) {
      return moveLong(unit, cell);
    }
    // A long unit takes the first step itself, unless somebody unplaced wants its cells.
    return !board.placed(unit) && !grid.card[other] && !grid.card[unit] && halve(unit, other, dice);
  }

  private boolean moveLong(int unit, int cell) {
    if (!grid.suits(unit, cell)) {
      return false;
    }
    int home = board.cellOf[unit];
    int outs = displace(unit, cell);
    if (outs < 0 || (home == NONE && holdsCard(outs))) {
      return false;
    }
    int freedCells = freedCells(unit, cell, outs);
    if (home != NONE) {
      trial.lift(unit);
    }
    for (int i = 0; i < outs; i++) {
      trial.lift(displaced[i]);
    }
    if (!board.accepts(unit, cell)) {
      return false;
    }
    trial.place(unit, cell);
    return home == NONE || resettle(outs, freedCells);
  }

  /** Collects what is in the way; -1 if something there cannot move. */
  private int displace(int unit, int cell) {
    int outs = 0;
    for (int part = 0; part < 2; part++) {
      int out = board.at[cell + part * grid.rooms];
      if (out == NONE || out == unit || (outs == 1 && displaced[0] == out)) {
        continue;
      }
      // A longer one may only be met head on, or it would leave half a gap behind.
      if (!board.movable(out) || (grid.length[out] == 2 && board.cellOf[out] != cell)) {
        return -1;
      }
      displaced[outs++] = out;
    }
    return outs;
  }

  private boolean holdsCard(int outs) {
    for (int i = 0; i < outs; i++) {
      if (grid.card[displaced[i]]) {
        return true;
      }
    }
    return false;
  }

  /** The cells that a long unit leaves and does not enter, first one first. */
  private int freedCells(int unit, int cell, int outs) {
    int count = 0;
    for (int part = 0; part < 2 && board.placed(unit); part++) {
      int old = board.cellOf[unit] + part * grid.rooms;
      if (old != cell && old != cell + grid.rooms) {
        freed[count++] = old;
      }
    }
    boolean long1 = outs == 1 && grid.length[displaced[0]] == 2;
    // One single unit in the second of two cells goes to the second freed one: same time of day.
    if (outs == 1 && !long1 && count == 2 && board.cellOf[displaced[0]] != cell) {
      freed[0] = freed[1];
    }
    return count;
  }

  private boolean resettle(int outs, int freedCells) {
    if (outs > freedCells) {
      return false;
    }
    for (int i = 0; i < outs; i++) {
      if (!board.accepts(displaced[i], freed[i])) {
        return false;
      }
      trial.place(displaced[i], freed[i]);
    }
    return true;
  }

  /** Two unplaced single units take the cells of a long one. */
  private boolean halve(int unit, int longUnit, Dice dice) {
    int cell = board.cellOf[longUnit];
    int second = candidates[dice.below(candidates.length)];
    if (second == unit
        || board.placed(second)
        || grid.length[second] == 2
        || grid.card[second]
        || !board.movable(longUnit)) {
      return false;
    }
    trial.lift(longUnit);
    if (!board.accepts(unit, cell)) {
      return false;
    }
    trial.place(unit, cell);
    if (!board.accepts(second, cell + grid.rooms)) {
      return false;
    }
    trial.place(second, cell + grid.rooms);
    return true;
  }
}
