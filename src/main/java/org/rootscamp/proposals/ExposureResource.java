package org.rootscamp.proposals;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.rootscamp.http.Answers;
import org.rootscamp.http.access.Access;
import org.rootscamp.http.access.CurrentCaller;
import org.rootscamp.http.access.Role;

/** Who has seen what, in numbers. */
@Path("/api/events/{event}/exposures")
public class ExposureResource {

  private final ExposureService exposures;
  private final CurrentCaller caller;
  private final Answers answers;

  ExposureResource(ExposureService exposures, CurrentCaller caller, Answers answers) {
    this.exposures = exposures;
    this.caller = caller;
    this.answers = answers;
  }

  @GET
  @Access(Role.VOLUNTEER)
  public Response report(@PathParam("event") String slug) {
    return answers.ok(exposures.report(slug));
  }

  @POST
  @Access(Role.PARTICIPANT)
  public void record(@PathParam("event") String slug, @NotNull @Valid ExposureRequest request) {
    exposures.record(slug, request, caller.get());
  }
}
