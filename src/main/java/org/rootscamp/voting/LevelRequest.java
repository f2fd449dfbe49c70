package org.rootscamp.voting;

import jakarta.validation.constraints.NotNull;

/** How much a single proposal is wanted. */
public record LevelRequest(@NotNull Level level) {}
