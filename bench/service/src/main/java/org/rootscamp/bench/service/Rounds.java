package org.rootscamp.bench.service;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;

/** The same things measured again and again, one after the other, and the medians of each. */
final class Rounds {

  private static final double TURN = 0.5;

  private Rounds() {}

  /** Medians in the order of the measures; each is run once before, unmeasured. */
  static double[] medians(int rounds, DoubleSupplier... measures) {
    for (DoubleSupplier measure : measures) {
      measure.getAsDouble();
    }
    double[][] values = new double[measures.length][rounds];
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < measures.length; i++) {
        values[i][round] = measures[i].getAsDouble();
      }
    }
    return Arrays.stream(values).mapToDouble(Rounds::median).toArray();
  }

  /** Two rates, and the first as a share of the second; medians each. */
  record Pair(double first, double second, double ratio) {}

  /**
   * Two rates side by side, in turns of half a second, so that whatever else the machine does hits
   * both. The ratio is that of a round, not that of the medians.
   *
   * @param first measures for so many seconds, as {@code second} does
   */
  static Pair sideBySide(
      int rounds, int seconds, DoubleUnaryOperator first, DoubleUnaryOperator second) {
    double[][] values = new double[3][rounds];
    for (int round = -1; round < rounds; round++) {
      double ours = 0;
      double theirs = 0;
      int turns = (int) (seconds / TURN);
      for (int turn = 0; turn < turns; turn++) {
        ours += first.applyAsDouble(TURN) / turns;
        theirs += second.applyAsDouble(TURN) / turns;
      }
      if (round >= 0) {
        values[0][round] = ours;
        values[1][round] = theirs;
        values[2][round] = ours / theirs;
      }
    }
    return new Pair(median(values[0]), median(values[1]), median(values[2]));
  }

  static double median(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
