package org.rootscamp.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import org.rootscamp.http.json.Utf8;
import org.rootscamp.http.problems.ProblemType;
import org.rootscamp.http.problems.RoutedProblems;
import org.rootscamp.http.wire.Refusal;

/**
 * Answers requests that are too broken to reach a resource, such as {@code %zz} in an address, or
 * bytes there that are no UTF-8.
 */
public class UnroutableRequests {

  private static final String SETTING = "vertx.disableURIValidation";

  /** After {@link SafeHeaders}. */
  private static final int ORDER = Integer.MIN_VALUE + 2;

  /** A sender that is still sending when its connection closes may never see why. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final RoutedProblems problems;

  UnroutableRequests(RoutedProblems problems) {
    this.problems = problems;
  }

  /**
   * Keeps the server from answering them itself, which it does with an empty body. It asks once,
   * and so early that only a property of the system says it in time.
   */
  public static void keepFromServer() {
    System.setProperty(SETTING, "true");
  }

  void handle(@Observes Router router) {
    router.errorHandler(ProblemType.INVALID_REQUEST.status(), this::answer);
    router.route().order(ORDER).handler(this::check);
  }

  private void check(RoutingContext request) {
    if (isReadable(request.request().uri())) {
      request.next();
    } else {
      answer(request);
    }
  }

  private static boolean isReadable(String address) {
    try {
      return new URI(address) != null && Utf8.isEscapedIn(address);
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private void answer(RoutingContext request) {
    SafeHeaders.putOnData(request.request());
    Optional<Refusal> refusal = Refusal.at(request.request().uri());
    if (refusal.isEmpty()) {
      problems.answer(request, ProblemType.INVALID_REQUEST, "The address cannot be read.");
      return;
    }
    request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    problems.answer(request, refusal.get().type(), refusal.get().detail());
    request.vertx().setTimer(PATIENCE.toMillis(), later -> request.request().connection().close());
  }
}
