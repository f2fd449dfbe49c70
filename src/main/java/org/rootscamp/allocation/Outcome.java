package org.rootscamp.allocation;

import java.util.List;
import java.util.Optional;

/**
 * What a run answers: a plan, or the contradictions that leave no plan. Exactly one of the two.
 *
 * @param plan the plan, empty if pins and rules contradict each other
 * @param contradictions the rules that the pins break, empty if there is a plan
 */
public record Outcome(Optional<WallPlan> plan, List<Violation> contradictions) {

  /** Copies. */
  public Outcome {
    contradictions = List.copyOf(contradictions);
  }

  static Outcome of(WallPlan plan) {
    return new Outcome(Optional.of(plan), List.of());
  }

  static Outcome contradiction(List<Violation> violations) {
    return new Outcome(Optional.empty(), violations);
  }
}
