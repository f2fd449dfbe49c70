package org.rootscamp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.client.JsonPath;
import org.rootscamp.client.Request;
import org.rootscamp.client.Response;

/** The Wall of a camp in the hands of a volunteer; a cell is the ids of its room and its slot. */
final class VolunteersWall {

  private final Fixtures camp;
  private final Badge volunteer;

  VolunteersWall(Fixtures camp, Badge volunteer) {
    this.camp = camp;
    this.volunteer = volunteer;
  }

  static JsonPath answer(int status, Response response) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    return response.jsonPath();
  }

  /** A slot of 50 minutes. */
  String slot(String name, Instant start) {
    return camp.created(
        "/slots",
        Map.of(
            "name", name,
            "start", start.atOffset(ZoneOffset.UTC).toString(),
            "end", start.plus(Duration.ofMinutes(50)).atOffset(ZoneOffset.UTC).toString()));
  }

  JsonPath shown() {
    return answer(200, Fixtures.visitor().get(camp.path("/wall")));
  }

  /** A request on top of the present Wall. */
  Request onTop() {
    return volunteer.sends().header("If-Match", camp.etag(camp.path("/wall")));
  }

  /** Orders a draft, always with the same seed, and waits for it. */
  JsonPath draft(Map<String, ?> order) {
    Map<String, Object> seeded = new HashMap<>(order);
    seeded.put("seed", 1);
    seeded.put("moves", 20_000);
    JsonPath draft = camp.draft(seeded).jsonPath();
    assertThat(draft.getString("state")).isEqualTo("ready");
    return draft;
  }

  JsonPath publish(JsonPath draft) {
    String publication = "/wall/drafts/" + draft.getString("id") + "/publication";
    return answer(200, onTop().post(camp.path(publication)));
  }

  Response send(String reason, List<?> edits) {
    Map<String, Object> body = new HashMap<>(Map.of("edits", edits));
    if (reason != null) {
      body.put("reason", reason);
    }
    return onTop().body(body).post(camp.path("/wall/edits"));
  }

  @SafeVarargs
  final void edit(Map<String, Object>... edits) {
    answer(200, send(null, List.of(edits)));
  }

  static Map<String, Object> op(String op, String proposal, Map<String, String> more) {
    Map<String, Object> edit = new HashMap<>(more);
    edit.put("op", op);
    edit.put("proposalId", proposal);
    return edit;
  }

  static Map<String, Object> to(String op, String proposal, List<String> cell) {
    return op(op, proposal, Map.of("roomId", cell.get(0), "slotId", cell.get(1)));
  }

  void count(List<String> cell, int people) {
    volunteer
        .sends()
        .body(Map.of("roomId", cell.get(0), "slotId", cell.get(1), "people", people))
        .put(camp.path("/wall/headcounts"))
        .then()
        .statusCode(204);
  }

  /** The field of a cell, such as {@code moved.from.roomId}. */
  String of(List<String> cell, String field) {
    String path = "cells[roomId=%s][slotId=%s][0].%s";
    return shown().getString(path.formatted(cell.get(0), cell.get(1), field));
  }

  String sessionIn(List<String> cell) {
    return of(cell, "session.proposalId");
  }

  List<String> cellOf(String proposal) {
    String path = "cells[session.proposalId=" + proposal + "][0].";
    JsonPath wall = shown();
    return List.of(wall.getString(path + "roomId"), wall.getString(path + "slotId"));
  }

  /** The sessions of a slot by room. */
  List<String> sessionsIn(String slot) {
    return new ArrayList<>(
        shown().<String>getList("cells[slotId=%s][session].session.proposalId".formatted(slot)));
  }

  List<String> emptyCell(String slot) {
    String path = "cells[slotId=%s][state=empty][0].roomId".formatted(slot);
    return List.of(shown().getString(path), slot);
  }

  /** Everything that is shown of a slot, without marks. */
  Map<String, List<String>> plan(String slot) {
    Map<String, List<String>> plan = new HashMap<>();
    sessionsIn(slot).forEach(session -> plan.put(session, cellOf(session)));
    return plan;
  }

  List<String> parked() {
    return answer(200, volunteer.sends().get(camp.path("/wall/unplaced")))
        .getList("items.proposalId");
  }
}
