package org.rootscamp.allocation.search;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.rootscamp.allocation.model.Cell;
import org.rootscamp.allocation.model.Dice;
import org.rootscamp.allocation.model.Grid;

/**
 * Finds a place for one more unit on a board by moving others.
 *
 * <p>Units that are on the board stay on it. Deterministic for a seed; the repairs of one fitter
 * share a budget of moves.
 */
final class Fitter {

  /*
   * First augmenting paths: put the unit into a cell, push out the one unit that is in the way, and
   * find that one a place in the same manner. Without shared leaders and double length this is
   * Kuhn's matching algorithm and exact, as at most one unit is ever in the way.
   *
   * With them a push may need two units out at once, and a path that failed may work later, so a
   * repair search follows: everything in the way goes into a pool, the pool is emptied one by one,
   * and each unit remembers how often it was hard to place, so that the search stops throwing out
   * the difficult ones. The obvious alternative, backtracking over all placements, takes for ever
   * exactly on the boards that are nearly full.
   *
   * [1] Kuhn, "The Hungarian method for the assignment problem", 1955.
   * [2] Nagata, Braysy, "A powerful route minimization heuristic" (ejection pool), 2009.
   */

  private static final int NONE = Grid.NONE;
  private static final int REPAIR_MOVES_IN_ALL = 20_000;
  private static final int REPAIR_CELLS_IN_ALL = 1_200_000;

  private static final int MAX_DEPTH = 1_000;

  private final Board board;
  private final Grid grid;
  private final Dice dice;
  private final boolean[] visited;
  private final int[] hardship;
  private final int[] homes;
  private int start;
  private int repairMovesLeft;

  Fitter(Board board, long seed) {
    this.board = board;
    grid = board.grid;
    dice = new Dice(seed);
    visited = new boolean[grid.units];
    hardship = new int[grid.units];
    homes = new int[grid.units];
    repairMovesLeft = Math.min(REPAIR_MOVES_IN_ALL, REPAIR_CELLS_IN_ALL / Math.max(1, grid.cells));
  }

  /** Places a unit along an augmenting path; on failure the board is as before. */
  boolean insert(int unit) {
    // Beginning at another slot each time spreads the sessions over the day.
    start = grid.slots == 0 ? 0 : (start + 1) % grid.slots;
    Arrays.fill(visited, false);
    return augment(unit, 0);
  }

  /**
   * As {@link #insert} on a board where that is exact: what a failed search has seen leads nowhere
   * in any later one either, so it is not looked at again until {@link #forget}.
   */
  boolean insertExactly(int unit) {
    start = grid.slots == 0 ? 0 : (start + 1) % grid.slots;
    boolean[] dead = visited.clone();
    boolean placed = augment(unit, 0);
    if (placed) {
      System.arraycopy(dead, 0, visited, 0, dead.length);
    }
    return placed;
  }

  /** Forgets the dead ends, because a unit was taken off the board. */
  void forget() {
    Arrays.fill(visited, false);
  }

  private boolean augment(int unit, int depth) {
    visited[unit] = true;
    if (placeFreely(unit)) {
      return true;
    }
    // Longer paths would endanger the stack.
    return depth < MAX_DEPTH && pushOut(unit, depth);
  }

  /** Places a unit without moving any other, where it was published if that is free. */
  boolean placeFreely(int unit) {
    if (placeAsPublished(unit)) {
      return true;
    }
    for (int i = 0; i < grid.cells; i++) {
      int cell = (i + start * grid.rooms) % grid.cells;
      if (board.accepts(unit, cell)) {
        board.place(unit, cell);
        return true;
      }
    }
    return false;
  }

  /** Places a unit where the published Wall has it, if that is free. */
  boolean placeAsPublished(int unit) {
    for (Cell cell : grid.problem.sessions().get(grid.session[unit]).published()) {
      if (board.accepts(unit, grid.cell(cell.room(), cell.slot()))) {
        board.place(unit, grid.cell(cell.room(), cell.slot()));
        return true;
      }
    }
    return false;
  }

  private boolean pushOut(int unit, int depth) {
    for (int i = 0; i < grid.cells; i++) {
      int cell = (i + start * grid.rooms) % grid.cells;
      if (!grid.suits(unit, cell)) {
        continue;
      }
      int occupant = board.at[cell];
      if (occupant != NONE) {
        if (swapIn(unit, cell, occupant, depth)) {
          return true;
        }
      } else if (pushOutOfSlot(unit, cell, depth)) {
        return true;
      }
    }
    return false;
  }

  /** The cell is free, so a busy leader or a full slot is in the way: any unit there may be. */
  private boolean pushOutOfSlot(int unit, int cell, int depth) {
    int first = grid.slotOf(cell) * grid.rooms;
    int last = first + grid.length[unit] * grid.rooms;
    for (int other = first; other < last; other++) {
      if (board.at[other] != NONE && swapIn(unit, cell, board.at[other], depth)) {
        return true;
      }
    }
    return false;
  }

  private boolean swapIn(int unit, int cell, int out, int depth) {
    if (visited[out] || !board.movable(out)) {
      return false;
    }
    int home = board.cellOf[out];
    board.lift(out);
    if (board.accepts(unit, cell)) {
      board.place(unit, cell);
      if (augment(out, depth + 1)) {
        return true;
      }
      board.lift(unit);
    }
    board.place(out, home);
    return false;
  }

  /** Places a unit by a bounded random repair; on failure the board is as before. */
  boolean repair(int unit) {
    int[] before = board.snapshot();
    Arrays.fill(hardship, 0);
    Deque<Integer> pool = new ArrayDeque<>();
    pool.add(unit);
    int moves = Math.min(repairMovesLeft, Math.max(50, repairMovesLeft / 10));
    while (!pool.isEmpty() && moves-- > 0) {
      repairMovesLeft--;
      int next = pool.poll();
      hardship[next]++;
      int cell = leastHardship(next);
      if (cell == NONE) {
        pool.add(next); // it is still without a place
        break;
      }
      evict(next, cell, pool);
      board.place(next, cell);
    }
    if (pool.isEmpty()) {
      return true;
    }
    board.restore(before);
    return false;
  }

  /** The cell whose eviction hurts least, ties by lot; NONE if only pins are in the way. */
  private int leastHardship(int unit) {
    int best = NONE;
    long least = Long.MAX_VALUE;
    for (int cell = 0; cell < grid.cells; cell++) {
      if (!grid.suits(unit, cell)) {
        continue;
      }
      long cost = evictionCost(unit, cell);
      if (cost < Long.MAX_VALUE) {
        cost = (cost << 8) + (dice.next() >>> 56);
        if (cost < least) {
          least = cost;
          best = cell;
        }
      }
    }
    return best;
  }

  private long evictionCost(int unit, int cell) {
    Deque<Integer> out = new ArrayDeque<>();
    long cost = 0;
    boolean possible = evict(unit, cell, out) && board.accepts(unit, cell);
    for (int evicted : out) {
      cost += 1 + hardship[evicted];
    }
    while (!out.isEmpty()) {
      int back = out.pollLast();
      board.place(back, homes[back]);
    }
    return possible ? cost : Long.MAX_VALUE;
  }

  /** Lifts everything in the way of a unit into the pool; false if something cannot be lifted. */
  private boolean evict(int unit, int cell, Deque<Integer> pool) {
    for (int part = 0; part < grid.length[unit]; part++) {
      if (!lift(board.at[cell + part * grid.rooms], pool)) {
        return false;
      }
    }
    for (int part = 0; part < grid.length[unit]; part++) {
      if (!evictSlot(unit, grid.slotOf(cell) + part, pool)) {
        return false;
      }
    }
    return true;
  }

  private boolean evictSlot(int unit, int slot, Deque<Integer> pool) {
    for (int room = 0; room < grid.rooms; room++) {
      int other = board.at[grid.cell(room, slot)];
      if (other != NONE && sharesLeader(unit, other) && !lift(other, pool)) {
        return false;
      }
    }
    while (board.slotFull(slot) || board.cardsFull(unit, slot)) {
      int victim = easiest(slot, board.cardsFull(unit, slot));
      if (victim == NONE) {
        return false;
      }
      lift(victim, pool);
    }
    return true;
  }

  private boolean sharesLeader(int unit, int other) {
    for (int leader : grid.leaders[unit]) {
      for (int led : grid.leaders[other]) {
        if (leader == led) {
          return true;
        }
      }
    }
    return false;
  }

  private int easiest(int slot, boolean cardsOnly) {
    int best = NONE;
    for (int room = 0; room < grid.rooms; room++) {
      int other = board.at[grid.cell(room, slot)];
      if (other != NONE
          && board.movable(other)
          && (!cardsOnly || grid.card[other])
          && (best == NONE || hardship[other] < hardship[best])) {
        best = other;
      }
    }
    return best;
  }

  private boolean lift(int unit, Deque<Integer> pool) {
    if (unit == NONE) {
      return true;
    }
    if (!board.movable(unit)) {
      return false;
    }
    homes[unit] = board.cellOf[unit];
    board.lift(unit);
    pool.add(unit);
    return true;
  }
}
