package org.rootscamp.allocation.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.rootscamp.allocation.model.Grid;
import org.rootscamp.allocation.model.WallPlan.Placement;

/**
 * A Wall in the making: which unit is where, which leaders are busy, how much of each slot is used.
 * Mutable, for one thread. It never holds a state that breaks a hard rule, except where a volunteer
 * has overridden one for a pin.
 */
public final class Board {

  static final int NONE = Grid.NONE;

  final Grid grid;

  /** The unit in each cell and the first cell of each unit, or {@link #NONE}. */
  public final int[] at;

  final int[] cellOf;

  private final int[] used;
  private final int[] cardsUsed;
  private final short[] busy;

  /** A board with the pins in their places. */
  public Board(Grid grid) {
    this.grid = grid;
    at = new int[grid.cells];
    cellOf = new int[grid.units];
    used = new int[grid.slots];
    cardsUsed = new int[grid.slots];
    busy = new short[grid.leaderCount * grid.slots];
    Arrays.fill(at, NONE);
    Arrays.fill(cellOf, NONE);
    for (int unit = 0; unit < grid.units; unit++) {
      if (grid.pinned[unit] != NONE) {
        place(unit, grid.pinned[unit]);
      }
    }
  }

  /** The same Wall to go on with elsewhere. */
  Board copy() {
    Board copy = new Board(grid);
    copy.restore(snapshot());
    return copy;
  }

  /** Puts a unit into a cell without asking; see {@link #accepts}. */
  public void place(int unit, int cell) {
    cellOf[unit] = cell;
    count(unit, cell, 1);
  }

  /** Takes a unit out of its cell, which it must have. */
  void lift(int unit) {
    int cell = cellOf[unit];
    cellOf[unit] = NONE;
    count(unit, cell, -1);
  }

  private void count(int unit, int cell, int change) {
    int slot = grid.slotOf(cell);
    for (int part = 0; part < grid.length[unit]; part++) {
      int here = cell + part * grid.rooms;
      at[here] = change > 0 ? unit : NONE;
      if (grid.open[here]) {
        used[slot + part] += change;
      }
      if (grid.card[unit] && grid.pinned[unit] == NONE) {
        cardsUsed[slot + part] += change;
      }
      for (int leader : grid.leaders[unit]) {
        busy[leader * grid.slots + slot + part] += (short) change;
      }
    }
  }

  /** Whether a unit that is nowhere could be placed in a cell as things stand. */
  boolean accepts(int unit, int cell) {
    return grid.suits(unit, cell)
        && at[cell] == NONE
        && (grid.length[unit] == 1 || at[cell + grid.rooms] == NONE)
        && leadersFree(unit, grid.slotOf(cell))
        && withinQuota(unit, grid.slotOf(cell));
  }

  /** Whether all leaders of a unit are free in the slots that it would take from there. */
  boolean leadersFree(int unit, int slot) {
    for (int leader : grid.leaders[unit]) {
      for (int part = 0; part < grid.length[unit]; part++) {
        if (busy[leader * grid.slots + slot + part] > 0) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether one more such unit would leave the held-back cells and the cards' limit alone. */
  boolean withinQuota(int unit, int slot) {
    for (int part = 0; part < grid.length[unit]; part++) {
      if (used[slot + part] >= grid.quota[slot + part] || cardsFull(unit, slot + part)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a unit is an unpinned card and the slot gives no further cell to cards. */
  boolean cardsFull(int unit, int slot) {
    return grid.card[unit] && grid.pinned[unit] == NONE && cardsUsed[slot] >= grid.cardQuota[slot];
  }

  /** Whether a leader leads something in a slot. */
  boolean busy(int leader, int slot) {
    return busy[leader * grid.slots + slot] > 0;
  }

  boolean slotFull(int slot) {
    return used[slot] >= grid.quota[slot];
  }

  /** How many cells could still be used, over all slots. */
  int cellsLeft() {
    int left = 0;
    for (int slot = 0; slot < grid.slots; slot++) {
      left += Math.max(0, grid.quota[slot] - used[slot]);
    }
    return left;
  }

  public boolean placed(int unit) {
    return cellOf[unit] != NONE;
  }

  boolean movable(int unit) {
    return cellOf[unit] != NONE && grid.pinned[unit] == NONE;
  }

  public int slotOf(int unit) {
    return grid.slotOf(cellOf[unit]);
  }

  int roomOf(int unit) {
    return grid.roomOf(cellOf[unit]);
  }

  /** Where everything is, to come back to with {@link #restore}. */
  int[] snapshot() {
    return cellOf.clone();
  }

  /** What is where, ordered by slot and room. */
  public List<Placement> placements() {
    List<Placement> placements = new ArrayList<>();
    for (int cell = 0; cell < at.length; cell++) {
      int unit = at[cell];
      if (unit != NONE && cellOf[unit] == cell) {
        boolean pinned = grid.pinned[unit] != NONE;
        placements.add(
            new Placement(grid.session[unit], grid.roomOf(cell), grid.slotOf(cell), pinned));
      }
    }
    return placements;
  }

  /** Goes back to an earlier state. */
  void restore(int[] snapshot) {
    for (int unit = 0; unit < grid.units; unit++) {
      if (placed(unit) && cellOf[unit] != snapshot[unit]) {
        lift(unit);
      }
    }
    for (int unit = 0; unit < grid.units; unit++) {
      if (snapshot[unit] != NONE && !placed(unit)) {
        place(unit, snapshot[unit]);
      }
    }
  }
}
