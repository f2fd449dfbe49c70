package org.rootscamp.wall;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.rootscamp.proposals.Proposal;

/**
 * What is on the Wall at one revision, as it is stored.
 *
 * @param placements no two in one cell
 * @param dropped what the revision before had and this one has not
 */
public record WallContent(List<Placed> placements, List<Dropped> dropped) {

  static final WallContent EMPTY = new WallContent(List.of(), List.of());

  /** How often a session may still run in some slots, beside its runs in the others. */
  int runsLeft(Proposal proposal, Collection<UUID> slots) {
    long elsewhere =
        placements.stream()
            .filter(placed -> placed.proposalId().equals(proposal.id))
            .filter(placed -> !slots.contains(placed.place().slotId()))
            .count();
    return (int) Math.max(0, proposal.repeats - elsewhere);
  }

  /** A cell by its ids. */
  public record Place(UUID roomId, UUID slotId) {}

  /**
   * A session in a cell, the first one if it takes two.
   *
   * @param movedFrom where it was published before, or null if it never moved
   */
  public record Placed(
      UUID proposalId, Place place, boolean pinned, Place movedFrom, Instant movedAt) {}

  /** A session that was here and is nowhere now. */
  public record Dropped(UUID proposalId, Place place) {}
}
