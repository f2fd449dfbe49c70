package org.rootscamp.allocation.bound;

import java.util.Arrays;
import java.util.List;
import org.rootscamp.allocation.model.Choice;
import org.rootscamp.allocation.model.Cut;
import org.rootscamp.allocation.model.Grid;
import org.rootscamp.allocation.model.Rows;
import org.rootscamp.allocation.model.WallPlan.Placement;
import org.rootscamp.allocation.model.WallProblem;
import org.rootscamp.allocation.seating.Attendance;

/** What no plan of the same cut can exceed: the Lagrangian bound of the linear relaxation. */
public final class UpperBound {

  /*
   * Take must and want apart into two layers of rows of weight 1 (all choices; the musts once
   * more), so that a person's best choice in a slot is the number of their layers that are covered
   * there. Put a price p in [0, 1] on each row. A covered row is worth at most (1 - p) + p * n when
   * n of its sessions run in the slot, so over all slots no plan is worth more than
   *
   *   sum over rows of slots * (1 - p)  +  the largest possible sum over the sessions that run of
   *   the prices of their rows,
   *
   * and a plan of K cells runs at most K sessions: the K dearest. Any prices give a valid bound; a
   * subgradient walk looks for good ones. Prices are rounded to 1/1024, which makes the final sum
   * exact in whole numbers, and the bound may be rounded down because plans are worth whole
   * numbers. A session counts once here however often or long it runs.
   *
   * When the ranking has fixed the programme there is nothing to choose, and the best prices are
   * known: 1 for rows with fewer sessions than slots and 0 for the others.
   *
   * [1] Fisher, "The Lagrangian relaxation method for solving integer programming problems", 1981.
   * [2] Polyak, "Minimization of unsmooth functionals", 1969 (the length of the steps).
   */

  private static final int STEPS = 100;

  /** Shorter steps have never gained a whole choice. */
  private static final double SHORTEST_STRIDE = 1.0 / 16;

  private static final int SCALE = 1024;

  private final int[][] rows;
  private final int[] people;
  private final int slots;
  private final int cells;
  private final double[] price;
  private final double[] sum;
  private final int[] uses;

  private UpperBound(Rows merged, int sessions, int slots, int cells) {
    rows = merged.members();
    people = merged.people();
    this.slots = slots;
    this.cells = Math.min(cells, sessions);
    price = new double[rows.length];
    sum = new double[sessions];
    uses = new int[rows.length];
  }

  /**
   * A value of {@code honoured} that no plan of this cut exceeds.
   *
   * <p>With {@link Cut#RANKING} the sessions of the placements are the programme; with {@link
   * Cut#ATTENDANCE} every session that could ever be placed competes, and the placements only help
   * to aim. Deterministic. Cost: O(choices), times {@value #STEPS} for attendance.
   */
  public static long of(WallProblem problem, Cut cut, List<Placement> placements) {
    return of(problem, cut, placements, () -> {});
  }

  /** The same, with something to do between the steps, such as letting others work. */
  public static long of(
      WallProblem problem, Cut cut, List<Placement> placements, Runnable betweenSteps) {
    Grid grid = new Grid(problem);
    int slots = usableSlots(grid);
    if (cut == Cut.RANKING) {
      boolean[] programme = new boolean[grid.runs.length];
      placements.forEach(placement -> programme[placement.session()] = true);
      return new UpperBound(rows(problem, programme), programme.length, slots, 0).ofProgramme();
    }
    boolean[] candidates = candidates(grid);
    UpperBound bound =
        new UpperBound(rows(problem, candidates), candidates.length, slots, usableCells(grid));
    return bound.descend(new Attendance(problem, placements).honoured(), betweenSteps);
  }

  private static Rows rows(WallProblem problem, boolean[] counted) {
    Rows rows = new Rows();
    for (List<Choice> ballot : problem.ballots()) {
      for (boolean mustsOnly : new boolean[] {false, true}) {
        rows.add(
            ballot.stream()
                .filter(choice -> counted[choice.session()] && (choice.must() || !mustsOnly))
                .mapToInt(Choice::session)
                .toArray());
      }
    }
    return rows;
  }

  private static boolean[] candidates(Grid grid) {
    boolean[] candidates = new boolean[grid.runs.length];
    for (int unit = 0; unit < grid.units; unit++) {
      boolean placeable = grid.pinned[unit] != Grid.NONE;
      for (int cell = 0; cell < grid.cells && !placeable; cell++) {
        placeable = grid.candidate(unit) && grid.suits(unit, cell);
      }
      candidates[grid.session[unit]] |= placeable;
    }
    return candidates;
  }

  private static int usableCells(Grid grid) {
    int cells = Arrays.stream(grid.quota).sum();
    for (int pin : grid.pinned) {
      cells += pin == Grid.NONE ? 0 : 1;
    }
    return cells;
  }

  private static int usableSlots(Grid grid) {
    boolean[] usable = new boolean[grid.slots];
    for (int slot = 0; slot < grid.slots; slot++) {
      usable[slot] = grid.quota[slot] > 0;
    }
    for (int pin : grid.pinned) {
      if (pin != Grid.NONE) {
        usable[grid.slotOf(pin)] = true;
      }
    }
    int count = 0;
    for (boolean used : usable) {
      count += used ? 1 : 0;
    }
    return count;
  }

  private long ofProgramme() {
    long bound = 0;
    for (int row = 0; row < rows.length; row++) {
      bound += (long) people[row] * Math.min(slots, rows[row].length);
    }
    return bound;
  }

  private long descend(long target, Runnable betweenSteps) {
    Arrays.fill(price, 0.5);
    double least = Double.MAX_VALUE;
    double[] best = price.clone();
    double stride = 1;
    int idle = 0;
    for (int step = 0; step < STEPS && stride > SHORTEST_STRIDE; step++) {
      betweenSteps.run();
      double value = value();
      if (value < least) {
        least = value;
        best = price.clone();
        idle = 0;
      } else if (++idle == 10) {
        stride /= 2;
        idle = 0;
      }
      move(stride * (value - target));
    }
    System.arraycopy(best, 0, price, 0, best.length);
    return Math.min(ofProgramme(), exactValue());
  }

  /** The bound at the present prices; notes how many chosen sessions use each row. */
  private double value() {
    Arrays.fill(sum, 0);
    double value = 0;
    for (int row = 0; row < rows.length; row++) {
      value += people[row] * slots * (1 - price[row]);
      for (int session : rows[row]) {
        sum[session] += people[row] * price[row];
      }
    }
    boolean[] dear = dearest();
    for (int session = 0; session < sum.length; session++) {
      value += dear[session] ? sum[session] : 0;
    }
    for (int row = 0; row < rows.length; row++) {
      uses[row] = 0;
      for (int session : rows[row]) {
        uses[row] += dear[session] ? 1 : 0;
      }
    }
    return value;
  }

  private boolean[] dearest() {
    boolean[] dear = new boolean[sum.length];
    if (cells == 0) {
      return dear;
    }
    double[] sorted = sum.clone();
    Arrays.sort(sorted);
    double limit = sorted[sorted.length - cells];
    int left = cells;
    for (int session = 0; session < sum.length; session++) {
      if (sum[session] > limit) {
        dear[session] = true;
        left--;
      }
    }
    for (int session = 0; session < sum.length && left > 0; session++) {
      if (sum[session] == limit) {
        dear[session] = true;
        left--;
      }
    }
    return dear;
  }

  private void move(double excess) {
    double norm = 0;
    for (int row = 0; row < rows.length; row++) {
      double slope = uses[row] - slots;
      norm += people[row] * slope * slope;
    }
    double length = norm == 0 ? 0 : excess / norm;
    for (int row = 0; row < rows.length; row++) {
      double moved = price[row] - length * (uses[row] - slots);
      price[row] = Math.max(0, Math.min(1, moved));
    }
  }

  private long exactValue() {
    long value = 0;
    long[] exact = new long[sum.length];
    for (int row = 0; row < rows.length; row++) {
      long rounded = Math.round(price[row] * SCALE);
      value += (long) people[row] * slots * (SCALE - rounded);
      for (int session : rows[row]) {
        exact[session] += people[row] * rounded;
      }
    }
    Arrays.sort(exact);
    for (int i = 0; i < cells; i++) {
      value += exact[exact.length - 1 - i];
    }
    return Math.floorDiv(value, SCALE);
  }
}
