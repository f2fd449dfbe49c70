package org.rootscamp.voting;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.rootscamp.events.Event;
import org.rootscamp.proposals.ChoiceTargets;
import org.rootscamp.proposals.Merge;

/**
 * What the choices of an event are about: where each of them counts, and what was merged when.
 * Immutable.
 */
record VotingScene(ChoiceTargets targets, Map<UUID, Merged> merged) {

  /** A proposal that was merged, by its own title. */
  record Merged(String title, OffsetDateTime at) {}

  /** Reads an event in two statements. */
  static VotingScene of(Event event) {
    ChoiceTargets targets = ChoiceTargets.of(event);
    Map<UUID, Merged> merged = new HashMap<>();
    if (!targets.mergedInto().isEmpty()) {
      Merge.of(targets.mergedInto().keySet())
          .forEach(
              it ->
                  merged.put(
                      it.proposal.id, new Merged(it.proposal.title, event.local(it.mergedAt))));
    }
    return new VotingScene(targets, Map.copyOf(merged));
  }
}
