package org.rootscamp.allocation.bound;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.rootscamp.allocation.bound.PatternPool.Pattern;

/**
 * Looks for prices at which no pattern is worth much.
 *
 * <p>What comes out only aims: whether a pattern is worth more that nobody has found yet is left to
 * {@link PatternPricing}. Deterministic; not thread safe.
 */
final class PatternPrices {

  private static final int SCALE = PatternModel.SCALE;
  private static final int MOVES = 50;
  private static final int CLIMBS = 8;
  private static final int CLIMBS_FROM_BEST = 20;

  private final PatternModel model;
  private final PatternPool pool;
  private final double[] price;
  private final double[] before;
  private final double[] probe;
  private final double[] slope;
  private int[] best;
  private double momentum = 1;

  PatternPrices(PatternModel model, PatternPool pool, int[] start) {
    this.model = model;
    this.pool = pool;
    best = start.clone();
    price = Arrays.stream(start).asDoubleStream().map(p -> p / SCALE).toArray();
    before = price.clone();
    probe = new double[start.length];
    slope = new double[start.length];
  }

  int[] best() {
    return best;
  }

  /** What the bound would be at these prices if nobody had missed a pattern. */
  long estimate(int[] prices) {
    long sum = model.total(prices);
    for (int i = 0; i < model.sizes.length; i++) {
      sum += model.slotsOf[i] * pool.best(model.sizes[i], prices);
    }
    return sum;
  }

  /** Goes on for so many rounds, from coarse to fine, in choices. */
  void improve(int rounds, double coarse, double fine, BooleanSupplier cancelled) {
    for (int round = 0; round < rounds && !cancelled.getAsBoolean(); round++) {
      double blur =
          coarse * StrictMath.pow(fine / coarse, (double) round / Math.max(1, rounds - 1));
      descend(blur);
      int[] now = rounded(price);
      for (int size : model.sizes) {
        pool.search(size, now, CLIMBS);
      }
      if (estimate(now) < estimate(best)) {
        best = now;
        for (int size : model.sizes) {
          pool.search(size, best, CLIMBS_FROM_BEST);
        }
      }
      pool.trim(best);
    }
  }

  private int[] rounded(double[] prices) {
    int[] result = new int[prices.length];
    for (int i = 0; i < result.length; i++) {
      double limited = Math.max(-model.mostPrice(), Math.min(model.mostPrice(), prices[i] * SCALE));
      result[i] = (int) Math.round(limited);
    }
    return result;
  }

  /** Accelerated descent on the bound of the known patterns, blurred so that it has a slope. */
  private void descend(double blur) {
    int[][] members = pool.patterns().stream().map(Pattern::members).toArray(int[][]::new);
    double[] worth =
        pool.patterns().stream().mapToDouble(p -> (double) p.worth() / SCALE).toArray();
    double length = blur / (slots() * model.sizes[model.sizes.length - 1]) * 2;
    System.arraycopy(price, 0, before, 0, price.length);
    momentum = 1;
    for (int move = 0; move < MOVES; move++) {
      double next = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
      for (int i = 0; i < price.length; i++) {
        probe[i] = price[i] + (momentum - 1) / next * (price[i] - before[i]);
      }
      slope(members, worth, blur);
      double uphill = 0;
      for (int i = 0; i < price.length; i++) {
        double moved = probe[i] - length * slope[i];
        moved = model.fixed ? moved : Math.max(0, moved);
        uphill += slope[i] * (moved - price[i]);
        before[i] = price[i];
        price[i] = moved;
      }
      momentum = uphill > 0 ? 1 : next;
    }
  }

  private int slots() {
    return Arrays.stream(model.slotsOf).sum();
  }

  private double[] value = new double[0];

  private void slope(int[][] members, double[] worth, double blur) {
    for (int i = 0; i < slope.length; i++) {
      slope[i] = model.runs[i];
    }
    if (value.length < members.length) {
      value = new double[members.length * 2];
    }
    for (int p = 0; p < members.length; p++) {
      double rest = worth[p];
      for (int candidate : members[p]) {
        rest -= probe[candidate];
      }
      value[p] = rest;
    }
    for (int size = 0; size < model.sizes.length; size++) {
      share(members, blur, model.sizes[size], model.slotsOf[size]);
    }
  }

  private void share(int[][] members, double blur, int places, int slots) {
    double most = 0;
    for (int p = 0; p < members.length; p++) {
      most = members[p].length <= places ? Math.max(most, value[p]) : most;
    }
    double sum = 0;
    double[] part = new double[members.length];
    for (int p = 0; p < members.length; p++) {
      if (members[p].length <= places && value[p] > most - 20 * blur) {
        part[p] = StrictMath.exp((value[p] - most) / blur);
        sum += part[p];
      }
    }
    for (int p = 0; p < members.length; p++) {
      if (part[p] > 0) {
        for (int candidate : members[p]) {
          slope[candidate] -= slots * part[p] / sum;
        }
      }
    }
  }
}
