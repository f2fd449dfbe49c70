package org.rootscamp.http.ready;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Something of an event that everybody reads alike. It is made once after a change of what the
 * public sees, and handed out from memory until the next one.
 */
public interface PublicRead {

  /** Where it is below the event, such as {@code /wall}; empty for the event itself. */
  String path();

  /** The parameters of the query that matter; all others are ignored. */
  default List<String> parameters() {
    return List.of();
  }

  /** Whether people who are signed in read something else there. */
  default boolean isPersonal() {
    return false;
  }

  /**
   * Reads it in a transaction of its own, as it is now.
   *
   * @param query the given parameters that matter
   */
  Object read(String slug, Map<String, String> query);

  /** Whether it tells how many people there are and how many have voted. */
  default boolean showsTurnout() {
    return false;
  }

  /** When it is another thing even though nobody here changed anything. */
  default Instant until(Object thing, Instant now) {
    return Instant.MAX;
  }
}
