package org.rootscamp.bench.allocation;

import java.util.List;
import org.rootscamp.allocation.model.WallPlan.Placement;
import org.rootscamp.allocation.model.WallProblem;

/** Something that makes a plan of a problem, on the calling thread alone. */
interface Engine {

  String name();

  /** How many seeds to run of those asked for: one where they make no difference. */
  default int runs(int seeds) {
    return seeds;
  }

  List<Placement> place(WallProblem problem, long seed);
}
