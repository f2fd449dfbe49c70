package org.rootscamp.voting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.rootscamp.http.Idempotency;
import org.rootscamp.http.access.Access;
import org.rootscamp.http.access.CurrentCaller;
import org.rootscamp.http.access.Role;
import org.rootscamp.proposals.MergeRequest;
import org.rootscamp.proposals.MergeService;

/** Proposals that turn out to be one. */
@Path("/api/events/{event}/proposals/{id}/merges")
public class MergeResource {

  private final Unions unions;
  private final MergeService merges;
  private final CurrentCaller caller;
  private final Idempotency idempotency;

  MergeResource(Unions unions, MergeService merges, CurrentCaller caller, Idempotency idempotency) {
    this.unions = unions;
    this.merges = merges;
    this.caller = caller;
    this.idempotency = idempotency;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Access(Role.VOLUNTEER)
  public Response merge(
      @PathParam("event") String slug,
      @PathParam("id") String id,
      @NotNull @Valid MergeRequest request,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    return idempotency.once(
        headers,
        uri,
        request,
        () -> {
          MergeView union = unions.merge(slug, id, request, caller.get());
          String location = "/api/events/" + slug + "/proposals/" + union.proposal().id();
          return Idempotency.Created.at(URI.create(location), union);
        });
  }

  @DELETE
  @Access(Role.VOLUNTEER)
  public void unmerge(@PathParam("event") String slug, @PathParam("id") String id) {
    merges.unmerge(slug, id, caller.get());
  }
}
