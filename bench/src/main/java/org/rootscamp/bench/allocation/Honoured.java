package org.rootscamp.bench.allocation;

import java.util.Arrays;
import java.util.List;
import org.rootscamp.allocation.model.Choice;
import org.rootscamp.allocation.model.WallPlan.Placement;
import org.rootscamp.allocation.model.WallProblem;

/** The value that all engines are measured by, worked out apart from any of them. */
final class Honoured {

  private Honoured() {}

  /** Over people and slots, the best choice in the slot. Sessions run once and in one slot. */
  static long of(WallProblem problem, List<Placement> placements) {
    int[] slotOf = new int[problem.sessions().size()];
    Arrays.fill(slotOf, -1);
    placements.forEach(placement -> slotOf[placement.session()] = placement.slot());
    long total = 0;
    for (List<Choice> ballot : problem.ballots()) {
      int[] best = new int[problem.slots().size()];
      for (Choice choice : ballot) {
        int slot = slotOf[choice.session()];
        if (slot >= 0) {
          best[slot] = Math.max(best[slot], choice.weight());
        }
      }
      total += Arrays.stream(best).sum();
    }
    return total;
  }
}
