package org.rootscamp.http;

import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.Locale;
import java.util.stream.Stream;

/** What failures mean that a client brought about. */
final class Clients {

  private Clients() {}

  /**
   * Whether a connection ended before its answer did: a phone that went, a page that was closed.
   */
  static boolean isGone(Throwable thrown) {
    return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
        .anyMatch(Clients::isClosing);
  }

  private static boolean isClosing(Throwable thrown) {
    return thrown instanceof HttpClosedException
        || thrown instanceof ClosedChannelException
        || (thrown instanceof IOException
            && says(thrown, "reset", "broken pipe", "closed", "write"));
  }

  private static boolean says(Throwable thrown, String... words) {
    String message = String.valueOf(thrown.getMessage()).toLowerCase(Locale.ROOT);
    return Stream.of(words).anyMatch(message::contains);
  }
}
