package org.rootscamp.bench.allocation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.rootscamp.allocation.Seating;
import org.rootscamp.allocation.WallPlan.Placement;
import org.rootscamp.allocation.WallProblem;

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
            List<Run> runs = new ArrayList<>();
            List<Long> after = new ArrayList<>();
            for (int seed = 1; seed <= (engine.seeded() ? seeds : 1); seed++) {
              runs.add(Run.of(engine, tight, seed));
              if (engine instanceof OwnSearch) {
                after.add(seatedAfterwards(tight, engine.place(instance.roomy(), seed)));
              }
            }
            List<Integer> broken = runs.stream().map(Run::broken).toList();
            print(instance, engine.name(), runs.stream().map(Run::seated).toList(), best, broken);
            if (!after.isEmpty()) {
              print(instance, engine.name() + ", seats only afterwards", after, best, List.of(0));
            }
          }
        });
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

  /** A plan made without looking at seats, with the larger rooms for the more voted sessions. */
  private static long seatedAfterwards(WallProblem tight, List<Placement> placements) {
    SlotSets sets = new SlotSets(tight);
    placements.forEach(it -> sets.sessionsIn.get(it.slot()).add(it.session()));
    List<Integer> byVotes = SlotSets.byVotes(tight);
    return Seating.of(tight, sets.placements(Comparator.comparing(byVotes::indexOf))).seated();
  }
}
