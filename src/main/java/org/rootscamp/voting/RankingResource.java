package org.rootscamp.voting;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.rootscamp.http.Access;
import org.rootscamp.http.Answers;
import org.rootscamp.http.CurrentCaller;
import org.rootscamp.http.Role;

/** The ranking of an event's proposals. */
@Path("/api/events/{event}/ranking")
public class RankingResource {

  private final RankingService rankings;
  private final CurrentCaller caller;
  private final Answers answers;

  RankingResource(RankingService rankings, CurrentCaller caller, Answers answers) {
    this.rankings = rankings;
    this.caller = caller;
    this.answers = answers;
  }

  @GET
  @Access(Role.VISITOR)
  public Response rank(
      @PathParam("event") String slug,
      @QueryParam("rule") String rule,
      @QueryParam("cells") String cells,
      @QueryParam("cap") String cap,
      @Context Request request) {
    RankingQuery query = RankingQuery.parse(rule, cells, cap);
    return answers.ok(request, rankings.rank(slug, query, caller.get()));
  }
}
