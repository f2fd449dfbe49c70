package org.rootscamp.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rootscamp.edits.EditingCamp.edit;
import static org.rootscamp.edits.EditingCamp.place;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.OnTheService;
import org.rootscamp.client.Response;
import org.rootscamp.contract.Json;
import org.rootscamp.edits.EditingCamp;
import org.rootscamp.http.Expect;
import org.rootscamp.http.MovableClock;

/** Excel and Drupal are on a Wall that keeps every rule, until something changes beside it. */
@OnTheService
class ViolationResourceTest {

  private static final String EXCEL_IN_A_CLOSED_ROOM =
      "“Excel” is in Hall in Block 9, which is not open.";

  @Inject MovableClock clock;

  private EditingCamp it;
  private String excel;
  private String drupal;

  @BeforeEach
  void fillWall() {
    it = new EditingCamp();
    excel = it.proposal("Excel", Map.of("needs", List.of("projector")), it.ana);
    drupal = it.proposal("Drupal", Map.of(), it.ben);
    it.edits(place(excel, it.hall, it.nine), place(drupal, it.attic, it.nine));
  }

  @AfterEach
  void putClockBack() {
    clock.putBack();
  }

  @Test
  void aWallThatKeepsTheRulesHasNone() {
    assertThat(sentences()).isEmpty();
  }

  @Test
  void aSessionWhoseOnlyFacilitatorLeavesHasNobodyWhoRunsIt() {
    it.ana.sends().delete(it.camp.path("/me")).then().statusCode(204);

    assertThat(Json.of(violations()).get("items"))
        .isEqualTo(
            Json.tree(
                List.of(
                    Map.of(
                        "rule",
                        "no-facilitator",
                        "sentence",
                        "Nobody runs “Excel”.",
                        "overridable",
                        false,
                        "proposalId",
                        excel,
                        "roomId",
                        it.hall,
                        "slotId",
                        it.nine))));
    it.edits(edit("cancel", excel));
    assertThat(sentences()).isEmpty();
  }

  @Test
  void aRoomThatClosesUnderASessionIsToldUntilTheSessionGoes() {
    patch("/rooms/" + it.hall, Map.of("closed", List.of(it.nine)));

    Response violations = violations();
    assertThat(Json.of(violations).get("items"))
        .isEqualTo(
            Json.tree(
                List.of(
                    Map.of(
                        "rule",
                        "closed-cell",
                        "sentence",
                        EXCEL_IN_A_CLOSED_ROOM,
                        "overridable",
                        true,
                        "proposalId",
                        excel,
                        "roomId",
                        it.hall,
                        "slotId",
                        it.nine))));

    it.edits(edit("move", excel, it.hall, it.ten));
    assertThat(sentences()).isEmpty();
  }

  @Test
  void changedProposalsAreToldInTheOrderOfTime() {
    it.edits(edit("move", drupal, it.attic, it.ten));
    patch("/proposals/" + drupal, Map.of("length", 2, "unavailable", List.of(it.ten)));
    patch("/rooms/" + it.hall, Map.of("features", List.of()));

    assertThat(sentences())
        .containsExactly(
            "“Excel” needs what Hall does not offer.",
            "“Drupal” cannot run in Block 10, where it is.",
            "“Drupal” takes two slots, but cannot go on after Block 10.");
  }

  @Test
  void aSessionThatCannotGoOnLeavesTheNextSlotToOthers() {
    String film = it.proposal("Film", Map.of(), it.ben);
    it.edits(edit("move", drupal, it.attic, it.ten));
    patch("/proposals/" + drupal, Map.of("length", 2));

    it.edits(place(film, it.attic, it.two));

    assertThat(sentences())
        .containsExactly("“Drupal” takes two slots, but cannot go on after Block 10.");
  }

  @Test
  void twoSessionsThatMeetStillDoNotGetTheSameCell() {
    String eleven = it.camp.slot(11);
    it.edits(edit("move", drupal, it.hall, it.ten));
    patch("/proposals/" + excel, Map.of("length", 2));
    String meeting = "“Excel” and “Drupal” are both in Hall in Block 10.";
    assertThat(sentences()).containsExactly(meeting);

    Response refused = it.refused(edit("move", excel, it.hall, it.ten));

    JsonNode problem = Expect.problem(refused, 409, "constraint-violated");
    assertThat(problem.get("detail").asText()).isEqualTo(meeting);
    it.edits(edit("move", drupal, it.hall, eleven));
    assertThat(sentences()).isEmpty();
  }

  @Test
  void twoProposalsThatBecomeOneMayPutSomebodyInTwoPlaces() {
    String quilts = it.proposal("Quilts", Map.of(), it.ana);
    it.volunteer()
        .body(Map.of("into", drupal))
        .post(it.camp.path("/proposals/" + quilts + "/merges"))
        .then()
        .statusCode(201);

    assertThat(sentences()).containsExactly("Ana leads “Excel” and “Drupal” in Block 9.");
  }

  @Test
  void whatWasOverruledIsStillTold() {
    String film = it.proposal("Film", Map.of("needs", List.of("projector")), it.vera);
    it.send(
            Map.of(
                "edits", List.of(place(film, it.attic, it.ten)),
                "override", List.of("needs"),
                "reason", "They bring one"))
        .then()
        .statusCode(200);

    assertThat(sentences()).containsExactly("“Film” needs what Attic does not offer.");
  }

  @Test
  void whatIsCancelledWithdrawnOrOverBreaksNothing() {
    patch("/rooms/" + it.hall, Map.of("closed", List.of(it.nine)));
    patch("/rooms/" + it.attic, Map.of("closed", List.of(it.nine)));
    assertThat(sentences()).hasSize(2);

    it.edits(edit("cancel", drupal));
    assertThat(sentences()).containsExactly(EXCEL_IN_A_CLOSED_ROOM);

    clock.stop();
    String end = it.camp.organiser().get(it.camp.path("/slots")).path("items[0].end");
    clock.forward(Duration.between(clock.instant(), Instant.parse(end)).minusSeconds(1));
    assertThat(sentences()).containsExactly(EXCEL_IN_A_CLOSED_ROOM);
    clock.forward(Duration.ofSeconds(1));
    assertThat(sentences()).isEmpty();
  }

  @Test
  void aCancelledSessionIsInTheWayOfOneThatBecameLonger() {
    it.edits(edit("move", drupal, it.hall, it.ten), edit("cancel", drupal));
    patch("/proposals/" + excel, Map.of("length", 2));
    assertThat(sentences()).containsExactly("“Excel” and “Drupal” are both in Hall in Block 10.");

    it.edits(edit("unplace", drupal));
    assertThat(sentences()).isEmpty();
  }

  @Test
  void volunteersAreToldAndNobodyElse() {
    String path = it.camp.path("/wall/violations");
    Expect.problem(it.ana.sends().get(path), 403, "forbidden");
    it.volunteer()
        .header("If-None-Match", violations().header("ETag"))
        .get(path)
        .then()
        .statusCode(304);
  }

  private List<String> sentences() {
    return violations().path("items.sentence");
  }

  private Response violations() {
    Response response = it.volunteer().get(it.camp.path("/wall/violations"));
    response.then().statusCode(200);
    return response;
  }

  private void patch(String below, Map<String, ?> body) {
    it.volunteer()
        .header("If-Match", "*")
        .body(body)
        .patch(it.camp.path(below))
        .then()
        .statusCode(200);
  }
}
