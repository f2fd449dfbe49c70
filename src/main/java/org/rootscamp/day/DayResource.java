package org.rootscamp.day;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.rootscamp.http.Answers;
import org.rootscamp.http.access.Access;
import org.rootscamp.http.access.CurrentCaller;
import org.rootscamp.http.access.Role;

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
    return answers.ok(days.of(slug, caller.personId()));
  }
}
