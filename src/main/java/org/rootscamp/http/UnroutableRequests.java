package org.rootscamp.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Answers requests that are too broken to reach a resource, such as {@code %zz} in an address. */
public class UnroutableRequests {

  private final ObjectMapper json;

  UnroutableRequests(ObjectMapper json) {
    this.json = json;
  }

  void handle(@Observes Router router) {
    router.errorHandler(ProblemType.INVALID_REQUEST.status(), this::answer);
  }

  private void answer(RoutingContext request) {
    Problem problem =
        Problem.of(ProblemType.INVALID_REQUEST, "The address cannot be read.", List.of());
    try {
      request
          .response()
          .setStatusCode(problem.status())
          .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
          .end(json.writeValueAsString(problem));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Our own records can be written", e);
    }
  }
}
