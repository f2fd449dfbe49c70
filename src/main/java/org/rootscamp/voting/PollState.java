package org.rootscamp.voting;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An event as the rules of voting see it, at the moment that its votes are counted.
 *
 * @param change of what the public sees, in one {@code life}: proposals are the same as long as it
 *     is
 * @param began whether voting was ever open
 * @param mustLimit how many musts a ballot may hold, or nothing for no limit
 */
record PollState(
    UUID eventId,
    String slug,
    String life,
    int change,
    boolean open,
    Instant closesAt,
    boolean began,
    Optional<Integer> mustLimit) {

  boolean isOpen(Instant now) {
    return open && (closesAt == null || now.isBefore(closesAt));
  }
}
