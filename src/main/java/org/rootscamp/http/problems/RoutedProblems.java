package org.rootscamp.http.problems;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/** Answers with a problem document where a request never gets as far as a resource. */
@Singleton
public class RoutedProblems {

  private final ObjectMapper json;

  RoutedProblems(ObjectMapper json) {
    this.json = json;
  }

  public void answer(RoutingContext request, ProblemType type, String detail) {
    Problem problem = Problem.of(type, detail, List.of());
    request
        .response()
        .setStatusCode(problem.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .end(written(problem));
  }

  /** The same for a refusal that may be none after a while. */
  public void retryLater(RoutingContext request, String detail, Duration wait) {
    request.response().putHeader("Retry-After", String.valueOf(wait.toSeconds()));
    answer(request, ProblemType.UNAVAILABLE, detail);
  }

  private String written(Problem problem) {
    try {
      return json.writeValueAsString(problem);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Our own records can be written", e);
    }
  }
}
