package org.rootscamp.voting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.rootscamp.events.Event;
import org.rootscamp.proposals.ChosenProposals;

/** Looks on all ballots that are stored, whether they count or not. */
@ApplicationScoped
class ChoicesOfAnybody implements ChosenProposals {

  @Override
  public boolean chosenByAnybody(Event event, Set<UUID> proposals) {
    return proposals.stream()
        .anyMatch(
            proposal ->
                Ballot.count("event = ?1 and text like ?2", event, "%" + proposal + "%") > 0);
  }
}
