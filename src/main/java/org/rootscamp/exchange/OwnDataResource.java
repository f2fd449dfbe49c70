package org.rootscamp.exchange;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.rootscamp.http.Answers;
import org.rootscamp.http.access.Access;
import org.rootscamp.http.access.CurrentCaller;
import org.rootscamp.http.access.Role;
import org.rootscamp.voting.Voter;

/** The caller's own data as a file. */
@Path("/api/events/{event}/me/export")
public class OwnDataResource {

  private final OwnDataService data;
  private final CurrentCaller caller;
  private final Answers answers;

  OwnDataResource(OwnDataService data, CurrentCaller caller, Answers answers) {
    this.data = data;
    this.caller = caller;
    this.answers = answers;
  }

  @GET
  @Access(Role.PARTICIPANT)
  public Response export(@PathParam("event") String slug) {
    OwnData own = data.of(slug, own());
    String file = "attachment; filename=\"" + own.event().slug() + "-my-data.json\"";
    return Response.fromResponse(answers.ok(own))
        .header(HttpHeaders.CONTENT_DISPOSITION, file)
        .build();
  }

  private Voter own() {
    caller.personId(); // the organiser's token is nobody
    return Voter.of(caller.get());
  }
}
