package org.rootscamp.allocation.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rootscamp.allocation.BruteForce;
import org.rootscamp.allocation.Camps;
import org.rootscamp.allocation.Invariants;
import org.rootscamp.allocation.model.Cut;
import org.rootscamp.allocation.model.WallPlan;
import org.rootscamp.allocation.model.WallPlan.Placement;
import org.rootscamp.allocation.model.WallProblem;

/**
 * Tiny grids with everything that makes them hard, against the judge that looks at every plan.
 * Double length and repeats make the question hard, so a plan may now and then miss the best one by
 * a choice; it must never be worse than that, and no bound may be below the best plan.
 */
class HardTinyGridsTest {

  private static final int CAMPS = 150;
  private static final int A_MUST = 2;

  @Tag("patient")
  @Test
  void nearlyAllGetTheBestPlanThereIs() {
    assertThat(best(false, 10_000)).isGreaterThanOrEqualTo(CAMPS * 98 / 100);
  }

  @Tag("patient")
  @Test
  void withRepeatsMostGetTheBestPlanThereIs() {
    assertThat(best(true, 1_000)).isGreaterThanOrEqualTo(CAMPS * 95 / 100);
  }

  private static int best(boolean repeats, long moves) {
    int best = 0;
    for (int seed = 0; seed < CAMPS; seed++) {
      WallProblem camp = Camps.tinyButHard(seed, 4, repeats);
      WallPlan plan = plan(camp, Cut.ATTENDANCE, moves);
      Invariants.check(camp, Cut.ATTENDANCE, plan);
      long most = BruteForce.bestHonoured(camp);
      assertThat(plan.quality().honoured()).isBetween(most - A_MUST, most);
      assertThat(plan.quality().upperBound()).isGreaterThanOrEqualTo(most);
      best += plan.quality().honoured() == most ? 1 : 0;
    }
    return best;
  }

  @Tag("patient")
  @Test
  void theRankingCutTakesThoseWhoStillFitAndPlacesThemWell() {
    int exactly = 0;
    int best = 0;
    for (int seed = 0; seed < CAMPS; seed++) {
      WallProblem camp = Camps.tinyButHard(seed, 4, false);
      WallPlan plan = plan(camp, Cut.RANKING, 3_000);
      Invariants.check(camp, Cut.RANKING, plan);
      Set<Integer> taken = sessions(plan);
      exactly += taken.equals(new TreeSet<>(BruteForce.taken(camp))) ? 1 : 0;
      long most = BruteForce.bestHonoured(camp, List.copyOf(taken));
      assertThat(plan.quality().upperBound()).isGreaterThanOrEqualTo(most);
      best += plan.quality().honoured() == most ? 1 : 0;
    }

    assertThat(exactly).isGreaterThanOrEqualTo(CAMPS * 99 / 100);
    assertThat(best).isGreaterThanOrEqualTo(CAMPS * 97 / 100);
  }

  private static Set<Integer> sessions(WallPlan plan) {
    return new TreeSet<>(plan.placements().stream().map(Placement::session).toList());
  }

  private static WallPlan plan(WallProblem camp, Cut cut, long moves) {
    return Optimizer.run(camp, cut, 1, moves).plan().orElseThrow();
  }
}
