package org.rootscamp.allocation.seating;

import java.util.Arrays;
import java.util.List;
import org.rootscamp.allocation.model.Choice;
import org.rootscamp.allocation.model.WallPlan.Placement;
import org.rootscamp.allocation.model.WallProblem;

/**
 * What the people of a seating could do in one slot while all other slots stand still. Works on the
 * table of the seating: the run of each person in each slot, entered twice for double length.
 */
final class SeatChoices {

  private static final int NOWHERE = -1;

  /** Weights count this much while sparing, so that sessions that run again give way in ties. */
  private static final int SPARING_SCALE = 4;

  private final Attendance attendance;
  private final WallProblem problem;
  private final int[][] runAt;
  private final int[][] runsIn;
  private final int[] position;

  /** The run that a person leads in a slot, or NOWHERE; null for people who never lead. */
  private final int[][] leads;

  SeatChoices(Attendance attendance, int[][] runAt) {
    this.attendance = attendance;
    this.runAt = runAt;
    problem = attendance.problem;
    int slots = runAt.length;
    runsIn = new int[slots][0];
    position = new int[attendance.placements.size()];
    leads = new int[problem.ballots().size()][];
    for (int run = 0; run < position.length; run++) {
      Placement placement = attendance.placements.get(run);
      int slot = placement.slot();
      position[run] = runsIn[slot].length;
      runsIn[slot] = Arrays.copyOf(runsIn[slot], position[run] + 1);
      runsIn[slot][position[run]] = run;
      noteLeaders(run, placement);
    }
  }

  private void noteLeaders(int run, Placement placement) {
    for (int person : problem.sessions().get(placement.session()).facilitators()) {
      if (leads[person] == null) {
        leads[person] = new int[runAt.length];
        Arrays.fill(leads[person], NOWHERE);
      }
      for (int slot = placement.slot(); slot < end(run); slot++) {
        leads[person][slot] = run;
      }
    }
  }

  /** The slot after the last one of a run. */
  private int end(int run) {
    Placement placement = attendance.placements.get(run);
    return problem.lastSlot(placement.session(), placement.slot()) + 1;
  }

  /** The runs that begin in a slot. */
  int[] runsIn(int slot) {
    return runsIn[slot];
  }

  /** Whether what happens in a slot depends on other slots. */
  boolean tied(int slot) {
    for (int run = 0; run < position.length; run++) {
      int first = attendance.placements.get(run).slot();
      if (first <= slot && slot < end(run) && (end(run) > first + 1 || runsAgain(run))) {
        return true;
      }
    }
    return false;
  }

  private boolean runsAgain(int run) {
    return attendance.runsOf[attendance.placements.get(run).session()].length > 1;
  }

  /** Writes down where a person could sit in a slot, and what each seat would add. */
  void fill(int person, int slot, boolean sparing, int[][] options, int[][] worth) {
    List<Choice> ballot = problem.ballots().get(person);
    int[] seats = new int[ballot.size()];
    int[] values = new int[ballot.size()];
    int count = 0;
    // Whoever is in the middle of a double-length session may still prefer not to have begun it.
    int given = sittingSince(person, slot) ? weightAt(person, slot) : 0;
    for (Choice choice : ballot) {
      int run = runIn(choice.session(), slot);
      int value = run == NOWHERE ? 0 : value(person, run, choice.weight() - given, slot, sparing);
      if (value > 0) {
        seats[count] = position[run];
        values[count++] = value;
      }
    }
    options[person] = Arrays.copyOf(seats, count);
    worth[person] = Arrays.copyOf(values, count);
  }

  private boolean sittingSince(int person, int slot) {
    int run = runAt[slot][person];
    return run != NOWHERE && attendance.placements.get(run).slot() < slot;
  }

  private int runIn(int session, int slot) {
    for (int run : attendance.runsOf[session]) {
      if (attendance.placements.get(run).slot() == slot) {
        return run;
      }
    }
    return NOWHERE;
  }

  private int value(int person, int run, int weight, int slot, boolean sparing) {
    int lost = 0;
    for (int s = slot; s < end(run); s++) {
      if (leads[person] != null && leads[person][s] != NOWHERE && leads[person][s] != run) {
        return 0;
      }
      if (s > slot && !sittingSince(person, s)) {
        lost += weightAt(person, s);
      }
    }
    if (runsAgain(run) && sitsElsewhere(person, run)) {
      return 0;
    }
    int value = Math.max(0, weight - lost);
    return sparing ? SPARING_SCALE * value - (runsAgain(run) && value > 0 ? 1 : 0) : value;
  }

  private int weightAt(int person, int slot) {
    int run = runAt[slot][person];
    if (run == NOWHERE) {
      return 0;
    }
    int session = attendance.placements.get(run).session();
    return problem.ballots().get(person).stream()
        .filter(choice -> choice.session() == session)
        .mapToInt(Choice::weight)
        .sum();
  }

  private boolean sitsElsewhere(int person, int run) {
    for (int other : attendance.runsOf[attendance.placements.get(run).session()]) {
      if (other != run && runAt[attendance.placements.get(other).slot()][person] == other) {
        return true;
      }
    }
    return false;
  }

  /** Lets a person sit in a run that begins in a slot, or nowhere, to its end. */
  void sit(int person, int slot, int run) {
    if (run == NOWHERE && sittingSince(person, slot)) {
      return;
    }
    leave(person, slot);
    if (run != NOWHERE) {
      for (int s = slot; s < end(run); s++) {
        leave(person, s);
      }
      for (int s = slot; s < end(run); s++) {
        runAt[s][person] = run;
      }
    }
  }

  private void leave(int person, int slot) {
    int run = runAt[slot][person];
    if (run != NOWHERE) {
      for (int s = attendance.placements.get(run).slot(); s < end(run); s++) {
        runAt[s][person] = NOWHERE;
      }
    }
  }
}
