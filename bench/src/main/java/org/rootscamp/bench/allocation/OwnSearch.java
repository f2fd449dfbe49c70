package org.rootscamp.bench.allocation;

import java.util.List;
import org.rootscamp.allocation.model.Cut;
import org.rootscamp.allocation.model.WallPlan.Placement;
import org.rootscamp.allocation.model.WallPlan;
import org.rootscamp.allocation.model.WallProblem;
import org.rootscamp.allocation.search.Optimizer;

/** The product's search, with its bound and its figures, in which all sessions compete. */
record OwnSearch(long moves) implements Engine {

  /** Longer runs take up to a minute, so one of them has to do. */
  private static final long LONG = 20_000_000;

  private static final int SEEDS_OF_LONG_RUNS = 1;

  @Override
  public String name() {
    return String.format("**own search, %,d moves**", moves);
  }

  @Override
  public int runs(int seeds) {
    return moves > LONG ? Math.min(seeds, SEEDS_OF_LONG_RUNS) : seeds;
  }

  @Override
  public List<Placement> place(WallProblem problem, long seed) {
    WallPlan plan = Optimizer.run(problem, Cut.ATTENDANCE, seed, moves).plan().orElseThrow();
    if (plan.quality().honoured() != Honoured.of(problem, plan.placements())) {
      throw new IllegalStateException("the search tells another value than its plan has");
    }
    return plan.placements();
  }
}
