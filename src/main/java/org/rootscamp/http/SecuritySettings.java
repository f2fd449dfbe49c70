package org.rootscamp.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** To whom holes in the service are told; see {@link SecurityContact}. */
@ConfigMapping(prefix = "rootscamp.security")
interface SecuritySettings {

  /** Addresses such as {@code mailto:security@example.org}, the best one first. */
  Optional<List<URI>> contact();

  /** Until when all this is right; less than a year ahead. */
  Optional<OffsetDateTime> expires();

  /** Where it stands what becomes of a report. */
  Optional<URI> policy();

  /** A key for reports that others must not read. */
  Optional<URI> encryption();

  /** In which languages people may write. */
  @WithDefault("en")
  List<String> languages();
}
