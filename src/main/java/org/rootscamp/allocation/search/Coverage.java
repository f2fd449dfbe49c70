package org.rootscamp.allocation.search;

import java.util.Arrays;

/**
 * Who is covered in which slot, and what each unit would gain or lose anywhere. Mutable, for one
 * thread.
 *
 * <p>{@link #add} and {@link #remove} keep the losses and crowds of the placed units; the gains of
 * all units follow only with {@link #commit}, so that a trial that is taken back stays cheap.
 */
public final class Coverage {

  final Voters voters;

  /** What the plan loses without a placed unit, in choices. */
  final int[] loss;

  /** What a unit adds in a slot where its voters have no other choice. */
  final int[] most;

  /** Voters who have nothing else to go to in the slot of a placed unit. */
  final int[] crowd;

  private final int units;
  private final int slots;

  /** For each row and slot, how many units cover it and the sum of their codes. */
  private final int[] count;

  private final int[] codes;
  private final int[] gain;
  private final long[][] member;

  /** Rows that became covered or uncovered and are not yet in the gains; negative: uncovered. */
  private int[] changed = new int[256];

  private int changes;

  public Coverage(Voters voters, int units, int slots) {
    this.voters = voters;
    this.units = units;
    this.slots = slots;
    int rows = voters.unitsOf.length;
    loss = new int[units];
    most = new int[units];
    crowd = new int[units];
    count = new int[rows * slots];
    codes = new int[rows * slots];
    gain = new int[units * slots];
    member = new long[units][(rows + 63) / 64];
    for (int unit = 0; unit < units; unit++) {
      int start = voters.anywhere[unit];
      for (int[] mine : new int[][] {voters.choices[unit], voters.blocked[unit]}) {
        for (int row : mine) {
          start += voters.people[row];
          member[unit][row >> 6] |= 1L << row;
        }
      }
      most[unit] = start;
      for (int slot = 0; slot < slots; slot++) {
        gain[slot * units + unit] = start;
      }
    }
  }

  /** What the plan gains from one more unit in a slot, apart from changes not yet committed. */
  int gain(int unit, int slot) {
    return gain[slot * units + unit];
  }

  /** Covers the rows of a unit in a slot; returns the gain. */
  int add(int unit, int slot) {
    loss[unit] = voters.anywhere[unit];
    crowd[unit] = voters.loyal[unit];
    for (int row : voters.choices[unit]) {
      cover(row, slot, unit);
    }
    for (int row : voters.blocked[unit]) {
      cover(row, slot, unit + units);
    }
    return loss[unit];
  }

  /** Uncovers the rows of a unit in its slot; returns the loss. */
  int remove(int unit, int slot) {
    int lost = loss[unit];
    for (int row : voters.choices[unit]) {
      uncover(row, slot, unit);
    }
    for (int row : voters.blocked[unit]) {
      uncover(row, slot, unit + units);
    }
    return lost;
  }

  private void cover(int row, int slot, int code) {
    int index = row * slots + slot;
    int covering = count[index]++;
    if (covering == 0) {
      credit(row, code, 1);
      note(index);
    } else if (covering == 1) {
      credit(row, codes[index], -1);
    }
    codes[index] += code;
  }

  private void uncover(int row, int slot, int code) {
    int index = row * slots + slot;
    int covering = --count[index];
    codes[index] -= code;
    if (covering == 0) {
      note(~index);
    } else if (covering == 1) {
      credit(row, codes[index], 1);
    }
  }

  /** Lets a row begin or cease to depend on the only unit that covers it. */
  private void credit(int row, int code, int sign) {
    int people = sign * voters.people[row];
    if (code >= units) {
      loss[code - units] += people;
    } else {
      loss[code] += people;
      if (row < voters.seatRows) {
        crowd[code] += people;
      }
    }
  }

  private void note(int change) {
    if (changes == changed.length) {
      changed = Arrays.copyOf(changed, 2 * changes);
    }
    changed[changes++] = change;
  }

  /** Brings the gains up to date. */
  void commit() {
    for (int i = 0; i < changes; i++) {
      int index = changed[i] < 0 ? ~changed[i] : changed[i];
      int row = index / slots;
      int base = (index - row * slots) * units;
      int people = changed[i] < 0 ? voters.people[row] : -voters.people[row];
      for (int code : voters.unitsOf[row]) {
        gain[base + (code >= units ? code - units : code)] += people;
      }
    }
    changes = 0;
  }

  /** Forgets what has not been committed, after everything has been taken back. */
  void discard() {
    changes = 0;
  }

  /** What two units that change places gain beyond their tables: rows that both of them have. */
  int shared(int one, int other, int slotOfOne, int slotOfOther) {
    boolean fewer = rowCount(one) <= rowCount(other);
    int small = fewer ? one : other;
    long[] rows = member[fewer ? other : one];
    return sharedRows(voters.choices[small], rows, slotOfOne, slotOfOther)
        + sharedRows(voters.blocked[small], rows, slotOfOne, slotOfOther);
  }

  private int rowCount(int unit) {
    return voters.choices[unit].length + voters.blocked[unit].length;
  }

  private int sharedRows(int[] small, long[] rows, int slotOfOne, int slotOfOther) {
    int extra = 0;
    for (int row : small) {
      if ((rows[row >> 6] & 1L << row) != 0) {
        int index = row * slots;
        int alone = slotOfOne >= 0 && count[index + slotOfOne] == 1 ? 1 : 0;
        alone += slotOfOther >= 0 && count[index + slotOfOther] == 1 ? 1 : 0;
        extra += alone * voters.people[row];
      }
    }
    return extra;
  }
}
