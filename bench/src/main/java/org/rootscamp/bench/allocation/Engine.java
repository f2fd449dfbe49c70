package org.rootscamp.bench.allocation;

import java.util.List;
import org.rootscamp.allocation.WallPlan.Placement;
import org.rootscamp.allocation.WallProblem;

/** Something that makes a plan of a problem, on the calling thread alone. */
interface Engine {

  String name();

  /** Whether another seed may give another plan. */
  default boolean seeded() {
    return true;
  }

  List<Placement> place(WallProblem problem, long seed);
}
