package org.rootscamp.allocation.seating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.rootscamp.allocation.model.Choice;
import org.rootscamp.allocation.model.Quality;
import org.rootscamp.allocation.model.WallPlan.Placement;
import org.rootscamp.allocation.model.WallProblem;

/**
 * Who sits where in a fixed plan when everybody acts so that the most choices are seated.
 *
 * <p>Every person sits in at most one session a slot, stays to the end of a double-length one, and
 * counts a session once however often it runs. No room holds more voters than its capacity divided
 * by the demand factor. Whoever leads a session sits there or nowhere in that slot: their own
 * choice counts, and takes a seat, if they made it and a seat is left for them; otherwise they need
 * none, as they stand in front.
 *
 * <p>Exact in every slot that has neither a double-length session nor a session that runs again
 * elsewhere. Slots that such sessions tie together are solved one after the other, forwards and
 * backwards, each exactly while the others stand still, until nothing improves: then {@link
 * #seated} is a value that can really be reached and hardly ever misses the largest by a choice.
 */
public final class Seating {

  private static final int NOWHERE = -1;
  private static final int ROUNDS = 8;

  private final Attendance attendance;
  private final WallProblem problem;
  private final SeatChoices choices;
  private final int[][] runAt;

  private Seating(WallProblem problem, List<Placement> placements) {
    this.problem = problem;
    attendance = new Attendance(problem, placements);
    runAt = new int[problem.slots().size()][problem.ballots().size()];
    for (int[] slot : runAt) {
      Arrays.fill(slot, NOWHERE);
    }
    choices = new SeatChoices(attendance, runAt);
  }

  /**
   * Seats everybody.
   *
   * <p>Deterministic. Cost: about O(people without a seat x rooms^2) a slot.
   */
  public static Seating of(WallProblem problem, List<Placement> placements) {
    Seating seating = new Seating(problem, List.copyOf(placements));
    seating.seatAll();
    return seating;
  }

  /** How good a plan is, with what else is known of its cut. Cost: as {@link #of}. */
  public static Quality judge(
      WallProblem problem, List<Placement> placements, long upperBound, long randomPlan) {
    long seated = of(problem, placements).seated();
    return judge(problem, placements, seated, upperBound, randomPlan);
  }

  /** As the other, for whoever has seated everybody already. */
  public static Quality judge(
      WallProblem problem,
      List<Placement> placements,
      long seated,
      long upperBound,
      long randomPlan) {
    return new Quality(
        problem.ballots().stream().flatMap(List::stream).mapToLong(Choice::weight).sum(),
        new Attendance(problem, placements).honoured(),
        seated,
        upperBound,
        randomPlan);
  }

  /** The weight of all choices seated. */
  public long seated() {
    long total = 0;
    for (int person = 0; person < problem.ballots().size(); person++) {
      for (Choice choice : problem.ballots().get(person)) {
        total += sitsIn(person, choice.session()) ? choice.weight() : 0;
      }
    }
    return total;
  }

  /** The session in which a person sits in a slot, or -1. */
  int sessionOf(int person, int slot) {
    int run = runAt[slot][person];
    return run == NOWHERE ? NOWHERE : attendance.placements.get(run).session();
  }

  /** How many voters sit in each placement, in the order of the placements. */
  public int[] audience() {
    int[] audience = new int[attendance.placements.size()];
    for (int slot = 0; slot < runAt.length; slot++) {
      for (int run : runAt[slot]) {
        if (run != NOWHERE && attendance.placements.get(run).slot() == slot) {
          audience[run]++;
        }
      }
    }
    return audience;
  }

  private boolean sitsIn(int person, int session) {
    for (int run : attendance.runsOf[session]) {
      if (runAt[attendance.placements.get(run).slot()][person] == run) {
        return true;
      }
    }
    return false;
  }

  private void seatAll() {
    List<Integer> tied = new ArrayList<>();
    for (int slot = 0; slot < runAt.length; slot++) {
      if (choices.tied(slot)) {
        tied.add(slot);
      } else {
        seat(slot, false);
      }
    }
    if (!tied.isEmpty()) {
      seatTied(tied);
    }
  }

  /** From the first slot to the last and the other way round; the better result stays. */
  private void seatTied(List<Integer> tied) {
    int[][] empty = copy();
    improve(tied);
    long forwards = seated();
    int[][] result = copy();
    restore(empty);
    List<Integer> backwards = new ArrayList<>(tied);
    Collections.reverse(backwards);
    improve(backwards);
    if (seated() <= forwards) {
      restore(result);
    }
  }

  private void improve(List<Integer> tied) {
    tied.forEach(slot -> seat(slot, true));
    long before = -1;
    for (int round = 0; round < ROUNDS && seated() > before; round++) {
      before = seated();
      tied.forEach(slot -> seat(slot, false));
    }
  }

  private int[][] copy() {
    return Arrays.stream(runAt).map(int[]::clone).toArray(int[][]::new);
  }

  private void restore(int[][] earlier) {
    for (int slot = 0; slot < runAt.length; slot++) {
      System.arraycopy(earlier[slot], 0, runAt[slot], 0, runAt[slot].length);
    }
  }

  private void seat(int slot, boolean sparing) {
    int[] runs = choices.runsIn(slot);
    int[] seats = new int[runs.length];
    for (int i = 0; i < runs.length; i++) {
      seats[i] = problem.votersSeated(attendance.placements.get(runs[i]).room());
    }
    int people = problem.ballots().size();
    int[][] options = new int[people][];
    int[][] worth = new int[people][];
    for (int person = 0; person < people; person++) {
      choices.fill(person, slot, sparing, options, worth);
    }
    int[] rooms = new SeatFlow(seats, options, worth).solve();
    for (int person = 0; person < people; person++) {
      choices.sit(person, slot, rooms[person] < 0 ? NOWHERE : runs[rooms[person]]);
    }
  }
}
