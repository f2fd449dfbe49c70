package org.rootscamp.people;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.rootscamp.http.Answers;
import org.rootscamp.http.access.Access;
import org.rootscamp.http.access.CurrentCaller;
import org.rootscamp.http.access.Role;

/** The caller's own self. */
@Path("/api/events/{event}/me")
public class MeResource {

  private final OwnSelf self;
  private final OwnNaming naming;
  private final CurrentCaller caller;
  private final Answers answers;

  MeResource(OwnSelf self, OwnNaming naming, CurrentCaller caller, Answers answers) {
    this.self = self;
    this.naming = naming;
    this.caller = caller;
    this.answers = answers;
  }

  @GET
  @Access(Role.PARTICIPANT)
  public Response me(@PathParam("event") String slug) {
    caller.personId();
    return answers.ok(self.get(slug, caller.get()));
  }

  @PATCH
  @Access(Role.PARTICIPANT)
  public Response name(@PathParam("event") String slug, @NotNull JsonNode patch) {
    caller.personId(); // the organiser's token is nobody who could have a name
    return answers.changed(naming.name(slug, patch, caller.get()));
  }

  @GET
  @Path("/devices")
  @Access(Role.PARTICIPANT)
  public Response devices(@PathParam("event") String slug) {
    return answers.ok(self.devices(slug, caller.personId(), caller.token()));
  }

  @POST
  @Path("/codes")
  @Access(Role.PARTICIPANT)
  public Response codeForNextDevice(@PathParam("event") String slug) {
    caller.personId();
    return answers.changed(self.codeForNextDevice(slug, caller.get()));
  }

  @DELETE
  @Path("/devices/{device}")
  @Access(Role.PARTICIPANT)
  public void signOut(@PathParam("event") String slug, @PathParam("device") String device) {
    self.signOut(slug, caller.personId(), device, caller.token());
  }

  @DELETE
  @Access(Role.PARTICIPANT)
  public void erase(@PathParam("event") String slug) {
    caller.personId(); // the organiser's token is nobody who could leave
    self.erase(slug, caller.get());
  }
}
