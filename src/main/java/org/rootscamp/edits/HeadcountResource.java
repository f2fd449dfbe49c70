package org.rootscamp.edits;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.rootscamp.http.Answers;
import org.rootscamp.http.access.Access;
import org.rootscamp.http.access.CurrentCaller;
import org.rootscamp.http.access.Role;

/** How many people are in the rooms. */
@Path("/api/events/{event}/wall/headcounts")
public class HeadcountResource {

  private final HeadcountService headcounts;
  private final CurrentCaller caller;
  private final Answers answers;

  HeadcountResource(HeadcountService headcounts, CurrentCaller caller, Answers answers) {
    this.headcounts = headcounts;
    this.caller = caller;
    this.answers = answers;
  }

  @GET
  @Access(Role.VOLUNTEER)
  public Response list(@PathParam("event") String slug, @QueryParam("slot") String slot) {
    return answers.ok(headcounts.list(slug, slot));
  }

  @PUT
  @Access(Role.VOLUNTEER)
  public void count(@PathParam("event") String slug, @NotNull @Valid HeadcountRequest request) {
    headcounts.count(slug, request, caller.get());
  }
}
