package org.rootscamp.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.rootscamp.allocation.model.Choice;
import org.rootscamp.allocation.model.Pin;
import org.rootscamp.allocation.model.Session;
import org.rootscamp.allocation.model.WallPlan.Placement;
import org.rootscamp.allocation.model.WallProblem;
import org.rootscamp.allocation.rules.checks.Constraints;

/** The judge of tiny grids: looks at every plan, or at every way to sit, one by one. */
public final class BruteForce {

  private final WallProblem problem;
  private final ToLongFunction<List<Placement>> value;
  private final boolean[] mustRun;
  private final List<Placement> placements = new ArrayList<>();
  private long best = -1;

  private BruteForce(
      WallProblem problem, ToLongFunction<List<Placement>> value, boolean[] mustRun) {
    this.problem = problem;
    this.value = value;
    this.mustRun = mustRun;
  }

  /** The most choices that any plan honours. */
  public static long bestHonoured(WallProblem problem) {
    return best(problem, plan -> Invariants.honoured(problem, plan), none(problem));
  }

  /** The most choices that any plan of exactly these sessions honours. */
  public static long bestHonoured(WallProblem problem, List<Integer> programme) {
    boolean[] mustRun = none(problem);
    programme.forEach(session -> mustRun[session] = true);
    return best(problem, plan -> Invariants.honoured(problem, plan), mustRun);
  }

  /** The most choices that any plan seats. */
  public static long bestSeated(WallProblem problem) {
    return best(problem, plan -> seated(problem, plan), none(problem));
  }

  /**
   * Whom the ranking takes: those pinned, then down the order each who fits together with those
   * taken before.
   */
  public static List<Integer> taken(WallProblem problem) {
    List<Integer> taken =
        new ArrayList<>(problem.pins().stream().map(Pin::session).distinct().toList());
    List<Integer> others = problem.order().stream().filter(it -> !taken.contains(it)).toList();
    for (int session : others) {
      List<Integer> tried = new ArrayList<>(taken);
      tried.add(session);
      if (feasible(problem, tried)) {
        taken.add(session);
      }
    }
    return taken;
  }

  private static boolean feasible(WallProblem problem, List<Integer> programme) {
    boolean[] mustRun = none(problem);
    programme.forEach(session -> mustRun[session] = true);
    return best(problem, plan -> 0, mustRun) == 0;
  }

  private static boolean[] none(WallProblem problem) {
    return new boolean[problem.sessions().size()];
  }

  private static long best(
      WallProblem problem, ToLongFunction<List<Placement>> value, boolean[] mustRun) {
    BruteForce search = new BruteForce(problem, value, mustRun);
    search.place(0);
    return search.best;
  }

  private void place(int session) {
    if (session == problem.sessions().size()) {
      if (Constraints.hard(problem, placements).isEmpty()) {
        best = Math.max(best, value.applyAsLong(placements));
      }
      return;
    }
    boolean programmeOnly = false;
    for (boolean must : mustRun) {
      programmeOnly |= must;
    }
    if (!mustRun[session]) {
      place(session + 1);
    }
    if (programmeOnly && !mustRun[session]) {
      return;
    }
    Session described = problem.sessions().get(session);
    // What nobody leads runs only where a volunteer has pinned it.
    placeRuns(session, described.leaderless() ? pins(session) : described.repeats(), 0);
  }

  /** One to so many more runs of a session, each in a later cell than the one before. */
  private void placeRuns(int session, int runs, int firstCell) {
    int rooms = problem.rooms().size();
    for (int cell = firstCell; runs > 0 && cell < rooms * problem.slots().size(); cell++) {
      Placement placement = new Placement(session, cell % rooms, cell / rooms, false);
      if (placements.stream().noneMatch(p -> sameCell(p, placement))) {
        placements.add(placement);
        place(session + 1);
        placeRuns(session, runs - 1, cell + 1);
        placements.remove(placements.size() - 1);
      }
    }
  }

  private int pins(int session) {
    return (int) problem.pins().stream().filter(pin -> pin.session() == session).count();
  }

  private static boolean sameCell(Placement one, Placement other) {
    return one.room() == other.room() && one.slot() == other.slot();
  }

  /** The most choices that can be seated in a plan: every person's every way through it. */
  public static long seated(WallProblem problem, List<Placement> plan) {
    int[] seats =
        plan.stream()
            .mapToInt(
                p ->
                    (int)
                        Math.floor(
                            problem.rooms().get(p.room()).capacity() / problem.demandFactor()
                                + 1e-9))
            .toArray();
    return new Seats(problem, plan).most(0, seats);
  }

  /** People one after the other, given the seats that are left. */
  private record Seats(WallProblem problem, List<Placement> plan, Map<List<Integer>, Long> known) {

    Seats(WallProblem problem, List<Placement> plan) {
      this(problem, plan, new HashMap<>());
    }

    long most(int person, int[] seats) {
      if (person == problem.ballots().size()) {
        return 0;
      }
      List<Integer> key = new ArrayList<>();
      key.add(person);
      Arrays.stream(seats).forEach(key::add);
      Long before = known.get(key);
      if (before == null) {
        before = most(person, 0, new ArrayList<>(), seats, 0);
        known.put(key, before);
      }
      return before;
    }

    /** Whether to sit in this run and in which of the next ones. */
    private long most(int person, int run, List<Integer> taken, int[] seats, int worth) {
      if (run == plan.size()) {
        return worth + most(person + 1, seats);
      }
      long most = most(person, run + 1, taken, seats, worth);
      int weight = weight(person, run);
      if (weight > 0 && seats[run] > 0 && free(person, run, taken)) {
        seats[run]--;
        taken.add(run);
        most = Math.max(most, most(person, run + 1, taken, seats, worth + weight));
        taken.remove(taken.size() - 1);
        seats[run]++;
      }
      return most;
    }

    private int weight(int person, int run) {
      return problem.ballots().get(person).stream()
          .filter(choice -> choice.session() == plan.get(run).session())
          .mapToInt(Choice::weight)
          .sum();
    }

    /** Neither elsewhere at that time, nor here before, nor leading something else. */
    private boolean free(int person, int run, List<Integer> taken) {
      for (int other = 0; other < plan.size(); other++) {
        boolean busy =
            taken.contains(other)
                || problem
                    .sessions()
                    .get(plan.get(other).session())
                    .facilitators()
                    .contains(person);
        boolean again =
            taken.contains(other) && plan.get(other).session() == plan.get(run).session();
        if (other != run && (again || (busy && overlap(run, other)))) {
          return false;
        }
      }
      return true;
    }

    private boolean overlap(int run, int other) {
      return plan.get(run).slot() < end(other) && plan.get(other).slot() < end(run);
    }

    private int end(int run) {
      return plan.get(run).slot() + problem.sessions().get(plan.get(run).session()).length();
    }
  }
}
