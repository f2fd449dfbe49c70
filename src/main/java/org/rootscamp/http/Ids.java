package org.rootscamp.http;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.rootscamp.http.problems.ApiProblem;

/** Ids are opaque to clients; one that cannot be ours names nothing. */
public final class Ids {

  private static final Pattern CANONICAL =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private Ids() {}

  public static Optional<UUID> parse(String id) {
    return id != null && CANONICAL.matcher(id).matches()
        ? Optional.of(UUID.fromString(id))
        : Optional.empty();
  }

  /** The id of a thing named in a path: an impossible one is simply not found. */
  public static UUID inPath(String id, String what) {
    return parse(id).orElseThrow(() -> ApiProblem.notFound(what));
  }
}
