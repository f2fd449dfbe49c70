package org.rootscamp.bench.service;

import java.util.Locale;

/** How large a camp is. */
record Size(String name, int people, int proposals, int rooms, int slots) {

  static final Size SMALL = new Size("small", 140, 28, 5, 5);
  static final Size MEDIUM = new Size("medium", 2_500, 750, 25, 8);
  static final Size LARGE = new Size("large", 10_000, 1_000, 50, 12);

  /** As small, but with enough badges that a storm of votes asks little of each. */
  static final Size CROWD = new Size("crowd", 1_000, 28, 5, 5);

  static Size named(String name) {
    return switch (name) {
      case "small" -> SMALL;
      case "medium" -> MEDIUM;
      case "large" -> LARGE;
      default -> throw new IllegalArgumentException("No such size: " + name);
    };
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%,d × %,d × %d × %d", people, proposals, rooms, slots);
  }
}
