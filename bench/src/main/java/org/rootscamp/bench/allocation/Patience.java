package org.rootscamp.bench.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rootscamp.allocation.model.Cut;
import org.rootscamp.allocation.model.WallPlan.Placement;
import org.rootscamp.allocation.model.WallPlan;
import org.rootscamp.allocation.model.WallProblem;
import org.rootscamp.allocation.search.Optimizer;

/** What ten times the moves give for the programme that the ranking has fixed. */
final class Patience {

  private static final long MOVES = 2_000_000;

  private Patience() {}

  static void print(List<Instance> instances, int seeds) {
    System.out.printf("%n## Cut by ranking: %,d moves and ten times as many%n%n", MOVES);
    Table.head("instance", "honoured", "with ten times the moves", "the former in % of the latter");
    for (Instance instance : instances) {
      WallProblem problem = Ranked.order(instance.roomy());
      List<Long> quick = new ArrayList<>();
      List<Long> patient = new ArrayList<>();
      List<Double> ratios = new ArrayList<>();
      for (int seed = 1; seed <= seeds; seed++) {
        WallPlan one = plan(problem, seed, MOVES);
        WallPlan other = plan(problem, seed, 10 * MOVES);
        if (!sessions(one).equals(sessions(other))) {
          throw new IllegalStateException("the programme depends on the moves");
        }
        quick.add(one.quality().honoured());
        patient.add(other.quality().honoured());
        ratios.add(100.0 * one.quality().honoured() / other.quality().honoured());
      }
      Table.row(
          instance.name(),
          Table.spread("%,.0f", quick),
          Table.spread("%,.0f", patient),
          Table.spread("%.2f", ratios));
    }
  }

  private static WallPlan plan(WallProblem problem, long seed, long moves) {
    return Optimizer.run(problem, Cut.RANKING, seed, moves).plan().orElseThrow();
  }

  private static Set<Integer> sessions(WallPlan plan) {
    return plan.placements().stream().map(Placement::session).collect(Collectors.toSet());
  }
}
