package org.rootscamp.allocation.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.rootscamp.allocation.bound.UpperBound;
import org.rootscamp.allocation.model.Choice;
import org.rootscamp.allocation.model.Cut;
import org.rootscamp.allocation.model.Dice;
import org.rootscamp.allocation.model.Grid;
import org.rootscamp.allocation.model.Progress;
import org.rootscamp.allocation.model.WallPlan;
import org.rootscamp.allocation.model.WallPlan.Placement;
import org.rootscamp.allocation.model.WallProblem;
import org.rootscamp.allocation.rules.checks.Contradiction;
import org.rootscamp.allocation.seating.Seating;

/**
 * Makes a plan of a problem: who gets a cell, which one, and how good that is.
 *
 * <p>Has no state. Same problem, cut, seed and moves: same plan, on every machine and Java version,
 * whatever else runs beside it.
 */
public final class Optimizer {

  /** A budget of moves that is enough for a plan within about half a percent of the best known. */
  public static final long DEFAULT_MOVES = 2_000_000;

  private final WallProblem problem;
  private final Cut cut;
  private final long seed;
  private final Grid grid;

  private Optimizer(WallProblem problem, Cut cut, long seed) {
    this.problem = problem;
    this.cut = cut;
    this.seed = seed;
    grid = new Grid(problem);
  }

  /** As the other {@code run}, without an audience. */
  public static Outcome run(WallProblem problem, Cut cut, long seed, long moves) {
    return run(problem, cut, seed, moves, Progress.SILENT, () -> false);
  }

  /**
   * Cuts, places and judges. Two independent searches run on two threads, one hot and one cooler;
   * the better plan counts, the hot one's if both are equal.
   *
   * <p>Result: a plan in which every session is either placed or unplaced with one reason, or, if
   * the pins contradict the rules, the contradictions that leave no plan. Once {@code cancelled}
   * says true, it stops within about a thousand moves and answers with the best plan so far. Cost:
   * about O(moves), a second or two on each thread for two million of them; memory O(choices x
   * slots + sessions^2).
   *
   * @param moves the budget of each search; 0 or less gives the first feasible plan
   * @param progress hears of it about a hundred times, on the calling thread
   * @param cancelled is asked often in every phase, by several threads; may hold them up for others
   */
  public static Outcome run(
      WallProblem problem,
      Cut cut,
      long seed,
      long moves,
      Progress progress,
      BooleanSupplier cancelled) {
    List<Contradiction> contradictions = Contradiction.in(problem);
    if (!contradictions.isEmpty()) {
      return Outcome.contradiction(contradictions);
    }
    return Outcome.of(
        new Optimizer(problem, cut, seed).plan(Math.max(0, moves), progress, cancelled));
  }

  private WallPlan plan(long moves, Progress progress, BooleanSupplier cancelled) {
    // Each part has dice of its own, so that a change to one does not shift the luck of another.
    Dice seeds = new Dice(seed);
    Programme programme = new Programme(grid, seeds.next());
    Board board = programme.take();
    boolean[] active = active(board);
    long randomSeed = seeds.next();
    Runnable pause = pause(cancelled);
    CompletableFuture<Long> random =
        CompletableFuture.supplyAsync(
            () -> RandomPlans.mean(board, active, randomSeed, pause), Optimizer::inThreadOfItsOwn);
    long bound = UpperBound.of(problem, cut, board.placements(), pause);
    Attempt one = new Attempt(board.copy(), active, Cooling.Range.HOT, seeds.next(), seeds.next());
    Attempt other =
        new Attempt(board.copy(), active, secondRange(active), seeds.next(), seeds.next());
    Progress withBound = (done, budget, value, none) -> progress.report(done, budget, value, bound);
    CompletableFuture<Void> beside =
        moves == 0
            ? CompletableFuture.completedFuture(null)
            : CompletableFuture.runAsync(
                () -> other.run(moves, Progress.SILENT, cancelled), Optimizer::inThreadOfItsOwn);
    one.run(moves, withBound, cancelled);
    beside.join();
    Attempt best = moves > 0 && other.worth() > one.worth() ? other : one;
    List<Placement> placements = best.board.placements();
    return new WallPlan(
        placements,
        new Reasons(best.board, cut, programme.belowCut()).all(),
        Seating.judge(problem, placements, best.seated, bound, random.join()),
        Math.min(one.done, other.done),
        one.search.cancelled() || other.search.cancelled());
  }

  /** A phase that is too short to be stopped can still be held up. */
  private static Runnable pause(BooleanSupplier cancelled) {
    return () -> {
      boolean unused = cancelled.getAsBoolean();
    };
  }

  /** With twice as many slots as choices a person, hardly anything needs to clash. */
  private Cooling.Range secondRange(boolean[] active) {
    long choices = 0;
    long voters = 0;
    for (List<Choice> ballot : problem.ballots()) {
      long possible =
          ballot.stream().filter(choice -> active[grid.runs[choice.session()][0]]).count();
      choices += possible;
      voters += possible > 0 ? 1 : 0;
    }
    return 2 * choices <= grid.slots * voters ? Cooling.Range.COOL : Cooling.Range.WARM;
  }

  private static void inThreadOfItsOwn(Runnable work) {
    Thread thread = new Thread(work, "search");
    thread.setDaemon(true);
    thread.start();
  }

  /** One of two searches from the same start, with a temperature and luck of its own. */
  private final class Attempt {
    private final Board board;
    private final boolean[] active;
    private final Search search;
    private final long fillSeed;
    private long done;
    private long seated;

    Attempt(Board board, boolean[] active, Cooling.Range range, long seed, long fillSeed) {
      this.board = board;
      this.active = active;
      this.fillSeed = fillSeed;
      search = new Search(board, active, cut == Cut.ATTENDANCE, range, seed);
    }

    void run(long moves, Progress progress, BooleanSupplier cancelled) {
      if (moves > 0) {
        done = search.run(moves, progress, cancelled);
        search.polish(pause(cancelled));
      }
      if (cut == Cut.ATTENDANCE) {
        Programme.fill(board, waiting(board, active), fillSeed);
      }
      giveRoom(pause(cancelled));
    }

    /** Gives the larger rooms to those with more votes, unless that costs a seat after all. */
    private void giveRoom(Runnable pause) {
      seated = Seating.of(problem, board.placements()).seated();
      int[] asBefore = board.snapshot();
      search.orderRooms(pause);
      if (!Arrays.equals(asBefore, board.snapshot())) {
        long ordered = Seating.of(problem, board.placements()).seated();
        if (ordered < seated) {
          board.restore(asBefore);
        }
        seated = Math.max(seated, ordered);
      }
    }

    /** Seats first, then how little moves away from the published Wall, then spread. */
    long worth() {
      return Cooling.SCALE * seated + new Preferences(board).value();
    }
  }

  private boolean[] active(Board board) {
    boolean[] active = new boolean[grid.units];
    for (int unit = 0; unit < grid.units; unit++) {
      active[unit] = board.placed(unit) || competes(unit);
    }
    return active;
  }

  private boolean competes(int unit) {
    boolean suited = false;
    for (int cell = 0; cell < grid.cells && !suited; cell++) {
      suited = grid.suits(unit, cell);
    }
    return cut == Cut.ATTENDANCE && suited && !grid.card[unit] && grid.candidate(unit);
  }

  private List<Integer> waiting(Board board, boolean[] active) {
    List<Integer> waiting = new ArrayList<>();
    for (int session : problem.order()) {
      for (int unit : grid.runs[session]) {
        if (active[unit] && !board.placed(unit)) {
          waiting.add(unit);
        }
      }
    }
    return waiting;
  }
}
