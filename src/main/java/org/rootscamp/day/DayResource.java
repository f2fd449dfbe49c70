package org.rootscamp.day;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.rootscamp.http.Answers;
import org.rootscamp.http.access.Access;
import org.rootscamp.http.access.CurrentCaller;
import org.rootscamp.http.access.Role;
import org.rootscamp.voting.Voter;

/** The caller's own day. */
@Path("/api/events/{event}/me/day")
public class DayResource {

  private final DayService days;
  private final CurrentCaller caller;
  private final Answers answers;

  DayResource(DayService days, CurrentCaller caller, Answers answers) {
    this.days = days;
    this.caller = caller;
    this.answers = answers;
  }

  @GET
  @Access(Role.PARTICIPANT)
  public Response day(@PathParam("event") String slug) {
    return answers.ok(days.of(slug, own()));
  }

  @PUT
  @Path("/{proposalId}")
  @Access(Role.PARTICIPANT)
  public Response mark(
      @PathParam("event") String slug, @PathParam("proposalId") String proposalId) {
    days.mark(slug, own(), proposalId);
    return answers.changed(days.of(slug, own()));
  }

  @DELETE
  @Path("/{proposalId}")
  @Access(Role.PARTICIPANT)
  public Response unmark(
      @PathParam("event") String slug, @PathParam("proposalId") String proposalId) {
    days.unmark(slug, own(), proposalId);
    return answers.changed(days.of(slug, own()));
  }

  private Voter own() {
    caller.personId(); // the organiser's token is nobody who goes anywhere
    return Voter.of(caller.get());
  }
}
