package org.rootscamp.allocation.model;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sets of numbers with how many people hold each: people with the same choices count as one row.
 * Rows are ordered by their contents, so the order of the people does not matter.
 */
public final class Rows {

  private final Map<IntSet, Integer> counts = new TreeMap<>();

  /** Adds one person with that set; empty sets are of no interest. */
  public void add(int[] members) {
    if (members.length > 0) {
      int[] sorted = members.clone();
      Arrays.sort(sorted);
      counts.merge(new IntSet(sorted), 1, Integer::sum);
    }
  }

  /** The members of each row, ascending. */
  public int[][] members() {
    return counts.keySet().stream().map(IntSet::members).toArray(int[][]::new);
  }

  /** How many people each row stands for. */
  public int[] people() {
    return counts.values().stream().mapToInt(Integer::intValue).toArray();
  }

  private record IntSet(int[] members) implements Comparable<IntSet> {
    @Override
    public int compareTo(IntSet other) {
      return Arrays.compare(members, other.members);
    }
  }
}
