package org.rootscamp.http.bounds;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.rootscamp.http.problems.ProblemType;
import org.rootscamp.http.problems.RoutedProblems;

/**
 * Reads every body before a worker hears of its request, so that slow senders cost a connection and
 * nothing else. A body that is too large, or no text, is not kept, and {@link UnkeptBodies} says so
 * once it is known that its sender may do at all what they ask for.
 */
class Bodies {

  /** After everything that is answered without a look at the body. */
  private static final int ORDER = Integer.MIN_VALUE + 20;

  /** After it there may be room again. */
  private static final Duration A_MOMENT = Duration.ofSeconds(2);

  private final BodyBounds bounds;
  private final BodyMemory memory;
  private final RoutedProblems problems;

  Bodies(BodyBounds bounds, BodyMemory memory, RoutedProblems problems) {
    this.bounds = bounds;
    this.memory = memory;
    this.problems = problems;
  }

  void handle(@Observes Router router) {
    router.route().order(ORDER).handler(this::read);
  }

  private void read(RoutingContext context) {
    if (!hasBody(context.request())) {
      context.next();
      return;
    }
    new IncomingBody(context, memory, bounds.deadline(), this::hand).read();
  }

  private static boolean hasBody(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    boolean announced = length != null && !length.equals("0");
    return !request.isEnded() && (announced || request.headers().contains("Transfer-Encoding"));
  }

  private void hand(RoutingContext context, IncomingBody.Outcome outcome) {
    switch (outcome) {
      case WHOLE, TOO_LARGE, NO_TEXT -> context.next();
      case BROKEN ->
          problems.answer(
              context, ProblemType.INVALID_REQUEST, "The body cannot be read as HTTP/1.1.");
      case LATE ->
          problems.answer(
              context,
              ProblemType.REQUEST_TIMEOUT,
              "A body has to be here within %d seconds.".formatted(bounds.deadline().toSeconds()));
      case NO_ROOM -> problems.retryLater(context, "Too many large bodies came at once.", A_MOMENT);
    }
  }
}
