package org.rootscamp.http.bounds;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** What all bodies have in common, whatever the operation; see {@link BodySizes}. */
@ConfigMapping(prefix = "rootscamp.bodies")
interface BodyBounds {

  /** By when the whole of a body has to be there, from its first line on. */
  @DurationMin(seconds = 1)
  @DurationMax(hours = 1)
  @WithDefault("PT20S")
  Duration deadline();

  /** So much of all bodies together is kept in memory, small ones not counted. */
  @WithDefault("32M")
  MemorySize memory();
}
