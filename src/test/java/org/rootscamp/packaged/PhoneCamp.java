package org.rootscamp.packaged;

import java.util.List;
import java.util.Map;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;

/** A camp with something of everything that a phone can show. */
final class PhoneCamp {

  static final String HOSTILE = "<img src=x onerror=alert(1)> and other titles";
  static final String LONGEST =
      "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";

  final Fixtures camp = Fixtures.camp().open();
  final Badge ana = camp.participant("Ana Alvarez");
  final Badge bo = camp.participant("Bo Brown");
  final String drupal;
  final String wish;
  final String email;

  PhoneCamp() {
    camp.room("Shanker Hall", 120, "projector", "microphone");
    camp.room("Room A", 45, "projector");
    camp.room("Library", 18, "quiet");
    for (int hour = 10; hour < 14; hour++) {
      camp.slot(hour);
    }
    drupal = propose("Drupal 101", "online organizing", "en", "Your first site, step by step.");
    propose("Sanidad para todas", "salud", "es", "Cómo se organizó un barrio, y qué falta.");
    propose("Managing difficult people", "civic engagement", "en", "long ".repeat(80));
    propose(HOSTILE, "civic engagement", "en", "Titles come from strangers.");
    propose(LONGEST, null, "de", null);
    email =
        propose(
            "Email deliverability", "online organizing", null, "Why your letters are not read.");
    wish =
        camp.created(
            "/proposals",
            Map.of("title", "Hear Major R. Owens", "facilitators", List.of(), "language", "en"));
  }

  private String propose(String title, String track, String language, String summary) {
    Map<String, Object> proposal = new java.util.HashMap<>();
    proposal.put("title", title);
    proposal.put("track", track);
    proposal.put("language", language);
    proposal.put("summary", summary);
    proposal.put("facilitators", List.of(bo.id()));
    return camp.created("/proposals", proposal);
  }

  /** Everything on the Wall, with Ana's choices. */
  PhoneCamp published() {
    vote("Drupal 101", "must");
    vote("Sanidad para todas", "want");
    vote("Managing difficult people", "want");
    camp.closeVoting();
    publish();
    return this;
  }

  void vote(String title, String level) {
    String id =
        camp.organiser().get(camp.path("/proposals")).path("items[title=" + title + "][0].id");
    ana.sends().body(Map.of("level", level)).put(camp.path("/ballot/" + id)).then().statusCode(200);
  }

  void unvote(String title) {
    String id =
        camp.organiser().get(camp.path("/proposals")).path("items[title=" + title + "][0].id");
    ana.sends().delete(camp.path("/ballot/" + id)).then().statusCode(200);
  }

  void publish() {
    String draft = camp.draft(Map.of("seed", 1, "moves", 1000)).path("id");
    camp.publish(draft).then().statusCode(200);
  }

  void merge(String proposal, String into) {
    camp.organiser()
        .body(Map.of("into", into))
        .post(camp.path("/proposals/" + proposal + "/merges"))
        .then()
        .statusCode(201);
  }

  /** The room of a session drops out, so that the next draft moves it. */
  void move(String proposal) {
    String path = camp.path("/proposals/" + proposal);
    String slot =
        camp.organiser()
            .get(camp.path("/wall"))
            .path("cells[session.proposalId=" + proposal + "][0].slotId");
    camp.organiser()
        .header("If-Match", camp.etag(path))
        .body(Map.of("unavailable", List.of(slot)))
        .patch(path)
        .then()
        .statusCode(200);
    publish();
  }
}
