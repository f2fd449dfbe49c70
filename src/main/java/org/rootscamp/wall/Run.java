package org.rootscamp.wall;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.rootscamp.proposals.Proposal;
import org.rootscamp.wall.WallContent.Place;
import org.rootscamp.wall.WallContent.Placed;

/**
 * One time that a session runs on the Wall: which cells it takes, and whether it takes place.
 * Immutable. {@link Runs} makes them; nobody else works this out.
 *
 * @param placed as the content has it
 * @param cells those that it takes, in the order of time, one or two; what cannot go on in an
 *     adjoining slot ends in its first one
 * @param start of the first cell, or null when its slot is gone
 * @param end of the last cell, or null when its slot is gone
 */
public record Run(
    Proposal proposal,
    Placed placed,
    List<Place> cells,
    Instant start,
    Instant end,
    Standing standing) {

  /** Whether a run takes place, or why not. */
  public enum Standing {
    TAKES_PLACE,
    CANCELLED,
    /** Withdrawn or merged. */
    WITHDRAWN,
    /** Its room or its slot is gone, or the slot became a break. */
    NO_CELL
  }

  /** Copies. */
  public Run {
    cells = List.copyOf(cells);
  }

  public UUID proposalId() {
    return placed.proposalId();
  }

  /** The cell in which it begins. */
  public Place first() {
    return cells.get(0);
  }

  /** The cell in which it ends. */
  public Place last() {
    return cells.get(cells.size() - 1);
  }

  public boolean takesPlace() {
    return standing == Standing.TAKES_PLACE;
  }

  /** Whether it keeps its cells, but nobody has to be there. */
  public boolean takesNobodysTime() {
    return standing == Standing.CANCELLED || standing == Standing.WITHDRAWN;
  }

  /** Whether its first slot has started, so that drafts change it no more. */
  public boolean isFrozen(Instant now) {
    return start != null && !start.isAfter(now);
  }

  /** Whether its last slot is over; what has no slot is never over. */
  public boolean isOver(Instant now) {
    return end != null && !end.isAfter(now);
  }
}
