package org.rootscamp.placements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.OnTheService;
import org.rootscamp.client.Response;

/** One room at nine, and more than it can hold: nothing gets lost. */
@OnTheService
class UnplacedResourceTest {

  private Fixtures camp;
  private Badge vera;
  private String hall;
  private String nine;
  private String excel;
  private String drupal;
  private String wish;

  @BeforeEach
  void fillCamp() {
    camp = Fixtures.camp().open();
    vera = camp.volunteer();
    hall = camp.room("Hall", 50);
    nine = camp.slot(9);
    List<Badge> people = camp.people("participant", "Ana", "Ben", "Cleo");
    wish = camp.created("/proposals", Map.of("title", "Healing", "facilitators", List.of()));
    excel = camp.proposal(people.get(0), "Excel");
    drupal = camp.proposal(people.get(1), "Drupal");
    camp.votes(people.get(0), drupal, wish);
    camp.votes(people.get(1), drupal);
    must(people.get(2), excel);
  }

  @Test
  void beforeTheFirstDraftEverythingIsThereAsItCameIn() {
    Response lot = parkingLot();

    assertThat(lot.<List<String>>path("items.proposalId")).containsExactly(wish, excel, drupal);
    assertThat(lot.<List<String>>path("items.reason")).containsOnly("not-drafted");
    assertThat(lot.<List<String>>path("items.at"))
        .isEqualTo(List.of(submitted(wish), submitted(excel), submitted(drupal)));
  }

  @Test
  void aWishThatWasTakenUpSinceTheDraftWaitsForTheNextOne() {
    publish();
    Badge late = camp.participant("Late");
    late.sends()
        .header("If-Match", "*")
        .body(Map.of("facilitators", List.of(late.id())))
        .patch(camp.path("/proposals/" + wish))
        .then()
        .statusCode(200);

    Response lot = parkingLot();

    assertThat(lot.<List<String>>path("items.proposalId")).containsExactly(excel, wish);
    assertThat(lot.<List<String>>path("items.reason")).containsExactly("below-cut", "not-drafted");
    assertThat(lot.<String>path("items[1].detail"))
        .isEqualTo("Somebody has come forward to run it since the draft.");
  }

  @Test
  void theDraftTellsWhatItLeftOutInItsOrderAndWhatCameLaterFollows() {
    publish();
    String late = camp.proposal(camp.participant("Late"), "Late");

    Response lot = parkingLot();

    assertThat(lot.<List<String>>path("items.proposalId")).containsExactly(excel, wish, late);
    assertThat(lot.<List<String>>path("items.reason"))
        .containsExactly("below-cut", "no-facilitator", "not-drafted");
    assertThat(lot.<String>path("items[2].detail")).isEqualTo("It came in after the last draft.");
    Map<String, Object> expected = new HashMap<>();
    expected.put("proposalId", excel);
    expected.put("title", "Excel");
    expected.put("card", false);
    expected.put("cardNumber", null);
    expected.put("votes", 1);
    expected.put("musts", 1);
    expected.put("needs", List.of());
    expected.put("facilitatorWanted", false);
    expected.put("reason", "below-cut");
    expected.put("detail", "All cells but those held back were used before it was its turn.");
    expected.put("by", null);
    expected.put("because", null);
    expected.put("at", lot.path("items[0].at"));
    assertThat(lot.<Map<String, ?>>path("items[0]")).isEqualTo(expected);
    assertThat(lot.<Boolean>path("items[1].facilitatorWanted")).isTrue();
  }

  @Test
  void cardsComeFirstInTheOrderInWhichTheyCameIn() {
    publish();
    String first = card("First card");
    String second = card("Second card");

    Response lot = parkingLot();

    assertThat(lot.<List<String>>path("items.proposalId"))
        .containsExactly(first, second, excel, wish);
    assertThat(lot.<List<Integer>>path("items.cardNumber")).containsExactly(1, 2, null, null);
    assertThat(lot.<List<Boolean>>path("items.card")).containsExactly(true, true, false, false);
    assertThat(lot.<List<String>>path("items[0].needs")).containsExactly("piano");
  }

  @Test
  void votesAreToldToThoseWhoMaySeeThemOnly() {
    assertThat(parkingLot().<List<Integer>>path("items.votes")).containsExactly(1, 1, 2);
    camp.patchEvent(Map.of("settings", Map.of("tallies", "hidden")));

    assertThat(parkingLot().<List<Integer>>path("items.votes")).containsOnlyNulls();
    assertThat(parkingLot().<List<Integer>>path("items.musts")).containsOnlyNulls();
    camp.closeVoting();
    assertThat(parkingLot().<List<Integer>>path("items.musts")).containsExactly(0, 1, 0);
  }

  @Test
  void whatSomebodyTookOffSaysWhoAndWhyUntilItIsBack() {
    publish();

    edit(
        "too loud",
        Map.of("op", "unpin", "proposalId", drupal),
        Map.of("op", "unplace", "proposalId", drupal));

    Response lot = parkingLot();
    assertThat(lot.<List<String>>path("items.proposalId")).containsExactly(excel, wish, drupal);
    assertThat(lot.<String>path("items[2].reason")).isEqualTo("taken-off");
    assertThat(lot.<String>path("items[2].detail")).isEqualTo("Vera took it off: too loud");
    assertThat(lot.<String>path("items[2].by")).isEqualTo("Vera");
    assertThat(lot.<String>path("items[2].because")).isEqualTo("too loud");
    Response placement = camp.organiser().get(camp.path("/proposals/" + drupal + "/placement"));
    assertThat(placement.<String>path("reason")).isEqualTo("taken-off");
    assertThat(placement.<String>path("detail")).isEqualTo("It was taken off the Wall.");

    undo();
    assertThat(parkingLot().<List<String>>path("items.proposalId")).containsExactly(excel, wish);
  }

  @Test
  void whatIsCancelledKeepsItsCellAndIsNotParked() {
    publish();

    edit("Ben is ill", Map.of("op", "cancel", "proposalId", drupal));

    assertThat(parkingLot().<List<String>>path("items.proposalId")).containsExactly(excel, wish);
    Response placement = camp.organiser().get(camp.path("/proposals/" + drupal + "/placement"));
    assertThat(placement.<String>path("reason")).isEqualTo("cancelled");
    assertThat(placement.<String>path("detail")).isEqualTo("It was cancelled.");
  }

  @Test
  void ofASessionThatRunsMoreOftenTheRunsLeftAreParked() {
    camp.organiser()
        .header("If-Match", "*")
        .body(Map.of("repeats", 2))
        .patch(camp.path("/proposals/" + drupal))
        .then()
        .statusCode(200);
    publish();

    Response lot = parkingLot();

    assertThat(lot.<List<String>>path("items.proposalId")).containsExactly(excel, wish, drupal);
    assertThat(lot.<String>path("items[2].reason")).isEqualTo("runs-left");
    assertThat(lot.<String>path("items[2].detail"))
        .isEqualTo("It is on the Wall, but not as often as it is to run.");
  }

  @SafeVarargs
  private void edit(String reason, Map<String, String>... edits) {
    change("/wall/edits", Map.of("edits", List.of(edits), "reason", reason));
  }

  private void undo() {
    change("/wall/undo", Map.of());
  }

  private void change(String below, Map<String, ?> body) {
    vera.sends()
        .header("If-Match", camp.etag(camp.path("/wall")))
        .body(body)
        .post(camp.path(below))
        .then()
        .statusCode(200);
  }

  private String card(String title) {
    return camp.created(
        "/proposals", Map.of("title", title, "card", true, "needs", List.of("piano")));
  }

  private void must(Badge voter, String proposal) {
    voter.sends().body(Map.of("level", "must")).put(camp.path("/ballot/" + proposal));
  }

  private void publish() {
    List<Map<String, String>> pins =
        List.of(Map.of("proposalId", drupal, "roomId", hall, "slotId", nine));
    camp.publish(camp.draft(Map.of("moves", 100, "pins", pins)).path("id")).then().statusCode(200);
  }

  private String submitted(String proposal) {
    return camp.organiser().get(camp.path("/proposals/" + proposal)).path("submittedAt");
  }

  private Response parkingLot() {
    Response lot = vera.sends().get(camp.path("/wall/unplaced"));
    assertThat(lot.statusCode()).as(lot.asString()).isEqualTo(200);
    return lot;
  }
}
