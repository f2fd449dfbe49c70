package org.rootscamp.allocation.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.rootscamp.allocation.Camps;
import org.rootscamp.allocation.Invariants;
import org.rootscamp.allocation.model.Cell;
import org.rootscamp.allocation.model.Cut;
import org.rootscamp.allocation.model.Session;
import org.rootscamp.allocation.model.WallPlan.Placement;
import org.rootscamp.allocation.model.WallProblem;
import org.rootscamp.allocation.rules.checks.Constraints;
import org.rootscamp.allocation.search.Optimizer;

/** A bound is proven over patterns, so every plan that the rules allow has to be made of them. */
class PatternAgreementTest {

  @Property(tries = 40)
  void everyPlanIsMadeOfPatternsAndIsWorthNoMoreThanTheyCover(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 5) int pins, @ForAll Cut cut) {
    WallProblem camp = Camps.pinned(Camps.random(seed, 3, 3, 12, 20), seed, pins);
    List<Placement> plan = Optimizer.run(camp, cut, seed, 200).plan().orElseThrow().placements();

    PatternModel model = new PatternModel(camp, cut, plan);

    long covered = 0;
    for (int slot = 0; slot < camp.slots().size(); slot++) {
      int[] pattern = beginningIn(slot, plan, model);
      assertThat(isPattern(model, slot, pattern)).isTrue();
      covered += model.covered(pattern);
    }
    assertThat(Invariants.honoured(camp, plan)).isLessThanOrEqualTo(covered);
    for (int candidate = 0; candidate < model.runs.length; candidate++) {
      assertThat(runs(plan, model.sessions[candidate])).isLessThanOrEqualTo(model.runs[candidate]);
    }
  }

  /** What else a plan must respect is forgotten: needs, absences, lengths, cards. */
  @Property(tries = 300)
  void aPatternIsExactlyWhatTheRulesAllowOfBareSessionsInASlot(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 4) int size) {
    WallProblem camp = bare(Camps.random(seed, 4, 3, 12, 8));
    PatternModel model = new PatternModel(camp, Cut.ATTENDANCE, List.of());
    Random random = new Random(seed);
    for (int slot = 0; slot < camp.slots().size() && model.sessions.length > 0; slot++) {
      agrees(camp, model, slot, random.ints(size, 0, model.sessions.length).distinct().toArray());
    }
  }

  private static void agrees(WallProblem camp, PatternModel model, int slot, int[] pattern) {
    List<Placement> placed = sideBySide(camp, model, slot, pattern);
    boolean allowed = placed.size() == pattern.length && Constraints.hard(camp, placed).isEmpty();

    assertThat(isPattern(model, slot, pattern))
        .as("%s in slot %d", Arrays.toString(pattern), slot)
        .isEqualTo(allowed);
  }

  private static boolean isPattern(PatternModel model, int slot, int[] pattern) {
    return pattern.length <= model.places[slot]
        && Arrays.stream(pattern)
            .noneMatch(one -> Arrays.stream(pattern).anyMatch(other -> model.clash[one][other]));
  }

  private static int[] beginningIn(int slot, List<Placement> plan, PatternModel model) {
    return IntStream.range(0, model.sessions.length)
        .filter(
            candidate ->
                plan.stream()
                    .anyMatch(it -> it.slot() == slot && it.session() == model.sessions[candidate]))
        .toArray();
  }

  private static int runs(List<Placement> plan, int session) {
    return (int) plan.stream().filter(it -> it.session() == session).count();
  }

  private static WallProblem bare(WallProblem camp) {
    WallProblem.Builder bare = WallProblem.builder();
    camp.rooms().forEach(bare::room);
    camp.slots().forEach(bare::slot);
    camp.closed().forEach(cell -> bare.close(cell.room(), cell.slot()));
    camp.sessions()
        .forEach(it -> bare.session(Session.ledBy(it.facilitators().toArray(Integer[]::new))));
    camp.ballots().forEach(bare::person);
    return bare.build();
  }

  /** In the open rooms of a slot, as many as there are. */
  private static List<Placement> sideBySide(
      WallProblem camp, PatternModel model, int slot, int[] pattern) {
    List<Placement> placed = new ArrayList<>();
    for (int room = 0; room < camp.rooms().size() && placed.size() < pattern.length; room++) {
      if (!camp.closed().contains(new Cell(room, slot))) {
        int session = model.sessions[pattern[placed.size()]];
        placed.add(new Placement(session, room, slot, false));
      }
    }
    return placed;
  }
}
