package org.rootscamp.allocation.search;

/**
 * For every two units how many people (rows) they share: a limit to what their meeting can change.
 */
public final class Overlaps {

  /** Above this many pairs of choices counting them would take longer than it saves. */
  private static final long MOST_PAIRS = 60_000_000;

  private static final int MOST_UNITS = 3_000;

  private final int units;
  private final int[] shared;

  public Overlaps(Voters voters, int units) {
    this.units = units;
    long pairs = 0;
    for (int[] row : voters.unitsOf) {
      pairs += (long) row.length * row.length;
    }
    shared = pairs > MOST_PAIRS || units > MOST_UNITS ? null : new int[units * units];
    for (int row = 0; shared != null && row < voters.unitsOf.length; row++) {
      count(voters.unitsOf[row], voters.people[row]);
    }
  }

  private void count(int[] row, int people) {
    for (int code : row) {
      int base = code % units * units;
      for (int other : row) {
        shared[base + other % units] += people;
      }
    }
  }

  /** Never less than the people two units share. */
  int atMost(int one, int other) {
    return shared == null ? Integer.MAX_VALUE / 2 : shared[one * units + other];
  }
}
