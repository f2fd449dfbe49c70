package org.rootscamp.bench.allocation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.rootscamp.allocation.model.WallPlan.Placement;
import org.rootscamp.allocation.model.WallProblem;
import org.rootscamp.allocation.rules.checks.Constraints;
import org.rootscamp.allocation.seating.Seating;

/** What is left when seats are few, compared with the best plan known with room for everybody. */
final class Capacity {

  private static final double SEATS_PER_PERSON = 1.25;

  private Capacity() {}

  static void print(Map<Instance, Long> bestKnown, List<Engine> engines, int seeds) {
    System.out.printf(
        "%n## Seats for %.2f x the people: seated, %% of the best known with room for all%n%n",
        SEATS_PER_PERSON);
    Table.head("instance", "engine", "seated", "%", "rules broken");
    bestKnown.forEach(
        (instance, best) -> {
          WallProblem tight = instance.withSeats(SEATS_PER_PERSON);
          for (Engine engine : engines) {
            inside(instance, tight, engine, best, engine.runs(seeds));
          }
          afterwards(instance, tight, engines.get(0), best, seeds);
        });
  }

  private static void inside(
      Instance instance, WallProblem tight, Engine engine, long best, int seeds) {
    List<Long> seated = new ArrayList<>();
    List<Integer> broken = new ArrayList<>();
    for (int seed = 1; seed <= seeds; seed++) {
      Run run = Run.of(engine, tight, seed);
      seated.add(run.seated());
      broken.add(run.broken());
    }
    print(instance, engine.name(), seated, best, broken);
  }

  /** Plans made without looking at seats, in their rooms, and with the larger for more votes. */
  private static void afterwards(
      Instance instance, WallProblem tight, Engine engine, long best, int seeds) {
    List<Long> asTheyWere = new ArrayList<>();
    List<Long> byVotes = new ArrayList<>();
    List<Integer> broken = new ArrayList<>();
    for (int seed = 1; seed <= seeds; seed++) {
      List<Placement> plan = engine.place(instance.roomy(), seed);
      List<Placement> sorted = largerForMoreVotes(tight, plan);
      asTheyWere.add(Seating.of(tight, plan).seated());
      byVotes.add(Seating.of(tight, sorted).seated());
      broken.add(Constraints.hard(tight, sorted).size());
    }
    print(instance, "the first, seats only looked at afterwards", asTheyWere, best, broken);
    print(instance, "that, then the larger rooms for more votes", byVotes, best, broken);
  }

  private static void print(
      Instance instance, String engine, List<Long> seated, long best, List<Integer> broken) {
    Table.row(
        instance.name(),
        engine,
        Table.spread("%,.0f", seated),
        Table.spread("%.2f", seated.stream().map(value -> 100.0 * value / best).toList()),
        Table.spread("%.0f", broken));
  }

  private static List<Placement> largerForMoreVotes(WallProblem tight, List<Placement> plan) {
    SlotSets sets = new SlotSets(tight);
    plan.forEach(it -> sets.sessionsIn.get(it.slot()).add(it.session()));
    return sets.placements(Comparator.comparing(SlotSets.byVotes(tight)::indexOf));
  }
}
