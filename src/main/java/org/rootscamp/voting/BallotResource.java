package org.rootscamp.voting;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import org.rootscamp.http.Answers;
import org.rootscamp.http.IfMatch;
import org.rootscamp.http.access.Access;
import org.rootscamp.http.access.CurrentCaller;
import org.rootscamp.http.access.Role;
import org.rootscamp.http.problems.ApiProblem;

/** The caller's own ballot; there is no way to see another one. */
@Path("/api/events/{event}/ballot")
public class BallotResource {

  private final BallotService ballots;
  private final CurrentCaller caller;
  private final Answers answers;

  BallotResource(BallotService ballots, CurrentCaller caller, Answers answers) {
    this.ballots = ballots;
    this.caller = caller;
    this.answers = answers;
  }

  @GET
  @Access(Role.PARTICIPANT)
  public Response get(@PathParam("event") String slug) {
    return answers.ok(ballots.get(slug, voter()));
  }

  @PUT
  @Access(Role.PARTICIPANT)
  public CompletionStage<Response> replace(
      @PathParam("event") String slug,
      @NotNull @Valid BallotRequest ballot,
      @jakarta.ws.rs.core.Context HttpHeaders headers) {
    return told(ballots.replace(slug, voter(), ballot, IfMatch.of(headers)));
  }

  @PUT
  @Path("/{proposalId}")
  @Access(Role.PARTICIPANT)
  public CompletionStage<Response> choose(
      @PathParam("event") String slug,
      @PathParam("proposalId") String proposalId,
      @NotNull @Valid LevelRequest request) {
    return told(ballots.choose(slug, voter(), proposalId, request.level()));
  }

  @DELETE
  @Path("/{proposalId}")
  @Access(Role.PARTICIPANT)
  public CompletionStage<Response> drop(
      @PathParam("event") String slug, @PathParam("proposalId") String proposalId) {
    return told(ballots.drop(slug, voter(), proposalId));
  }

  /** Written on the event loop of the request, so that the next votes need not wait for it. */
  private CompletionStage<Response> told(CompletionStage<BallotView> stored) {
    Context loop = Vertx.currentContext();
    return stored.thenApplyAsync(
        answers::changed, work -> loop.runOnContext(nothing -> work.run()));
  }

  private Voter voter() {
    if (!caller.get().isPerson()) {
      throw ApiProblem.forbidden("The organiser's token is nobody's badge and has no ballot.");
    }
    return Voter.of(caller.get());
  }
}
