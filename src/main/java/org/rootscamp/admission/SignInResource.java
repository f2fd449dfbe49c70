package org.rootscamp.admission;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.rootscamp.http.Idempotency;
import org.rootscamp.http.access.Access;
import org.rootscamp.http.access.Role;

/** Signing in. */
@Path("/api/events/{event}/sign-ins")
public class SignInResource {

  private final SignInService signIns;
  private final Idempotency idempotency;

  SignInResource(SignInService signIns, Idempotency idempotency) {
    this.signIns = signIns;
    this.idempotency = idempotency;
  }

  @POST
  @Access(Role.VISITOR)
  public Response signIn(
      @PathParam("event") String slug,
      @NotNull @Valid SignInRequest request,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    URI me = URI.create("/api/events/" + slug + "/me");
    return idempotency.once(
        headers, uri, request, () -> Idempotency.Created.at(me, signIns.signIn(slug, request)));
  }
}
