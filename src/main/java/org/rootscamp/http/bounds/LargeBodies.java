package org.rootscamp.http.bounds;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.http.problems.ProblemType;

/** Refuses what {@link Bodies} did not keep, after the token was judged. */
@Provider
public class LargeBodies implements ContainerRequestFilter {

  @Context RoutingContext routing;

  @Override
  public void filter(ContainerRequestContext request) {
    IncomingBody.exceeded(routing)
        .ifPresent(
            most -> {
              throw new ApiProblem(
                  ProblemType.CONTENT_TOO_LARGE, "A body may have %d bytes here.".formatted(most));
            });
  }
}
