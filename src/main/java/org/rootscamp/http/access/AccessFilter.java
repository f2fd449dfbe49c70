package org.rootscamp.http.access;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;

/**
 * Finds out who calls and whether that role may, before the body is looked at. A dead token is no
 * token: what is open to anyone stays open to its holder.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class AccessFilter implements ContainerRequestFilter {

  private static final String SCHEME = "bearer ";

  private final TokenDirectory tokens;
  private final CurrentCaller current;
  @Context ResourceInfo resource;

  AccessFilter(TokenDirectory tokens, CurrentCaller current) {
    this.tokens = tokens;
    this.current = current;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    String event = request.getUriInfo().getPathParameters().getFirst("event");
    String token = tokenOf(request);
    Caller caller =
        token.isEmpty() ? Caller.VISITOR : tokens.holderOf(token).orElse(Caller.VISITOR).in(event);
    Access access = resource.getResourceMethod().getAnnotation(Access.class);
    if (access == null || !caller.role().atLeast(access.value())) {
      throw CurrentCaller.refusal(caller);
    }
    current.set(caller, token);
  }

  private static String tokenOf(ContainerRequestContext request) {
    String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
    return header == null || !header.toLowerCase(Locale.ROOT).startsWith(SCHEME)
        ? ""
        : header.substring(SCHEME.length()).strip();
  }
}
