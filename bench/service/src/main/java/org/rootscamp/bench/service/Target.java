package org.rootscamp.bench.service;

import java.util.function.DoubleFunction;

/**
 * What a figure should reach.
 *
 * @param more whether more is better
 */
record Target(double atLeast, double aim, boolean more, DoubleFunction<String> words) {

  static final Target NONE = new Target(Double.NaN, Double.NaN, true, Figures::ratio);

  static Target ratio(double atLeast, double aim) {
    return new Target(atLeast, aim, true, Figures::ratio);
  }

  static Target rate(double atLeast, double aim) {
    return new Target(atLeast, aim, true, Figures::rate);
  }

  static Target millis(double atMost, double aim) {
    return new Target(atMost, aim, false, Figures::millis);
  }

  static Target mebibytes(double atMost, double aim) {
    return new Target(atMost, aim, false, Figures::mebibytes);
  }

  String wordsOf(double figure) {
    return Double.isNaN(figure) || Double.isInfinite(figure) ? "" : words.apply(figure);
  }

  String verdict(double figure) {
    if (Double.isNaN(atLeast) || Double.isNaN(figure)) {
      return "";
    }
    return reaches(figure, aim) ? "aim" : reaches(figure, atLeast) ? "at least" : "**below**";
  }

  private boolean reaches(double figure, double goal) {
    return more ? figure >= goal : figure <= goal;
  }
}
