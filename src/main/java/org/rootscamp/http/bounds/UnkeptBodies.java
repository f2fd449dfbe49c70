package org.rootscamp.http.bounds;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.http.problems.ProblemType;

/**
 * Refuses what {@link Bodies} did not keep, and what calls itself another encoding than UTF-8,
 * after the token was judged.
 */
@Provider
public class UnkeptBodies implements ContainerRequestFilter {

  private static final String UTF_8 = "UTF-8";
  private static final Pattern CHARSET =
      Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([^\\s\";]*)");

  @Context RoutingContext routing;

  @Override
  public void filter(ContainerRequestContext request) {
    if (isOfAnotherCharset(request.getHeaderString(HttpHeaders.CONTENT_TYPE))) {
      throw new ApiProblem(ProblemType.UNSUPPORTED_MEDIA_TYPE, "A body has to be in UTF-8.");
    }
    IncomingBody.refusal(routing)
        .ifPresent(
            problem -> {
              throw problem;
            });
  }

  private static boolean isOfAnotherCharset(String type) {
    Matcher charset = CHARSET.matcher(type == null ? "" : type);
    return charset.find() && !charset.group(1).equalsIgnoreCase(UTF_8);
  }
}
