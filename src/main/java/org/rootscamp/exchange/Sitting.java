package org.rootscamp.exchange;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.rootscamp.wall.Run;
import org.rootscamp.wall.Wall;
import org.rootscamp.wall.WallContent.Place;

/**
 * What calendars keep of a {@link Run}: a session in its place, once for each time that it runs.
 *
 * @param place the first cell, if it takes two
 * @param end of the last cell that it takes
 * @param cancelled whether it keeps its place but does not happen
 */
record Sitting(UUID proposalId, Place place, Instant start, Instant end, boolean cancelled) {

  /** What is on a Wall, by slot and then by room; what has no cell any more is not there. */
  static List<Sitting> of(Wall wall) {
    return wall.runs().inOrderOfTime().stream()
        .filter(run -> wall.scene().hasCell(run.first()))
        .map(
            run ->
                new Sitting(
                    run.proposalId(), run.first(), run.start(), run.end(), !run.takesPlace()))
        .toList();
  }

  boolean isAsWhenAndWhere(Sitting other) {
    return place.equals(other.place) && start.equals(other.start) && end.equals(other.end);
  }
}
