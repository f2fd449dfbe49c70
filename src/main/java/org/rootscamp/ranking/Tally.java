package org.rootscamp.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * Supporters of a candidate counted by level, levels ascending, each with at least one voter. Two
 * candidates with equal {@link #signature()} cannot be told apart by a rule that looks at levels
 * only. Immutable.
 */
final class Tally {

  private final int[] groups;
  private final int[] levels;
  private final long[] voters;
  private final int size;
  private final long total;

  /**
   * Counts the groups that pass the filter.
   *
   * @param levelOf gives the level of a group
   */
  Tally(ApprovalProfile profile, int candidate, IntPredicate filter, IntUnaryOperator levelOf) {
    this.groups = Arrays.stream(profile.supportingGroups(candidate)).filter(filter).toArray();
    long[] entries = new long[groups.length];
    for (int i = 0; i < groups.length; i++) {
      entries[i] = (long) levelOf.applyAsInt(groups[i]) << Integer.SIZE | groups[i];
    }
    Arrays.sort(entries);
    this.levels = new int[groups.length];
    this.voters = new long[groups.length];
    int last = -1;
    for (long entry : entries) {
      int level = (int) (entry >> Integer.SIZE);
      if (last < 0 || levels[last] != level) {
        levels[++last] = level;
      }
      voters[last] += profile.groupSize((int) entry);
    }
    this.size = last + 1;
    this.total = Arrays.stream(voters).sum();
  }

  /** The groups that were counted, ascending; the caller must not change them. */
  int[] groups() {
    return groups;
  }

  /** How many voters were counted. */
  long total() {
    return total;
  }

  /** How many different levels there are. */
  int levels() {
    return size;
  }

  int level(int index) {
    return levels[index];
  }

  long voters(int index) {
    return voters[index];
  }

  /** The index of a level that is in the tally. */
  int indexOf(int level) {
    return Arrays.binarySearch(levels, 0, size, level);
  }

  /** Levels and numbers of voters, alternating. */
  List<Long> signature() {
    List<Long> signature = new ArrayList<>(2 * size);
    for (int i = 0; i < size; i++) {
      signature.add((long) levels[i]);
      signature.add(voters[i]);
    }
    return signature;
  }
}
