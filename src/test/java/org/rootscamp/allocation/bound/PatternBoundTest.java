package org.rootscamp.allocation.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rootscamp.Effort;
import org.rootscamp.allocation.BruteForce;
import org.rootscamp.allocation.Camps;
import org.rootscamp.allocation.bound.PatternBound.Result;
import org.rootscamp.allocation.model.Choice;
import org.rootscamp.allocation.model.Cut;
import org.rootscamp.allocation.model.Grid;
import org.rootscamp.allocation.model.Pin;
import org.rootscamp.allocation.model.Progress;
import org.rootscamp.allocation.model.Room;
import org.rootscamp.allocation.model.Session;
import org.rootscamp.allocation.model.Slot;
import org.rootscamp.allocation.model.WallPlan;
import org.rootscamp.allocation.model.WallPlan.Placement;
import org.rootscamp.allocation.model.WallProblem;
import org.rootscamp.allocation.rules.Rule;
import org.rootscamp.allocation.search.Optimizer;
import org.rootscamp.allocation.search.Programme;

class PatternBoundTest {

  private static final long PLENTY = 1_000_000;

  @net.jqwik.api.Tag("patient")
  @Property(tries = 500)
  void noPlanOfATinyGridIsBetterThanTheBound(@ForAll long seed) {
    WallProblem camp = Camps.tiny(seed, 5, false);
    WallPlan plan = Optimizer.run(camp, Cut.ATTENDANCE, 1, 0).plan().orElseThrow();

    assertThat(prove(camp, Cut.ATTENDANCE, plan.placements()).bound())
        .isBetween(BruteForce.bestHonoured(camp), plan.quality().upperBound());
  }

  @net.jqwik.api.Tag("patient")
  @Property(tries = 500)
  void noPlanOfAFixedProgrammeIsBetterThanItsBound(@ForAll long seed) {
    WallProblem camp = Camps.tiny(seed, 5, false);
    WallPlan plan = Optimizer.run(camp, Cut.RANKING, 1, 0).plan().orElseThrow();
    List<Integer> programme = plan.placements().stream().map(Placement::session).toList();

    assertThat(prove(camp, Cut.RANKING, plan.placements()).bound())
        .isBetween(BruteForce.bestHonoured(camp, programme), plan.quality().upperBound());
  }

  @Property(tries = 60)
  void noPlanAroundPinsThatWaiveRulesIsBetterThanTheBound(@ForAll long seed) {
    WallProblem camp = Camps.tiny(seed, 5, false);
    Random random = new Random(seed);
    WallProblem.Builder pinned = camp.toBuilder();
    for (int session = 0; session < 2; session++) {
      int room = random.nextInt(camp.rooms().size());
      pinned.pin(new Pin(session, room, random.nextInt(2), waivable()));
    }
    WallProblem problem = pinned.build();

    assertThat(prove(problem, Cut.ATTENDANCE, List.of()).bound())
        .isGreaterThanOrEqualTo(BruteForce.bestHonoured(problem));
  }

  @net.jqwik.api.Tag("patient")
  @Property
  void campsWithEverythingGetABoundBetweenTheirPlanAndTheLinearOne(
      @ForAll long seed, @ForAll Cut cut) {
    WallProblem camp = Camps.random(seed, 4, 3, 16, 25);
    WallPlan plan = Optimizer.run(camp, cut, 1, 3_000).plan().orElseThrow();

    assertThat(prove(camp, cut, plan.placements()).bound())
        .isBetween(plan.quality().honoured(), plan.quality().upperBound());
  }

  @Tag("patient")
  @ParameterizedTest
  @EnumSource(Cut.class)
  void certificatesHoldWhenTheyAreCheckedSetBySet(Cut cut) {
    int checked = 0;
    for (long seed = 0; seed < 40; seed++) {
      WallProblem camp = Camps.random(seed, 3, 3, 10, 12);
      WallPlan plan = Optimizer.run(camp, cut, 1, 1_000).plan().orElseThrow();
      Result result = prove(camp, cut, plan.placements());
      if (result.certificate().isPresent()) {
        check(camp, cut, plan, result);
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(12);
  }

  @Tag("patient")
  @Test
  void hardlyAnyChoiceIsLostOnTheWallOfTheSmallCamp() {
    WallProblem small = Camps.roomy("small");
    WallPlan plan = Optimizer.run(small, Cut.ATTENDANCE, 1, 200_000).plan().orElseThrow();

    Result result = prove(small, Cut.ATTENDANCE, plan.placements());

    assertThat(result.bound()).isBetween(830L, 832L); // 830 is known, the linear bound is 872
    assertThat(result.complete()).isTrue();
  }

  @Tag("patient")
  @ParameterizedTest
  @EnumSource(Cut.class)
  void sameBudgetSameResultWithOneThreadAndWithTwo(Cut cut) {
    long budget = Effort.of(4_000, 20_000);
    WallProblem alpine = Camps.roomy("alpine2019");
    List<Placement> plan = Optimizer.run(alpine, cut, 1, 20_000).plan().orElseThrow().placements();

    Result alone =
        PatternBound.prove(alpine, cut, plan, 7, budget, 1, Progress.SILENT, () -> false);
    Result together =
        PatternBound.prove(alpine, cut, plan, 7, budget, 2, Progress.SILENT, () -> false);

    assertThat(together).isEqualTo(alone);
    assertThat(together.steps()).isLessThanOrEqualTo(budget);
  }

  @ParameterizedTest
  @CsvSource({"ATTENDANCE, 166, 2324, 1768795606", "RANKING, 135, 1494, 439244269"})
  void boundIsTheOneThatEveryMachineProves(Cut cut, long bound, long steps, int why) {
    WallProblem camp = Camps.random(10, 6, 3, 24, 60);
    List<Placement> plan = new Programme(new Grid(camp), 1).take().placements();

    Result result = prove(camp, cut, plan);

    assertThat(result.bound()).isEqualTo(bound);
    assertThat(result.steps()).isEqualTo(steps);
    assertThat(result.certificate().orElseThrow().hashCode()).isEqualTo(why);
    assertThat(result.complete()).isTrue();
  }

  @Test
  void onceCancelledItAnswersWithWhatIsProven() {
    WallProblem small = Camps.roomy("small");
    AtomicBoolean cancelled = new AtomicBoolean();
    List<Long> heard = new ArrayList<>();

    Result result =
        PatternBound.prove(
            small,
            Cut.ATTENDANCE,
            List.of(),
            1,
            PLENTY,
            2,
            (steps, budget, value, bound) -> {
              heard.add(bound);
              cancelled.set(true);
            },
            cancelled::get);

    assertThat(heard).containsExactly(result.bound());
    assertThat(result.certificate().orElseThrow().bound()).isEqualTo(result.bound());
    assertThat(result.complete()).isFalse();
  }

  @Test
  void cancelledBeforeItBeginsItAnswersWithTheLinearBound() {
    WallProblem small = Camps.roomy("small");

    Result result =
        PatternBound.prove(
            small, Cut.ATTENDANCE, List.of(), 1, PLENTY, 2, Progress.SILENT, () -> true);

    long linear = UpperBound.of(small, Cut.ATTENDANCE, List.of());
    assertThat(result.bound()).isEqualTo(linear);
    assertThat(result.certificate()).isEmpty();
    assertThat(result.complete()).isFalse();
  }

  @ParameterizedTest(name = "{0} rooms, {1} slots, {2} sessions, {3} people")
  @CsvSource({"0, 0, 0, 0", "0, 3, 5, 9", "3, 0, 5, 9", "3, 3, 0, 9", "3, 3, 5, 0"})
  void whereSomethingIsMissingNothingCanBeHonoured(int rooms, int slots, int sessions, int people) {
    WallProblem camp = Camps.random(1, rooms, slots, sessions, people);

    for (Cut cut : Cut.values()) {
      assertThat(prove(camp, cut, List.of())).isEqualTo(new Result(0, Optional.empty(), 0, true));
    }
  }

  @Test
  void whereEverythingIsClosedNothingCanBeHonoured() {
    WallProblem camp =
        WallProblem.builder()
            .room(Room.seating(9))
            .slot(Slot.plain())
            .close(0, 0)
            .session(Session.ledBy())
            .person(Choice.must(0))
            .build();

    assertThat(prove(camp, Cut.ATTENDANCE, List.of()))
        .isEqualTo(new Result(0, Optional.empty(), 0, true));
  }

  private static Result prove(WallProblem camp, Cut cut, List<Placement> placements) {
    return PatternBound.prove(camp, cut, placements, 1, PLENTY, 1, Progress.SILENT, () -> false);
  }

  private static Set<Rule> waivable() {
    Set<Rule> waivable = new HashSet<>();
    for (Rule rule : Rule.values()) {
      if (rule.overridable()) {
        waivable.add(rule);
      }
    }
    return waivable;
  }

  /** Adds the certificate up and looks at every set of sessions in every slot. */
  private static void check(WallProblem camp, Cut cut, WallPlan plan, Result result) {
    Certificate certificate = result.certificate().orElseThrow();
    long sum = 0;
    for (int session = 0; session < camp.sessions().size(); session++) {
      int price = certificate.prices().get(session);
      sum += (long) certificate.runs().get(session) * price;
      int now = session;
      long placed = plan.placements().stream().filter(p -> p.session() == now).count();
      if (cut == Cut.RANKING) {
        assertThat(certificate.runs().get(session)).isEqualTo((int) placed);
      } else {
        assertThat(price).isNotNegative();
        assertThat(certificate.runs().get(session))
            .isBetween((int) placed, camp.sessions().get(session).repeats());
      }
    }
    for (int slot = 0; slot < camp.slots().size(); slot++) {
      sum += certificate.slots().get(slot);
      assertThat(certificate.slots().get(slot))
          .isGreaterThanOrEqualTo(most(camp, certificate, places(camp, slot)));
    }
    assertThat(result.bound()).isEqualTo(Math.floorDiv(sum, 1_024));
  }

  private static int places(WallProblem camp, int slot) {
    long closed = camp.closed().stream().filter(cell -> cell.slot() == slot).count();
    return (int) Math.max(0, camp.rooms().size() - closed - camp.slots().get(slot).holdBack());
  }

  private static long most(WallProblem camp, Certificate certificate, int places) {
    long most = 0;
    for (int set = 0; set < 1 << camp.sessions().size(); set++) {
      if (Integer.bitCount(set) <= places && runsTogether(camp, certificate, set)) {
        long value = 0;
        for (int session = 0; session < camp.sessions().size(); session++) {
          value -= contains(set, session) ? certificate.prices().get(session) : 0;
        }
        for (List<Choice> ballot : camp.ballots()) {
          int here = set;
          value +=
              1_024L
                  * ballot.stream()
                      .filter(choice -> contains(here, choice.session()))
                      .mapToInt(Choice::weight)
                      .max()
                      .orElse(0);
        }
        most = Math.max(most, value);
      }
    }
    return most;
  }

  private static boolean runsTogether(WallProblem camp, Certificate certificate, int set) {
    Set<Integer> busy = new HashSet<>();
    for (int session = 0; session < camp.sessions().size(); session++) {
      if (contains(set, session)) {
        boolean free = camp.sessions().get(session).facilitators().stream().allMatch(busy::add);
        if (!free || certificate.runs().get(session) == 0) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean contains(int set, int session) {
    return (set >> session & 1) == 1;
  }
}
