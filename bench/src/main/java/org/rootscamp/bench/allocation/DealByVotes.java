package org.rootscamp.bench.allocation;

import java.util.Comparator;
import java.util.List;
import org.rootscamp.allocation.model.WallPlan.Placement;
import org.rootscamp.allocation.model.WallProblem;

/** The most voted sessions dealt over the slots like cards, the larger rooms for more votes. */
record DealByVotes() implements Engine {

  @Override
  public String name() {
    return "deal by votes";
  }

  @Override
  public int runs(int seeds) {
    return 1;
  }

  @Override
  public List<Placement> place(WallProblem problem, long seed) {
    return deal(problem).placements(Comparator.comparing(SlotSets.byVotes(problem)::indexOf));
  }

  /** Which slot each session gets: the r-th goes to the r-th slot, or the next that takes it. */
  static SlotSets deal(WallProblem problem) {
    SlotSets sets = new SlotSets(problem);
    List<Integer> byVotes = SlotSets.byVotes(problem);
    for (int place = 0; place < byVotes.size(); place++) {
      int session = byVotes.get(place);
      for (int i = 0; i < sets.slots(); i++) {
        int slot = (place + i) % sets.slots();
        if (sets.accepts(session, slot)) {
          sets.sessionsIn.get(slot).add(session);
          break;
        }
      }
    }
    return sets;
  }
}
