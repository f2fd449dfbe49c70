package org.rootscamp.voting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
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
  public Response replace(
      @PathParam("event") String slug,
      @NotNull @Valid BallotRequest ballot,
      @Context HttpHeaders headers) {
    return answers.changed(ballots.replace(slug, voter(), ballot, IfMatch.of(headers)));
  }

  @PUT
  @Path("/{proposalId}")
  @Access(Role.PARTICIPANT)
  public Response choose(
      @PathParam("event") String slug,
      @PathParam("proposalId") String proposalId,
      @NotNull @Valid LevelRequest request) {
    return answers.changed(ballots.choose(slug, voter(), proposalId, request.level()));
  }

  @DELETE
  @Path("/{proposalId}")
  @Access(Role.PARTICIPANT)
  public Response drop(
      @PathParam("event") String slug, @PathParam("proposalId") String proposalId) {
    return answers.changed(ballots.drop(slug, voter(), proposalId));
  }

  private UUID voter() {
    if (!caller.get().isPerson()) {
      throw ApiProblem.forbidden("The organiser's token is nobody's badge and has no ballot.");
    }
    return caller.get().personId();
  }
}
