package org.rootscamp.proposals;

import jakarta.validation.constraints.NotNull;

/** The proposal that another one is merged into. */
public record MergeRequest(@NotNull String into) {}
