package org.rootscamp.admission;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.rootscamp.events.EventService;
import org.rootscamp.http.Answers;
import org.rootscamp.http.access.Access;
import org.rootscamp.http.access.CurrentCaller;
import org.rootscamp.http.access.Role;

/** The door: who comes in without a badge. */
@Path("/api/events/{event}/door")
public class DoorResource {

  private final DoorService door;
  private final EventService events;
  private final CurrentCaller caller;
  private final Answers answers;

  DoorResource(DoorService door, EventService events, CurrentCaller caller, Answers answers) {
    this.door = door;
    this.events = events;
    this.caller = caller;
    this.answers = answers;
  }

  @GET
  @Access(Role.VOLUNTEER)
  public Response get(@PathParam("event") String slug) {
    return answers.ok(door.get(slug));
  }

  @PATCH
  @Access(Role.VOLUNTEER)
  public Response patch(@PathParam("event") String slug, @NotNull JsonNode patch) {
    return answers.changed(door.patch(slug, patch, caller.get()));
  }

  @POST
  @Path("/codes")
  @Access(Role.ORGANISER)
  public Response makeCode(@PathParam("event") String slug) {
    return answers.changed(events.newDoorCode(slug, caller.get()));
  }

  @POST
  @Path("/approvals")
  @Access(Role.VOLUNTEER)
  public Response approve(@PathParam("event") String slug, @NotNull @Valid PeopleIds people) {
    return answers.changed(door.approve(slug, people, caller.get()));
  }

  @POST
  @Path("/revocations")
  @Access(Role.VOLUNTEER)
  public Response revoke(@PathParam("event") String slug, @NotNull @Valid PeopleIds people) {
    return answers.changed(door.revoke(slug, people, caller.get()));
  }

  @POST
  @Path("/joinings")
  @Access(Role.VOLUNTEER)
  public Response join(@PathParam("event") String slug, @NotNull @Valid JoinRequest request) {
    return answers.changed(door.join(slug, request, caller.get()));
  }
}
