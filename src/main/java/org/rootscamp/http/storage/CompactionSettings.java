package org.rootscamp.http.storage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** When the embedded database's file is written anew. */
@ConfigMapping(prefix = "rootscamp.compaction")
interface CompactionSettings {

  /** For how long nothing was written. */
  @DurationMin(millis = 100)
  @WithDefault("PT5S")
  Duration quiet();

  /** How long it is left alone after that. */
  @DurationMin(millis = 100)
  @WithDefault("PT10M")
  Duration rest();
}
