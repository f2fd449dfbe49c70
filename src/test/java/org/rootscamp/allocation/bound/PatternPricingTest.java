package org.rootscamp.allocation.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.rootscamp.allocation.Camps;
import org.rootscamp.allocation.bound.PatternPricing.Answer;
import org.rootscamp.allocation.model.Cut;
import org.rootscamp.allocation.model.WallProblem;

class PatternPricingTest {

  private static final long PLENTY = 1_000_000;

  @Property(tries = 40)
  void whatThePatternsAreWorthIsFoundToTheLastPart(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int places, @ForAll boolean negative) {
    WallProblem camp = Camps.random(seed, 6, 2, 12, 30);
    PatternModel model = new PatternModel(camp, Cut.ATTENDANCE, List.of());
    if (!model.worthwhile()) {
      return;
    }
    int[] prices = prices(model, new Random(seed), negative);
    long most = mostAfterPrices(model, places, prices);

    Answer atThatLimit = ask(model, places, prices, most, PLENTY);
    Answer justBelow = ask(model, places, prices, most - 1, PLENTY);

    assertThat(atThatLimit.proven()).isTrue();
    assertThat(justBelow.stopped()).isFalse();
    assertThat(justBelow.counterexample()).hasSizeLessThanOrEqualTo(places);
    assertThat(afterPrices(model, prices, mask(justBelow.counterexample()))).isEqualTo(most);
  }

  @Tag("patient")
  @Property
  void anAnswerDoesNotDependOnTheNumberOfThreads(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 3_000) int budget,
      @ForAll @IntRange(min = -3_000, max = 3_000) int above) {
    WallProblem camp = Camps.random(seed, 6, 2, 14, 40);
    PatternModel model = new PatternModel(camp, Cut.ATTENDANCE, List.of());
    if (!model.worthwhile()) {
      return;
    }
    int[] prices = prices(model, new Random(seed), false);
    long limit = mostAfterPrices(model, 6, prices) + above;

    Answer alone = ask(model, 6, prices, limit, budget, 1);
    Answer together = ask(model, 6, prices, limit, budget, 3);

    assertThat(together).usingRecursiveComparison().isEqualTo(alone);
  }

  @Test
  void stopsWithoutAnAnswerWhenTheBudgetIsUsedUpOrNobodyNeedsOne() {
    PatternModel model = new PatternModel(Camps.random(1, 6, 2, 14, 40), Cut.ATTENDANCE, List.of());
    int[] prices = prices(model, new Random(1), false);

    Answer short5 = ask(model, 6, prices, 0, 5);
    Answer none = ask(model, 6, prices, 0, -1);
    Answer cancelled = new PatternPricing(model, null, () -> true).ask(6, prices, 0, PLENTY);
    Thread.currentThread().interrupt();
    Answer interrupted = new PatternPricing(model, null, () -> false).ask(6, prices, 0, PLENTY);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(short5).isEqualTo(new Answer(null, true, 5));
    assertThat(none).isEqualTo(new Answer(null, true, 0));
    assertThat(cancelled).isEqualTo(new Answer(null, true, 0));
    assertThat(interrupted).isEqualTo(new Answer(null, true, 0));
    assertThat(ask(model, 6, prices, 0, PLENTY).counterexample()).isNotNull();
  }

  private static int[] prices(PatternModel model, Random random, boolean negative) {
    return IntStream.range(0, model.sessions.length)
        .map(i -> random.nextInt(8 * PatternModel.SCALE) - (negative ? PatternModel.SCALE : 0))
        .toArray();
  }

  private static Answer ask(PatternModel model, int places, int[] prices, long limit, long budget) {
    return ask(model, places, prices, limit, budget, 2);
  }

  private static Answer ask(
      PatternModel model, int places, int[] prices, long limit, long budget, int threads) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      return new PatternPricing(model, pool, () -> false).ask(places, prices, limit, budget);
    } finally {
      pool.shutdownNow();
    }
  }

  private static long mostAfterPrices(PatternModel model, int places, int[] prices) {
    return IntStream.range(0, 1 << model.sessions.length)
        .filter(set -> Integer.bitCount(set) <= places)
        .mapToLong(set -> afterPrices(model, prices, set))
        .max()
        .orElseThrow();
  }

  /** What a set of candidates is worth, far below nothing if it is no pattern. */
  private static long afterPrices(PatternModel model, int[] prices, int set) {
    long value = 0;
    for (int one = 0; one < prices.length; one++) {
      if ((set >> one & 1) == 1) {
        value -= prices[one];
        for (int other = 0; other < one; other++) {
          if ((set >> other & 1) == 1 && model.clash[one][other]) {
            return Long.MIN_VALUE;
          }
        }
      }
    }
    int[][] rows = model.rows.members();
    for (int row = 0; row < rows.length; row++) {
      if (IntStream.of(rows[row]).anyMatch(candidate -> (set >> candidate & 1) == 1)) {
        value += (long) model.rows.people()[row] * PatternModel.SCALE;
      }
    }
    return value;
  }

  private static int mask(int[] pattern) {
    return IntStream.of(pattern).map(candidate -> 1 << candidate).sum();
  }
}
