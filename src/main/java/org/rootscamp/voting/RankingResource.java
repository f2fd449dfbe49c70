package org.rootscamp.voting;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.function.Function;
import org.rootscamp.http.Answers;
import org.rootscamp.http.EntityTags;
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
  private final EntityTags json;

  RankingResource(
      RankingService rankings,
      CurrentCaller caller,
      Answers answers,
      Languages languages,
      EntityTags json) {
    this.rankings = rankings;
    this.caller = caller;
    this.answers = answers;
    this.languages = languages;
    this.json = json;
  }

  @GET
  @Access(Role.VISITOR)
  @Blocking
  public Uni<Response> rank(
      @PathParam("event") String slug,
      @QueryParam("rule") String rule,
      @QueryParam("cells") String cells,
      @QueryParam("cap") String cap,
      @QueryParam("only") String only) {
    RankingQuery query = RankingQuery.parse(rule, cells, cap);
    boolean onlyTheCut = RankingQuery.onlySelected(only);
    Locale language = languages.wanted();
    Function<byte[], Response> answer = answers.later(language);
    return Uni.createFrom()
        .completionStage(rankings.answer(slug, query, language, caller.get()))
        .map(ranking -> answer.apply(onlyTheCut ? theCut(ranking) : ranking.body()));
  }

  private byte[] theCut(RankingAnswer ranking) {
    return json.bytes(ranking.view().ofTheCut());
  }

  @GET
  @Path("/comparison")
  @Access(value = Role.ORGANISER, auditors = true)
  public Response compare(
      @PathParam("event") String slug,
      @QueryParam("cells") String cells,
      @QueryParam("cap") String cap) {
    RankingQuery query = RankingQuery.parse(null, cells, cap);
    Locale language = languages.wanted();
    return answers.ok(language, rankings.compare(slug, query, language, caller.get()));
  }
}
