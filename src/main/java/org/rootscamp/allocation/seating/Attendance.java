package org.rootscamp.allocation.seating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.rootscamp.allocation.model.Choice;
import org.rootscamp.allocation.model.WallPlan.Placement;
import org.rootscamp.allocation.model.WallProblem;

/**
 * Who could go where in a fixed plan. A run is the position of a placement in the list; a
 * double-length session counts in its first slot. For one thread.
 */
public final class Attendance {

  public final WallProblem problem;
  public final List<Placement> placements;

  /** The runs of each session, in the order of the list. */
  final int[][] runsOf;

  /** For each slot the best choice of the person who is looked at; zeros in between. */
  private final int[] best;

  public Attendance(WallProblem problem, List<Placement> placements) {
    this.problem = problem;
    this.placements = placements;
    best = new int[problem.slots().size()];
    List<List<Integer>> runs = new ArrayList<>();
    problem.sessions().forEach(session -> runs.add(new ArrayList<>()));
    for (int run = 0; run < placements.size(); run++) {
      runs.get(placements.get(run).session()).add(run);
    }
    runsOf =
        runs.stream()
            .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
  }

  /**
   * The choices honoured: over people and slots the best choice there, each session counted once.
   *
   * <p>With repeats, a person's sessions are matched to slots so that the total is largest.
   */
  public long honoured() {
    long total = 0;
    for (List<Choice> ballot : problem.ballots()) {
      total += honoured(ballot);
    }
    return total;
  }

  /** Those of one person. */
  public long honoured(List<Choice> ballot) {
    return runsRepeatedly(ballot) ? bestMatching(ballot) : bestPerSlot(ballot);
  }

  private boolean runsRepeatedly(List<Choice> ballot) {
    for (Choice choice : ballot) {
      if (runsOf[choice.session()].length > 1) {
        return true;
      }
    }
    return false;
  }

  private long bestPerSlot(List<Choice> ballot) {
    long total = 0;
    for (Choice choice : ballot) {
      for (int run : runsOf[choice.session()]) {
        int slot = placements.get(run).slot();
        int more = Math.max(0, choice.weight() - best[slot]);
        best[slot] += more;
        total += more;
      }
    }
    for (Choice choice : ballot) {
      for (int run : runsOf[choice.session()]) {
        best[placements.get(run).slot()] = 0;
      }
    }
    return total;
  }

  /** Musts first, then wants: sets of sessions that can be matched form a matroid, so greedy. */
  private long bestMatching(List<Choice> ballot) {
    int[] sessionIn = new int[problem.slots().size()];
    Arrays.fill(sessionIn, -1);
    long total = 0;
    for (boolean musts : new boolean[] {true, false}) {
      for (Choice choice : ballot) {
        if (choice.must() == musts
            && match(choice.session(), sessionIn, new boolean[sessionIn.length])) {
          total += choice.weight();
        }
      }
    }
    return total;
  }

  private boolean match(int session, int[] sessionIn, boolean[] tried) {
    for (int run : runsOf[session]) {
      int slot = placements.get(run).slot();
      if (!tried[slot]) {
        tried[slot] = true;
        if (sessionIn[slot] < 0 || match(sessionIn[slot], sessionIn, tried)) {
          sessionIn[slot] = session;
          return true;
        }
      }
    }
    return false;
  }
}
