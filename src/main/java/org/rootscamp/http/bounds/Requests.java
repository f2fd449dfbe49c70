package org.rootscamp.http.bounds;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.rootscamp.http.problems.RoutedProblems;

/**
 * Lets a bounded number of requests at the API's workers, and refuses the rest at once: a queue
 * that grows answers nobody in time. Pages, health and what is answered from memory come before.
 */
class Requests {

  /** After {@link Bodies}: who is still sending holds no place. */
  private static final int ORDER = Integer.MIN_VALUE + 21;

  private static final Duration A_MOMENT = Duration.ofSeconds(1);

  private static final Pattern VOTE = Pattern.compile("/api/events/[^/]+/ballot(?:/[^/]+)?");

  private final Semaphore places;
  private final RoutedProblems problems;

  Requests(RequestBounds bounds, RoutedProblems problems) {
    places = new Semaphore(bounds.most());
    this.problems = problems;
  }

  /** Votes hold no worker: they wait in a queue of their own, which has its own bound. */
  private static boolean isVote(HttpServerRequest request) {
    return !request.method().equals(HttpMethod.GET) && VOTE.matcher(request.path()).matches();
  }

  void handle(@Observes Router router) {
    router.route("/api/*").order(ORDER).handler(this::admit);
  }

  private void admit(RoutingContext context) {
    if (isVote(context.request())) {
      context.next();
      return;
    }
    if (!places.tryAcquire()) {
      problems.retryLater(context, "Too many requests are under way.", A_MOMENT);
      return;
    }
    AtomicBoolean left = new AtomicBoolean();
    Runnable leave =
        () -> {
          if (left.compareAndSet(false, true)) {
            places.release();
          }
        };
    // An answer that begins is made; a stream may then go on for hours.
    context.addHeadersEndHandler(begun -> leave.run());
    context.addEndHandler(ended -> leave.run());
    context.next();
  }
}
