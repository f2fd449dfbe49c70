package org.rootscamp.bench.allocation;

import java.util.List;
import org.rootscamp.allocation.bound.PatternBound;
import org.rootscamp.allocation.model.Cut;
import org.rootscamp.allocation.model.WallPlan;
import org.rootscamp.allocation.model.WallProblem;
import org.rootscamp.allocation.search.Optimizer;

/** How close to the value of a plan the slot patterns prove the best one to be, and how soon. */
final class Proof {

  private static final int MOST_ROOMS = 12;
  private static final int MOST_ROOMS_IN_SECONDS = 8;
  private static final long STEPS = 20_000_000;
  private static final long FEW_STEPS = 1_000_000;
  private static final int THREADS = 2;

  private Proof() {}

  static void print(List<Instance> instances) {
    System.out.printf("%n## Proofs, on two threads%n%n");
    Table.head(
        "instance",
        "cut",
        "plan",
        "LP bound",
        "proven bound",
        "gap %",
        "seconds to 2 %",
        "to 1 %",
        "in all",
        "steps");
    for (Instance instance : instances) {
      if (instance.roomy().rooms().size() <= MOST_ROOMS) {
        WallProblem problem = Ranked.order(instance.roomy());
        for (Cut cut : Cut.values()) {
          print(instance.name(), problem, cut);
        }
      }
    }
  }

  private static void print(String name, WallProblem problem, Cut cut) {
    WallPlan plan =
        Optimizer.run(problem, cut, 1, Optimizer.DEFAULT_MOVES).plan().orElseThrow();
    long value = plan.quality().honoured();
    boolean few = problem.rooms().size() <= MOST_ROOMS_IN_SECONDS;
    Milestones milestones = new Milestones(value);
    PatternBound.Result result =
        PatternBound.prove(
            problem,
            cut,
            plan.placements(),
            0,
            few ? FEW_STEPS : STEPS,
            THREADS,
            (done, budget, honoured, bound) -> milestones.reach(bound),
            () -> false);
    Table.row(
        name,
        cut.wireName(),
        String.format("%,d", value),
        String.format("%,d", plan.quality().upperBound()),
        String.format("%,d", result.bound()),
        Table.print("%.2f", 100.0 * (result.bound() - value) / value),
        milestones.two,
        milestones.one,
        milestones.now(),
        String.format("%,d", result.steps()));
  }

  /** When a bound is first within so many percent of the plan. */
  private static final class Milestones {
    private final long start = System.nanoTime();
    private final long value;
    private String two = "";
    private String one = "";

    Milestones(long value) {
      this.value = value;
    }

    void reach(long bound) {
      two = two.isEmpty() && within(bound, 2) ? now() : two;
      one = one.isEmpty() && within(bound, 1) ? now() : one;
    }

    private boolean within(long bound, int percent) {
      return 100 * (bound - value) <= percent * value;
    }

    String now() {
      return Table.print("%.1f", (System.nanoTime() - start) / 1e9);
    }
  }
}
