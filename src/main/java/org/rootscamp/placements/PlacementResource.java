package org.rootscamp.placements;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.rootscamp.http.Answers;
import org.rootscamp.http.Languages;
import org.rootscamp.http.access.Access;
import org.rootscamp.http.access.CurrentCaller;
import org.rootscamp.http.access.Role;
import org.rootscamp.http.problems.ApiProblem;

/** Why a proposal is where it is. */
@Path("/api/events/{event}/proposals/{id}/placement")
public class PlacementResource {

  private final PlacementService placements;
  private final CurrentCaller caller;
  private final Answers answers;
  private final Languages languages;

  PlacementResource(
      PlacementService placements, CurrentCaller caller, Answers answers, Languages languages) {
    this.placements = placements;
    this.caller = caller;
    this.answers = answers;
    this.languages = languages;
  }

  @GET
  @Access(Role.VISITOR)
  public Response explain(
      @PathParam("event") String slug,
      @PathParam("id") String id,
      @QueryParam("moves") String moves) {
    Locale language = languages.wanted();
    return answers.ok(language, placements.explain(slug, id, language, all(moves), caller.get()));
  }

  private static boolean all(String moves) {
    if (moves == null || moves.isEmpty() || moves.equals("best")) {
      return false;
    }
    if (!moves.equals("all")) {
      throw ApiProblem.invalid("moves", "must be one of: best, all");
    }
    return true;
  }
}
