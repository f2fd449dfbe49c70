package org.rootscamp.allocation.search;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rootscamp.allocation.Camps;
import org.rootscamp.allocation.Invariants;
import org.rootscamp.allocation.model.Cut;
import org.rootscamp.allocation.model.Pin;
import org.rootscamp.allocation.model.WallPlan;
import org.rootscamp.allocation.model.WallProblem;
import org.rootscamp.allocation.rules.Names;

class OptimizerScaleTest {

  @ParameterizedTest(name = "{0} rooms, {1} slots, {2} sessions, {3} people")
  @CsvSource({
    "0, 0, 0, 0",
    "0, 3, 5, 9",
    "3, 0, 5, 9",
    "3, 3, 0, 9",
    "3, 3, 5, 0", // something is missing
    "1, 1, 1, 1",
    "2, 2, 40, 10",
    "5, 4, 10, 60",
    "6, 5, 30, 120", // underfull to overfull
    "12, 7, 110, 300",
    "20, 10, 250, 800"
  })
  void everyShapeOfCampGetsAPlanThatHolds(int rooms, int slots, int sessions, int people) {
    for (Cut cut : Cut.values()) {
      WallProblem camp = Camps.random(rooms + 31L * sessions, rooms, slots, sessions, people);

      Outcome outcome = Optimizer.run(camp, cut, 1, 20_000);

      assertThat(outcome.contradictions()).isEmpty();
      Invariants.check(camp, cut, outcome.plan().orElseThrow());
    }
  }

  @Tag("patient")
  @Property
  void randomCampsGetPlansThatHold(
      @ForAll long seed,
      @ForAll @IntRange(max = 6) int rooms,
      @ForAll @IntRange(max = 6) int slots,
      @ForAll @IntRange(max = 50) int sessions,
      @ForAll @IntRange(max = 40) int people,
      @ForAll Cut cut) {
    WallProblem camp = Camps.random(seed, rooms, slots, sessions, people);

    WallPlan plan = Optimizer.run(camp, cut, seed, 500).plan().orElseThrow();

    Invariants.check(camp, cut, plan);
  }

  @Tag("patient")
  @Property
  void whatWasPinnedOnAnEarlierPlanStaysInTheNext(@ForAll long seed, @ForAll Cut cut) {
    WallProblem camp = Camps.random(seed, 4, 4, 24, 30);
    WallPlan earlier = Optimizer.run(camp, cut, seed, 2_000).plan().orElseThrow();
    WallProblem.Builder pinned = camp.toBuilder();
    for (int i = 0; i < earlier.placements().size(); i += 2) {
      WallPlan.Placement kept = earlier.placements().get(i);
      pinned.pin(new Pin(kept.session(), kept.room(), kept.slot()));
    }
    WallProblem next = pinned.build();

    WallPlan plan = Optimizer.run(next, cut, seed + 1, 2_000).plan().orElseThrow();

    Invariants.check(next, cut, plan);
  }

  @Property(tries = 60)
  void randomPinsGiveAPlanOrSentences(@ForAll long seed, @ForAll @IntRange(max = 20) int pins) {
    WallProblem camp = Camps.random(seed, 3, 3, 20, 10);
    java.util.Random random = new java.util.Random(seed);
    WallProblem.Builder builder = camp.toBuilder();
    for (int i = 0; i < pins; i++) {
      builder.pin(new Pin(random.nextInt(20), random.nextInt(3), random.nextInt(3)));
    }
    WallProblem pinned = builder.build();

    Outcome outcome = Optimizer.run(pinned, Cut.RANKING, seed, 1_000);

    assertThat(outcome.plan().isPresent()).isEqualTo(outcome.contradictions().isEmpty());
    outcome.plan().ifPresent(plan -> Invariants.check(pinned, Cut.RANKING, plan));
    assertThat(outcome.contradictions())
        .allMatch(contradiction -> contradiction.text(Names.NUMBERS).endsWith("."));
  }
}
