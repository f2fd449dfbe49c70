package org.rootscamp.admission;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.rootscamp.http.Idempotency;
import org.rootscamp.http.Page;
import org.rootscamp.http.PageRequest;
import org.rootscamp.http.access.Access;
import org.rootscamp.http.access.CurrentCaller;
import org.rootscamp.http.access.Role;

/** Personal links that give a role. */
@Path("/api/events/{event}/invitations")
public class InvitationResource {

  private final InvitationService invitations;
  private final CurrentCaller caller;
  private final Idempotency idempotency;

  InvitationResource(InvitationService invitations, CurrentCaller caller, Idempotency idempotency) {
    this.invitations = invitations;
    this.caller = caller;
    this.idempotency = idempotency;
  }

  @GET
  @Access(Role.VOLUNTEER)
  public Page<InvitationView> list(@PathParam("event") String slug, @BeanParam PageRequest page) {
    return invitations.list(slug, page);
  }

  @POST
  @Access(Role.VOLUNTEER)
  public Response invite(
      @PathParam("event") String slug,
      @NotNull @Valid InvitationRequest request,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    return idempotency.once(
        headers,
        uri,
        request,
        () ->
            Idempotency.Created.at(
                URI.create("/api/events/" + slug + "/invitations"),
                invitations.invite(slug, request, caller.get())));
  }

  @DELETE
  @Path("/{id}")
  @Access(Role.VOLUNTEER)
  public void withdraw(@PathParam("event") String slug, @PathParam("id") String id) {
    invitations.withdraw(slug, id, caller.get());
  }
}
