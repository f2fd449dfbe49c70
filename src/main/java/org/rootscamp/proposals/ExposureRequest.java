package org.rootscamp.proposals;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Proposals that have been in front of somebody's eyes. */
public record ExposureRequest(@NotNull @Size(max = 200) List<@NotNull String> proposalIds) {}
