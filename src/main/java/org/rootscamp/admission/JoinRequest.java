package org.rootscamp.admission;

import jakarta.validation.constraints.NotNull;

/**
 * That somebody who came by the door has a badge as well.
 *
 * @param person who came by the door
 * @param into who they are by their badge
 */
public record JoinRequest(@NotNull String person, @NotNull String into) {}
