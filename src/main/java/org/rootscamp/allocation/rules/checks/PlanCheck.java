package org.rootscamp.allocation.rules.checks;

import static org.rootscamp.allocation.rules.Violation.NONE;

import java.util.ArrayList;
import java.util.List;
import org.rootscamp.allocation.model.Session;
import org.rootscamp.allocation.model.WallPlan.Placement;
import org.rootscamp.allocation.model.WallProblem;
import org.rootscamp.allocation.rules.Rule;
import org.rootscamp.allocation.rules.Violation;

/** A plan that is held against rules, and what was found. For one use by one thread. */
abstract class PlanCheck {

  final WallProblem problem;
  final List<Placement> placements;
  private final List<Violation> found = new ArrayList<>();

  PlanCheck(WallProblem problem, List<Placement> placements) {
    this.problem = problem;
    this.placements = placements;
  }

  int lastSlot(Placement placement) {
    return problem.lastSlot(placement.session(), placement.slot());
  }

  /** The first slot that both take. */
  int sharedSlot(Placement one, Placement other) {
    int slot = Math.max(one.slot(), other.slot());
    return slot <= lastSlot(one) && slot <= lastSlot(other) ? slot : NONE;
  }

  Session sessionOf(Placement placement) {
    return problem.sessions().get(placement.session());
  }

  /** Of one session, in its room and in that slot. */
  void report(Rule rule, Placement placement, int slot) {
    report(rule, placement, NONE, slot, NONE, 0);
  }

  void report(Rule rule, Placement placement, int other, int slot, int person, long amount) {
    report(
        new Violation(rule, placement.session(), other, placement.room(), slot, person, amount, 0));
  }

  void report(Violation violation) {
    found.add(violation);
  }

  /** In the order in which they were found. */
  List<Violation> found() {
    return List.copyOf(found);
  }
}
