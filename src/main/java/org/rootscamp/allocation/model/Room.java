package org.rootscamp.allocation.model;

import java.util.Set;

/**
 * A place with seats. Immutable; nothing is null.
 *
 * @param capacity seats, 0 or more
 * @param features what the room offers, compared with the needs of a session letter by letter
 */
public record Room(int capacity, Set<String> features) {

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException if the capacity is negative
   */
  public Room {
    if (capacity < 0) {
      throw new IllegalArgumentException("capacity " + capacity + " is negative");
    }
    features = Set.copyOf(features);
  }

  /** A room without features. */
  public static Room seating(int capacity) {
    return new Room(capacity, Set.of());
  }
}
