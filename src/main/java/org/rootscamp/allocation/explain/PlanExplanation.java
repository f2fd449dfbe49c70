package org.rootscamp.allocation.explain;

import java.util.List;

/**
 * Why a plan is as it is: what every session shares with its neighbours, what it would cost
 * elsewhere, and what would bring in those that are left out. Immutable.
 *
 * <p>Costs and gains are whole choices (a must counts 2, a want 1) as the search counts them:
 * seats, facilitators' duties and the published Wall included.
 *
 * @param placed in the order of the placements
 * @param waiting the sessions without a cell, in the order of priority
 */
public record PlanExplanation(List<Placed> placed, List<Waiting> waiting) {

  /** So many neighbours and other cells are named at most: those that matter most. */
  public static final int MOST = 5;

  /** Copies. */
  public PlanExplanation {
    placed = List.copyOf(placed);
    waiting = List.copyOf(waiting);
  }

  /**
   * A session that has a cell.
   *
   * @param supporters people who chose it
   * @param clashes the sessions at the same time that most of them chose as well, most people
   *     first; at most {@value #MOST}
   * @param alternatives the best cells in other slots, the cheapest first; none if it is pinned or
   *     cannot go anywhere else; at most {@value #MOST}
   */
  public record Placed(
      int session,
      int room,
      int slot,
      int supporters,
      List<Clash> clashes,
      List<Move> alternatives) {

    /** Copies. */
    public Placed {
      clashes = List.copyOf(clashes);
      alternatives = List.copyOf(alternatives);
    }
  }

  /** People who chose a session and another one at the same time. */
  public record Clash(int session, int people) {}

  /**
   * A session in another cell.
   *
   * @param other the session that would go to the old cell instead, or leave the Wall if there is
   *     no old cell; -1 if the cell is empty
   * @param gain choices won, negative if choices are lost
   */
  public record Move(int room, int slot, int other, int gain) {}

  /**
   * A session without a cell.
   *
   * @param supporters people who chose it
   * @param swaps the best ways to bring it in, the best first; none if it cannot be brought in by
   *     one swap; at most {@value #MOST}
   */
  public record Waiting(int session, int supporters, List<Move> swaps) {

    /** Copies. */
    public Waiting {
      swaps = List.copyOf(swaps);
    }
  }
}
