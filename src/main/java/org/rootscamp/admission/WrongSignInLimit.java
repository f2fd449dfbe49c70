package org.rootscamp.admission;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How many wrong sign-ins an event takes before it asks for patience. */
@ConfigMapping(prefix = "rootscamp.wrong-sign-ins")
interface WrongSignInLimit {

  /** So many at once. */
  @Min(1)
  @Max(1_000_000)
  @WithDefault("100")
  int burst();

  /** So many more each second. */
  @Min(1)
  @Max(1_000_000)
  @WithDefault("10")
  int perSecond();
}
