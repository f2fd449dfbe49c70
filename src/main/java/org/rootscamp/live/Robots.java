package org.rootscamp.live;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.rootscamp.events.EventSign;

/**
 * Asks search engines to leave out the pages of events that are not listed. They are never named in
 * {@code robots.txt}, which everybody can read. What cannot be known at once is left out as well.
 */
@ApplicationScoped
class Robots {

  private static final int BEFORE_THE_PAGES = -1;
  private static final Duration PATIENCE = Duration.ofMillis(500);
  private static final String PAGE =
      "/(?!(?:api|problems|assets)(?:/|$))[a-z0-9-]{3,60}(?:/[a-z]+)?";

  private final Signs signs;

  Robots(Signs signs) {
    this.signs = signs;
  }

  void serve(@Observes Router router) {
    router.routeWithRegex(PAGE).order(BEFORE_THE_PAGES).handler(this::mark);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the page is served in any case
  private void mark(RoutingContext request) {
    String slug = request.normalizedPath().split("/", 3)[1];
    Context loop = Vertx.currentContext();
    signs
        .ask(slug)
        .copy()
        .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
        .exceptionally(unknown -> Optional.empty())
        .thenAccept(sign -> loop.runOnContext(any -> mark(request, sign)));
  }

  private static void mark(RoutingContext request, Optional<EventSign> sign) {
    if (sign.filter(EventSign::listed).isEmpty()) {
      request.response().putHeader("X-Robots-Tag", "noindex");
    }
    request.next();
  }
}
