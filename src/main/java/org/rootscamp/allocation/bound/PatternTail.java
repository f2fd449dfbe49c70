package org.rootscamp.allocation.bound;

/**
 * Looks at every way to fill the last places of a pattern, three at most.
 *
 * <p>Reused; not thread safe.
 */
final class PatternTail {

  static final int PLACES = 3;

  private static final int NEVER = Integer.MIN_VALUE;

  private final PatternModel model;
  private final int[] order;
  private final int[][] gains;
  private final long[][] open;

  /** The candidates found, as many as {@link #found}. */
  final int[] tail = new int[PLACES];

  int found;

  PatternTail(PatternModel model) {
    this.model = model;
    order = new int[model.sessions.length];
    gains = new int[PLACES + 1][model.sessions.length];
    open = new long[PLACES + 1][model.bits.length == 0 ? 0 : model.bits[0].length];
  }

  /** Whether some filling of the places left is worth more than the limit; keeps the first. */
  boolean beats(PatternNode node, int[] gainOf, long limit) {
    int[] sorted = gains[node.places];
    for (int i = 0; i < node.count; i++) {
      int at = i;
      while (at > 0 && sorted[at - 1] < gainOf[i]) {
        sorted[at] = sorted[at - 1];
        order[at] = order[at - 1];
        at--;
      }
      sorted[at] = gainOf[i];
      order[at] = node.candidate[i];
    }
    for (int word = 0; word < open[node.places].length; word++) {
      open[node.places][word] = ~node.covered[word];
    }
    found = 0;
    return fill(node.places, 0, node.count, limit - node.value);
  }

  /** Tries those from a position on, whose gains are known and are sorted or were once. */
  private boolean fill(int places, int from, int to, long needed) {
    int[] gain = gains[places];
    for (int i = from; i < to; i++) {
      if (gain[i] == NEVER) {
        continue;
      }
      if (gain[i] > needed || (places > 1 && fillBeside(i, places, to, needed - gain[i]))) {
        tail[found++] = order[i];
        return true;
      }
    }
    return false;
  }

  private boolean fillBeside(int i, int places, int to, long needed) {
    int[] gain = gains[places];
    int most = 0;
    for (int j = i + 1; j < to; j++) {
      most = Math.max(most, gain[j]);
    }
    if ((long) most * (places - 1) <= needed) {
      return false;
    }
    long[] bits = model.bits[order[i]];
    boolean[] clash = model.clash[order[i]];
    int[] rest = gains[places - 1];
    for (int j = i + 1; j < to; j++) {
      boolean hopeless = gain[j] + (long) most * (places - 2) <= needed;
      rest[j] =
          hopeless || gain[j] == NEVER || clash[order[j]]
              ? NEVER
              : gain[j] - PatternModel.SCALE * overlap(bits, model.bits[order[j]], open[places]);
    }
    for (int word = 0; word < bits.length && places > 2; word++) {
      open[places - 1][word] = open[places][word] & ~bits[word];
    }
    return fill(places - 1, i + 1, to, needed);
  }

  private static int overlap(long[] one, long[] other, long[] open) {
    int count = 0;
    for (int word = 0; word < open.length; word++) {
      count += Long.bitCount(one[word] & other[word] & open[word]);
    }
    return count;
  }
}
