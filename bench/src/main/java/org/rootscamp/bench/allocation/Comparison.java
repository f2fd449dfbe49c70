package org.rootscamp.bench.allocation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.rootscamp.allocation.bound.UpperBound;
import org.rootscamp.allocation.model.Cut;
import org.rootscamp.allocation.model.WallProblem;

/** All engines on one instance with room for everybody. */
final class Comparison {

  /** Enough for the compiler to have seen the search. */
  private static final long WARM_UP_MOVES = 200_000;

  private final Instance instance;
  private final Map<Engine, List<Run>> runs = new LinkedHashMap<>();

  private Comparison(Instance instance) {
    this.instance = instance;
  }

  /** Runs and prints; returns the value of the best plan known afterwards. */
  static long print(Instance instance, List<Engine> engines, int seeds) {
    Comparison comparison = new Comparison(instance);
    new OwnSearch(WARM_UP_MOVES).place(instance.roomy(), 0);
    for (Engine engine : engines) {
      comparison.run(engine, engine.runs(seeds));
    }
    return comparison.print();
  }

  private void run(Engine engine, int seeds) {
    List<Run> ofEngine = new ArrayList<>();
    for (int seed = 1; seed <= seeds; seed++) {
      Run run = Run.of(engine, instance.roomy(), seed);
      System.err.println(instance.name() + ", " + engine.name() + ": " + run.honoured());
      ofEngine.add(run);
    }
    runs.put(engine, ofEngine);
  }

  private long print() {
    WallProblem problem = instance.roomy();
    Run best =
        runs.values().stream()
            .flatMap(List::stream)
            .filter(run -> run.broken() == 0)
            .max((one, other) -> Long.compare(one.honoured(), other.honoured()))
            .orElseThrow();
    long known = Math.max(instance.known(), best.honoured());
    long bound = UpperBound.of(problem, Cut.ATTENDANCE, best.placements());
    System.out.printf(
        "%n### %s%n%n%,d sessions, %,d people, %d x %d cells, choices worth %,d."
            + " Best known %,d, LP bound %,d.%n%n",
        instance.name(),
        problem.sessions().size(),
        instance.people(),
        problem.rooms().size(),
        problem.slots().size(),
        instance.choices(),
        known,
        bound);
    Table.head(
        "engine",
        "runs",
        "honoured",
        "seated",
        "% of best known",
        "CPU s",
        "heap MB",
        "rules broken");
    runs.forEach((engine, ofEngine) -> print(engine, ofEngine, known));
    return known;
  }

  private static void print(Engine engine, List<Run> runs, long known) {
    Table.row(
        engine.name(),
        runs.size(),
        spread("%,.0f", runs, Run::honoured),
        spread("%,.0f", runs, Run::seated),
        spread("%.2f", runs, run -> 100.0 * run.honoured() / known),
        spread("%.2f", runs, Run::cpuSeconds),
        spread("%.0f", runs, run -> run.heapBytes() / 1e6),
        spread("%.0f", runs, Run::broken));
  }

  private static String spread(String format, List<Run> runs, Function<Run, Number> figure) {
    return Table.spread(format, runs.stream().map(figure).toList());
  }
}
