package org.rootscamp.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.rootscamp.http.Access;
import org.rootscamp.http.Answers;
import org.rootscamp.http.ApiProblem;
import org.rootscamp.http.CurrentCaller;
import org.rootscamp.http.Idempotency;
import org.rootscamp.http.Page;
import org.rootscamp.http.PageRequest;
import org.rootscamp.http.Role;

/** People, their badges, and the caller's own self. */
@Path("/api/events/{event}")
public class PeopleResource {

  private final PeopleService people;
  private final CurrentCaller caller;
  private final Answers answers;
  private final Idempotency idempotency;

  PeopleResource(
      PeopleService people, CurrentCaller caller, Answers answers, Idempotency idempotency) {
    this.people = people;
    this.caller = caller;
    this.answers = answers;
    this.idempotency = idempotency;
  }

  @GET
  @Path("/people")
  @Access(Role.VOLUNTEER)
  public Page<PersonView> list(@PathParam("event") String slug, @BeanParam PageRequest page) {
    return people.list(slug, page);
  }

  @POST
  @Path("/people")
  @Access(Role.VOLUNTEER)
  public Response create(
      @PathParam("event") String slug,
      @NotNull @Valid PeopleRequest request,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    return idempotency.once(
        headers,
        uri,
        request,
        () ->
            Idempotency.Created.at(
                uri.getRequestUri(), people.create(slug, request, caller.get())));
  }

  @POST
  @Path("/people/{id}/reissue")
  @Access(Role.VOLUNTEER)
  public Response reissue(@PathParam("event") String slug, @PathParam("id") String id) {
    return answers.changed(people.reissue(slug, id, caller.get()));
  }

  @GET
  @Path("/me")
  @Access(Role.PARTICIPANT)
  public Response me(@PathParam("event") String slug, @Context Request request) {
    if (!caller.get().isPerson()) {
      throw ApiProblem.forbidden("The organiser's token is nobody's badge.");
    }
    return answers.ok(request, people.get(slug, caller.get().personId()));
  }
}
