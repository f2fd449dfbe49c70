package org.rootscamp.edits;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.OnBothDatabases;
import org.rootscamp.client.Response;
import org.rootscamp.http.Expect;
import org.rootscamp.http.MovableClock;

/** At nine Excel is in the small attic and Drupal in the hall; the library is empty. */
@OnBothDatabases
class HeadcountResourceTest {

  @Inject MovableClock clock;

  private Fixtures camp;
  private Badge vera;
  private String hall;
  private String library;
  private String attic;
  private String nine;
  private String excel;
  private String drupal;

  @BeforeEach
  void fillCamp() {
    camp = Fixtures.camp().open();
    vera = camp.volunteer();
    hall = camp.room("Hall", 100, "projector");
    library = camp.room("Library", 50);
    attic = camp.room("Attic", 20, "projector");
    nine = camp.slot(9);
    excel = camp.proposal(camp.participant("Ana"), "Excel");
    drupal = camp.proposal(camp.participant("Ben"), "Drupal");
    edit(place(excel, attic), place(drupal, hall));
  }

  @AfterEach
  void putClockBack() {
    clock.putBack();
  }

  @Test
  void whatWasCountedIsTold() {
    count(hall, 12).then().statusCode(204);
    count(attic, 33).then().statusCode(204);
    count(attic, 18).then().statusCode(204);
    count(library, 0).then().statusCode(204);

    Response counts = counts();

    assertThat(counts.<List<Map<String, ?>>>path("items").stream().map(this::withoutTime))
        .containsExactly(
            item(hall, drupal, 12, 100), item(library, null, 0, 50), item(attic, excel, 18, 20));
    assertThat(counts.<List<?>>path("suggestions")).isEmpty();
    assertThat(vera.sends().get(path() + "?slot=" + nine).asString()).isEqualTo(counts.asString());
    String ten = camp.slot(10);
    assertThat(vera.sends().get(path() + "?slot=" + ten).<List<?>>path("items")).isEmpty();

    count(attic, null).then().statusCode(204);
    count(attic, null).then().statusCode(204);
    assertThat(counts().<List<String>>path("items.roomId")).containsExactly(hall, library);
  }

  @Test
  void twoSessionsInTheWrongRoomsShouldExchangeThem() {
    count(hall, 12);
    count(attic, 80);

    Response counts = counts();

    assertThat(counts.<List<Integer>>path("suggestions.seatedMore")).containsExactly(60, 30);
    assertThat(counts.<List<String>>path("suggestions.sentence"))
        .containsExactly(
            "“Drupal” (12 people) in Hall and “Excel” (80 people) in Attic exchange rooms:"
                + " 60 more get a seat.",
            "“Excel” (80 people) moves from Attic to Library: 30 more get a seat.");
    vera.sends()
        .header("If-Match", camp.etag(camp.path("/wall")))
        .body(Map.of("edits", counts.<List<?>>path("suggestions[0].edits")))
        .post(camp.path("/wall/edits"))
        .then()
        .statusCode(200);
    // The people went with their sessions.
    assertThat(counts().<List<?>>path("suggestions")).isEmpty();
    assertThat(roomOf(excel)).isEqualTo(hall);
    assertThat(roomOf(drupal)).isEqualTo(attic);
  }

  @Test
  void nothingIsSuggestedThatBreaksARule() {
    count(hall, 12);
    count(attic, 80);

    needs(excel, "projector"); // the library has none
    assertThat(counts().<List<Integer>>path("suggestions.seatedMore")).containsExactly(60);
    edit(Map.of("op", "pin", "proposalId", drupal));
    assertThat(counts().<List<?>>path("suggestions")).isEmpty();
    needs(excel);
    assertThat(counts().<List<Integer>>path("suggestions.seatedMore")).containsExactly(30);
    edit(Map.of("op", "hold", "roomId", library, "slotId", nine));
    assertThat(counts().<List<?>>path("suggestions")).isEmpty();
  }

  @Test
  void inASlotThatIsOverNobodyHasToMove() {
    count(hall, 12);
    count(attic, 80);
    assertThat(counts().<List<?>>path("suggestions")).hasSize(2);

    clock.forward(Duration.between(clock.instant(), Instant.parse("2030-03-24T13:50:00Z")));

    String now = camp.person("Otto", "volunteer").token();
    Response counts = Fixtures.as(now).get(path());
    assertThat(counts.<List<?>>path("suggestions")).isEmpty();
    assertThat(counts.<List<?>>path("items")).hasSize(2);
  }

  @Test
  void whatWillNotTakePlaceNeedsNoOtherRoom() {
    count(hall, 12);
    count(attic, 80);

    camp.withdraw(drupal);
    assertThat(counts().<List<Integer>>path("suggestions.seatedMore")).containsExactly(30);
    edit(Map.of("op", "cancel", "proposalId", excel));
    assertThat(counts().<List<?>>path("suggestions")).isEmpty();
  }

  @Test
  void aCountNamesARoomAndASlotAndANumberOfPeople() {
    String elsewhere = Fixtures.camp().room("Elsewhere", 5);

    Expect.invalid(count(elsewhere, nine, 3), "roomId");
    Expect.invalid(count(hall, "noon", 3), "slotId");
    Expect.invalid(count(hall, nine, -1), "people");
    Expect.invalid(count(hall, nine, 100_001), "people");
    Expect.invalid(vera.sends().get(path() + "?slot=noon"), "slot");
    assertThat(counts().<List<?>>path("items")).isEmpty();
  }

  @Test
  void countsGoWithTheirRoom() {
    count(library, 5);

    camp.organiser().header("If-Match", "*").delete(camp.path("/rooms/" + library));

    assertThat(counts().<List<?>>path("items")).isEmpty();
  }

  private Map<String, Object> withoutTime(Map<String, ?> item) {
    Map<String, Object> rest = new HashMap<>(item);
    assertThat(Instant.parse((String) rest.remove("at"))).isBeforeOrEqualTo(clock.instant());
    return rest;
  }

  private Map<String, Object> item(String room, String proposal, int people, int capacity) {
    Map<String, Object> item = new HashMap<>();
    item.put("roomId", room);
    item.put("slotId", nine);
    item.put("proposalId", proposal);
    item.put("people", people);
    item.put("capacity", capacity);
    item.put("by", "Vera");
    return item;
  }

  private String path() {
    return camp.path("/wall/headcounts");
  }

  private Response counts() {
    Response counts = vera.sends().get(path());
    assertThat(counts.statusCode()).as(counts.asString()).isEqualTo(200);
    return counts;
  }

  private Response count(String room, Integer people) {
    return count(room, nine, people);
  }

  private Response count(String room, String slot, Integer people) {
    Map<String, Object> count = new HashMap<>();
    count.put("roomId", room);
    count.put("slotId", slot);
    count.put("people", people);
    return vera.sends().body(count).put(path());
  }

  private Map<String, String> place(String proposal, String room) {
    return Map.of("op", "place", "proposalId", proposal, "roomId", room, "slotId", nine);
  }

  @SafeVarargs
  private void edit(Map<String, String>... edits) {
    vera.sends()
        .header("If-Match", camp.etag(camp.path("/wall")))
        .body(Map.of("edits", new ArrayList<>(List.of(edits))))
        .post(camp.path("/wall/edits"))
        .then()
        .statusCode(200);
  }

  private void needs(String proposal, String... needs) {
    vera.sends()
        .header("If-Match", "*")
        .body(Map.of("needs", List.of(needs)))
        .patch(camp.path("/proposals/" + proposal))
        .then()
        .statusCode(200);
  }

  private String roomOf(String proposal) {
    return Fixtures.visitor()
        .get(camp.path("/wall"))
        .path("cells[session.proposalId=" + proposal + "][0].roomId");
  }
}
