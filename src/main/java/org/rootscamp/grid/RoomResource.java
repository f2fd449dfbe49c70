package org.rootscamp.grid;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.rootscamp.http.Answers;
import org.rootscamp.http.Idempotency;
import org.rootscamp.http.IfMatch;
import org.rootscamp.http.PageRequest;
import org.rootscamp.http.access.Access;
import org.rootscamp.http.access.CurrentCaller;
import org.rootscamp.http.access.Role;

/** Rooms. */
@Path("/api/events/{event}/rooms")
public class RoomResource {

  private final GridService grid;
  private final Answers answers;
  private final Idempotency idempotency;
  private final CurrentCaller caller;

  RoomResource(GridService grid, Answers answers, Idempotency idempotency, CurrentCaller caller) {
    this.grid = grid;
    this.answers = answers;
    this.idempotency = idempotency;
    this.caller = caller;
  }

  @GET
  @Access(Role.VISITOR)
  public Response rooms(@PathParam("event") String slug, @BeanParam PageRequest page) {
    return answers.ok(grid.rooms(slug, page));
  }

  @POST
  @Access(Role.VOLUNTEER)
  public Response createRoom(
      @PathParam("event") String slug,
      @NotNull @Valid RoomRequest request,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    return idempotency.once(
        headers,
        uri,
        request,
        () -> {
          RoomView room = grid.createRoom(slug, request, caller.get());
          return Idempotency.Created.at(at(slug, room.id()), room);
        });
  }

  @GET
  @Path("/{id}")
  @Access(Role.VISITOR)
  public Response room(@PathParam("event") String slug, @PathParam("id") String id) {
    return answers.ok(grid.room(slug, id));
  }

  @PATCH
  @Path("/{id}")
  @Access(Role.VOLUNTEER)
  public Response patchRoom(
      @PathParam("event") String slug,
      @PathParam("id") String id,
      @NotNull JsonNode patch,
      @Context HttpHeaders headers) {
    return answers.changed(grid.patchRoom(slug, id, patch, caller.get(), IfMatch.of(headers)));
  }

  @DELETE
  @Path("/{id}")
  @Access(Role.VOLUNTEER)
  public void deleteRoom(
      @PathParam("event") String slug, @PathParam("id") String id, @Context HttpHeaders headers) {
    grid.deleteRoom(slug, id, caller.get(), IfMatch.of(headers));
  }

  private static URI at(String slug, Object id) {
    return URI.create("/api/events/" + slug + "/rooms/" + id);
  }
}
