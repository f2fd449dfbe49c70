package org.rootscamp.wall;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the Wall shows what changed. */
@ConfigMapping(prefix = "rootscamp.wall")
public interface WallSettings {

  /** How long a moved session says where it was, and its old cell where it went. */
  @WithDefault("PT10M")
  Duration marks();
}
