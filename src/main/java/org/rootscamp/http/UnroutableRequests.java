package org.rootscamp.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import org.rootscamp.http.problems.ProblemType;
import org.rootscamp.http.problems.RoutedProblems;

/** Answers requests that are too broken to reach a resource, such as {@code %zz} in an address. */
public class UnroutableRequests {

  private static final String SETTING = "vertx.disableURIValidation";

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
    router.route().order(Integer.MIN_VALUE + 1).handler(this::check);
  }

  private void check(RoutingContext request) {
    try {
      new URI(request.request().uri());
      request.next();
    } catch (URISyntaxException e) {
      answer(request);
    }
  }

  private void answer(RoutingContext request) {
    problems.answer(request, ProblemType.INVALID_REQUEST, "The address cannot be read.");
  }
}
