package org.rootscamp.exchange;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.rootscamp.http.Hashes;
import org.rootscamp.proposals.Proposal;
import org.rootscamp.wall.Run;
import org.rootscamp.wall.Wall;
import org.rootscamp.wall.WallContent.Place;

/**
 * What calendars keep of a {@link Run}: a session in its place, once for each time that it runs.
 *
 * @param place the first cell, if it takes two
 * @param end of the last cell that it takes
 * @param told a digest of what else a calendar tells: title, room, facilitators
 */
record Sitting(
    UUID proposalId, Place place, Instant start, Instant end, Status status, String told) {

  /** Whether it happens (RFC 5545, 3.8.1.11). */
  enum Status {
    CONFIRMED,
    /** It keeps its place and has its time, but nobody runs it. */
    TENTATIVE,
    /** It keeps its place, but does not happen. */
    CANCELLED
  }

  /** What is on a Wall, by slot and then by room; what has no cell any more is not there. */
  static List<Sitting> of(Wall wall) {
    return wall.runs().inOrderOfTime().stream()
        .filter(run -> wall.scene().hasCell(run.first()))
        .map(run -> of(run, wall))
        .toList();
  }

  private static Sitting of(Run run, Wall wall) {
    Proposal session = run.proposal();
    return new Sitting(
        run.proposalId(),
        run.first(),
        run.start(),
        run.end(),
        status(run),
        Hashes.sha256Hex(
            session.title,
            wall.scene().rooms().get(run.first().roomId()).name,
            String.join(", ", session.facilitatorNames())));
  }

  private static Status status(Run run) {
    if (!run.takesPlace()) {
      return Status.CANCELLED;
    }
    return run.proposal().facilitators.isEmpty() ? Status.TENTATIVE : Status.CONFIRMED;
  }

  boolean isCancelled() {
    return status == Status.CANCELLED;
  }

  /** Whether both say the same of when, where and whether it happens. */
  boolean isAsSureAs(Sitting other) {
    return place.equals(other.place)
        && start.equals(other.start)
        && end.equals(other.end)
        && status == other.status;
  }
}
