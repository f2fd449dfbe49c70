package org.rootscamp.http.access;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import io.quarkus.runtime.BlockingOperationControl;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestFilter;
import org.rootscamp.http.threads.Daemons;

/**
 * Finds out who calls and whether that role may, before the body is looked at. A dead token is no
 * token: what is open to anyone stays open to its holder.
 *
 * <p>Operations that are carried out on an event loop are not held up there: whose token is not
 * known is looked up elsewhere, by threads that do nothing else.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class AccessFilter implements ResteasyReactiveContainerRequestFilter {

  private static final String SCHEME = "bearer ";
  private static final int LOOKING = 2;

  private final TokenDirectory tokens;
  private final CurrentCaller current;
  private final ExecutorService looking =
      Executors.newFixedThreadPool(LOOKING, Daemons.named("access"));
  @Context ResourceInfo resource;

  AccessFilter(TokenDirectory tokens, CurrentCaller current) {
    this.tokens = tokens;
    this.current = current;
  }

  @Override
  public void filter(ResteasyReactiveContainerRequestContext request) {
    String token = tokenOf(request);
    String event = request.getUriInfo().getPathParameters().getFirst("event");
    Access access = resource.getResourceMethod().getAnnotation(Access.class);
    Optional<Caller> known = token.isEmpty() ? Optional.of(Caller.VISITOR) : tokens.known(token);
    if (known.isPresent()) {
      admit(known.get().in(event), access, token);
    } else if (BlockingOperationControl.isBlockingAllowed()) {
      admit(holderOf(token).in(event), access, token);
    } else {
      request.suspend();
      ManagedContext requests = Arc.container().requestContext();
      ContextState state = requests.getState();
      looking.execute(
          () -> {
            requests.activate(state);
            try {
              admit(holderOf(token).in(event), access, token);
              request.resume();
            } catch (RuntimeException e) {
              request.resume(e);
            } finally {
              requests.deactivate();
            }
          });
    }
  }

  private Caller holderOf(String token) {
    return tokens.holderOf(token).orElse(Caller.VISITOR);
  }

  private void admit(Caller caller, Access access, String token) {
    boolean audits = access != null && access.auditors() && caller.role() == Role.AUDITOR;
    if (access == null || !(audits || caller.role().atLeast(access.value()))) {
      throw CurrentCaller.refusal(caller);
    }
    current.set(caller, token);
  }

  private static String tokenOf(ResteasyReactiveContainerRequestContext request) {
    String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
    return header == null || !header.toLowerCase(Locale.ROOT).startsWith(SCHEME)
        ? ""
        : header.substring(SCHEME.length()).strip();
  }
}
