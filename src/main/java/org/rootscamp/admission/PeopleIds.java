package org.rootscamp.admission;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Some people who came by the door.
 *
 * @param people their ids; left out for all whom nobody has approved
 */
public record PeopleIds(@Size(min = 1, max = 1_000) List<@NotNull String> people) {}
