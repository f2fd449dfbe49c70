package org.rootscamp.bench.allocation;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.stream.Stream;

/** Compares allocation with its peers and prints Markdown tables; see the README of this folder. */
public final class AllocationBenchmark {

  private static final String GENERATED = "generated:";
  private static final String CLASH_FREE = "clashfree:";

  private final List<Instance> instances = new ArrayList<>();
  private int seeds = 3;
  private List<Long> budgets = List.of(2_000_000L, 60_000_000L);
  private int timefoldSeconds = 10;
  private boolean timefold = true;
  private boolean onlyProofs;
  private boolean experiments = true;

  private AllocationBenchmark() {}

  /** Takes instance files, names of generated instances and options, in any order. */
  public static void main(String[] arguments) throws IOException {
    AllocationBenchmark benchmark = new AllocationBenchmark();
    benchmark.read(new ArrayDeque<>(List.of(arguments)));
    benchmark.run();
  }

  private void read(Queue<String> arguments) throws IOException {
    while (!arguments.isEmpty()) {
      String argument = arguments.remove();
      switch (argument) {
        case "--seeds" -> seeds = Integer.parseInt(arguments.remove());
        case "--moves" ->
            budgets = Stream.of(arguments.remove().split(",")).map(Long::valueOf).toList();
        case "--timefold-seconds" -> timefoldSeconds = Integer.parseInt(arguments.remove());
        case "--no-timefold" -> timefold = false;
        case "--no-experiments" -> experiments = false;
        case "--only-proofs" -> onlyProofs = true;
        default -> instances.add(instance(argument));
      }
    }
  }

  private static Instance instance(String argument) throws IOException {
    boolean made = argument.startsWith(GENERATED) || argument.startsWith(CLASH_FREE);
    return made ? GeneratedInstance.named(argument) : InstanceFile.read(argument);
  }

  private void run() {
    if (onlyProofs) {
      Proof.print(instances);
    } else {
      compare();
    }
  }

  private void compare() {
    List<Instance> camps =
        instances.stream().filter(it -> !it.name().startsWith(CLASH_FREE)).toList();
    if (experiments) {
      FirstDraft.print(camps); // before anything has warmed up the machine
    }
    System.out.printf("%n## Engines, all sessions competing%n");
    Map<Instance, Long> bestKnown = new LinkedHashMap<>();
    for (Instance instance : instances) {
      long best = Comparison.print(instance, engines(), seeds);
      if (camps.contains(instance)) {
        bestKnown.put(instance, best);
      }
    }
    if (experiments) {
      Capacity.print(bestKnown, List.of(new OwnSearch(budgets.get(0)), new DealByVotes()), seeds);
      Patience.print(camps, seeds);
      Rerun.print(camps, seeds);
      Proof.print(camps);
    }
  }

  private List<Engine> engines() {
    List<Engine> engines = new ArrayList<>();
    budgets.forEach(moves -> engines.add(new OwnSearch(moves)));
    engines.add(new DealByVotes());
    engines.add(new MarginalGreedy());
    engines.add(SessionizerRule.scripted());
    engines.add(SessionizerRule.patient(timefoldSeconds));
    if (timefold) {
      engines.add(new Timefold(timefoldSeconds));
    }
    return engines;
  }
}
