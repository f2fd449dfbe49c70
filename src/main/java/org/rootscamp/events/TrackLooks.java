package org.rootscamp.events;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rootscamp.events.Track.Look;

/**
 * Which pairs of a colour and a shape are taken, and which one comes next: that of the colour that
 * fewest have, then of the shape that fewest have. So the first eight tracks differ in both.
 */
final class TrackLooks {

  private final Set<Look> taken = new HashSet<>();

  /** Takes a look, unless somebody has it. */
  boolean take(Look look) {
    return taken.add(look);
  }

  boolean isFree(Look look) {
    return !taken.contains(look);
  }

  /**
   * The next free look.
   *
   * @param colour the only one that is asked for, or null
   * @param shape the only one that is asked for, or null
   */
  Optional<Look> next(TrackColour colour, TrackShape shape) {
    return Arrays.stream(TrackColour.values())
        .filter(it -> colour == null || it == colour)
        .flatMap(it -> shapes(shape).map(outline -> new Look(it, outline)))
        .filter(this::isFree)
        .min(
            Comparator.comparingLong((Look look) -> countOf(look.colour()))
                .thenComparingLong(look -> countOf(look.shape()))
                .thenComparing(Look::colour)
                .thenComparing(Look::shape));
  }

  private static Stream<TrackShape> shapes(TrackShape only) {
    return Arrays.stream(TrackShape.values()).filter(it -> only == null || it == only);
  }

  private long countOf(TrackColour colour) {
    return taken.stream().filter(look -> look.colour() == colour).count();
  }

  private long countOf(TrackShape shape) {
    return taken.stream().filter(look -> look.shape() == shape).count();
  }
}
