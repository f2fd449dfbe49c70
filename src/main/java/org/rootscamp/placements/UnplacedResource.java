package org.rootscamp.placements;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.rootscamp.http.Answers;
import org.rootscamp.http.access.Access;
import org.rootscamp.http.access.CurrentCaller;
import org.rootscamp.http.access.Role;

/** The parking lot. */
@Path("/api/events/{event}/wall/unplaced")
public class UnplacedResource {

  private final UnplacedService unplaced;
  private final CurrentCaller caller;
  private final Answers answers;

  UnplacedResource(UnplacedService unplaced, CurrentCaller caller, Answers answers) {
    this.unplaced = unplaced;
    this.caller = caller;
    this.answers = answers;
  }

  @GET
  @Access(Role.VOLUNTEER)
  public Response list(@PathParam("event") String slug) {
    return answers.ok(unplaced.list(slug, caller.get()));
  }
}
