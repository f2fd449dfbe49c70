package org.rootscamp.ranking;

import java.util.List;
import org.rootscamp.ranking.Ranking.Phase;
import org.rootscamp.ranking.Ranking.Step;

/** Profiles and rankings in a form that reads well in a test. */
final class Told {

  private Told() {}

  /** One voter a list. */
  @SafeVarargs
  @SuppressWarnings("varargs")
  static ApprovalProfile voters(int candidates, List<Integer>... approvals) {
    return ApprovalProfile.of(candidates, List.of(approvals));
  }

  /** Each step as {@code 3 at 1/2}, then who tied, if any, then the phase, if not the main one. */
  static List<String> steps(Ranking ranking) {
    return ranking.steps().stream().map(Told::step).toList();
  }

  private static String step(Step step) {
    String value = step.value().map(known -> " at " + known).orElse("");
    String tie = step.decidedByTieOrder() ? " of " + step.tied() : "";
    String phase = step.phase() == Phase.MAIN ? "" : " " + step.phase();
    return step.candidate() + value + tie + phase;
  }
}
