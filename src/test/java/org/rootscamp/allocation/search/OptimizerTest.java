package org.rootscamp.allocation.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rootscamp.Effort;
import org.rootscamp.allocation.BruteForce;
import org.rootscamp.allocation.Camps;
import org.rootscamp.allocation.Invariants;
import org.rootscamp.allocation.model.Choice;
import org.rootscamp.allocation.model.Cut;
import org.rootscamp.allocation.model.Pin;
import org.rootscamp.allocation.model.Progress;
import org.rootscamp.allocation.model.Room;
import org.rootscamp.allocation.model.Session;
import org.rootscamp.allocation.model.Slot;
import org.rootscamp.allocation.model.WallPlan;
import org.rootscamp.allocation.model.WallPlan.Placement;
import org.rootscamp.allocation.model.WallProblem;
import org.rootscamp.allocation.rules.Names;
import org.rootscamp.allocation.rules.Rule;

class OptimizerTest {

  private static final int ROOM1 = 0;
  private static final int ROOM2 = 1;
  private static final int SLOT1 = 0;
  private static final int SLOT2 = 1;
  private static final int ANNA = 0;
  private static final int BEN = 1;

  @Property(tries = 80, seed = "2013")
  void tinyGridsGetTheBestPlanThereIs(@ForAll long seed) {
    WallProblem camp = Camps.tiny(seed, 5, false);

    WallPlan plan = plan(camp, Cut.ATTENDANCE, 3_000);

    Invariants.check(camp, Cut.ATTENDANCE, plan);
    assertThat(plan.quality().honoured()).isEqualTo(BruteForce.bestHonoured(camp));
    assertThat(plan.quality().seated()).isEqualTo(plan.quality().honoured());
  }

  @net.jqwik.api.Tag("patient")
  @Property(tries = 80, seed = "2013")
  void tinyGridsWithTinyRoomsSeatAsManyChoicesAsPossible(@ForAll long seed) {
    WallProblem camp = Camps.tiny(seed, 2, false);

    WallPlan plan = plan(camp, Cut.ATTENDANCE, 3_000);

    assertThat(plan.quality().seated()).isEqualTo(BruteForce.bestSeated(camp));
  }

  @Property(tries = 80, seed = "2013")
  void theRankingCutTakesExactlyThoseWhoStillFit(@ForAll long seed) {
    WallProblem camp = Camps.tiny(seed, 5, false);

    WallPlan plan = plan(camp, Cut.RANKING, 3_000);

    List<Integer> taken = BruteForce.taken(camp);
    assertThat(sessions(plan)).containsExactlyInAnyOrderElementsOf(taken);
    assertThat(plan.quality().honoured()).isEqualTo(BruteForce.bestHonoured(camp, taken));
  }

  @Tag("patient")
  @Test
  void realCampIsFilledNearlyAsWellAsAnybodyKnows() {
    WallProblem alpine = Camps.roomy("alpine2019");

    WallPlan plan = plan(alpine, Cut.ATTENDANCE, 2_000_000);

    Invariants.check(alpine, Cut.ATTENDANCE, plan);
    assertThat(plan.quality().honoured()).isGreaterThanOrEqualTo(1_980); // best known: 2,011
    assertThat(plan.quality().seated()).isEqualTo(plan.quality().honoured());
    assertThat(plan.quality().upperBound()).isBetween(2_040L, 2_120L);
    assertThat(plan.quality().randomPlan()).isLessThan(1_750);
  }

  @Tag("patient")
  @Test
  void smallCampIsFilledAsWellAsAnybodyKnows() {
    WallPlan plan = plan(Camps.roomy("small"), Cut.ATTENDANCE, 500_000);

    assertThat(plan.quality().honoured()).isGreaterThanOrEqualTo(828); // best known: 830
  }

  @Tag("patient")
  @Test
  void tenTimesTheMovesGainLittleForAFixedProgramme() {
    WallProblem alpine = Camps.roomy("alpine2019");

    long moves = Effort.of(50_000, 200_000);
    long honoured = plan(alpine, Cut.RANKING, moves).quality().honoured();
    long patient = plan(alpine, Cut.RANKING, 10 * moves).quality().honoured();

    assertThat(honoured).isGreaterThanOrEqualTo(patient * 99 / 100);
  }

  @Tag("patient")
  @Test
  void sameSeedSamePlanWhateverRunsBesideIt() {
    WallProblem camp = Camps.random(5, 6, 5, 40, 60);
    WallPlan alone = plan(camp, Cut.ATTENDANCE, 50_000);

    List<CompletableFuture<WallPlan>> atOnce =
        Stream.generate(
                () ->
                    CompletableFuture.supplyAsync(
                        () -> plan(camp, Cut.ATTENDANCE, 50_000), work -> new Thread(work).start()))
            .limit(6)
            .toList(); // more than there are processors, each with threads of its own

    assertThat(atOnce).allMatch(it -> it.join().equals(alone));
  }

  @ParameterizedTest
  @CsvSource({"RANKING, -548779368", "ATTENDANCE, 858740963"})
  void planIsTheOneThatEveryMachineMakes(Cut cut, int hash) {
    WallPlan plan = plan(Camps.random(5, 6, 5, 40, 60), cut, 50_000);

    // If this changes, plans of stored seeds change too: say so in the release notes.
    assertThat(plan.placements().hashCode()).isEqualTo(hash);
  }

  @ParameterizedTest
  @CsvSource({"RANKING, 0", "ATTENDANCE, -1"})
  void withoutMovesTheFirstPlanThatHoldsIsTheAnswer(Cut cut, long moves) {
    WallProblem camp = Camps.tiny(3, 5, false);

    WallPlan plan = plan(camp, cut, moves);

    assertThat(sessions(plan)).containsExactlyInAnyOrderElementsOf(BruteForce.taken(camp));
    assertThat(plan.moves()).isZero();
    assertThat(plan.cancelled()).isFalse();
  }

  @Test
  void cancelledSearchAnswersWithItsBestSoFar() {
    WallProblem camp = Camps.random(5, 6, 5, 40, 60);
    AtomicLong asked = new AtomicLong();

    WallPlan plan =
        Optimizer.run(
                camp,
                Cut.ATTENDANCE,
                1,
                Long.MAX_VALUE,
                Progress.SILENT,
                () -> asked.incrementAndGet() > 20)
            .plan()
            .orElseThrow();

    assertThat(plan.cancelled()).isTrue();
    assertThat(plan.moves()).isLessThan(100_000);
    Invariants.check(camp, Cut.ATTENDANCE, plan);
  }

  @Test
  void progressGrowsToTheWholeBudget() {
    List<Long> heard = new ArrayList<>();
    Set<Long> bounds = new HashSet<>();

    Optimizer.run(
        Camps.random(5, 6, 5, 40, 60),
        Cut.RANKING,
        1,
        200_000,
        (done, moves, value, bound) -> {
          heard.add(done);
          bounds.add(bound);
        },
        () -> false);

    assertThat(heard).isSorted().hasSizeBetween(50, 150).endsWith(200_000L);
    assertThat(bounds)
        .containsExactly(
            plan(Camps.random(5, 6, 5, 40, 60), Cut.RANKING, 10).quality().upperBound());
  }

  @Test
  void contradictoryPinsLeaveNoPlanButSentences() {
    WallProblem camp =
        oneRoomTwoSlots()
            .session(Session.ledBy(ANNA))
            .session(Session.ledBy(BEN).withNeeds("piano"))
            .pin(new Pin(0, ROOM1, SLOT1))
            .pin(new Pin(1, ROOM1, SLOT1))
            .build();

    Outcome outcome = Optimizer.run(camp, Cut.RANKING, 1, 100);

    assertThat(outcome.plan()).isEmpty();
    assertThat(outcome.contradictions())
        .extracting(contradiction -> contradiction.text(Names.NUMBERS))
        .containsExactly("session 2 needs what room 1 does not offer.");
  }

  @Test
  void overriddenRulesDoNotStandAgainstAPin() {
    WallProblem camp =
        oneRoomTwoSlots()
            .close(ROOM1, SLOT2)
            .session(Session.ledBy(ANNA).withNeeds("piano").withUnavailable(SLOT2))
            .session(Session.ledBy(ANNA))
            .pin(
                new Pin(
                    0,
                    ROOM1,
                    SLOT2,
                    Set.of(Rule.NEEDS, Rule.CLOSED_CELL, Rule.FACILITATOR_UNAVAILABLE)))
            .build();

    WallPlan plan = plan(camp, Cut.RANKING, 100);

    assertThat(plan.placements())
        .containsExactly(
            new Placement(1, ROOM1, SLOT1, false), new Placement(0, ROOM1, SLOT2, true));
  }

  @Test
  void thePopularSessionGetsTheLargerRoom() {
    WallProblem camp =
        WallProblem.builder()
            .room(Room.seating(20))
            .room(Room.seating(30))
            .slot(Slot.plain())
            .person(Choice.want(1))
            .person()
            .session(Session.ledBy(ANNA))
            .session(Session.ledBy(BEN))
            .build();

    assertThat(plan(camp, Cut.RANKING, 100).placements())
        .containsExactly(
            new Placement(0, ROOM1, SLOT1, false), new Placement(1, ROOM2, SLOT1, false));
  }

  @Tag("patient")
  @Test
  void tenThousandEqualBallotsAreAnsweredLikeAnyOther() {
    WallProblem.Builder camp = oneRoomTwoSlots();
    for (int person = 0; person < 10_000; person++) {
      camp.person(Choice.must(0), Choice.want(1), Choice.want(2));
    }
    for (int session = 0; session < 3; session++) {
      camp.session(Session.ledBy(session));
    }
    WallProblem same = camp.build();

    WallPlan plan = plan(same, Cut.ATTENDANCE, 10_000);

    Invariants.check(same, Cut.ATTENDANCE, plan);
    assertThat(plan.quality().honoured()).isEqualTo(30_000);
  }

  private static WallProblem.Builder oneRoomTwoSlots() {
    return WallProblem.builder()
        .room(Room.seating(9))
        .slot(Slot.plain())
        .slot(Slot.plain())
        .person()
        .person()
        .person();
  }

  private static List<Integer> sessions(WallPlan plan) {
    return plan.placements().stream().map(Placement::session).toList();
  }

  private static WallPlan plan(WallProblem camp, Cut cut, long moves) {
    return Optimizer.run(camp, cut, 1, moves).plan().orElseThrow();
  }
}
