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

/** Time slots. */
@Path("/api/events/{event}/slots")
public class SlotResource {

  private final GridService grid;
  private final Answers answers;
  private final Idempotency idempotency;
  private final CurrentCaller caller;

  SlotResource(GridService grid, Answers answers, Idempotency idempotency, CurrentCaller caller) {
    this.grid = grid;
    this.answers = answers;
    this.idempotency = idempotency;
    this.caller = caller;
  }

  @GET
  @Access(Role.VISITOR)
  public Response slots(@PathParam("event") String slug, @BeanParam PageRequest page) {
    return answers.ok(grid.slots(slug, page));
  }

  @POST
  @Access(Role.VOLUNTEER)
  public Response createSlot(
      @PathParam("event") String slug,
      @NotNull @Valid SlotRequest request,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    return idempotency.once(
        headers,
        uri,
        request,
        () -> {
          SlotView slot = grid.createSlot(slug, request, caller.get());
          return Idempotency.Created.at(at(slug, slot.id()), slot);
        });
  }

  @GET
  @Path("/{id}")
  @Access(Role.VISITOR)
  public Response slot(@PathParam("event") String slug, @PathParam("id") String id) {
    return answers.ok(grid.slot(slug, id));
  }

  @PATCH
  @Path("/{id}")
  @Access(Role.VOLUNTEER)
  public Response patchSlot(
      @PathParam("event") String slug,
      @PathParam("id") String id,
      @NotNull JsonNode patch,
      @Context HttpHeaders headers) {
    return answers.changed(grid.patchSlot(slug, id, patch, caller.get(), IfMatch.of(headers)));
  }

  @DELETE
  @Path("/{id}")
  @Access(Role.VOLUNTEER)
  public void deleteSlot(
      @PathParam("event") String slug, @PathParam("id") String id, @Context HttpHeaders headers) {
    grid.deleteSlot(slug, id, caller.get(), IfMatch.of(headers));
  }

  private static URI at(String slug, Object id) {
    return URI.create("/api/events/" + slug + "/slots/" + id);
  }
}
