package org.rootscamp.edits;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.rootscamp.http.Answers;
import org.rootscamp.http.IfMatch;
import org.rootscamp.http.access.Access;
import org.rootscamp.http.access.CurrentCaller;
import org.rootscamp.http.access.Role;
import org.rootscamp.wall.WallView;

/** Changes of the Wall by hand. */
@Path("/api/events/{event}/wall")
public class EditResource {

  private final EditService edits;
  private final UndoService undos;
  private final CurrentCaller caller;
  private final Answers answers;

  EditResource(EditService edits, UndoService undos, CurrentCaller caller, Answers answers) {
    this.edits = edits;
    this.undos = undos;
    this.caller = caller;
    this.answers = answers;
  }

  @POST
  @Path("/edits")
  @Access(Role.VOLUNTEER)
  public Response edit(
      @PathParam("event") String slug,
      @NotNull @Valid EditsRequest request,
      @Context HttpHeaders headers) {
    return answer(edits.edit(slug, request, caller.get(), IfMatch.of(headers)));
  }

  @POST
  @Path("/undo")
  @Access(Role.VOLUNTEER)
  public Response undo(
      @PathParam("event") String slug, @Valid UndoRequest body, @Context HttpHeaders headers) {
    UndoRequest request = body == null ? UndoRequest.NEWEST : body;
    return answer(undos.undo(slug, request, caller.get(), IfMatch.of(headers)));
  }

  @POST
  @Path("/redo")
  @Access(Role.VOLUNTEER)
  public Response redo(
      @PathParam("event") String slug, @Valid Because body, @Context HttpHeaders headers) {
    Because because = body == null ? Because.NOTHING : body;
    return answer(undos.redo(slug, because, caller.get(), IfMatch.of(headers)));
  }

  /** The tag is that of the Wall alone, so that it goes with the next change. */
  private Response answer(EditedWall edited) {
    WallView wall = edited.wall();
    return answers.changed(wall, edited);
  }
}
