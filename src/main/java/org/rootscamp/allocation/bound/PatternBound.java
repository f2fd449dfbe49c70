package org.rootscamp.allocation.bound;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.rootscamp.allocation.model.Cut;
import org.rootscamp.allocation.model.Progress;
import org.rootscamp.allocation.model.WallPlan.Placement;
import org.rootscamp.allocation.model.WallProblem;
import org.rootscamp.allocation.seating.Attendance;

/**
 * A tighter {@link UpperBound}, for Walls of up to about twelve rooms and for those who can wait.
 */
public final class PatternBound {

  /*
   * A pattern is a set of sessions that can run in one slot; f(S) is what it is worth: the rows
   * that it covers, as in UpperBound. Put a price on each session. A plan uses each session as
   * often as it runs at most, and one pattern of at most R(t) sessions in each slot t, so it is
   * worth no more than
   *
   *   sum over sessions of runs * price  +  sum over slots of g(R(t)),
   *   g(R) = the most that f(S) less the prices of S can be, over the patterns of R sessions.
   *
   * Prices must not be negative, unless the programme is fixed: then every session runs exactly so
   * often, and they may be anything. A session of double length counts in its first slot; all other
   * rules but that of the facilitators are forgotten, which only allows more.
   *
   * 1. PatternPrices looks for prices that make this small, as far as patterns are known.
   * 2. PatternPricing proves by branch and bound that nobody has missed a better pattern. That is
   *    what costs time, so it is asked for coarse limits first, and then for finer ones. Where one
   *    was missed, the prices are mended and the question is asked again.
   *
   * Only finished proofs count. Prices are whole numbers of 1/1024 of a choice and all that is
   * proven is computed in whole numbers, so the sum is exact and may be rounded down.
   *
   * [1] Desrosiers, Luebbecke, "A primer in column generation", 2005 (the bound by prices).
   * [2] Nesterov, "Smooth minimization of non-smooth functions", 2005 (the search for prices).
   */

  private static final int SCALE = PatternModel.SCALE;
  private static final int ROUNDS = 100;
  private static final int ROUNDS_TO_MEND = 25;
  private static final double COARSE = 2;
  private static final double FINE = 0.05;
  private static final double FIRST_SHARE = 0.5;
  private static final double NEXT_SHARE = 0.6;
  private static final int EASY = 16;

  private final PatternModel model;
  private final PatternPricing pricing;
  private final PatternPool pool;
  private final PatternPrices prices;
  private final BooleanSupplier cancelled;
  private final long linear;
  private final long honoured;

  private Result result;
  private double share = FIRST_SHARE;

  private PatternBound(
      PatternModel model,
      long seed,
      ExecutorService threads,
      BooleanSupplier cancelled,
      long linear,
      Attendance plan) {
    this.model = model;
    this.cancelled = cancelled;
    this.linear = linear;
    honoured = plan.honoured();
    pricing = new PatternPricing(model, threads, cancelled);
    pool = new PatternPool(model, seed);
    prices = new PatternPrices(model, pool, pool.marginals(plan));
    result = new Result(linear, Optional.empty(), 0, false);
  }

  /**
   * What is proven.
   *
   * @param bound no plan of the cut honours more; never above {@link UpperBound}
   * @param certificate why; empty if it is the bound of {@link UpperBound}
   * @param steps what was used up of the budget
   * @param complete whether a larger budget would not give a lower bound
   */
  public record Result(
      long bound, Optional<Certificate> certificate, long steps, boolean complete) {}

  /**
   * Proves the lowest bound that it can within a budget.
   *
   * <p>The sessions of the placements are the programme with {@link Cut#RANKING}; with {@link
   * Cut#ATTENDANCE} they only help to aim. Same input, seed and budget: same result, however many
   * threads. Once cancelled or interrupted, it answers with what is proven by then. Cost: the
   * search for prices, a few seconds at most; then O(choices) a step.
   *
   * @param budget steps of the proof; about 50,000 of them take a second on one thread
   * @param threads how many threads to use, 1 or more
   * @param progress hears of every bound that is proven, with the steps done and the budget
   * @param cancelled is asked often, by all threads, and must be quick
   */
  public static Result prove(
      WallProblem problem,
      Cut cut,
      List<Placement> placements,
      long seed,
      long budget,
      int threads,
      Progress progress,
      BooleanSupplier cancelled) {
    long linear = UpperBound.of(problem, cut, placements);
    PatternModel model = new PatternModel(problem, cut, placements);
    if (!model.worthwhile()) {
      return new Result(linear, Optional.empty(), 0, true);
    }
    ExecutorService pricers = Executors.newFixedThreadPool(threads, PatternBound::background);
    try {
      Attendance plan = new Attendance(problem, placements);
      return new PatternBound(model, seed, pricers, cancelled, linear, plan)
          .descend(budget, progress);
    } finally {
      pricers.shutdownNow();
    }
  }

  @SuppressWarnings("ThreadPriorityCheck") // only a hint: requests and drafts come first
  private static Thread background(Runnable work) {
    Thread thread = new Thread(work, "pattern-bound");
    thread.setDaemon(true);
    thread.setPriority(Thread.MIN_PRIORITY);
    return thread;
  }

  private Result descend(long budget, Progress progress) {
    prices.improve(ROUNDS, COARSE, FINE, () -> enough() || cancelled.getAsBoolean());
    long steps = 0;
    boolean stopped = false;
    while (!stopped && !finished()) {
      Attempt attempt = attempt(target(), budget - steps);
      steps += attempt.steps;
      stopped = attempt.stopped;
      if (attempt.certificate != null) {
        long bound = attempt.certificate.bound();
        result = new Result(bound, Optional.of(attempt.certificate), steps, false);
        progress.report(steps, budget, honoured, bound);
        // As long as that was easy, a stage is left out.
        share *= attempt.steps < (budget - steps) / EASY ? NEXT_SHARE : 1;
      }
    }
    return new Result(result.bound(), result.certificate(), steps, !stopped);
  }

  /** The prices cannot get better than to prove that the plan at hand is the best. */
  private boolean enough() {
    return lowest() <= honoured;
  }

  private long lowest() {
    return Math.floorDiv(prices.estimate(prices.best()), SCALE);
  }

  private boolean finished() {
    return result.bound() <= Math.max(lowest(), honoured);
  }

  /** The next bound to try, between what is proven and the lowest that these prices allow. */
  private long target() {
    long lowest = lowest();
    long target = Long.MAX_VALUE;
    while (target >= result.bound()) {
      target = lowest + (long) (share * (linear - lowest));
      share *= NEXT_SHARE;
    }
    return target;
  }

  private record Attempt(Certificate certificate, boolean stopped, long steps) {}

  private Attempt attempt(long target, long budget) {
    int[] now = prices.best();
    long spare = target * SCALE + SCALE - 1 - prices.estimate(now);
    long tolerance = spare / Arrays.stream(model.slotsOf).sum();
    long[] limits = new long[model.sizes.length];
    long steps = 0;
    for (int size = 0; size < limits.length; size++) {
      limits[size] = pool.best(model.sizes[size], now) + tolerance;
      PatternPricing.Answer answer =
          pricing.ask(model.sizes[size], now, limits[size], budget - steps);
      steps += answer.steps();
      if (answer.counterexample() != null) {
        mend(answer.counterexample(), model.sizes[size]);
      }
      if (!answer.proven()) {
        return new Attempt(null, answer.stopped(), steps);
      }
    }
    return new Attempt(model.certificate(now, limits), false, steps);
  }

  private void mend(int[] missed, int places) {
    pool.add(missed);
    pool.add(pool.climb(missed, places, prices.best()));
    prices.improve(ROUNDS_TO_MEND, FINE * 4, FINE, cancelled);
    share = Math.min(FIRST_SHARE, share / NEXT_SHARE);
  }
}
