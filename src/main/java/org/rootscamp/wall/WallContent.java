package org.rootscamp.wall;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What is on the Wall at one revision, as it is stored. Immutable; the order says nothing.
 *
 * @param placements no two in one cell
 * @param held cells that are kept empty; none of them has a session
 * @param dropped what was in a cell lately and is there no more
 */
public record WallContent(List<Placed> placements, List<Place> held, List<Dropped> dropped) {

  public static final WallContent EMPTY = new WallContent(List.of(), List.of(), List.of());

  /** Copies; a Wall that was stored before cells could be held holds none. */
  public WallContent {
    placements = List.copyOf(placements);
    held = held == null ? List.of() : List.copyOf(held);
    dropped = List.copyOf(dropped);
  }

  /** The sessions that it has or had lately. */
  Set<UUID> proposals() {
    Set<UUID> ids = new HashSet<>();
    placements.forEach(placed -> ids.add(placed.proposalId()));
    dropped.forEach(gone -> ids.add(gone.proposalId()));
    return ids;
  }

  /** The same without the holds on some cells. */
  public WallContent released(Collection<Place> cells) {
    return new WallContent(
        placements, held.stream().filter(cell -> !cells.contains(cell)).toList(), dropped);
  }

  /** A cell by its ids. */
  public record Place(UUID roomId, UUID slotId) {}

  /**
   * A session in a cell, the first one if it takes two.
   *
   * @param cancelled whether it keeps the cell but will not take place
   * @param movedFrom where it was before, or null if it did not move lately
   */
  public record Placed(
      UUID proposalId,
      Place place,
      boolean pinned,
      boolean cancelled,
      Place movedFrom,
      Instant movedAt) {

    /** Reads what was stored before sessions could be cancelled, too. */
    @JsonCreator
    static Placed stored(
        @JsonProperty("proposalId") UUID proposalId,
        @JsonProperty("place") Place place,
        @JsonProperty("pinned") boolean pinned,
        @JsonProperty("cancelled") Boolean cancelled,
        @JsonProperty("movedFrom") Place movedFrom,
        @JsonProperty("movedAt") Instant movedAt) {
      boolean isCancelled = Boolean.TRUE.equals(cancelled);
      return new Placed(proposalId, place, pinned, isCancelled, movedFrom, movedAt);
    }

    /** The same session in the same state without a trace of where it was. */
    Placed unmarked() {
      return new Placed(proposalId, place, pinned, cancelled, null, null);
    }
  }

  /**
   * A session that was here.
   *
   * @param at when it left, or null if that was not noted yet when it did
   */
  public record Dropped(UUID proposalId, Place place, Instant at) {}
}
