package org.rootscamp.askings;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.rootscamp.http.Answers;
import org.rootscamp.http.access.Access;
import org.rootscamp.http.access.CurrentCaller;
import org.rootscamp.http.access.Role;

/** What the caller is asked to facilitate. */
@Path("/api/events/{event}/me/askings")
public class AskedResource {

  private final AskedService asked;
  private final CurrentCaller caller;
  private final Answers answers;

  AskedResource(AskedService asked, CurrentCaller caller, Answers answers) {
    this.asked = asked;
    this.caller = caller;
    this.answers = answers;
  }

  @GET
  @Access(Role.PARTICIPANT)
  public Response list(@PathParam("event") String slug) {
    return answers.ok(asked.of(slug, caller.personId()));
  }

  @PUT
  @Path("/{id}")
  @Access(Role.PARTICIPANT)
  public Response accept(@PathParam("event") String slug, @PathParam("id") String id) {
    caller.personId(); // the organiser's token facilitates nothing
    return answers.changed(asked.accept(slug, id, caller.get()));
  }

  @DELETE
  @Path("/{id}")
  @Access(Role.PARTICIPANT)
  public void decline(@PathParam("event") String slug, @PathParam("id") String id) {
    caller.personId();
    asked.decline(slug, id, caller.get());
  }
}
