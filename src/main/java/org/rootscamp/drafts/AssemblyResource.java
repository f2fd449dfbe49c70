package org.rootscamp.drafts;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.rootscamp.http.Answers;
import org.rootscamp.http.access.Access;
import org.rootscamp.http.access.CurrentCaller;
import org.rootscamp.http.access.Role;

/** What is being made of the Wall at this moment. */
@Path("/api/events/{event}/wall/assembly")
public class AssemblyResource {

  private final DraftService drafts;
  private final CurrentCaller caller;
  private final Answers answers;

  AssemblyResource(DraftService drafts, CurrentCaller caller, Answers answers) {
    this.drafts = drafts;
    this.caller = caller;
    this.answers = answers;
  }

  @GET
  @Access(Role.VOLUNTEER)
  public Response running(@PathParam("event") String slug) {
    return answers.ok(drafts.assembly(slug, caller.get()));
  }
}
