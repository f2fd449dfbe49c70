package org.rootscamp.screens;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.rootscamp.http.Answers;
import org.rootscamp.http.access.Access;
import org.rootscamp.http.access.Role;

/** What the screens in the halls show. */
@Path("/api/events/{event}/screen")
public class ScreenResource {

  private final ScreenService screens;
  private final Answers answers;

  ScreenResource(ScreenService screens, Answers answers) {
    this.screens = screens;
    this.answers = answers;
  }

  @GET
  @Access(Role.VISITOR)
  public Response get(@PathParam("event") String slug) {
    return answers.ok(screens.get(slug));
  }

  @PUT
  @Access(Role.VOLUNTEER)
  public Response show(@PathParam("event") String slug, @NotNull JsonNode wanted) {
    return answers.changed(screens.show(slug, wanted));
  }
}
