package org.rootscamp.voting;

import java.util.UUID;

/** One line of a ballot. */
public record Choice(UUID proposalId, Level level) {}
