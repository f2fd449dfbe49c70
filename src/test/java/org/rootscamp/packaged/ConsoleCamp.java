package org.rootscamp.packaged;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;

/** A camp whose Wall hangs, with what makes a console difficult: long, foreign, hostile titles. */
final class ConsoleCamp {

  final Fixtures camp = Fixtures.camp().open();
  final Badge vera = camp.volunteer();
  final Badge bo = camp.participant("Bo Brown");
  final String hall = camp.room("Shanker Hall", 120, "projector", "microphone");
  final String roomA = camp.room("Room A", 2, "projector");
  final String library = camp.room("Library", 18, "quiet");
  final List<String> slots = new ArrayList<>();
  final String drupal;
  final String salud;
  final String difficult;

  ConsoleCamp() {
    for (int hour = 10; hour < 14; hour++) {
      slots.add(camp.slot(hour));
    }
    drupal = propose("Drupal 101", "online organizing", "en", bo);
    salud = propose("Sanidad para todas", "salud", "es", camp.participant("Ana Álvarez"));
    difficult = propose("Managing difficult people", "civic", "en", bo);
    propose("Drupal 101, once more", "online organizing", "en", bo);
    propose("<img src=x onerror=alert(1)><b>Titles come from strangers</b>", null, null, bo);
    propose("Donaudampfschifffahrtsgesellschaftskapitän".repeat(2), null, "de", bo);
    for (Badge voter : camp.people("participant", "Cy", "Di", "Ed")) {
      camp.votes(voter, drupal, salud, difficult);
    }
    place(drupal, hall, 0);
    place(salud, roomA, 0);
    place(difficult, hall, 1);
  }

  private String propose(String title, String track, String language, Badge facilitator) {
    Map<String, Object> proposal = new HashMap<>();
    proposal.put("title", title);
    proposal.put("track", track);
    proposal.put("language", language);
    proposal.put("facilitators", List.of(facilitator.id()));
    return camp.created("/proposals", proposal);
  }

  void place(String proposal, String room, int slot) {
    edit("op", "place", "proposalId", proposal, "roomId", room, "slotId", slots.get(slot));
  }

  /** A room is lost for the whole day, with what the Wall has in it. */
  void close(String room) {
    camp.organiser()
        .header("If-Match", "*")
        .body(Map.of("closed", slots))
        .patch(camp.path("/rooms/" + room))
        .then()
        .statusCode(200);
  }

  /** One edit by another volunteer, as pairs of names and values. */
  void edit(String... pairs) {
    Map<String, String> edit = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      edit.put(pairs[i], pairs[i + 1]);
    }
    camp.organiser()
        .header("If-Match", camp.etag(camp.path("/wall")))
        .body(Map.of("edits", List.of(edit)))
        .post(camp.path("/wall/edits"))
        .then()
        .statusCode(200);
  }

  /** A draft that cannot be: one facilitator pinned to two rooms at a time. */
  String impossibleDraft() {
    String slot = slots.get(2);
    List<Map<String, String>> pins =
        List.of(
            Map.of("proposalId", drupal, "roomId", hall, "slotId", slot),
            Map.of("proposalId", difficult, "roomId", library, "slotId", slot));
    return camp.draft(Map.of("pins", pins, "moves", 100)).path("id");
  }
}
