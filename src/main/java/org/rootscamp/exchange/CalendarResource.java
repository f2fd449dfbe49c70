package org.rootscamp.exchange;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.rootscamp.http.Answers;
import org.rootscamp.http.Languages;
import org.rootscamp.http.access.Access;
import org.rootscamp.http.access.Role;
import org.rootscamp.http.problems.ApiProblem;

/** The Wall as calendars. */
@Path("/api/events/{event}")
public class CalendarResource {

  private static final String CALENDAR = "text/calendar;charset=UTF-8";

  private final CalendarService calendars;
  private final Languages languages;
  private final Answers answers;

  CalendarResource(CalendarService calendars, Languages languages, Answers answers) {
    this.calendars = calendars;
    this.languages = languages;
    this.answers = answers;
  }

  @GET
  @Path("/wall.ics")
  @Access(Role.VISITOR)
  public Response wall(@PathParam("event") String slug) {
    return answers.ok(CALENDAR, calendars.wall(slug));
  }

  /** Calendars send no token, so the address itself is the secret; nor do they say a language. */
  @GET
  @Path("/me/wall.ics")
  @Access(Role.VISITOR)
  public Response own(
      @PathParam("event") String slug,
      @QueryParam("key") String key,
      @QueryParam("lang") String lang) {
    if (key == null) {
      throw ApiProblem.notFound("The calendar");
    }
    Locale language = lang == null ? languages.wanted() : Languages.best(lang);
    return answers.ok(CALENDAR, calendars.own(slug, key, language));
  }
}
