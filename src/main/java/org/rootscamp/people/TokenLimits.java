package org.rootscamp.people;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How many devices somebody may be signed in on, and for how long. */
@ConfigMapping(prefix = "rootscamp.tokens")
interface TokenLimits {

  /** So many devices a person: one more ends the one that was used least lately. */
  @Min(10)
  @Max(1_000)
  @WithDefault("20")
  int most();

  /** So many days after the event, or after signing in if that was later. */
  @Min(1)
  @Max(3_650)
  @WithDefault("30")
  int days();
}
