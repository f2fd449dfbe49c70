package org.rootscamp.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rootscamp.ranking.Ranking.Phase;
import org.rootscamp.ranking.Ranking.Step;

/** The steps of a ranking in the making, and which candidates are still to be taken. */
final class Trace {

  private final ApprovalProfile profile;
  private final boolean[] taken;
  private final List<Step> steps = new ArrayList<>();

  Trace(ApprovalProfile profile, int cells) {
    if (cells < 0) {
      throw new IllegalArgumentException("There cannot be " + cells + " cells");
    }
    this.profile = profile;
    this.taken = new boolean[profile.candidates()];
  }

  /** Takes the first of the tied candidates, which are ascending. */
  void take(List<Integer> tied, Fraction value, Phase phase) {
    add(new Step(tied.get(0), Optional.of(value), tied, phase));
  }

  /** The candidates that somebody approves and that are not taken yet, ascending. */
  int[] open() {
    return IntStream.range(0, taken.length)
        .filter(candidate -> !taken[candidate])
        .filter(candidate -> profile.supportingGroups(candidate).length > 0)
        .toArray();
  }

  /** Appends the candidates nobody approves; every other one must have been taken by now. */
  Ranking finish() {
    List<Integer> rest =
        IntStream.range(0, taken.length).filter(candidate -> !taken[candidate]).boxed().toList();
    for (int i = 0; i < rest.size(); i++) {
      List<Integer> tied = rest.subList(i, rest.size());
      add(new Step(rest.get(i), Optional.empty(), tied, Phase.UNSUPPORTED));
    }
    return new Ranking(steps);
  }

  private void add(Step step) {
    taken[step.candidate()] = true;
    steps.add(step);
  }
}
