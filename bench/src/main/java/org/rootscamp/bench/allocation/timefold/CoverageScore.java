package org.rootscamp.bench.allocation.timefold;

import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import ai.timefold.solver.core.api.score.calculator.IncrementalScoreCalculator;
import java.util.ArrayList;
import java.util.List;
import org.rootscamp.allocation.model.Cell;
import org.rootscamp.allocation.model.Choice;
import org.rootscamp.allocation.model.Session;
import org.rootscamp.allocation.model.WallProblem;

/**
 * Counts, for each person and slot, the musts and wants that run: a change costs as much as the
 * session has voters. Hard: rules broken. Soft: choices honoured.
 */
public class CoverageScore implements IncrementalScoreCalculator<PlannedWall, HardSoftLongScore> {

  private WallProblem problem;
  private int slots;
  private int[][] wanting;
  private int[][] needing;
  private boolean[][] barred;
  private int[] wants;
  private int[] musts;
  private int[] leads;
  private int[] inCell;
  private long broken;
  private long honoured;

  @Override
  public void resetWorkingSolution(PlannedWall wall) {
    if (problem != wall.problem) {
      compile(wall.problem);
    }
    wants = new int[problem.ballots().size() * slots];
    musts = new int[wants.length];
    leads = new int[wants.length];
    inCell = new int[problem.rooms().size() * slots];
    broken = 0;
    honoured = 0;
    wall.sessions.forEach(this::insert);
  }

  private void compile(WallProblem compiled) {
    problem = compiled;
    slots = problem.slots().size();
    wanting = voters(false);
    needing = voters(true);
    barred = new boolean[problem.sessions().size()][problem.rooms().size() * slots];
    for (int session = 0; session < barred.length; session++) {
      Session described = problem.sessions().get(session);
      for (int cell = 0; cell < barred[session].length; cell++) {
        int room = cell / slots;
        int slot = cell % slots;
        barred[session][cell] =
            problem.closed().contains(new Cell(room, slot))
                || described.unavailable().contains(slot)
                || !problem.rooms().get(room).features().containsAll(described.needs());
      }
    }
  }

  private int[][] voters(boolean must) {
    List<List<Integer>> voters = new ArrayList<>();
    problem.sessions().forEach(session -> voters.add(new ArrayList<>()));
    for (int person = 0; person < problem.ballots().size(); person++) {
      for (Choice choice : problem.ballots().get(person)) {
        if (choice.must() == must) {
          voters.get(choice.session()).add(person);
        }
      }
    }
    return voters.stream()
        .map(people -> people.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  private void insert(PlannedSession entity) {
    if (entity.placed()) {
      int cell = entity.room * slots + entity.slot;
      broken += inCell[cell]++ > 0 ? 1 : 0;
      broken += barred[entity.session][cell] ? 1 : 0;
      for (int person : problem.sessions().get(entity.session).facilitators()) {
        broken += leads[person * slots + entity.slot]++ > 0 ? 1 : 0;
      }
      for (int person : wanting[entity.session]) {
        int index = person * slots + entity.slot;
        honoured += wants[index]++ == 0 && musts[index] == 0 ? 1 : 0;
      }
      for (int person : needing[entity.session]) {
        int index = person * slots + entity.slot;
        honoured += musts[index]++ > 0 ? 0 : wants[index] > 0 ? 1 : 2;
      }
    }
  }

  private void retract(PlannedSession entity) {
    if (entity.placed()) {
      int cell = entity.room * slots + entity.slot;
      broken -= --inCell[cell] > 0 ? 1 : 0;
      broken -= barred[entity.session][cell] ? 1 : 0;
      for (int person : problem.sessions().get(entity.session).facilitators()) {
        broken -= --leads[person * slots + entity.slot] > 0 ? 1 : 0;
      }
      for (int person : wanting[entity.session]) {
        int index = person * slots + entity.slot;
        honoured -= --wants[index] == 0 && musts[index] == 0 ? 1 : 0;
      }
      for (int person : needing[entity.session]) {
        int index = person * slots + entity.slot;
        honoured -= --musts[index] > 0 ? 0 : wants[index] > 0 ? 1 : 2;
      }
    }
  }

  @Override
  public void beforeVariableChanged(Object entity, String variable) {
    retract((PlannedSession) entity);
  }

  @Override
  public void afterVariableChanged(Object entity, String variable) {
    insert((PlannedSession) entity);
  }

  @Override
  public void beforeEntityAdded(Object entity) {}

  @Override
  public void afterEntityAdded(Object entity) {
    insert((PlannedSession) entity);
  }

  @Override
  public void beforeEntityRemoved(Object entity) {
    retract((PlannedSession) entity);
  }

  @Override
  public void afterEntityRemoved(Object entity) {}

  @Override
  public HardSoftLongScore calculateScore() {
    return HardSoftLongScore.of(-broken, honoured);
  }
}
