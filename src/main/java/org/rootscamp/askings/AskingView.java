package org.rootscamp.askings;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * Somebody who is asked, as those see it who ask: the name as they typed it, and nothing of whether
 * anybody has it.
 */
public record AskingView(
    UUID id, UUID proposalId, String name, AskingState state, OffsetDateTime askedAt) {

  /** All of a proposal that are not settled, the earliest first. */
  public record Items(List<AskingView> items) {}

  static AskingView of(Asking asking) {
    return new AskingView(
        asking.id,
        asking.proposal.id,
        asking.name,
        asking.state,
        asking.proposal.event.local(asking.askedAt));
  }
}
