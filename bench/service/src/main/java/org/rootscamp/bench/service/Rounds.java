package org.rootscamp.bench.service;

import java.util.Arrays;
import java.util.function.DoubleSupplier;

/** The same things measured again and again, one after the other, and the medians of each. */
final class Rounds {

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

  static double median(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
