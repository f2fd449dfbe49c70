package org.rootscamp.edits;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rootscamp.wall.WallContent;
import org.rootscamp.wall.WallContent.Place;
import org.rootscamp.wall.WallContent.Placed;

/** Edits as a client sends them, and the Wall as it reads it. */
final class SentEdits {

  private SentEdits() {}

  static Map<String, Object> map(Edit edit) {
    if (edit instanceof Edit.Put put) {
      return to("place", put.proposalId(), put.to());
    } else if (edit instanceof Edit.Move move) {
      Map<String, Object> sent = to("move", move.run().proposalId(), move.to());
      sent.put("from", move.run().from());
      return sent;
    } else if (edit instanceof Edit.Swap swap) {
      Map<String, Object> sent = of("swap", swap.run());
      sent.put("withProposalId", swap.withProposalId());
      return sent;
    } else if (edit instanceof Edit.Unplace unplace) {
      return of("unplace", unplace.run());
    } else if (edit instanceof Edit.Pin pin) {
      return of(pin.pinned() ? "pin" : "unpin", pin.run());
    } else if (edit instanceof Edit.Cancel cancel) {
      return of(cancel.cancelled() ? "cancel" : "uncancel", cancel.run());
    }
    Edit.Hold hold = (Edit.Hold) edit;
    return to(hold.held() ? "hold" : "release", null, hold.place());
  }

  private static Map<String, Object> of(String op, Edit.Which run) {
    Map<String, Object> sent = new LinkedHashMap<>();
    sent.put("op", op);
    sent.put("proposalId", run.proposalId());
    sent.put("from", run.from());
    return sent;
  }

  private static Map<String, Object> to(String op, UUID proposalId, Place place) {
    Map<String, Object> sent = new LinkedHashMap<>();
    sent.put("op", op);
    sent.put("proposalId", proposalId);
    sent.put("roomId", place.roomId());
    sent.put("slotId", place.slotId());
    return sent;
  }

  /** What can be seen of the content of a Wall. */
  static WallContent content(JsonNode wall) {
    List<Placed> placements = new ArrayList<>();
    for (JsonNode cell : wall.get("cells")) {
      JsonNode session = cell.path("session");
      if (session.has("proposalId") && !session.get("continued").asBoolean()) {
        placements.add(
            new Placed(
                UUID.fromString(session.get("proposalId").asText()),
                new Place(
                    UUID.fromString(cell.get("roomId").asText()),
                    UUID.fromString(cell.get("slotId").asText())),
                session.get("pinned").asBoolean(),
                cell.get("state").asText().equals("cancelled"),
                null,
                null));
      }
    }
    return new WallContent(placements, List.of(), List.of());
  }
}
