package org.rootscamp.voting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** A whole ballot as it is sent; it replaces the one before. */
public record BallotRequest(
    @NotNull @Size(max = 2_000) List<@NotNull @Valid ChoiceRequest> choices) {}
