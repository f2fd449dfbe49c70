package org.rootscamp.bench.service;

import java.util.ArrayList;
import java.util.List;

/** The table, row by row. */
final class Report {

  private static final String HEAD =
      "| what | where | measured | beside it | judged | at least | aim | reached |\n"
          + "|---|---|---|---|---|---|---|---|\n";

  private final List<String> rows = new ArrayList<>();

  /**
   * Adds a row, and shows it at once.
   *
   * @param measured in words, with what went wrong
   * @param beside in words what it is compared with; empty without
   * @param judged the figure that the target is about
   */
  void add(
      String what, String where, String measured, String beside, double judged, Target target) {
    List<String> cells =
        List.of(
            what,
            where,
            measured.strip().replaceAll(" +(?=[ ;])", ""),
            beside,
            target.wordsOf(judged),
            target.wordsOf(target.atLeast()),
            target.wordsOf(target.aim()),
            target.verdict(judged));
    String row = ("| " + String.join(" | ", cells) + " |").replace("  ", " ");
    rows.add(row);
    System.err.println(row);
  }

  @Override
  public String toString() {
    return HEAD + String.join("\n", rows);
  }
}
