package org.rootscamp.placements;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.OnTheService;
import org.rootscamp.client.Response;
import org.rootscamp.contract.Json;
import org.rootscamp.http.MovableClock;

/**
 * Every suggestion of a camp day is sent as it is: nine o'clock has started, and there are sessions
 * that run twice, that take two slots, that are pinned, cancelled or withdrawn, and cells that are
 * closed or held.
 */
@OnTheService
class SuggestionsTest {

  private static final int PROPOSALS = 18;

  @Inject MovableClock clock;

  private final List<String> rooms = new ArrayList<>();
  private final List<String> slots = new ArrayList<>();
  private final List<String> proposals = new ArrayList<>();
  private Fixtures camp;
  private Random random;
  private String draft;
  private long before;

  @AfterEach
  void putClockBack() {
    clock.putBack();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void everySuggestionIsAcceptedAsItIsAndDoesWhatItSays(int seed) {
    random = new Random(seed);
    fillCamp();
    publishAndChange(seed);
    clock.forward(
        Duration.between(clock.instant(), Instant.parse("2030-03-24T13:00:00Z"))); // nine sharp

    before = honoured();

    int sent = 0;
    for (String proposal : proposals) {
      JsonNode told = placement(proposal);
      for (JsonNode cell : told.get("cells")) {
        for (JsonNode move : cell.get("alternatives")) {
          assertTrue(proposal, cell, move);
          sent++;
        }
      }
      for (JsonNode move : told.get("swaps")) {
        assertTrue(proposal, null, move);
        sent++;
      }
    }
    assertThat(sent).isGreaterThan(30);
  }

  private void assertTrue(String proposal, JsonNode cell, JsonNode move) {
    for (JsonNode edit : move.get("edits")) {
      assertThat(edit.path("slotId").asText()).isNotEqualTo(slots.get(0));
      assertThat(edit.path("from").path("slotId").asText()).isNotEqualTo(slots.get(0));
    }

    Response done = change("edits", Map.of("edits", move.get("edits")));

    assertThat(done.statusCode()).as(move + ": " + done.asString()).isEqualTo(200);
    assertThat(honoured() - before).as(move.toString()).isEqualTo(move.get("gain").asLong());
    JsonNode after = Json.of(done).get("cells");
    assertThat(in(move, after)).isEqualTo(proposal);
    if (cell != null && !move.get("exchangedWith").isNull()) {
      assertThat(in(cell, after)).isEqualTo(move.get("exchangedWith").asText());
    }
    change("undo", Map.of()).then().statusCode(200);
  }

  private void fillCamp() {
    camp = Fixtures.camp().open();
    rooms.add(camp.room("Hall", 30, "projector"));
    rooms.add(camp.room("Attic", 3));
    rooms.add(camp.room("Library", 10));
    List.of(9, 10, 11, 14, 15).forEach(hour -> slots.add(camp.slot(hour)));
    camp.organiser()
        .header("If-Match", "*")
        .body(Map.of("closed", List.of(slots.get(4))))
        .patch(camp.path("/rooms/" + rooms.get(1)))
        .then()
        .statusCode(200);
    List<Badge> people = camp.people("participant", "A", "B", "C", "D", "E", "F", "G", "H");
    for (int i = 0; i < PROPOSALS; i++) {
      proposals.add(camp.created("/proposals", proposal(i, people)));
    }
    for (Badge voter : people) {
      Set<String> chosen = new TreeSet<>();
      for (int i = 0; i < 5; i++) {
        chosen.add(proposals.get(random.nextInt(PROPOSALS)));
      }
      camp.votes(voter, chosen.toArray(String[]::new));
    }
    camp.closeVoting();
  }

  private Map<String, Object> proposal(int number, List<Badge> people) {
    Map<String, Object> proposal = new HashMap<>();
    proposal.put("title", "Proposal " + number);
    proposal.put("length", number % 5 == 3 ? 2 : 1);
    proposal.put("repeats", number % 6 == 1 ? 2 : 1);
    proposal.put("needs", number % 4 == 2 ? List.of("projector") : List.of());
    proposal.put("unavailable", number % 7 == 4 ? List.of(slots.get(2)) : List.of());
    proposal.put("facilitators", List.of(people.get(number % people.size()).id()));
    return proposal;
  }

  /** Takes some off, and pins, cancels, withdraws and holds what it finds. */
  private void publishAndChange(int seed) {
    draft = camp.draft(Map.of("seed", seed, "moves", 500)).path("id");
    camp.publish(draft).then().statusCode(200);

    List<JsonNode> there = new ArrayList<>();
    for (JsonNode cell : wall()) {
      boolean begins = !cell.path("session").path("continued").asBoolean();
      if (cell.has("session") && begins && !cell.get("slotId").asText().equals(slots.get(0))) {
        there.add(cell);
      }
    }
    edit(Map.of("op", "pin"), there.get(0));
    edit(Map.of("op", "cancel"), there.get(1));
    edit(Map.of("op", "unplace"), there.get(2));
    String room = there.get(2).get("roomId").asText();
    change(
            "edits",
            Map.of(
                "edits",
                List.of(
                    Map.of(
                        "op",
                        "hold",
                        "roomId",
                        room,
                        "slotId",
                        there.get(2).get("slotId").asText()))))
        .then()
        .statusCode(200);
    edit(Map.of("op", "unplace"), there.get(3));
    camp.withdraw(there.get(4).get("session").get("proposalId").asText());
  }

  private void edit(Map<String, Object> op, JsonNode cell) {
    Map<String, Object> edit = new HashMap<>(op);
    edit.put("proposalId", cell.get("session").get("proposalId").asText());
    edit.put(
        "from",
        Map.of("roomId", cell.get("roomId").asText(), "slotId", cell.get("slotId").asText()));
    change("edits", Map.of("edits", List.of(edit))).then().statusCode(200);
  }

  private Response change(String what, Map<String, ?> body) {
    return camp.organiser().header("If-Match", "*").body(body).post(camp.path("/wall/" + what));
  }

  private JsonNode placement(String proposal) {
    Response told =
        camp.organiser()
            .queryParam("moves", "all")
            .get(camp.path("/proposals/" + proposal + "/placement"));
    assertThat(told.statusCode()).isEqualTo(200);
    return Json.of(told);
  }

  private JsonNode wall() {
    return Json.of(Fixtures.visitor().get(camp.path("/wall"))).get("cells");
  }

  private static String in(JsonNode place, JsonNode cells) {
    for (JsonNode cell : cells) {
      if (cell.get("roomId").equals(place.get("roomId"))
          && cell.get("slotId").equals(place.get("slotId"))) {
        return cell.path("session").path("proposalId").asText();
      }
    }
    return null;
  }

  /** What the comparison says of the Wall of now. */
  private long honoured() {
    Response compared = camp.organiser().get(camp.path("/wall/drafts/" + draft + "/comparison"));
    return Json.of(compared).get("honoured").get("from").asLong();
  }
}
