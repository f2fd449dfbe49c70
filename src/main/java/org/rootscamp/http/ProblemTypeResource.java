package org.rootscamp.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Arrays;

/** What is found at the address of a problem type. */
@Path("/problems/{name}")
public class ProblemTypeResource {

  /** A problem type as it is described to whoever follows its address. */
  public record Description(String type, String title, int status) {}

  @GET
  @Access(Role.VISITOR)
  public Description describe(@PathParam("name") String name) {
    return Arrays.stream(ProblemType.values())
        .filter(type -> type.wireName().equals(name))
        .findFirst()
        .map(type -> new Description(type.uri(), type.title(), type.status()))
        .orElseThrow(() -> ApiProblem.notFound("The problem type"));
  }
}
