package org.rootscamp.bench.allocation.timefold;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import java.util.List;
import java.util.stream.IntStream;
import org.rootscamp.allocation.model.WallProblem;

/** The problem as Timefold solves it. */
@PlanningSolution
public class PlannedWall {

  WallProblem problem;

  @ValueRangeProvider(id = "slots")
  List<Integer> slots;

  @ValueRangeProvider(id = "rooms")
  List<Integer> rooms;

  @PlanningEntityCollectionProperty List<PlannedSession> sessions;

  @PlanningScore HardSoftLongScore score;

  public PlannedWall() {}

  PlannedWall(WallProblem problem) {
    this.problem = problem;
    slots = IntStream.range(0, problem.slots().size()).boxed().toList();
    rooms = IntStream.range(0, problem.rooms().size()).boxed().toList();
    sessions = IntStream.range(0, problem.sessions().size()).mapToObj(PlannedSession::new).toList();
  }
}
