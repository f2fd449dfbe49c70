package org.rootscamp.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.OnBothDatabases;
import org.rootscamp.contract.Json;

/**
 * A day in waves whose drafts are kept as text: a Wall with double-length sessions, repeats, pins,
 * held cells, a cancelled session and a wish is drafted around again and again. The same day gives
 * the same drafts, however the way from the Wall to a problem and back is built.
 */
@OnBothDatabases
class DraftFingerprintTest {

  private static final int PROPOSALS = 24;

  private Fixtures camp;
  private final List<String> rooms = new ArrayList<>();
  private final List<String> slots = new ArrayList<>();
  private final List<String> proposals = new ArrayList<>();
  private final Map<String, String> names = new HashMap<>();
  private final StringBuilder told = new StringBuilder();

  @Test
  void sameDayGivesTheSameDrafts() throws IOException {
    fillCamp();
    publish("Whole day", draft("Whole day", Map.of("seed", 1, "moves", 20_000)));
    draft("Attendance", Map.of("seed", 2, "moves", 20_000, "cut", "attendance"));
    String beforeNoon = slots.get(2);
    String runsOn = longSessionIn(beforeNoon);
    if (runsOn == null) {
      runsOn = proposals.get(3);
      edit(Map.of("op", "unplace", "proposalId", runsOn));
      edit(Map.of("op", "unplace", "proposalId", inCell(0, 2)));
      edit(Map.of("op", "unplace", "proposalId", inCell(0, 3)));
      edit(place(runsOn, 0, 2));
    }
    edit(Map.of("op", "pin", "proposalId", runsOn));
    edit(Map.of("op", "cancel", "proposalId", inCell(1, 1)));
    edit(Map.of("op", "unplace", "proposalId", inCell(2, 2)));
    edit(Map.of("op", "hold", "roomId", rooms.get(2), "slotId", slots.get(2)));
    draft("Third slot", Map.of("seed", 3, "moves", 20_000, "slots", List.of(slots.get(2))));
    draft(
        "Middle",
        Map.of(
            "seed",
            4,
            "moves",
            20_000,
            "slots",
            slots.subList(1, 3),
            "holdBack",
            Map.of(slots.get(1), 1)));
    publish(
        "Afternoon",
        draft("Afternoon", Map.of("seed", 5, "moves", 20_000, "slots", slots.subList(3, 6))));
    draft("Everything again", Map.of("seed", 6, "moves", 20_000));

    assertThat(told.toString()).isEqualTo(stored());
  }

  /** Six slots with a break that nothing goes over, four rooms, sessions of all kinds. */
  private void fillCamp() {
    camp = Fixtures.camp().open();
    for (int hour : List.of(9, 10, 11, 12, 14, 15)) {
      slots.add(named("S" + slots.size(), camp.slot(hour)));
    }
    for (int room = 0; room < 4; room++) {
      String[] features = room < 2 ? new String[] {"projector"} : new String[0];
      rooms.add(named("R" + room, camp.room("Room " + room, 4 + 4 * room, features)));
    }
    List<Badge> people = new ArrayList<>();
    for (int i = 0; i < 20; i++) { // one by one, so that their order is always the same
      people.addAll(camp.people("participant", "Person " + i));
    }
    for (int i = 0; i < PROPOSALS; i++) {
      proposals.add(named("P" + i, camp.created("/proposals", proposal(i, people))));
    }
    for (int i = 0; i < people.size(); i++) {
      camp.votes(
          people.get(i),
          proposals.get(i % 5),
          proposals.get((3 * i + 7) % PROPOSALS),
          proposals.get((5 * i + 2) % PROPOSALS),
          proposals.get((7 * i + 11) % PROPOSALS));
    }
    camp.closeVoting();
  }

  private Map<String, Object> proposal(int number, List<Badge> people) {
    Map<String, Object> proposal = new HashMap<>();
    proposal.put("title", "Proposal " + number);
    proposal.put("length", number % 4 == 3 ? 2 : 1);
    proposal.put("repeats", number % 7 == 5 ? 2 : 1);
    proposal.put("track", "Track " + number % 3);
    proposal.put("language", number % 5 == 0 ? "es" : "en");
    proposal.put("needs", number % 6 == 1 ? List.of("projector") : List.of());
    proposal.put("unavailable", number % 8 == 2 ? List.of(slots.get(0)) : List.of());
    proposal.put(
        "facilitators",
        number == 17
            ? List.of()
            : number % 6 == 4
                ? List.of(people.get(number % 12).id(), people.get(12).id())
                : List.of(people.get(number % 12).id()));
    return proposal;
  }

  private String named(String name, String id) {
    names.put(id, name);
    return id;
  }

  private String draft(String name, Map<String, Object> order) {
    JsonNode draft = Json.of(camp.draft(order));
    told.append(name).append(": ").append(draft.get("quality")).append('\n');
    told.append(
        StreamSupport.stream(draft.get("placements").spliterator(), false)
            .map(
                it ->
                    "%s %s %s%s"
                        .formatted(
                            name(it, "slotId"),
                            name(it, "roomId"),
                            name(it, "proposalId"),
                            it.get("pinned").asBoolean() ? " pinned" : ""))
            .sorted()
            .collect(Collectors.joining("\n", "", "\n")));
    draft
        .get("unplaced")
        .forEach(
            it ->
                told.append("left out %s %s".formatted(name(it, "proposalId"), it.get("reason")))
                    .append('\n'));
    return draft.get("id").asText();
  }

  private String name(JsonNode node, String field) {
    return names.get(node.get(field).asText());
  }

  private void publish(String name, String draftId) {
    camp.publish(draftId).then().statusCode(200);
    told.append(name).append(" published\n");
  }

  private void edit(Map<String, Object> edit) {
    camp.organiser()
        .header("If-Match", "*")
        .body(Map.of("edits", List.of(edit)))
        .post(camp.path("/wall/edits"))
        .then()
        .statusCode(200);
  }

  private Map<String, Object> place(String proposal, int room, int slot) {
    return Map.of(
        "op",
        "place",
        "proposalId",
        proposal,
        "roomId",
        rooms.get(room),
        "slotId",
        slots.get(slot));
  }

  private String inCell(int room, int slot) {
    for (JsonNode cell : wall()) {
      if (cell.get("roomId").asText().equals(rooms.get(room))
          && cell.get("slotId").asText().equals(slots.get(slot))) {
        return cell.get("session").get("proposalId").asText();
      }
    }
    throw new AssertionError("no such cell");
  }

  /** A double-length session that begins in a slot and goes on in the next one. */
  private String longSessionIn(String slot) {
    for (JsonNode cell : wall()) {
      boolean here = cell.get("slotId").asText().equals(slot) && cell.has("session");
      if (here && !cell.get("session").get("continued").asBoolean()) {
        String id = cell.get("session").get("proposalId").asText();
        int number = proposals.indexOf(id);
        if (number % 4 == 3) {
          return id;
        }
      }
    }
    return null;
  }

  private JsonNode wall() {
    return Json.of(camp.organiser().get(camp.path("/wall"))).get("cells");
  }

  private static String stored() throws IOException {
    try (InputStream in = DraftFingerprintTest.class.getResourceAsStream("drafts-of-a-day.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
