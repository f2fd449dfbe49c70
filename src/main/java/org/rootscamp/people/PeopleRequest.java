package org.rootscamp.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** New badges: for people by name, or a number of blank ones. */
public record PeopleRequest(
    @Size(min = 1, max = MOST) List<@NotNull @Valid PersonRequest> people,
    @Min(1) @Max(MOST) Integer blank) {

  /** The largest number of badges in one request. */
  static final int MOST = 1_000;
}
