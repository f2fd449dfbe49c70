package org.rootscamp.bench.allocation;

import java.util.ArrayList;
import java.util.List;
import org.rootscamp.allocation.model.Cut;
import org.rootscamp.allocation.model.WallPlan;
import org.rootscamp.allocation.model.WallProblem;
import org.rootscamp.allocation.rules.checks.Constraints;
import org.rootscamp.allocation.search.Optimizer;

/** A new draft for the rest of a published day, compared with one that begins from nothing. */
final class Rerun {

  private static final long[] BUDGETS = {100_000, Optimizer.DEFAULT_MOVES};

  private Rerun() {}

  static void print(List<Instance> instances, int seeds) {
    System.out.printf("%n## A room lost and two sessions withdrawn at half-time%n%n");
    Table.head(
        "instance",
        "cut",
        "moves",
        "bystanders moved",
        "bystanders without a cell",
        "honoured, % of a free re-run",
        "CPU ms",
        "rules broken");
    for (Instance instance : instances) {
      WallProblem day = Ranked.order(instance.roomy());
      for (Cut cut : Cut.values()) {
        WallPlan wall = plan(day, cut, 1, Optimizer.DEFAULT_MOVES);
        for (long moves : BUDGETS) {
          print(instance.name(), day, wall, cut, moves, seeds);
        }
      }
    }
  }

  private static void print(
      String name, WallProblem day, WallPlan wall, Cut cut, long moves, int seeds) {
    List<Integer> moved = new ArrayList<>();
    List<Integer> dropped = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    List<Double> millis = new ArrayList<>();
    List<Integer> broken = new ArrayList<>();
    for (int seed = 1; seed <= seeds; seed++) {
      RestOfDay rest = new RestOfDay(day, wall.placements(), seed);
      WallPlan free = plan(rest.problem(true), cut, seed, Optimizer.DEFAULT_MOVES);
      WallProblem problem = rest.problem(false);
      long start = CpuClock.now();
      WallPlan again = plan(problem, cut, seed, moves);
      millis.add((CpuClock.now() - start) / 1e6);
      moved.add(rest.bystandersMoved(again.placements()));
      dropped.add(rest.bystandersDropped(again.placements()));
      ratios.add(100.0 * again.quality().honoured() / free.quality().honoured());
      broken.add(Constraints.hard(problem, again.placements()).size());
    }
    Table.row(
        name,
        cut.wireName(),
        String.format("%,d", moves),
        Table.spread("%.0f", moved),
        Table.spread("%.0f", dropped),
        Table.spread("%.2f", ratios),
        Table.spread("%.0f", millis),
        Table.spread("%.0f", broken));
  }

  private static WallPlan plan(WallProblem problem, Cut cut, long seed, long moves) {
    return Optimizer.run(problem, cut, seed, moves).plan().orElseThrow();
  }
}
