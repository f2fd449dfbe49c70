package org.rootscamp.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.OnTheService;
import org.rootscamp.client.Response;
import org.rootscamp.http.Expect;
import org.rootscamp.http.MovableClock;

/** A day of three rooms and three slots that is filled in waves while it goes on. */
@OnTheService
class DraftWavesTest {

  @Inject MovableClock clock;

  private Fixtures camp;
  private final List<String> rooms = new ArrayList<>();
  private final List<String> slots = new ArrayList<>();
  private final List<String> proposals = new ArrayList<>();
  private Badge vera;

  @BeforeEach
  void fillCamp() {
    camp = Fixtures.camp().open();
    vera = camp.volunteer();
    for (String name : List.of("Hall", "Library", "Attic")) {
      rooms.add(camp.room(name, 30));
    }
    Instant morning = clock.instant().plus(Duration.ofHours(1));
    for (int i = 0; i < 3; i++) {
      slots.add(slot("Block " + (i + 1), morning.plus(Duration.ofHours(i))));
    }
    List<Badge> people =
        camp.people("participant", "Ana", "Ben", "Cleo", "Dan", "Eve", "Finn", "Gil", "Hal");
    people.forEach(person -> proposals.add(camp.proposal(person, "Session " + proposals.size())));
    for (int i = 0; i < people.size(); i++) {
      int n = proposals.size();
      camp.votes(people.get(i), proposals.get((i + 1) % n), proposals.get((i + 3) % n));
    }
    camp.closeVoting();
  }

  @AfterEach
  void putClockBack() {
    clock.putBack();
  }

  @Test
  void laterWavesKeepWhatHasStartedWhatIsPinnedAndAsMuchElseAsTheyCan() {
    String pinned = proposals.get(0);
    Map<String, Object> firstWave =
        Map.of(
            "name", "Morning",
            "slots", slots.subList(0, 2),
            "holdBack", Map.of(slots.get(0), 1, slots.get(1), 1),
            "pins", List.of(pin(pinned, rooms.get(1), slots.get(1))));
    Map<String, List<String>> morning = publish(firstWave);
    assertThat(in(morning, slots.get(0))).hasSize(2);
    assertThat(in(morning, slots.get(1))).hasSize(2);
    assertThat(morning.get(pinned)).containsExactly(rooms.get(1), slots.get(1));

    String card = camp.created("/proposals", Map.of("title", "A card", "card", true));
    clock.forward(Duration.ofMinutes(61));
    String closedRoom = roomOfTheOther(morning, pinned);
    closeRoom(closedRoom, slots.subList(1, 3));
    Map<String, List<String>> noon =
        publish(Map.of("name", "Noon", "cards", Map.of(slots.get(1), 1)));

    assertThat(in(noon, slots.get(0))).isEqualTo(in(morning, slots.get(0)));
    assertThat(noon.get(pinned)).isEqualTo(morning.get(pinned));
    assertThat(noon.get(card).get(1)).isEqualTo(slots.get(1));
    assertThat(in(noon, slots.get(1))).hasSize(2);
    assertThat(in(noon, slots.get(2))).hasSize(2);
    assertThat(noon.values())
        .noneMatch(it -> it.get(0).equals(closedRoom) && !it.get(1).equals(slots.get(0)));
    // Who sat in the room that dropped out has to move, nobody else has.
    Set<String> moved = new HashSet<>(morning.keySet());
    moved.removeIf(it -> morning.get(it).equals(noon.get(it)));
    assertThat(moved).allMatch(it -> morning.get(it).equals(List.of(closedRoom, slots.get(1))));
  }

  @Test
  void aStartedSlotIsFrozenForDraftsOnceThereIsAWall() {
    publish(Map.of("slots", slots.subList(0, 1)));
    Response early = camp.draft(Map.of("moves", 100));
    clock.forward(Duration.ofMinutes(61));

    Expect.problem(camp.publish(early.path("id")), 409, "draft-outdated");
    Expect.invalid(
        camp.organiser().body(Map.of("slots", slots)).post(camp.path("/wall/drafts")), "slots[0]");
    assertThat(camp.draft(Map.of("moves", 100)).<List<String>>path("slots"))
        .isEqualTo(slots.subList(1, 3));
  }

  @Test
  void cellsThatAreHeldByNameStayEmptyInEveryWaveUntilTheyAreReleased() {
    edit(Map.of("op", "hold", "roomId", rooms.get(0), "slotId", slots.get(0)));
    edit(Map.of("op", "hold", "roomId", rooms.get(2), "slotId", slots.get(1)));

    Map<String, List<String>> wall = publish(Map.of("slots", slots.subList(0, 2)));

    assertThat(wall.values())
        .hasSize(4)
        .doesNotContain(List.of(rooms.get(0), slots.get(0)), List.of(rooms.get(2), slots.get(1)));
    assertThat(state(rooms.get(0), slots.get(0))).isEqualTo("held");
    edit(Map.of("op", "release", "roomId", rooms.get(0), "slotId", slots.get(0)));
    Map<String, List<String>> next = publish(Map.of("slots", slots.subList(0, 2)));
    assertThat(next.values()).hasSize(5).contains(List.of(rooms.get(0), slots.get(0)));
    assertThat(state(rooms.get(2), slots.get(1))).isEqualTo("held");
  }

  @Test
  void whatIsCancelledKeepsItsCellAndIsNotPlacedAgain() {
    Map<String, List<String>> wall = publish(Map.of("slots", slots.subList(0, 1)));
    String cancelled = wall.keySet().iterator().next();
    List<String> cell = wall.get(cancelled);
    edit(Map.of("op", "cancel", "proposalId", cancelled));

    Map<String, List<String>> next = publish(Map.of());

    assertThat(next.get(cancelled)).isEqualTo(cell);
    assertThat(state(cell.get(0), cell.get(1))).isEqualTo("cancelled");
    assertThat(next).hasSize(8);
  }

  @Test
  void whatIsPinnedStaysEvenIfItNoLongerKeepsTheRules() {
    Map<String, List<String>> wall = publish(Map.of("slots", slots.subList(0, 2)));
    String session = in(wall, slots.get(1)).keySet().iterator().next();
    edit(Map.of("op", "pin", "proposalId", session));
    vera.sends()
        .header("If-Match", "*")
        .body(Map.of("unavailable", List.of(slots.get(1)), "needs", List.of("piano")))
        .patch(camp.path("/proposals/" + session))
        .then()
        .statusCode(200);

    Map<String, List<String>> next = publish(Map.of());

    assertThat(next.get(session)).isEqualTo(wall.get(session));
    assertThat(next).hasSize(8);
  }

  @Test
  void aPinInARoomThatDropsOutIsContradicted() {
    Map<String, List<String>> wall = publish(Map.of("slots", slots.subList(0, 1)));
    String session = wall.keySet().iterator().next();
    edit(Map.of("op", "pin", "proposalId", session));
    closeRoom(wall.get(session).get(0), slots);

    Response draft = camp.draft(Map.of("moves", 100));

    assertThat(draft.<String>path("state")).isEqualTo("failed");
    assertThat(draft.<List<String>>path("contradictions")).hasSize(1);
  }

  private String slot(String name, Instant start) {
    return camp.created(
        "/slots",
        Map.of(
            "name", name,
            "start", start.atOffset(ZoneOffset.UTC).toString(),
            "end", start.plus(Duration.ofMinutes(50)).atOffset(ZoneOffset.UTC).toString()));
  }

  private static Map<String, String> pin(String proposal, String room, String slot) {
    return Map.of("proposalId", proposal, "roomId", room, "slotId", slot);
  }

  /** The room in the second slot that is not the pinned one's. */
  private String roomOfTheOther(Map<String, List<String>> wall, String pinned) {
    return in(wall, slots.get(1)).entrySet().stream()
        .filter(it -> !it.getKey().equals(pinned))
        .map(it -> it.getValue().get(0))
        .findFirst()
        .orElseThrow();
  }

  private void closeRoom(String room, List<String> closed) {
    vera.sends()
        .header("If-Match", "*")
        .body(Map.of("closed", closed))
        .patch(camp.path("/rooms/" + room))
        .then()
        .statusCode(200);
  }

  private void edit(Map<String, String> edit) {
    vera.sends()
        .header("If-Match", camp.etag(camp.path("/wall")))
        .body(Map.of("edits", List.of(edit)))
        .post(camp.path("/wall/edits"))
        .then()
        .statusCode(200);
  }

  /** Drafts and publishes a wave; the room and slot of every session on the Wall after it. */
  private Map<String, List<String>> publish(Map<String, Object> order) {
    Map<String, Object> seeded = new HashMap<>(order);
    seeded.put("seed", 3);
    seeded.put("moves", 20_000);
    camp.publish(camp.draft(seeded).path("id")).then().statusCode(200);
    Map<String, List<String>> sessions = new HashMap<>();
    List<Map<String, Object>> cells = wall().path("cells[session]");
    for (Map<String, Object> cell : cells) {
      String proposal = (String) ((Map<?, ?>) cell.get("session")).get("proposalId");
      sessions.put(proposal, List.of((String) cell.get("roomId"), (String) cell.get("slotId")));
    }
    return sessions;
  }

  private static Map<String, List<String>> in(Map<String, List<String>> wall, String slot) {
    Map<String, List<String>> sessions = new HashMap<>(wall);
    sessions.values().removeIf(cell -> !cell.get(1).equals(slot));
    return sessions;
  }

  private String state(String room, String slot) {
    return wall().path("cells[roomId=%s][slotId=%s][0].state".formatted(room, slot));
  }

  private Response wall() {
    return Fixtures.visitor().get(camp.path("/wall"));
  }
}
