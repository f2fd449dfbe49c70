package org.rootscamp.drafts;

import java.util.List;
import java.util.UUID;

/**
 * Why a draft is as it is, in ids; see {@link org.rootscamp.allocation.explain.PlanExplanation}.
 */
public record DraftExplanation(List<Placed> placed, List<Waiting> waiting) {

  /** A session that has a cell, with its neighbours and the best other cells. */
  public record Placed(
      UUID proposalId,
      UUID roomId,
      UUID slotId,
      int supporters,
      List<Clash> clashes,
      List<Move> alternatives) {}

  /** People who chose a session and another one at the same time. */
  public record Clash(UUID proposalId, int people) {}

  /**
   * A session in another cell.
   *
   * @param exchangedWith the proposal that goes to the old cell instead, or leaves the Wall if
   *     there is none; null if the cell is empty
   * @param gain choices won, negative if choices are lost
   */
  public record Move(UUID roomId, UUID slotId, UUID exchangedWith, int gain) {}

  /** A session without a cell, with the best ways to bring it in. */
  public record Waiting(UUID proposalId, int supporters, List<Move> swaps) {}
}
