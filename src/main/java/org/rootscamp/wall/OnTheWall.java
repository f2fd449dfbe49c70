package org.rootscamp.wall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.stream.Stream;
import org.rootscamp.events.Event;
import org.rootscamp.grid.Leaving;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.http.problems.ProblemType;
import org.rootscamp.proposals.Merging;

/** Keeps what the Wall needs: its sessions are not merged away, nor its rooms and slots deleted. */
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

  /** A room or slot stays as long as the Wall has a session or a held cell there. */
  void objectToRemoval(@Observes Leaving leaving) {
    Wall wall = store.load(Event.of(leaving.eventSlug()));
    UUID id = leaving.roomOrSlot();
    boolean used =
        Stream.concat(wall.content().held().stream(), wall.runs().cells().stream())
            .anyMatch(place -> place.roomId().equals(id) || place.slotId().equals(id));
    if (used) {
      throw new ApiProblem(
          ProblemType.IN_USE,
          "The Wall has a session or a held cell there; move or release it first.");
    }
  }
}
