package org.rootscamp.allocation.search;

import java.util.List;
import java.util.Optional;
import org.rootscamp.allocation.model.WallPlan;
import org.rootscamp.allocation.rules.checks.Contradiction;

/**
 * What a run answers: a plan, or the contradictions that leave no plan. Exactly one of the two.
 *
 * @param plan the plan, empty if pins and rules contradict each other
 * @param contradictions the smallest sets of pins that break a rule, empty if there is a plan;
 *     without the last pin of each there would be one
 */
public record Outcome(Optional<WallPlan> plan, List<Contradiction> contradictions) {

  /** Copies. */
  public Outcome {
    contradictions = List.copyOf(contradictions);
  }

  static Outcome of(WallPlan plan) {
    return new Outcome(Optional.of(plan), List.of());
  }

  static Outcome contradiction(List<Contradiction> contradictions) {
    return new Outcome(Optional.empty(), contradictions);
  }
}
