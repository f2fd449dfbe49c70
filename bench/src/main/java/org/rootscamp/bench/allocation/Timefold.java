package org.rootscamp.bench.allocation;

import java.util.ArrayList;
import java.util.List;
import org.rootscamp.allocation.model.WallPlan.Placement;
import org.rootscamp.allocation.model.WallProblem;
import org.rootscamp.bench.allocation.timefold.TimefoldPlanner;

/** Timefold with an incremental score, for some seconds of processor time. */
record Timefold(int cpuSeconds) implements Engine {

  @Override
  public String name() {
    return "Timefold 1.32, incremental score, " + cpuSeconds + " s";
  }

  @Override
  public List<Placement> place(WallProblem problem, long seed) {
    TimefoldPlanner planner = new TimefoldPlanner(seed);
    List<Placement> placements = new ArrayList<>();
    CpuClock.limited(cpuSeconds, () -> placements.addAll(planner.solve(problem)), planner::stop);
    return placements;
  }
}
