package org.rootscamp.edits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rootscamp.edits.EditingCamp.cell;
import static org.rootscamp.edits.EditingCamp.edit;
import static org.rootscamp.edits.EditingCamp.from;
import static org.rootscamp.edits.EditingCamp.move;
import static org.rootscamp.edits.EditingCamp.place;
import static org.rootscamp.edits.EditingCamp.swap;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.OnBothDatabases;
import org.rootscamp.client.Response;
import org.rootscamp.contract.Json;
import org.rootscamp.http.Expect;

/** Why a change of the Wall is refused, in sentences; and that a refused one changes nothing. */
@OnBothDatabases
class EditRefusalTest {

  private EditingCamp it;
  private String excel;
  private String drupal;

  @BeforeEach
  void fillCamp() {
    it = new EditingCamp();
    excel = it.camp.proposal(it.ana, "Excel");
    drupal = it.camp.proposal(it.ben, "Drupal");
    it.edits(place(excel, it.hall, it.nine));
  }

  @Test
  void aCellHoldsOneSession() {
    refuses(
        it.refused(place(drupal, it.hall, it.nine)),
        "cell-taken",
        "“Excel” and “Drupal” are both in Hall in Block 9.");
  }

  @Test
  void theSecondHalfOfADoubleLengthSessionNeedsItsCell() {
    String sprint = it.proposal("Sprint", Map.of("length", 2), it.vera);
    it.edits(move(excel, it.hall, it.ten));

    refuses(
        it.refused(place(sprint, it.hall, it.nine)),
        "cell-taken",
        "“Excel” and “Sprint” are both in Hall in Block 10.");
  }

  @Test
  void aDoubleLengthSessionNeedsASlotThatAdjoins() {
    String sprint = it.proposal("Sprint", Map.of("length", 2), it.vera);

    refuses(
        it.refused(place(sprint, it.hall, it.two)),
        "adjacent-slots",
        "“Sprint” takes two slots, but cannot go on after Block 14.");
  }

  @Test
  void aClosedCellStaysEmpty() {
    it.camp
        .organiser()
        .header("If-Match", "*")
        .body(Map.of("closed", List.of(it.ten)))
        .patch(it.camp.path("/rooms/" + it.attic))
        .then()
        .statusCode(200);

    refuses(
        it.refused(place(drupal, it.attic, it.ten)),
        "closed-cell",
        "“Drupal” is in Attic in Block 10, which is not open.");
  }

  @Test
  void aHeldCellStaysEmpty() {
    it.edits(cell("hold", it.attic, it.ten));
    refuses(
        it.refused(place(drupal, it.attic, it.ten)),
        "closed-cell",
        "“Drupal” is in Attic in Block 10, which is not open.");

    it.edits(cell("release", it.attic, it.ten), place(drupal, it.attic, it.ten));
    assertThat(it.shown()).containsExactly("Hall 9: Excel", "Attic 10: Drupal");
  }

  @Test
  void aCellWithASessionIsNotHeld() {
    refuses(
        it.refused(cell("hold", it.hall, it.nine)),
        "closed-cell",
        "“Excel” is in Hall in Block 9, which is not open.");
  }

  @Test
  void aSessionRunsAsOftenAsItIsOffered() {
    refuses(
        it.refused(place(excel, it.hall, it.ten)),
        "runs-too-often",
        "“Excel” runs 1 times too often.");
  }

  @Test
  void aSessionNeverRunsTwiceInASlot() {
    String twice = it.proposal("Twice", Map.of("repeats", 2), it.vera);

    refuses(
        it.refused(place(twice, it.hall, it.ten), place(twice, it.attic, it.ten)),
        "runs-too-often",
        "“Twice” runs more than once in Block 10.");
  }

  @Test
  void aFacilitatorIsInOnePlaceAtATime() {
    String anasOther = it.camp.proposal(it.ana, "Quilts");

    refuses(
        it.refused(place(anasOther, it.attic, it.nine)),
        "facilitator-busy",
        "Ana leads “Excel” and “Quilts” in Block 9.");
  }

  @Test
  void aFacilitatorOfACancelledSessionIsFree() {
    String anasOther = it.camp.proposal(it.ana, "Quilts");

    it.edits(edit("cancel", excel), place(anasOther, it.attic, it.nine));
    refuses(
        it.refused(edit("uncancel", excel)),
        "facilitator-busy",
        "Ana leads “Excel” and “Quilts” in Block 9.");
  }

  @Test
  void aSessionDoesNotRunWhenItCannot() {
    String late = it.proposal("Late", Map.of("unavailable", List.of(it.nine)), it.vera);

    refuses(
        it.refused(place(late, it.attic, it.nine)),
        "facilitator-unavailable",
        "“Late” cannot run in Block 9, where it is.");
  }

  @Test
  void aRoomOffersWhatASessionNeeds() {
    String film = it.proposal("Film", Map.of("needs", List.of("projector")), it.vera);

    refuses(
        it.refused(place(film, it.attic, it.ten)),
        "needs",
        "“Film” needs what Attic does not offer.");
  }

  @Test
  void aPinnedSessionStays() {
    it.edits(edit("pin", excel), place(drupal, it.attic, it.ten));
    String sentence = "“Excel” is pinned to Hall in Block 9; unpin it first.";

    refuses(it.refused(move(excel, it.hall, it.ten)), "pin-moved", sentence);
    refuses(it.refused(swap(drupal, excel)), "pin-moved", sentence);
    refuses(it.refused(edit("unplace", excel)), "pin-moved", sentence);
  }

  @Test
  void whatIsNotOnTheWallCannotBeChangedThere() {
    String sentence = "“Drupal” is not on the Wall.";
    for (String op : List.of("unplace", "pin", "unpin", "cancel", "uncancel")) {
      refuses(it.refused(edit(op, drupal)), "not-on-the-wall", sentence);
    }
    refuses(it.refused(move(drupal, it.attic, it.ten)), "not-on-the-wall", sentence);
    refuses(it.refused(swap(excel, drupal)), "not-on-the-wall", sentence);
    refuses(it.refused(swap(drupal, excel)), "not-on-the-wall", sentence);
    refuses(
        it.refused(from(it.attic, it.ten, edit("unplace", excel))),
        "not-on-the-wall",
        "“Excel” is not in Attic in Block 10.");
  }

  @Test
  void aWithdrawnProposalIsNotPlaced() {
    it.camp
        .organiser()
        .header("If-Match", "*")
        .delete(it.camp.path("/proposals/" + drupal))
        .then()
        .statusCode(204);

    refuses(
        it.refused(place(drupal, it.attic, it.ten)),
        "not-open",
        "“Drupal” was withdrawn or merged.");
  }

  @Test
  void allViolationsAreToldAtOnceAndNothingIsDone() {
    String film =
        it.proposal(
            "Film", Map.of("needs", List.of("piano"), "unavailable", List.of(it.nine)), it.ana);

    Response refused = it.refused(place(drupal, it.attic, it.ten), place(film, it.hall, it.nine));

    JsonNode problem = Expect.problem(refused, 409, "constraint-violated");
    assertThat(Json.texts(problem.get("violations"), "rule"))
        .containsExactly("cell-taken", "facilitator-busy", "facilitator-unavailable", "needs");
    assertThat(problem.get("detail").asText())
        .isEqualTo(String.join(" ", Json.texts(problem.get("violations"), "sentence")));
    assertThat(problem.at("/violations/3"))
        .isEqualTo(
            Json.read(
                """
                {"rule": "needs", "sentence": "“Film” needs what Hall does not offer.",
                 "overridable": true, "proposalId": "%s", "roomId": "%s", "slotId": "%s"}
                """
                    .formatted(film, it.hall, it.nine)));
    assertThat(it.shown()).containsExactly("Hall 9: Excel");
  }

  @Test
  void aNamedRuleIsOverriddenWithAReason() {
    String film =
        it.proposal(
            "Film", Map.of("needs", List.of("piano"), "unavailable", List.of(it.nine)), it.ana);
    List<Map<String, Object>> edits = List.of(place(film, it.attic, it.nine));
    List<String> all = List.of("facilitator-busy", "facilitator-unavailable", "needs");

    Expect.invalid(it.send(Map.of("edits", edits, "override", all)), "reason");
    Expect.invalid(it.send(Map.of("edits", edits, "override", all, "reason", " ")), "reason");
    Expect.invalid(
        it.send(Map.of("edits", edits, "override", List.of("cell-taken"), "reason", "Why not")),
        "override[0]");
    JsonNode left =
        Expect.problem(
            it.send(Map.of("edits", edits, "override", all.subList(0, 2), "reason", "She asked")),
            409,
            "constraint-violated");
    assertThat(Json.texts(left.get("violations"), "rule")).containsExactly("needs");
    it.send(Map.of("edits", edits, "override", all, "reason", "She asked")).then().statusCode(200);
    assertThat(it.shown()).containsExactly("Hall 9: Excel", "Attic 9: Film");
  }

  @Test
  void aWallWithAnOverriddenRuleIsStillEdited() {
    aNamedRuleIsOverriddenWithAReason();

    it.edits(place(drupal, it.hall, it.ten));
    it.edits(edit("pin", excel));

    assertThat(it.shown())
        .containsExactly("Hall 9: Excel pinned", "Attic 9: Film", "Hall 10: Drupal");
  }

  @Test
  void aSessionThatOverridesAHoldEndsIt() {
    it.edits(cell("hold", it.attic, it.nine), cell("hold", it.attic, it.ten));
    String sprint = it.proposal("Sprint", Map.of("length", 2), it.vera);

    override(place(sprint, it.attic, it.nine)).then().statusCode(200);

    assertThat(it.shown()).containsExactly("Hall 9: Excel", "Attic 9: Sprint", "Attic 10: Sprint");
    JsonNode journal = Json.of(it.volunteer().get(it.camp.path("/wall/journal?limit=1")));
    assertThat(Json.texts(journal.get("items").get(0).get("changes"), "what"))
        .containsExactly("placed", "released", "released");
    it.edits(edit("unplace", sprint));
    assertThat(it.shown()).containsExactly("Hall 9: Excel");
    it.undo();
    it.undo();
    assertThat(it.shown()).containsExactly("Hall 9: Excel", "Attic 9: held", "Attic 10: held");
  }

  @Test
  void aCellWithASessionIsNotHeldByAnOverrideEither() {
    assertThat(override(cell("hold", it.hall, it.nine)).<Integer>path("revision"))
        .isEqualTo(it.wall().path("revision"));

    assertThat(it.shown()).containsExactly("Hall 9: Excel");
  }

  private Response override(Map<String, Object> edit) {
    return it.send(
        Map.of(
            "edits", List.of(edit),
            "override", List.of("closed-cell"),
            "reason", "The partners are gone"));
  }

  private static void refuses(Response response, String rule, String sentence) {
    JsonNode problem = Expect.problem(response, 409, "constraint-violated");
    assertThat(Json.texts(problem.get("violations"), "rule")).containsExactly(rule);
    assertThat(Json.texts(problem.get("violations"), "sentence")).containsExactly(sentence);
    assertThat(problem.get("detail").asText()).isEqualTo(sentence);
  }
}
