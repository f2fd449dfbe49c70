package org.rootscamp.exchange;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.rootscamp.http.Answers;
import org.rootscamp.http.access.Access;
import org.rootscamp.http.access.Role;
import org.rootscamp.http.problems.ApiProblem;

/** The Wall as calendars. */
@Path("/api/events/{event}")
public class CalendarResource {

  private static final String CALENDAR = "text/calendar;charset=UTF-8";

  private final CalendarService calendars;
  private final Answers answers;

  CalendarResource(CalendarService calendars, Answers answers) {
    this.calendars = calendars;
    this.answers = answers;
  }

  @GET
  @Path("/wall.ics")
  @Access(Role.VISITOR)
  public Response wall(@PathParam("event") String slug) {
    return answers.ok(CALENDAR, calendars.wall(slug));
  }

  /** Calendars send no token, so the address itself is the secret. */
  @GET
  @Path("/me/wall.ics")
  @Access(Role.VISITOR)
  public Response own(@PathParam("event") String slug, @QueryParam("key") String key) {
    if (key == null) {
      throw ApiProblem.notFound("The calendar");
    }
    return answers.ok(CALENDAR, calendars.own(slug, key));
  }
}
