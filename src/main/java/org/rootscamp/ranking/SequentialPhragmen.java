package org.rootscamp.ranking;

import java.util.Map;
import java.util.OptionalInt;

/**
 * Phragmén's sequential rule, with or without an attendance cap. The default of an event.
 *
 * <p>Each candidate taken costs one unit of load, shared by its supporters so that the highest load
 * stays as low as possible. The value of a step is the load its supporters have afterwards: {@code
 * (1 + sum of their loads) / number of them}; 0 or more, lower is better. With a cap of T, voters
 * who have T candidates taken already are satisfied, since they cannot attend more: they no longer
 * count, and their load stays. When only satisfied supporters are left, the cap is lifted for the
 * rest ({@link Ranking.Phase#CAP_LIFTED}). On layered ballots each half-voter has its own count.
 *
 * <p>Values never fall from step to step, except where the cap is lifted and after that, since
 * satisfied supporters then count again with the small loads they kept.
 *
 * <p>Prefix-stable, so the order after the last cell is the waiting list. Cost: in practice a few
 * passes over the approvals, and for each step arithmetic on numbers that grow by the digits of the
 * supporters; after the cap is lifted one pass a step. Source: Brill, Freeman, Janson, Lackner,
 * "Phragmén's voting methods and justified representation" (sequential rule); the cap is ours.
 */
public final class SequentialPhragmen implements RankingRule {

  private final OptionalInt cap;

  private SequentialPhragmen(OptionalInt cap) {
    this.cap = cap;
  }

  /**
   * The rule in which nobody counts any more after {@code slots} of their choices were taken.
   *
   * @param slots how many sessions one person can attend
   * @throws IllegalArgumentException if there is not at least one slot
   */
  public static SequentialPhragmen capped(int slots) {
    if (slots < 1) {
      throw new IllegalArgumentException("The attendance cap must be at least 1, not " + slots);
    }
    return new SequentialPhragmen(OptionalInt.of(slots));
  }

  /** The textbook rule. */
  public static SequentialPhragmen uncapped() {
    return new SequentialPhragmen(OptionalInt.empty());
  }

  @Override
  public Ranking rank(ApprovalProfile profile, int cells) {
    Trace trace = new Trace(profile, cells);
    new PhragmenRun(profile, Loads.none(profile), attendance(profile))
        .takeAll(trace, Ranking.Phase.MAIN);
    return trace.finish();
  }

  /**
   * As the interface says, for every candidate that is not selected, also if nobody chose it. At
   * most one above the people of the profile. Cost: one pass over the approvals for each cell.
   */
  @Override
  public Map<Integer, Integer> shortfalls(ApprovalProfile profile, Ranking ranking, int cells) {
    return new ShortfallRun(profile, attendance(profile)).shortfalls(ranking, cells);
  }

  private Attendance attendance(ApprovalProfile profile) {
    return cap.isPresent()
        ? Attendance.capped(profile, cap.getAsInt())
        : Attendance.uncapped(profile);
  }
}
