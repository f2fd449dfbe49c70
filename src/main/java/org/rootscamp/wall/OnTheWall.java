package org.rootscamp.wall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.rootscamp.events.Event;
import org.rootscamp.http.ApiProblem;
import org.rootscamp.http.ProblemType;
import org.rootscamp.proposals.Merging;

/** A session that has its cell on the Wall is not merged away. */
@ApplicationScoped
class OnTheWall {

  private final WallStore store;

  OnTheWall(WallStore store) {
    this.store = store;
  }

  void objectToMerge(@Observes Merging merging) {
    boolean placed =
        store.current(Event.of(merging.eventSlug())).placements().stream()
            .anyMatch(placement -> placement.proposalId().equals(merging.proposalId()));
    if (placed) {
      throw new ApiProblem(
          ProblemType.MERGE_REFUSED,
          "It is on the Wall: merge the other one into it, or take it off first.");
    }
  }
}
