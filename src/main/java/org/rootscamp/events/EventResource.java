package org.rootscamp.events;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.rootscamp.http.Answers;
import org.rootscamp.http.Idempotency;
import org.rootscamp.http.IfMatch;
import org.rootscamp.http.Page;
import org.rootscamp.http.PageRequest;
import org.rootscamp.http.access.Access;
import org.rootscamp.http.access.CurrentCaller;
import org.rootscamp.http.access.Role;

/** Events. */
@Path("/api/events")
public class EventResource {

  private final EventService events;
  private final Answers answers;
  private final Idempotency idempotency;
  private final CurrentCaller caller;

  EventResource(
      EventService events, Answers answers, Idempotency idempotency, CurrentCaller caller) {
    this.events = events;
    this.answers = answers;
    this.idempotency = idempotency;
    this.caller = caller;
  }

  @GET
  @Access(Role.VISITOR)
  public Page<EventView> list(@BeanParam PageRequest page) {
    return events.list(page, caller.get());
  }

  @POST
  @Access(Role.ORGANISER)
  public Response create(
      @NotNull @Valid EventRequest request, @Context HttpHeaders headers, @Context UriInfo uri) {
    return idempotency.once(
        headers,
        uri,
        request,
        () ->
            Idempotency.Created.at(
                URI.create("/api/events/" + request.slug()), events.create(request)));
  }

  @GET
  @Path("/{event}")
  @Access(Role.VISITOR)
  public Response get(@PathParam("event") String slug) {
    return answers.ok(events.get(slug));
  }

  @PATCH
  @Path("/{event}")
  @Access(Role.ORGANISER)
  public Response patch(
      @PathParam("event") String slug, @NotNull JsonNode patch, @Context HttpHeaders headers) {
    return answers.changed(events.patch(slug, patch, caller.get(), IfMatch.of(headers)));
  }

  @DELETE
  @Path("/{event}")
  @Access(Role.ORGANISER)
  public void remove(@PathParam("event") String slug, @QueryParam("slug") String repeated) {
    events.remove(slug, repeated);
  }
}
