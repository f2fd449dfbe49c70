package org.rootscamp.allocation.search;

import org.rootscamp.allocation.model.Grid;

/**
 * One compound move on board and coverage that can be taken back. Begin, lift and place, then
 * {@link #change} says what it is worth; {@link #keep} or {@link #undo} ends it.
 */
public final class Trial {

  private final Grid grid;
  private final Board board;
  private final Crowding crowding;
  private final Preferences preferences;
  private Coverage coverage;

  /** The units that were touched, with the cell each had before. */
  private final int[] unit;

  private final int[] from;
  private final boolean[] mentioned;
  private int touched;
  private int covered;

  private final int[] slotsTouched;
  private final boolean[] slotTouched;
  private int slots;

  private final int[] overflow;
  private final int[] newOverflow;
  private final int[] spread;
  private final int[] newSpread;
  private int languageSpread;
  private int newLanguageSpread;

  public Trial(Board board, Crowding crowding, Preferences preferences) {
    this.board = board;
    this.crowding = crowding;
    this.preferences = preferences;
    grid = board.grid;
    unit = new int[grid.units];
    from = new int[grid.units];
    mentioned = new boolean[grid.units];
    slotsTouched = new int[grid.slots];
    slotTouched = new boolean[grid.slots];
    overflow = new int[grid.slots];
    newOverflow = new int[grid.slots];
    spread = new int[grid.slots];
    newSpread = new int[grid.slots];
  }

  /** Starts from the coverage of the board as it is; returns the value, in SCALE-ths. */
  public long begin(Coverage fresh) {
    coverage = fresh;
    long value = 0;
    for (int each = 0; each < grid.units; each++) {
      if (board.placed(each)) {
        value += (long) Cooling.SCALE * coverage.add(each, board.slotOf(each));
        value += preferences.bonus(each, board.cellOf[each]);
      }
    }
    coverage.commit();
    for (int slot = 0; slot < grid.slots; slot++) {
      overflow[slot] = crowding.matters ? crowding.overflow(slot, coverage.crowd) : 0;
      spread[slot] = preferences.any ? preferences.spread(slot) : 0;
      value += spread[slot] - (long) Cooling.SCALE * overflow[slot];
    }
    languageSpread = preferences.languageSpread();
    return value + languageSpread;
  }

  /** Voters without a seat in a slot. */
  int overflow(int slot) {
    return overflow[slot];
  }

  /** Minus the cost of a slot in which sessions of one track run at the same time. */
  int spread(int slot) {
    return spread[slot];
  }

  void lift(int moved) {
    int cell = board.cellOf[moved];
    record(moved, cell);
    covered -= coverage.remove(moved, grid.slotOf(cell));
    board.lift(moved);
  }

  void place(int moved, int cell) {
    record(moved, Grid.NONE);
    covered += coverage.add(moved, grid.slotOf(cell));
    board.place(moved, cell);
    touch(grid.slotOf(cell));
  }

  /** Puts a unit into another cell of its slot, and whoever is there into its old one. */
  void exchangeRooms(int moved, int cell) {
    int old = board.cellOf[moved];
    int other = board.at[cell];
    record(moved, old);
    board.lift(moved);
    if (other != Grid.NONE) {
      record(other, cell);
      board.lift(other);
      board.place(other, old);
    }
    board.place(moved, cell);
  }

  private void record(int moved, int cell) {
    if (!mentioned[moved]) {
      mentioned[moved] = true;
      unit[touched] = moved;
      from[touched++] = cell;
    }
    if (cell != Grid.NONE) {
      touch(grid.slotOf(cell));
    }
  }

  private void touch(int slot) {
    if (!slotTouched[slot]) {
      slotTouched[slot] = true;
      slotsTouched[slots++] = slot;
    }
  }

  /** What the move is worth, in SCALE-ths of a choice, after the rooms have been rearranged. */
  int change() {
    int change = covered * Cooling.SCALE;
    for (int i = 0; i < slots && crowding.matters; i++) {
      int slot = slotsTouched[i];
      newOverflow[slot] = crowding.overflow(slot, coverage.crowd);
      if (newOverflow[slot] > 0) {
        crowding.rearrange(slot, coverage.crowd, this::exchangeRooms);
        newOverflow[slot] = crowding.overflow(slot, coverage.crowd);
      }
      change += (overflow[slot] - newOverflow[slot]) * Cooling.SCALE;
    }
    return preferences.any ? change + softChange() : change;
  }

  private int softChange() {
    int change = 0;
    for (int i = 0; i < touched; i++) {
      change += preferences.bonus(unit[i], board.cellOf[unit[i]]);
      change -= preferences.bonus(unit[i], from[i]);
    }
    for (int i = 0; i < slots; i++) {
      int slot = slotsTouched[i];
      newSpread[slot] = preferences.spread(slot);
      change += newSpread[slot] - spread[slot];
    }
    newLanguageSpread = preferences.languageSpread();
    return change + newLanguageSpread - languageSpread;
  }

  /** Makes the move final. {@link #change} must have been asked. */
  void keep() {
    for (int i = 0; i < slots; i++) {
      overflow[slotsTouched[i]] = newOverflow[slotsTouched[i]];
      spread[slotsTouched[i]] = newSpread[slotsTouched[i]];
    }
    languageSpread = preferences.any ? newLanguageSpread : languageSpread;
    coverage.commit();
    clear();
  }

  /** Takes everything back. */
  void undo() {
    for (int i = 0; i < touched; i++) {
      if (board.placed(unit[i])) {
        coverage.remove(unit[i], board.slotOf(unit[i]));
        board.lift(unit[i]);
      }
    }
    for (int i = 0; i < touched; i++) {
      if (from[i] != Grid.NONE) {
        board.place(unit[i], from[i]);
        coverage.add(unit[i], board.slotOf(unit[i]));
      }
    }
    coverage.discard();
    clear();
  }

  private void clear() {
    for (int i = 0; i < slots; i++) {
      slotTouched[slotsTouched[i]] = false;
    }
    for (int i = 0; i < touched; i++) {
      mentioned[unit[i]] = false;
    }
    slots = 0;
    touched = 0;
    covered = 0;
  }
}
