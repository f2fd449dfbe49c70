package org.rootscamp.bench.allocation.timefold;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.util.List;
import org.rootscamp.allocation.model.WallPlan.Placement;
import org.rootscamp.allocation.model.WallProblem;

/** Timefold with its default phases, moves and acceptors, until somebody stops it. */
public final class TimefoldPlanner {

  private final Solver<PlannedWall> solver;

  public TimefoldPlanner(long seed) {
    SolverConfig config =
        new SolverConfig()
            .withSolutionClass(PlannedWall.class)
            .withEntityClasses(PlannedSession.class)
            .withScoreDirectorFactory(
                new ScoreDirectorFactoryConfig()
                    .withIncrementalScoreCalculatorClass(CoverageScore.class))
            .withRandomSeed(seed);
    solver = SolverFactory.<PlannedWall>create(config).buildSolver();
  }

  /** Solves on the calling thread until {@link #stop} is called from another. */
  public List<Placement> solve(WallProblem problem) {
    return solver.solve(new PlannedWall(problem)).sessions.stream()
        .filter(PlannedSession::placed)
        .map(it -> new Placement(it.session, it.room, it.slot, false))
        .toList();
  }

  /** Makes {@link #solve} answer with its best so far. */
  public void stop() {
    solver.terminateEarly();
  }
}
