package org.rootscamp.bench.service;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** A volunteer who takes a session off the Wall and puts it back, again and again. */
final class Editor implements Load.Client {

  private final Camp camp;
  private final JsonObject off;
  private final JsonObject back;
  private String tag;
  private boolean onTheWall = true;

  Editor(Api api, Camp camp) {
    this.camp = camp;
    Answer wall = api.call(camp.get("/wall").as(camp.volunteer()));
    JsonObject cell =
        wall.json().getJsonArray("cells").stream()
            .map(JsonObject.class::cast)
            .filter(one -> one.getString("state").equals("session"))
            .findFirst()
            .orElseThrow();
    String proposal = cell.getJsonObject("session").getString("proposalId");
    off = edit("unplace", proposal);
    back =
        edit("place", proposal)
            .put("roomId", cell.getString("roomId"))
            .put("slotId", cell.getString("slotId"));
    tag = wall.header("ETag");
  }

  private static JsonObject edit(String op, String proposal) {
    return new JsonObject().put("op", op).put("proposalId", proposal);
  }

  @Override
  public Buffer next() {
    return request().bytes();
  }

  Request request() {
    JsonArray edits = new JsonArray().add(onTheWall ? off : back);
    return camp.send("POST", "/wall/edits")
        .as(camp.volunteer())
        .with("If-Match", tag)
        .json(new JsonObject().put("edits", edits));
  }

  @Override
  public void answered(Answer answer) {
    if (answer.isGood()) {
      tag = answer.header("ETag");
      onTheWall = !onTheWall;
    }
  }

  /** Leaves the Wall as it was found. */
  void finish(Api api) {
    if (!onTheWall) {
      answered(api.call(request()));
    }
  }
}
