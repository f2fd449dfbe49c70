package org.rootscamp.voting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.rootscamp.people.PersonErased;

/**
 * What becomes of the votes of somebody who asked to be forgotten. While voting is open they go, so
 * that nobody votes again with another badge. Afterwards they stay in the tally, as votes of
 * nobody: the ranking was made of them, and others have to be able to recompute it.
 */
@ApplicationScoped
class Forgetting {

  private final Clock clock;

  Forgetting(Clock clock) {
    this.clock = clock;
  }

  void forget(@Observes PersonErased erased) {
    if (erased.event().isVotingOpen(clock.instant())) {
      Ballot.of(erased.event(), erased.person().id).ifPresent(Ballot::delete);
    }
  }
}
