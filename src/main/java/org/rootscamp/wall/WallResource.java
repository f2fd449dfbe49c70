package org.rootscamp.wall;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.rootscamp.http.Answers;
import org.rootscamp.http.access.Access;
import org.rootscamp.http.access.Role;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.http.problems.ProblemType;

/** The published Wall and its live feed. */
@Path("/api/events/{event}/wall")
public class WallResource {

  private static final Duration A_MOMENT = Duration.ofSeconds(2);

  private final WallService walls;
  private final Answers answers;

  WallResource(WallService walls, Answers answers) {
    this.walls = walls;
    this.answers = answers;
  }

  @GET
  @Access(Role.VISITOR)
  public Response view(@PathParam("event") String slug) {
    return answers.ok(walls.view(slug));
  }

  /** Streams of events that exist have begun before a request gets here. */
  @GET
  @Path("/events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Access(Role.VISITOR)
  public void events(@PathParam("event") String slug) {
    walls.view(slug);
    throw ApiProblem.retryLater(ProblemType.UNAVAILABLE, "Please try again.", A_MOMENT);
  }
}
