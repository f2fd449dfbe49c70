package org.rootscamp.bench.allocation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A Markdown table that is printed row by row, so that a run that is stopped leaves something. */
final class Table {

  private Table() {}

  static void head(String... titles) {
    row((Object[]) titles);
    System.out.println("|" + "---|".repeat(titles.length));
  }

  static void row(Object... values) {
    System.out.println(
        List.of(values).stream()
            .map(Object::toString)
            .collect(Collectors.joining(" | ", "| ", " |")));
  }

  /** Least, median and largest; a single one if they read the same. */
  static String spread(String format, List<? extends Number> values) {
    List<Double> sorted = values.stream().map(Number::doubleValue).sorted().toList();
    String least = print(format, sorted.get(0));
    double middle = sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2);
    String median = print(format, middle / 2);
    String largest = print(format, sorted.get(sorted.size() - 1));
    return least.equals(largest) ? least : least + " / " + median + " / " + largest;
  }

  static String print(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
