package org.rootscamp.admission;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * What volunteers change of the door; the target of a merge patch.
 *
 * @param most null for as many as are expected
 */
public record DoorPatch(@Min(0) @Max(1_000_000) Integer most) {}
