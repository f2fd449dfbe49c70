package org.rootscamp.allocation.model;

import java.util.List;

/**
 * The result of one run: every session of the problem is either placed or unplaced. Immutable.
 *
 * @param placements ordered by slot, then room; a session with repeats appears once a run
 * @param unplaced in the order of priority
 * @param quality how good it is
 * @param moves the moves that the search made, less than asked for when it was cancelled, or when a
 *     published Wall left it nothing to find
 * @param cancelled whether it was cancelled; the plan is then the best found until that moment
 */
public record WallPlan(
    List<Placement> placements,
    List<Unplaced> unplaced,
    Quality quality,
    long moves,
    boolean cancelled) {

  /** Copies. */
  public WallPlan {
    placements = List.copyOf(placements);
    unplaced = List.copyOf(unplaced);
  }

  /**
   * A session in a cell.
   *
   * @param slot the first slot of a double-length session, which takes the next one as well
   */
  public record Placement(int session, int room, int slot, boolean pinned) {}

  /**
   * A session without a cell.
   *
   * @param reason the one reason
   * @param detail its sentence, which names nobody
   */
  public record Unplaced(int session, Reason reason, String detail) {

    /** A session whose reason says it all. */
    public static Unplaced because(int session, Reason reason) {
      return new Unplaced(session, reason, reason.sentence());
    }
  }
}
