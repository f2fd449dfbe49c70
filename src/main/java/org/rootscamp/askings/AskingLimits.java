package org.rootscamp.askings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How many people one participant may ask. */
@ConfigMapping(prefix = "rootscamp.limits")
interface AskingLimits {

  /** So many in an hour, whether or not anybody has the names. */
  @Min(1)
  @Max(100_000)
  @WithDefault("30")
  int askingsPerHour();
}
