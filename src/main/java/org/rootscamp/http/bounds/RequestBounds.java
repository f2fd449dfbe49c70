package org.rootscamp.http.bounds;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How much work and how many answers there may be at a time. */
@ConfigMapping(prefix = "rootscamp.requests")
interface RequestBounds {

  /** So many are worked on or wait for a worker; whoever comes then is asked to come again. */
  @Min(1)
  @WithDefault("400")
  int most();

  /** So much of large answers may wait for their readers; then the slowest are cut off. */
  @WithDefault("64M")
  MemorySize unread();

  /** After so long without a byte taken, nobody reads a large answer any more. */
  @DurationMin(seconds = 1)
  @DurationMax(hours = 1)
  @WithDefault("PT20S")
  Duration patience();
}
