package org.rootscamp.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.junit.jupiter.api.Test;
import org.rootscamp.allocation.WallPlan.Placement;

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

  @Test
  void boundOfARealCampIsTheOneOfItsLinearRelaxation() {
    WallProblem alpine = Camps.roomy("alpine2019");
    WallPlan plan = Optimizer.run(alpine, Cut.ATTENDANCE, 1, 20_000).plan().orElseThrow();

    assertThat(plan.quality().upperBound()).isBetween(2_105L, 2_120L); // the optimum is 2,113
  }
}
