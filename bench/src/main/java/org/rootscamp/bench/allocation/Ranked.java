package org.rootscamp.bench.allocation;

import java.util.ArrayList;
import java.util.List;
import org.rootscamp.allocation.model.Choice;
import org.rootscamp.allocation.model.WallProblem;
import org.rootscamp.ranking.ApprovalProfile.Ballot;
import org.rootscamp.ranking.ApprovalProfile;
import org.rootscamp.ranking.SequentialPhragmen;

/** Puts the sessions of a problem in the order that the product's ranking gives them. */
final class Ranked {

  private Ranked() {}

  static WallProblem order(WallProblem problem) {
    List<Ballot> ballots = new ArrayList<>();
    for (List<Choice> choices : problem.ballots()) {
      if (!choices.isEmpty()) {
        ballots.add(new Ballot(sessions(choices, false), sessions(choices, true)));
      }
    }
    ApprovalProfile profile = ApprovalProfile.fromBallots(problem.sessions().size(), ballots);
    int slots = problem.slots().size();
    int cells = slots * problem.rooms().size() - problem.closed().size();
    return problem.toBuilder()
        .order(SequentialPhragmen.capped(slots).rank(profile, cells).order())
        .build();
  }

  private static List<Integer> sessions(List<Choice> choices, boolean must) {
    return choices.stream().filter(it -> it.must() == must).map(Choice::session).toList();
  }
}
