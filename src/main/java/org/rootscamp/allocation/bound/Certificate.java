package org.rootscamp.allocation.bound;

import java.util.List;
import org.rootscamp.allocation.model.Cut;

/**
 * What makes a bound easy to check: the sums of runs * price and of the slots, rounded down to
 * whole choices, are the bound. All but the runs are in parts of a choice, 1024 to the whole.
 *
 * @param prices the price of each session; those that cannot run at all have 0
 * @param runs how often each session may run, or has to with {@link Cut#RANKING}
 * @param slots for each slot what no pattern exceeds there after prices
 */
record Certificate(List<Integer> prices, List<Integer> runs, List<Long> slots) {

  static final int SCALE = 1024;

  /** Copies. */
  Certificate {
    prices = List.copyOf(prices);
    runs = List.copyOf(runs);
    slots = List.copyOf(slots);
  }

  /** The bound that it proves, if each of its slots is right. */
  long bound() {
    long sum = slots.stream().mapToLong(Long::longValue).sum();
    for (int session = 0; session < prices.size(); session++) {
      sum += (long) runs.get(session) * prices.get(session);
    }
    return Math.floorDiv(sum, SCALE);
  }
}
