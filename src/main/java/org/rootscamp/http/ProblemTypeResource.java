package org.rootscamp.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.rootscamp.http.access.Access;
import org.rootscamp.http.access.Role;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.http.problems.ProblemType;

/** What is found at the address of a problem type. */
@Path("/problems/{name}")
public class ProblemTypeResource {

  private final Answers answers;

  ProblemTypeResource(Answers answers) {
    this.answers = answers;
  }

  /** A problem type as it is described to whoever follows its address. */
  public record Description(String type, String title, int status) {}

  @GET
  @Access(Role.VISITOR)
  public Response describe(@PathParam("name") String name) {
    return Arrays.stream(ProblemType.values())
        .filter(type -> type.wireName().equals(name))
        .findFirst()
        .map(type -> new Description(type.uri(), type.title(), type.status()))
        .map(description -> answers.ok(description))
        .orElseThrow(() -> ApiProblem.notFound("The problem type"));
  }
}
