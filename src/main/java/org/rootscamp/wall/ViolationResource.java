package org.rootscamp.wall;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.rootscamp.http.Answers;
import org.rootscamp.http.access.Access;
import org.rootscamp.http.access.Role;

/** The rules that the Wall breaks. */
@Path("/api/events/{event}/wall/violations")
public class ViolationResource {

  private final ViolationService violations;
  private final Answers answers;

  ViolationResource(ViolationService violations, Answers answers) {
    this.violations = violations;
    this.answers = answers;
  }

  @GET
  @Access(Role.VOLUNTEER)
  public Response list(@PathParam("event") String slug) {
    return answers.ok(violations.list(slug));
  }
}
