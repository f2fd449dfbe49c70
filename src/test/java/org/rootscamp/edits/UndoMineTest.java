package org.rootscamp.edits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rootscamp.edits.EditingCamp.cell;
import static org.rootscamp.edits.EditingCamp.edit;
import static org.rootscamp.edits.EditingCamp.move;
import static org.rootscamp.edits.EditingCamp.place;
import static org.rootscamp.edits.EditingCamp.swap;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.OnBothDatabases;
import org.rootscamp.client.Response;
import org.rootscamp.contract.Json;
import org.rootscamp.http.Expect;

/** Two volunteers change one Wall, and each takes back what was their own. */
@OnBothDatabases
class UndoMineTest {

  private EditingCamp it;
  private Badge vera;
  private Badge noor;
  private String excel;
  private String drupal;

  /** Excel at nine, placed by the organiser; nobody else has done anything yet. */
  @BeforeEach
  void fillCamp() {
    it = new EditingCamp();
    vera = it.vera;
    noor = it.camp.person("Noor", "volunteer");
    excel = it.camp.proposal(it.ana, "Excel");
    drupal = it.camp.proposal(it.ben, "Drupal");
    asOrganiser(Map.of("edits", List.of(place(excel, it.hall, it.nine))), "edits");
  }

  private Response asOrganiser(Map<String, ?> body, String what) {
    Response response =
        it.camp
            .organiser()
            .header("If-Match", it.wall().header("ETag"))
            .body(body)
            .post(it.camp.path("/wall/" + what));
    response.then().statusCode(200);
    return response;
  }

  @Test
  void whatOthersDidSinceStays() {
    it.editsOf(vera, move(excel, it.hall, it.ten), edit("pin", excel));
    it.editsOf(noor, place(drupal, it.attic, it.ten), cell("hold", it.attic, it.two));

    Response undone = it.undoMine(vera);

    undone.then().statusCode(200);
    assertThat(undone.header("ETag")).isEqualTo(it.wall().header("ETag"));
    assertThat(it.shown()).containsExactly("Hall 9: Excel", "Attic 10: Drupal", "Attic 14: held");
  }

  @Test
  void eachKindOfEditHasItsInverse() {
    it.editsOf(noor, place(drupal, it.attic, it.nine), edit("pin", drupal));
    List<String> before = it.shown();
    it.editsOf(vera, edit("unpin", drupal));
    it.editsOf(vera, swap(excel, drupal));
    it.editsOf(vera, edit("cancel", excel), cell("hold", it.attic, it.two));
    it.editsOf(vera, edit("unplace", excel), cell("release", it.attic, it.two));
    it.editsOf(vera, place(excel, it.hall, it.two), edit("pin", excel));

    for (int edits = 5; edits > 0; edits--) {
      it.undoMine(vera).then().statusCode(200);
    }

    assertThat(it.shown()).isEqualTo(before);
    Expect.problem(it.undoMine(vera), 409, "nothing-to-undo");
  }

  @Test
  void whatWasPinnedAndCancelledComesBackSo() {
    it.editsOf(noor, edit("pin", excel), edit("cancel", excel));
    it.editsOf(vera, edit("unpin", excel), edit("unplace", excel));
    assertThat(it.shown()).isEmpty();

    it.undoMine(vera).then().statusCode(200);

    assertThat(it.shown()).containsExactly("Hall 9: Excel cancelled pinned");
  }

  @Test
  void whereSomebodyChangedTheSameSinceTheRefusalSaysWhoAndWhat() {
    it.editsOf(vera, move(excel, it.hall, it.ten));
    it.editsOf(noor, move(excel, it.attic, it.two));
    it.editsOf(noor, place(drupal, it.hall, it.ten));

    assertOvertaken(
        "Noor changed that at .*: moved “Excel” from Hall, Block 10 to Attic, Block 14\\.");
    assertThat(it.shown()).containsExactly("Hall 10: Drupal", "Attic 14: Excel");
  }

  @Test
  void whatIsGonePinnedOrHeldOtherwiseSinceIsNotTakenBackEither() {
    it.editsOf(vera, move(excel, it.hall, it.ten), cell("hold", it.attic, it.nine));
    it.editsOf(noor, edit("pin", excel));
    assertOvertaken("Noor changed that at .*: pinned “Excel” in Hall, Block 10\\.");

    it.editsOf(noor, edit("unpin", excel));
    it.editsOf(noor, edit("unplace", excel));
    assertOvertaken("Noor changed that at .*: unplaced “Excel” from Hall, Block 10\\.");

    it.editsOf(noor, place(excel, it.hall, it.ten));
    it.editsOf(noor, cell("release", it.attic, it.nine));
    assertOvertaken("Noor changed that at .*: released in Attic, Block 9\\.");

    it.editsOf(noor, cell("hold", it.attic, it.nine));
    it.undoMine(vera).then().statusCode(200);
    assertThat(it.shown()).containsExactly("Hall 9: Excel");
  }

  private void assertOvertaken(String sentence) {
    JsonNode problem = Expect.problem(it.undoMine(vera), 409, "undo-overtaken");
    assertThat(problem.get("detail").asText()).matches(sentence);
  }

  @Test
  void theRulesCountAsForAnyEditAndCanBeOverridden() {
    it.editsOf(vera, move(excel, it.hall, it.ten));
    it.editsOf(noor, place(drupal, it.hall, it.nine));

    JsonNode problem = Expect.problem(it.undoMine(vera), 409, "constraint-violated");

    assertThat(Json.texts(problem.get("violations"), "rule")).containsExactly("cell-taken");
    it.editsOf(noor, edit("unplace", drupal), cell("hold", it.hall, it.nine));
    Expect.problem(it.undoMine(vera), 409, "constraint-violated");
    it.change(
            "undo",
            Map.of("mine", true, "override", List.of("closed-cell"), "reason", "It is needed"))
        .then()
        .statusCode(200);
    assertThat(it.shown()).containsExactly("Hall 9: Excel");
    JsonNode entry = journal().get(0);
    assertThat(entry.get("reason").asText()).isEqualTo("It is needed");
    assertThat(entry.get("overrides")).isEqualTo(Json.read("[\"closed-cell\"]"));
  }

  @Test
  void itIsANewChangeThatUndoTakesBackAndThatLeavesNothingToRedo() {
    it.editsOf(vera, move(excel, it.hall, it.ten));
    it.editsOf(noor, place(drupal, it.attic, it.nine));
    it.undoMine(vera).then().statusCode(200);
    Expect.problem(it.redo(), 409, "nothing-to-redo");

    it.undo().then().statusCode(200);
    assertThat(it.shown()).containsExactly("Attic 9: Drupal", "Hall 10: Excel");
    it.redo().then().statusCode(200);
    assertThat(it.shown()).containsExactly("Hall 9: Excel", "Attic 9: Drupal");
    Expect.problem(it.undoMine(vera), 409, "nothing-to-undo");
    it.undo().then().statusCode(200);
    it.undoMine(vera).then().statusCode(200);

    assertThat(it.shown()).containsExactly("Hall 9: Excel", "Attic 9: Drupal");
    assertThat(Replay.of(Replay.journal(it.camp))).isEqualTo(Replay.shown(Json.of(it.wall())));
  }

  @Test
  void theJournalSaysWhatIsTakenBack() {
    it.editsOf(vera, move(excel, it.hall, it.ten));
    it.editsOf(vera, move(excel, it.hall, it.two));
    it.editsOf(noor, place(drupal, it.attic, it.nine));
    it.undoMine(vera).then().statusCode(200);

    JsonNode journal = journal();

    assertThat(Json.texts(journal, "kind"))
        .containsExactly("undo", "edits", "edits", "edits", "edits");
    assertThat(journal.get(0).get("takesBack")).isEqualTo(journal.get(2).get("id"));
    assertThat(Json.texts(journal, "takenBack"))
        .containsExactly("false", "false", "true", "false", "false");
    it.undo().then().statusCode(200);
    assertThat(Json.texts(journal(), "takenBack"))
        .containsExactly("false", "true", "false", "false", "false", "false");
  }

  @Test
  void whatAnybodyHasTakenBackIsNotTakenBackAgain() {
    it.editsOf(vera, move(excel, it.hall, it.ten));
    it.editsOf(vera, move(excel, it.hall, it.two));
    it.undo().then().statusCode(200);

    it.undoMine(vera).then().statusCode(200);

    assertThat(it.shown()).containsExactly("Hall 9: Excel");
    Expect.problem(it.undoMine(vera), 409, "nothing-to-undo");
  }

  @Test
  void theOrganisersTokenIsOneCallerAndPublicationsAreNobodysEdits() {
    it.editsOf(vera, cell("hold", it.attic, it.two));
    it.camp
        .publish(it.camp.draft(Map.of("moves", 10, "slots", List.of(it.two))).path("id"))
        .then()
        .statusCode(200);

    asOrganiser(Map.of("mine", true), "undo");

    assertThat(it.shown()).containsExactly("Hall 14: Drupal", "Attic 14: held");
  }

  @Test
  void aPublicationThatMovedTheSessionIsNamed() {
    it.editsOf(vera, place(drupal, it.attic, it.nine));
    Map<String, String> pin = Map.of("proposalId", drupal, "roomId", it.hall, "slotId", it.two);
    it.camp
        .publish(it.camp.draft(Map.of("moves", 10, "pins", List.of(pin))).path("id"))
        .then()
        .statusCode(200);

    assertOvertaken(
        "organiser changed that at .*: moved “Drupal” from Attic, Block 9 to Hall, Block 14\\.");
  }

  @Test
  void oneOwnEditAndAPublicationDoNotGoTogether() {
    Map<String, Object> both = Map.of("mine", true, "publication", true);
    Expect.invalid(it.change("undo", both), "mine");
    Expect.invalid(it.change("redo", Map.of("mine", true)), "mine");
  }

  private JsonNode journal() {
    return Json.of(it.volunteer().get(it.camp.path("/wall/journal?of=wall"))).get("items");
  }
}
