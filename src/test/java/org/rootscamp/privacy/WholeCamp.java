package org.rootscamp.privacy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.client.Request;
import org.rootscamp.contract.Json;

/** A camp in which people have done all that leaves a trace of them, in every table. */
public final class WholeCamp {

  public final String canary = "canary" + System.nanoTime();
  public final Fixtures fixtures;
  public final Badge ana;
  public final Badge vera;
  public final Badge ben;
  public final String gardens;
  public final String bread;
  public final String repair;

  public WholeCamp(LocalDate day) {
    fixtures =
        Fixtures.camp(
            Map.of(
                "date", day.toString(),
                "doorCode", "door-" + canary,
                "settings", Map.of("tallies", "all")));
    fixtures.open();
    ana = person("Ana " + canary, "participant", canary + "@example.org");
    ben = person("Ben " + canary, "participant", null);
    vera = person("Vera " + canary, "volunteer", null);
    String hall = fixtures.room("Hall", 40, "projector");
    String attic = fixtures.room("Attic", 10);
    String ten = slot(day, 10);
    String eleven = slot(day, 11);
    gardens = fixtures.proposal(ana, "Community gardens");
    bread = fixtures.proposal(ben, "Bread");
    repair = fixtures.proposal(ana, "Repair café");
    String jam = fixtures.proposal(vera, "Jam");
    needs(gardens, eleven);
    send(Map.of("into", bread), "/proposals/" + jam + "/merges", "POST", vera, 201);
    stepDown();
    fixtures.votes(ana, gardens, bread);
    fixtures.votes(ben, bread);
    fixtures.votes(vera, repair);
    send(Map.of("proposalIds", List.of(bread)), "/exposures", "POST", ana, 204);
    ana.sends().get(fixtures.path("/proposals")).then().statusCode(200);
    traces();
    ranked();
    wall(hall, ten);
    send(Map.of("message", "Lunch with " + canary), "/screen", "PUT", vera, 200);
    closed(attic, ten);
  }

  /** What people leave behind on their way in and about. */
  private void traces() {
    Map<String, Object> wish = Map.of("title", "Knitting", "facilitators", List.of());
    String knitting =
        Json.of(ana.sends().body(wish).post(fixtures.path("/proposals"))).path("id").asText();
    send(Map.of("facilitators", List.of(vera.id())), "/proposals/" + knitting, "PATCH", vera, 200);
    String asked =
        Json.of(ana.sends().body(wish).post(fixtures.path("/proposals"))).path("id").asText();
    send(Map.of("facilitators", List.of(ben.id())), "/proposals/" + asked, "PATCH", ben, 200);
    asked();
    send(Map.of(), "/me/day/" + gardens, "PUT", ana, 200);
    send(Map.of(), "/me/codes", "POST", ana, 200);
    Map<String, Object> guest = Map.of("name", "Gus " + canary, "role", "participant");
    send(guest, "/invitations", "POST", vera, 201);
    Map<String, Object> kept = Map.of("keepDevices", true);
    send(kept, "/people/" + ben.id() + "/reissue", "POST", vera, 200);
    ben.sends().get(fixtures.path("/me")).then().statusCode(200);
  }

  /** Ana asks Ben, who does not want to, and somebody who is not here. */
  private void asked() {
    String path = "/proposals/" + gardens + "/askings";
    send(Map.of("name", "Ben " + canary), path, "POST", ana, 201);
    String asking =
        Json.of(ben.sends().get(fixtures.path("/me/askings"))).at("/items/0/id").asText();
    send(Map.of(), "/me/askings/" + asking, "DELETE", ben, 204);
    send(Map.of("name", "Noa " + canary), path, "POST", ana, 201);
  }

  /** Somebody new. */
  public Badge person(String name, String role, String email) {
    Map<String, Object> person = new HashMap<>(Map.of("name", name, "role", role));
    if (email != null) {
      person.put("email", email);
    }
    var made =
        Json.of(
                fixtures
                    .organiser()
                    .header("Idempotency-Key", name)
                    .body(Map.of("people", List.of(person)))
                    .post(fixtures.path("/people"))
                    .then()
                    .statusCode(201))
            .at("/items/0");
    String code = made.path("code").asText();
    return new Badge(
        made.path("id").asText(), code, made.path("badge").asText(), fixtures.signIn(code));
  }

  private String slot(LocalDate day, int hour) {
    return fixtures.created(
        "/slots",
        Map.of(
            "name", "Block " + hour,
            "start", "%sT%02d:00:00-04:00".formatted(day, hour),
            "end", "%sT%02d:50:00-04:00".formatted(day, hour)));
  }

  private void needs(String proposal, String slot) {
    Map<String, Object> patch =
        Map.of("needs", List.of("projector"), "unavailable", List.of(slot), "track", "Food");
    send(patch, "/proposals/" + proposal, "PATCH", ana, 200);
  }

  /** Somebody who ran it runs it no more. */
  private void stepDown() {
    Map<String, Object> both = Map.of("facilitators", List.of(ana.id(), ben.id()));
    send(both, "/proposals/" + repair, "PATCH", vera, 200);
    send(Map.of(), "/proposals/" + repair, "DELETE", ben, 204);
  }

  private void ranked() {
    Fixtures.visitor().get(fixtures.path("/ranking")).then().statusCode(200);
    fixtures.closeVoting();
    Fixtures.visitor().get(fixtures.path("/ranking")).then().statusCode(200);
  }

  private void wall(String hall, String ten) {
    Map<String, Object> place =
        Map.of("op", "place", "proposalId", gardens, "roomId", hall, "slotId", ten);
    send(Map.of("edits", List.of(place)), "/wall/edits", "POST", vera, 200);
    draft(Map.of("moves", 100));
    contradiction(hall, ten);
    send(Map.of("roomId", hall, "slotId", ten, "people", 12), "/wall/headcounts", "PUT", vera, 204);
  }

  private void draft(Map<String, ?> order) {
    var ordered = vera.sends().body(order).post(fixtures.path("/wall/drafts"));
    fixtures.ended(Json.of(ordered.then().statusCode(202)).path("id").asText());
  }

  /** Nobody can run two sessions at once, says the draft, and names who it is. */
  private void contradiction(String hall, String ten) {
    String cellar = fixtures.room("Cellar", 20, "projector");
    draft(
        Map.of(
            "moves",
            100,
            "pins",
            List.of(
                Map.of("proposalId", repair, "roomId", cellar, "slotId", ten),
                Map.of("proposalId", gardens, "roomId", hall, "slotId", ten))));
  }

  private void closed(String room, String slot) {
    fixtures
        .organiser()
        .header("If-Match", "*")
        .body(Map.of("closed", List.of(slot)))
        .patch(fixtures.path("/rooms/" + room))
        .then()
        .statusCode(200);
  }

  private void send(Map<String, ?> body, String below, String method, Badge by, int status) {
    Request request = by.sends().header("If-Match", "*");
    if (!body.isEmpty()) {
      request.body(body);
    }
    request.request(method, fixtures.path(below)).then().statusCode(status);
  }
}
