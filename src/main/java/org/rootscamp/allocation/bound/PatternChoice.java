package org.rootscamp.allocation.bound;

import java.util.Arrays;

/** The largest positive scores of a node, as many as it has places. Reused; not thread safe. */
final class PatternChoice {

  /** Whose they are. */
  final boolean[] chosen;

  /** The smallest of them, or 0 if there are places left. */
  int last;

  private final int[] best;

  PatternChoice(int candidates) {
    chosen = new boolean[candidates];
    best = new int[candidates];
  }

  /** Chooses among the first so many scores but those marked out; gives the sum. */
  long choose(int[] score, int count, int places, boolean[] out) {
    Arrays.fill(chosen, 0, count, false);
    int found = 0;
    for (int i = 0; i < count; i++) {
      int own = score[i];
      if (own <= 0 || out[i] || (found == places && own <= score[best[places - 1]])) {
        continue;
      }
      int at = found < places ? found++ : places - 1;
      while (at > 0 && score[best[at - 1]] < own) {
        best[at] = best[at - 1];
        at--;
      }
      best[at] = i;
    }
    long sum = 0;
    for (int i = 0; i < found; i++) {
      chosen[best[i]] = true;
      sum += score[best[i]];
    }
    last = found == places ? score[best[places - 1]] : 0;
    return sum;
  }
}
