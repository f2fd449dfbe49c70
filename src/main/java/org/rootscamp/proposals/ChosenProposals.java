package org.rootscamp.proposals;

import java.util.Set;
import java.util.UUID;
import org.rootscamp.events.Event;

/** Knows what people chose; implemented where ballots live, so that this package knows no vote. */
public interface ChosenProposals {

  /** Whether a stored ballot has any of some proposals on it. In the transaction of the caller. */
  boolean chosenByAnybody(Event event, Set<UUID> proposals);
}
