package org.rootscamp.askings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.rootscamp.http.Answers;
import org.rootscamp.http.Idempotency;
import org.rootscamp.http.access.Access;
import org.rootscamp.http.access.CurrentCaller;
import org.rootscamp.http.access.Role;

/** Asking people to facilitate a proposal, for those who run it. */
@Path("/api/events/{event}")
public class AskingResource {

  private final AskingService askings;
  private final CurrentCaller caller;
  private final Answers answers;
  private final Idempotency idempotency;

  AskingResource(
      AskingService askings, CurrentCaller caller, Answers answers, Idempotency idempotency) {
    this.askings = askings;
    this.caller = caller;
    this.answers = answers;
    this.idempotency = idempotency;
  }

  @GET
  @Path("/proposals/{id}/askings")
  @Access(Role.PARTICIPANT)
  public Response list(@PathParam("event") String slug, @PathParam("id") String id) {
    return answers.ok(askings.ofProposal(slug, id, caller.get()));
  }

  @POST
  @Path("/proposals/{id}/askings")
  @Consumes(MediaType.APPLICATION_JSON)
  @Access(Role.PARTICIPANT)
  public Response ask(
      @PathParam("event") String slug,
      @PathParam("id") String id,
      @NotNull @Valid AskingRequest request,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    return idempotency.once(
        headers,
        uri,
        request,
        () -> {
          AskingView asking = askings.ask(slug, id, request, caller.get());
          String location = "/api/events/" + slug + "/askings/" + asking.id();
          return Idempotency.Created.at(URI.create(location), asking);
        });
  }

  @DELETE
  @Path("/askings/{id}")
  @Access(Role.PARTICIPANT)
  public void takeBack(@PathParam("event") String slug, @PathParam("id") String id) {
    askings.takeBack(slug, id, caller.get());
  }
}
