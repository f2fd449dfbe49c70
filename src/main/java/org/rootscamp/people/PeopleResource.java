package org.rootscamp.people;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.rootscamp.http.Answers;
import org.rootscamp.http.Idempotency;
import org.rootscamp.http.Page;
import org.rootscamp.http.PageRequest;
import org.rootscamp.http.access.Access;
import org.rootscamp.http.access.CurrentCaller;
import org.rootscamp.http.access.Role;
import org.rootscamp.http.problems.ApiProblem;

/** People and their badges. */
@Path("/api/events/{event}/people")
public class PeopleResource {

  private static final int LONGEST_NAME = 100;

  private final PeopleService people;
  private final Readings readings;
  private final CurrentCaller caller;
  private final Answers answers;
  private final Idempotency idempotency;

  PeopleResource(
      PeopleService people,
      Readings readings,
      CurrentCaller caller,
      Answers answers,
      Idempotency idempotency) {
    this.people = people;
    this.readings = readings;
    this.caller = caller;
    this.answers = answers;
    this.idempotency = idempotency;
  }

  @GET
  @Access(Role.VOLUNTEER)
  public Page<DeskView> list(
      @PathParam("event") String slug,
      @QueryParam("q") String name,
      @QueryParam("standing") String standing,
      @BeanParam PageRequest page) {
    Page<DeskView> found = people.list(slug, wordsOf(name), standingOf(standing), page);
    readings.note(slug, caller.get());
    return found;
  }

  private static Standing standingOf(String name) {
    return name == null
        ? null
        : Arrays.stream(Standing.values())
            .filter(standing -> standing.name().toLowerCase(Locale.ROOT).equals(name))
            .findAny()
            .orElseThrow(
                () -> ApiProblem.invalid("standing", "must be desk, door, approved or revoked"));
  }

  private static List<String> wordsOf(String name) {
    if (name == null || name.isBlank()) {
      return List.of();
    }
    List<String> words = name.length() > LONGEST_NAME ? List.of() : FoldedName.words(name);
    if (words.isEmpty()) {
      throw ApiProblem.invalid(
          "q", "must hold a letter or a digit, and at most " + LONGEST_NAME + " characters");
    }
    return words;
  }

  @PATCH
  @Path("/{id}")
  @Access(Role.VOLUNTEER)
  public Response patch(
      @PathParam("event") String slug, @PathParam("id") String id, @NotNull JsonNode patch) {
    return answers.changed(people.patch(slug, id, patch, caller.get()));
  }

  @POST
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
                URI.create("/api/events/" + slug + "/people"),
                people.create(slug, request, caller.get())));
  }

  @POST
  @Path("/{id}/reissue")
  @Access(Role.VOLUNTEER)
  public Response reissue(
      @PathParam("event") String slug, @PathParam("id") String id, @Valid ReissueRequest body) {
    ReissueRequest request = body == null ? ReissueRequest.DEFAULT : body;
    return answers.changed(people.reissue(slug, id, request, caller.get()));
  }
}
