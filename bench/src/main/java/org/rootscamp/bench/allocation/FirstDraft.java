package org.rootscamp.bench.allocation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rootscamp.allocation.model.Cut;
import org.rootscamp.allocation.model.WallProblem;
import org.rootscamp.allocation.search.Optimizer;

/** How long the first feasible plan takes, with its bound and figures. */
final class FirstDraft {

  private static final int RUNS = 6;

  private FirstDraft() {}

  static void print(List<Instance> instances) {
    System.out.printf("%n## First draft (no moves), CPU ms%n%n");
    Table.head("instance", "cut", "first call", "the five after it");
    for (Instance instance : largestFirst(instances)) {
      WallProblem problem = Ranked.order(instance.roomy());
      for (Cut cut : Cut.values()) {
        List<Double> millis = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
          long start = CpuClock.now();
          Optimizer.run(problem, cut, 1, 0);
          millis.add((CpuClock.now() - start) / 1e6);
        }
        Table.row(
            instance.name(),
            cut.wireName(),
            Table.print("%.0f", millis.get(0)),
            Table.spread("%.0f", millis.subList(1, RUNS)));
      }
    }
  }

  /** Only the very first call finds nothing compiled, so let that be the largest. */
  private static List<Instance> largestFirst(List<Instance> instances) {
    return instances.stream()
        .sorted(Comparator.comparing(instance -> -instance.choices()))
        .toList();
  }
}
