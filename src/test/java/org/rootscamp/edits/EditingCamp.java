package org.rootscamp.edits;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.client.Request;
import org.rootscamp.client.Response;
import org.rootscamp.contract.Json;

/**
 * A camp whose Wall is changed by hand. The Hall seats 100 and has a projector, the Attic seats 2;
 * nine and ten o'clock adjoin, two o'clock comes later. Nothing is on the Wall yet.
 */
public final class EditingCamp {

  public final Fixtures camp = Fixtures.camp().open();
  public final String hall = camp.room("Hall", 100, "projector");
  public final String attic = camp.room("Attic", 2);
  public final String nine = camp.slot(9);
  public final String ten = camp.slot(10);
  public final String two = camp.slot(14);
  public final Badge ana = camp.participant("Ana");
  public final Badge ben = camp.participant("Ben");
  public final Badge vera = camp.volunteer();

  /** An edit of a session. */
  public static Map<String, Object> edit(String op, String proposal) {
    Map<String, Object> edit = new LinkedHashMap<>();
    edit.put("op", op);
    edit.put("proposalId", proposal);
    return edit;
  }

  /** An edit with a cell to go to. */
  public static Map<String, Object> edit(String op, String proposal, String room, String slot) {
    Map<String, Object> edit = edit(op, proposal);
    edit.put("roomId", room);
    edit.put("slotId", slot);
    return edit;
  }

  public static Map<String, Object> place(String proposal, String room, String slot) {
    return edit("place", proposal, room, slot);
  }

  public static Map<String, Object> move(String proposal, String room, String slot) {
    return edit("move", proposal, room, slot);
  }

  static Map<String, Object> swap(String proposal, String other) {
    Map<String, Object> edit = edit("swap", proposal);
    edit.put("withProposalId", other);
    return edit;
  }

  /** The same edit of the run that is there. */
  public static Map<String, Object> from(String room, String slot, Map<String, Object> edit) {
    edit.put("from", Map.of("roomId", room, "slotId", slot));
    return edit;
  }

  public static Map<String, Object> cell(String op, String room, String slot) {
    return new LinkedHashMap<>(Map.of("op", op, "roomId", room, "slotId", slot));
  }

  /** A proposal with more than a title. */
  public String proposal(String title, Map<String, ?> fields, Badge... facilitators) {
    Map<String, Object> body = new LinkedHashMap<>(fields);
    body.put("title", title);
    body.put("facilitators", List.of(facilitators).stream().map(Badge::id).toList());
    return camp.created("/proposals", body);
  }

  public Response send(List<Map<String, Object>> edits) {
    return send(Map.of("edits", edits));
  }

  public Response send(Map<String, ?> request) {
    return change("edits", request);
  }

  /** On top of the present Wall. */
  Response change(String what, Map<String, ?> body) {
    return change(volunteer(), what, body);
  }

  private Response change(Request request, String what, Map<String, ?> body) {
    return request
        .header("If-Match", wall().header("ETag"))
        .body(body)
        .post(camp.path("/wall/" + what));
  }

  @SafeVarargs
  public final Response edits(Map<String, Object>... edits) {
    Response response = send(List.of(edits));
    response.then().statusCode(200);
    return response;
  }

  @SafeVarargs
  final void editsOf(Badge volunteer, Map<String, Object>... edits) {
    change(volunteer.sends(), "edits", Map.of("edits", List.of(edits))).then().statusCode(200);
  }

  @SafeVarargs
  public final Response refused(Map<String, Object>... edits) {
    return send(List.of(edits));
  }

  public Response undo() {
    return change("undo", Map.of());
  }

  /** Takes the newest change back even if it is a publication. */
  Response undoPublication() {
    return change("undo", Map.of("publication", true));
  }

  /** Takes the newest edits of somebody back. */
  Response undoMine(Badge volunteer) {
    return change(volunteer.sends(), "undo", Map.of("mine", true));
  }

  public Response redo() {
    return change("redo", Map.of());
  }

  public Request volunteer() {
    return vera.sends();
  }

  Response wall() {
    return Fixtures.visitor().get(camp.path("/wall"));
  }

  /** A Wall without its numbers, and without the news of it, which tell when something changed. */
  static JsonNode content(Response wall) {
    JsonNode content = Json.without(Json.without(Json.of(wall), "revision"), "version");
    content.get("cells").forEach(cell -> ((ObjectNode) cell).remove("changed"));
    return content;
  }

  /** What the Wall shows of each cell that is not just empty: "Hall 9: Excel" and the like. */
  public List<String> shown() {
    List<String> shown = new ArrayList<>();
    for (var cell : Json.of(wall()).get("cells")) {
      String state = cell.get("state").asText();
      if (!state.equals("empty")) {
        var session = cell.path("session");
        shown.add(
            (cell.get("roomId").asText().equals(hall) ? "Hall " : "Attic ")
                + hour(cell.get("slotId").asText())
                + ": "
                + (session.isMissingNode() ? state : session.get("title").asText())
                + (state.equals("cancelled") ? " cancelled" : "")
                + (session.path("pinned").asBoolean() ? " pinned" : ""));
      }
    }
    return shown;
  }

  private String hour(String slot) {
    return slot.equals(nine) ? "9" : slot.equals(ten) ? "10" : "14";
  }
}
