package org.rootscamp.voting;

import jakarta.validation.constraints.NotNull;

/** One choice of a ballot as it is sent. */
public record ChoiceRequest(@NotNull String proposalId, @NotNull Level level) {}
