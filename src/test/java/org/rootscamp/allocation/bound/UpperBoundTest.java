package org.rootscamp.allocation.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rootscamp.allocation.BruteForce;
import org.rootscamp.allocation.Camps;
import org.rootscamp.allocation.model.Choice;
import org.rootscamp.allocation.model.Cut;
import org.rootscamp.allocation.model.Grid;
import org.rootscamp.allocation.model.Pin;
import org.rootscamp.allocation.model.Room;
import org.rootscamp.allocation.model.Session;
import org.rootscamp.allocation.model.Slot;
import org.rootscamp.allocation.model.WallPlan;
import org.rootscamp.allocation.model.WallPlan.Placement;
import org.rootscamp.allocation.model.WallProblem;
import org.rootscamp.allocation.rules.Rule;
import org.rootscamp.allocation.search.Optimizer;
import org.rootscamp.allocation.search.Programme;

class UpperBoundTest {

  @Property(tries = 150)
  void noPlanOfATinyGridIsBetterThanTheBound(@ForAll long seed) {
    WallProblem camp = Camps.tiny(seed, 5, false);

    assertThat(UpperBound.of(camp, Cut.ATTENDANCE, List.of()))
        .isGreaterThanOrEqualTo(BruteForce.bestHonoured(camp));
  }

  @Tag("patient")
  @Property(tries = 300)
  void noPlanOfAHardTinyGridIsBetterThanTheBound(@ForAll long seed, @ForAll boolean repeats) {
    WallProblem camp = Camps.tinyButHard(seed, 4, repeats);

    assertThat(UpperBound.of(camp, Cut.ATTENDANCE, List.of()))
        .isGreaterThanOrEqualTo(BruteForce.bestHonoured(camp));
  }

  @Property(tries = 150)
  void noPlanOfAFixedProgrammeIsBetterThanItsBound(@ForAll long seed) {
    WallProblem camp = Camps.tiny(seed, 5, false);
    WallPlan plan = Optimizer.run(camp, Cut.RANKING, 1, 0).plan().orElseThrow();
    List<Integer> programme = plan.placements().stream().map(Placement::session).toList();

    assertThat(UpperBound.of(camp, Cut.RANKING, plan.placements()))
        .isGreaterThanOrEqualTo(BruteForce.bestHonoured(camp, programme));
  }

  @Test
  void largeBallotsCannotBeHonouredInFewSlots() {
    WallProblem camp =
        WallProblem.builder()
            .room(Room.seating(9))
            .room(Room.seating(9))
            .slot(Slot.plain())
            .person(Choice.must(0), Choice.want(1))
            .session(Session.ledBy())
            .session(Session.ledBy())
            .build();

    assertThat(UpperBound.of(camp, Cut.ATTENDANCE, List.of())).isEqualTo(2);
  }

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({
    "small, ATTENDANCE, 872",
    "small, RANKING, 851",
    "alpine2019, ATTENDANCE, 2113", // the optimum of the linear relaxation, rounded down
    "alpine2019, RANKING, 2059"
  })
  void boundOfARealCampIsTheOneOfItsLinearRelaxation(String name, Cut cut, long bound) {
    WallProblem camp = Camps.roomy(name);
    List<Placement> plan = new Programme(new Grid(camp), 1).take().placements();

    assertThat(UpperBound.of(camp, cut, plan)).isEqualTo(bound);
  }

  @Test
  void aimsAsWellOnEveryMachine() {
    long[] bounds =
        LongStream.range(0, 8)
            .mapToObj(seed -> Camps.random(seed, 5, 4, 30, 60))
            .mapToLong(camp -> UpperBound.of(camp, Cut.ATTENDANCE, List.of()))
            .toArray();

    assertThat(bounds).containsExactly(203, 236, 167, 200, 181, 185, 174, 191);
  }

  @Test
  void onlyCellsAndSlotsThatCanBeUsedAreCounted() {
    WallProblem.Builder camp =
        WallProblem.builder()
            .room(Room.seating(9))
            .room(Room.seating(9))
            .slot(Slot.plain())
            .slot(new Slot(true, 0, 2)) // held back
            .slot(Slot.plain())
            .close(0, 2)
            .close(1, 2)
            .person(Choice.must(0), Choice.want(1), Choice.want(2), Choice.must(3))
            .session(Session.ledBy())
            .session(Session.ledBy())
            .session(Session.ledBy())
            .session(Session.wished());
    WallProblem free = camp.build();
    WallProblem pinned =
        camp.pin(new Pin(2, 0, 2, Set.of(Rule.CLOSED_CELL))).pin(new Pin(3, 0, 0)).build();

    assertThat(UpperBound.of(free, Cut.ATTENDANCE, List.of())).isEqualTo(2);
    assertThat(UpperBound.of(free, Cut.RANKING, plan(0, 1))).isEqualTo(2);
    assertThat(UpperBound.of(pinned, Cut.ATTENDANCE, List.of())).isEqualTo(4);
    assertThat(UpperBound.of(pinned, Cut.RANKING, plan(2, 3, 1))).isEqualTo(3);
  }

  private static List<Placement> plan(int... sessions) {
    return IntStream.of(sessions).mapToObj(it -> new Placement(it, 0, 0, false)).toList();
  }
}
