package org.rootscamp.bench.allocation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rootscamp.allocation.model.Choice;
import org.rootscamp.allocation.model.WallPlan.Placement;
import org.rootscamp.allocation.model.WallProblem;

/**
 * The most voted sessions first, each into the slot in which it adds most to the choices honoured.
 */
record MarginalGreedy() implements Engine {

  private record Vote(int person, int weight) {}

  @Override
  public String name() {
    return "marginal greedy";
  }

  @Override
  public int runs(int seeds) {
    return 1;
  }

  @Override
  public List<Placement> place(WallProblem problem, long seed) {
    SlotSets sets = new SlotSets(problem);
    List<List<Vote>> votes = votes(problem);
    int[][] best = new int[sets.slots()][problem.ballots().size()];
    List<Integer> byVotes = SlotSets.byVotes(problem);
    for (int session : byVotes) {
      int most = -1;
      int chosen = -1;
      for (int slot = 0; slot < sets.slots(); slot++) {
        int gain = gain(votes.get(session), best[slot]);
        if (gain > most && sets.accepts(session, slot)) {
          most = gain;
          chosen = slot;
        }
      }
      if (chosen >= 0) {
        sets.sessionsIn.get(chosen).add(session);
        for (Vote vote : votes.get(session)) {
          best[chosen][vote.person] = Math.max(best[chosen][vote.person], vote.weight);
        }
      }
    }
    return sets.placements(Comparator.comparing(byVotes::indexOf));
  }

  private static List<List<Vote>> votes(WallProblem problem) {
    List<List<Vote>> votes = new ArrayList<>();
    problem.sessions().forEach(session -> votes.add(new ArrayList<>()));
    for (int person = 0; person < problem.ballots().size(); person++) {
      for (Choice choice : problem.ballots().get(person)) {
        votes.get(choice.session()).add(new Vote(person, choice.weight()));
      }
    }
    return votes;
  }

  private static int gain(List<Vote> votes, int[] best) {
    int gain = 0;
    for (Vote vote : votes) {
      gain += Math.max(0, vote.weight - best[vote.person]);
    }
    return gain;
  }
}
