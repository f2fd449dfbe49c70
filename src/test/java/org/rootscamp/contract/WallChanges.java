package org.rootscamp.contract;

import java.util.List;
import java.util.Map;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.client.Request;
import org.rootscamp.client.Response;

/** Changes of the Wall of an example camp, to be refused. */
public final class WallChanges {

  private final Fixtures camp;
  private final Map<String, String> placing;
  private final String room;
  private final String slot;

  public WallChanges(ExampleCamp example) {
    camp = example.fixtures();
    room = example.idOf("a1");
    slot = example.idOf("b1");
    placing =
        Map.of("op", "place", "proposalId", example.idOf("d1"), "roomId", room, "slotId", slot);
  }

  public Response place() {
    return change("edits", Map.of("edits", List.of(placing)));
  }

  /** By somebody else than the one who does all the rest. */
  public Response unplace(Badge volunteer) {
    Map<String, String> edit = Map.of("op", "unplace", "proposalId", placing.get("proposalId"));
    return volunteer
        .sends()
        .header("If-Match", "*")
        .body(Map.of("edits", List.of(edit)))
        .post(camp.path("/wall/edits"));
  }

  public Response undoMine() {
    return change("undo", Map.of("mine", true));
  }

  public Response undo() {
    return change("undo", Map.of());
  }

  public Response redo() {
    return change("redo", Map.of());
  }

  /** Closes the cell of the example, or opens it again. */
  public void closeCell(boolean closed) {
    request()
        .body(Map.of("closed", closed ? List.of(slot) : List.of()))
        .patch(camp.path("/rooms/" + room))
        .then()
        .statusCode(200);
  }

  private Response change(String what, Map<String, ?> body) {
    return request().body(body).post(camp.path("/wall/" + what));
  }

  private Request request() {
    return camp.organiser().header("If-Match", "*");
  }
}
