package org.rootscamp.bench.service;

import java.util.Locale;

/** Figures as the table prints them. */
final class Figures {

  private Figures() {}

  static String ratio(double value) {
    return String.format(Locale.ROOT, value < 0.1 ? "%.3f" : "%.2f", value);
  }

  static String rate(double perSecond) {
    return String.format(Locale.ROOT, "%,.0f/s", perSecond);
  }

  static String millis(double value) {
    return value >= 10_000
        ? String.format(Locale.ROOT, "%.1f s", value / 1000)
        : String.format(Locale.ROOT, value < 10 ? "%.1f ms" : "%,.0f ms", value);
  }

  static String mebibytes(double value) {
    return String.format(Locale.ROOT, "%,.0f MiB", value);
  }
}
