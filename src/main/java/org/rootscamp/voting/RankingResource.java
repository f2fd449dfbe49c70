package org.rootscamp.voting;

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

/** The ranking of an event's proposals. */
@Path("/api/events/{event}/ranking")
public class RankingResource {

  private final RankingService rankings;
  private final CurrentCaller caller;
  private final Answers answers;
  private final Languages languages;

  RankingResource(
      RankingService rankings, CurrentCaller caller, Answers answers, Languages languages) {
    this.rankings = rankings;
    this.caller = caller;
    this.answers = answers;
    this.languages = languages;
  }

  @GET
  @Access(Role.VISITOR)
  public Response rank(
      @PathParam("event") String slug,
      @QueryParam("rule") String rule,
      @QueryParam("cells") String cells,
      @QueryParam("cap") String cap) {
    RankingQuery query = RankingQuery.parse(rule, cells, cap);
    Locale language = languages.wanted();
    return answers.ok(language, rankings.rank(slug, query, language, caller.get()));
  }

  @GET
  @Path("/comparison")
  @Access(Role.ORGANISER)
  public Response compare(
      @PathParam("event") String slug,
      @QueryParam("cells") String cells,
      @QueryParam("cap") String cap) {
    RankingQuery query = RankingQuery.parse(null, cells, cap);
    Locale language = languages.wanted();
    return answers.ok(language, rankings.compare(slug, query, language, caller.get()));
  }
}
