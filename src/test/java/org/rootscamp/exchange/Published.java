package org.rootscamp.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.client.Response;

/** A camp with two rooms, two slots and Ana's gardens, whose Wall the tests change by hand. */
final class Published {

  final Fixtures camp = Fixtures.camp(Map.of("name", "Spring Camp")).open();
  final String library = camp.room("Library", 40);
  final String attic = camp.room("Attic", 12);
  final String ten = camp.slot(10);
  final String twelve = camp.slot(12);
  final Badge ana = camp.participant("Ana");
  final String gardens = camp.proposal(ana, "Community gardens");

  static Map<String, String> edit(String op, String proposal) {
    return new LinkedHashMap<>(Map.of("op", op, "proposalId", proposal));
  }

  static Map<String, String> edit(String op, String proposal, String room, String slot) {
    Map<String, String> edit = edit(op, proposal);
    edit.put("roomId", room);
    edit.put("slotId", slot);
    return edit;
  }

  void place(String proposal, String room, String slot) {
    edit(edit("place", proposal, room, slot));
  }

  void move(String proposal, String room, String slot) {
    edit(edit("move", proposal, room, slot));
  }

  /** Carries out edits on top of the present Wall, all of them in one revision. */
  @SafeVarargs
  final void edit(Map<String, String>... edits) {
    change("edits", Map.of("edits", List.of(edits)));
  }

  void undo() {
    change("undo", Map.of());
  }

  void redo() {
    change("redo", Map.of());
  }

  private void change(String what, Map<String, ?> body) {
    Response changed =
        camp.organiser()
            .header("If-Match", camp.etag(camp.path("/wall")))
            .body(body)
            .post(camp.path("/wall/" + what));
    changed.then().statusCode(200);
  }
}
