package org.rootscamp.edits;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * How many people are in a cell.
 *
 * @param people null takes a count back
 */
public record HeadcountRequest(
    @NotNull String roomId, @NotNull String slotId, @Min(0) @Max(100_000) Integer people) {}
