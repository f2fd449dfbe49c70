package org.rootscamp.allocation.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rootscamp.allocation.Camps;
import org.rootscamp.allocation.bound.PatternPool.Pattern;
import org.rootscamp.allocation.model.Choice;
import org.rootscamp.allocation.model.Cut;
import org.rootscamp.allocation.model.Room;
import org.rootscamp.allocation.model.Session;
import org.rootscamp.allocation.model.Slot;
import org.rootscamp.allocation.model.WallPlan.Placement;
import org.rootscamp.allocation.model.WallProblem;
import org.rootscamp.allocation.seating.Attendance;

class PatternPoolTest {

  private static final int SCALE = PatternModel.SCALE;
  private static final int PLACES = 3;

  @Test
  void climbsToAPatternThatNoSingleChangeImproves() {
    for (int seed = 0; seed < 60; seed++) {
      PatternModel model = model(seed);
      PatternPool pool = new PatternPool(model, seed);
      int[] prices = prices(model, new Random(seed));
      int[] start = seed % 2 == 0 ? new int[0] : new int[] {seed % model.sessions.length};

      int[] top = pool.climb(start, PLACES, prices);

      long worth = worth(model, top, prices);
      assertThat(worth).isGreaterThanOrEqualTo(worth(model, start, prices));
      assertThat(top).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(PLACES);
      for (int leaves = -1; leaves < model.sessions.length; leaves++) {
        for (int comes = -1; comes < model.sessions.length; comes++) {
          int[] next = changed(top, leaves, comes);
          assertThat(worth(model, next, prices)).isLessThanOrEqualTo(worth);
        }
      }
    }
  }

  /** Without one candidate and with another, either of which may be none. */
  private static int[] changed(int[] members, int leaves, int comes) {
    int[] rest = Arrays.stream(members).filter(member -> member != leaves).toArray();
    IntStream added = comes < 0 ? IntStream.empty() : IntStream.of(comes);
    return IntStream.concat(Arrays.stream(rest), added).distinct().toArray();
  }

  /** What a set is worth after prices; far below nothing if it is no pattern. */
  private static long worth(PatternModel model, int[] members, int[] prices) {
    boolean clash =
        Arrays.stream(members)
            .anyMatch(one -> Arrays.stream(members).anyMatch(it -> model.clash[one][it]));
    long paid = Arrays.stream(members).mapToLong(member -> prices[member]).sum();
    return clash || members.length > PLACES
        ? Long.MIN_VALUE
        : (long) SCALE * model.covered(members) - paid;
  }

  private static int[] prices(PatternModel model, Random random) {
    return random.ints(model.sessions.length, -SCALE, 6 * SCALE).toArray();
  }

  private static PatternModel model(int seed) {
    return new PatternModel(Camps.random(seed, 5, 3, 12, 40), Cut.ATTENDANCE, List.of());
  }

  @Test
  void knowsEveryPatternOnceAndTheBestOfThem() {
    PatternModel model = everybodyForOne();
    PatternPool pool = new PatternPool(model, 1);

    assertThat(pool.add(new int[] {2, 0})).isTrue();
    assertThat(pool.add(new int[] {0, 2})).isFalse();
    assertThat(pool.add(new int[] {})).isFalse(); // known from the beginning
    assertThat(pool.add(new int[] {1})).isTrue();
    assertThat(pool.add(new int[] {0, 1, 2})).isTrue();

    int[] prices = {0, SCALE, 10};
    assertThat(members(pool.patterns())).containsExactly("[]", "[0, 2]", "[1]", "[0, 1, 2]");
    assertThat(pool.best(0, prices)).isZero();
    assertThat(pool.best(1, prices)).isEqualTo(SCALE);
    assertThat(pool.best(2, prices)).isEqualTo(4 * SCALE - 10);
    assertThat(pool.best(3, prices)).isEqualTo(5 * SCALE - 10);
    assertThat(members(pool.top(2, 3, prices))).containsExactly("[0, 1, 2]", "[0, 2]");
    assertThat(members(pool.top(9, 2, prices))).containsExactly("[0, 2]", "[1]", "[]");
    assertThat(members(pool.top(1, 1, prices))).containsExactly("[1]");
    assertThat(pool.best(3, new int[] {9 * SCALE, 9 * SCALE, 9 * SCALE})).isZero();
  }

  private static List<String> members(List<Pattern> patterns) {
    return patterns.stream().map(pattern -> Arrays.toString(pattern.members())).toList();
  }

  @Test
  void aPlanIsTakenInWithWhatEachSessionAddsToItsSlotOnAverage() {
    PatternModel model =
        new PatternModel(
            camp()
                .person(Choice.want(0), Choice.want(1))
                .person(Choice.want(0))
                .person(Choice.must(1), Choice.want(2))
                .build(),
            Cut.ATTENDANCE,
            List.of());
    PatternPool pool = new PatternPool(model, 1);
    List<Placement> plan = List.of(at(1, 0, 0), at(0, 1, 0), at(0, 0, 1));

    int[] prices = pool.marginals(new Attendance(problem(), plan));

    // Beside the second one the first adds one person, alone two; the third has no cell.
    assertThat(prices).containsExactly(3 * SCALE / 2, 2 * SCALE, 0);
    assertThat(members(pool.patterns())).containsExactly("[]", "[0, 1]", "[0]");
  }

  @Test
  void forgetsWhatMattersLeastOnceItKnowsTooMuch() {
    int[] prices = IntStream.range(0, 12).map(session -> 1 << session).toArray();
    PatternPool pool = new PatternPool(oneVoterEach(12), 1);
    for (int set = 0; set < 3_000; set++) {
      pool.add(members(set));
    }
    pool.trim(prices);
    assertThat(pool.patterns()).hasSize(3_000);

    pool.add(members(3_000));
    List<Long> best =
        pool.patterns().stream()
            .map(pattern -> pattern.after(prices))
            .sorted(Comparator.reverseOrder())
            .limit(1_500)
            .toList();
    pool.trim(prices);

    assertThat(pool.patterns())
        .extracting(pattern -> pattern.after(prices))
        .startsWith(best.toArray(Long[]::new))
        .hasSizeBetween(1_500, 1_501);
    assertThat(pool.add(members(1 << 11))).isTrue(); // the dearest was forgotten
    assertThat(pool.add(members((1 << 9) - 1))).isFalse(); // and one of the best was not
    assertThat(pool.add(new int[0])).isFalse();
  }

  private static int[] members(int set) {
    return IntStream.range(0, 12).filter(session -> (set >> session & 1) == 1).toArray();
  }

  private static PatternModel oneVoterEach(int sessions) {
    WallProblem.Builder camp = WallProblem.builder().room(Room.seating(9)).slot(Slot.plain());
    for (int session = 0; session < sessions; session++) {
      camp.session(Session.ledBy()).person(Choice.want(session));
    }
    return new PatternModel(camp.build(), Cut.ATTENDANCE, List.of());
  }

  /** Three sessions of which the first has 3 voters, the second 2 and the third 1. */
  private static PatternModel everybodyForOne() {
    WallProblem.Builder camp = camp();
    for (int session : new int[] {0, 0, 0, 1, 1, 2}) {
      camp.person(Choice.want(session));
    }
    return new PatternModel(camp.build(), Cut.ATTENDANCE, List.of());
  }

  private static WallProblem problem() {
    return camp().build();
  }

  private static Placement at(int session, int room, int slot) {
    return new Placement(session, room, slot, false);
  }

  private static WallProblem.Builder camp() {
    WallProblem.Builder camp = WallProblem.builder();
    for (int i = 0; i < 3; i++) {
      camp.room(Room.seating(9)).session(Session.ledBy());
    }
    return camp.slot(Slot.plain()).slot(Slot.plain());
  }
}
