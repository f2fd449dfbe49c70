package org.rootscamp.edits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rootscamp.edits.EditingCamp.cell;
import static org.rootscamp.edits.EditingCamp.edit;
import static org.rootscamp.edits.EditingCamp.move;
import static org.rootscamp.edits.EditingCamp.place;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.OnBothDatabases;
import org.rootscamp.client.Response;
import org.rootscamp.contract.Json;
import org.rootscamp.http.Expect;

/** Any change of the Wall can be taken back, and again further back, and brought again. */
@OnBothDatabases
class UndoResourceTest {

  private EditingCamp it;
  private String excel;
  private String drupal;

  @BeforeEach
  void fillCamp() {
    it = new EditingCamp();
    excel = it.camp.proposal(it.ana, "Excel");
    drupal = it.camp.proposal(it.ben, "Drupal");
  }

  private JsonNode wall() {
    return EditingCamp.content(it.wall());
  }

  @Test
  void eachKindOfChangeIsTakenBackBitForBitAndBroughtAgain() {
    List<JsonNode> walls = new ArrayList<>(List.of(wall()));
    it.edits(cell("hold", it.attic, it.two));
    walls.add(wall());
    it.camp.publish(it.camp.draft(Map.of("moves", 100)).path("id")).then().statusCode(200);
    walls.add(wall());
    it.edits(EditingCamp.swap(excel, drupal));
    walls.add(wall());
    it.edits(edit("pin", excel), edit("cancel", drupal));
    walls.add(wall());
    it.edits(edit("unpin", excel), edit("unplace", excel), cell("release", it.attic, it.two));
    walls.add(wall());

    for (int i = walls.size() - 2; i >= 0; i--) {
      assertThat(it.undoPublication().statusCode()).isEqualTo(200);
      assertThat(wall()).as("undone to %d", i).isEqualTo(walls.get(i));
    }
    Expect.problem(it.undo(), 409, "nothing-to-undo");
    for (int i = 1; i < walls.size(); i++) {
      assertThat(it.redo().statusCode()).isEqualTo(200);
      assertThat(wall()).as("redone to %d", i).isEqualTo(walls.get(i));
    }
    Expect.problem(it.redo(), 409, "nothing-to-redo");
    assertThat(it.wall().<Integer>path("revision")).isEqualTo(15);
  }

  @Test
  void theAnswerIsTheWallWithItsTag() {
    it.edits(place(excel, it.hall, it.nine));

    Response undone = it.undo();

    assertThat(undone.<Integer>path("revision")).isEqualTo(2);
    assertThat(undone.<Object>path("publishedAt")).isNull();
    assertThat(undone.header("ETag")).isEqualTo(it.wall().header("ETag"));
  }

  @Test
  void afterAnEditNothingIsBroughtAgain() {
    it.edits(place(excel, it.hall, it.nine));
    it.undo();
    it.edits(place(drupal, it.hall, it.nine));

    Expect.problem(it.redo(), 409, "nothing-to-redo");
    it.undo();
    assertThat(it.shown()).isEmpty();
    Expect.problem(it.undo(), 409, "nothing-to-undo");
    it.redo();
    assertThat(it.shown()).containsExactly("Hall 9: Drupal");
  }

  @Test
  void anUndoneEditIsTakenBackOnlyOnce() {
    it.edits(place(excel, it.hall, it.nine));
    it.edits(move(excel, it.hall, it.ten));
    it.edits(move(excel, it.hall, it.two));

    it.undo();
    it.redo();
    it.undo();
    it.undo();

    assertThat(it.shown()).containsExactly("Hall 9: Excel");
  }

  @Test
  void theCellOfAnUndoneEditMayHaveBeenClosed() {
    it.edits(place(excel, it.attic, it.nine));
    it.edits(move(excel, it.hall, it.ten));
    close(it.attic, it.nine);

    JsonNode problem = Expect.problem(it.undo(), 409, "constraint-violated");

    assertThat(problem.get("detail").asText())
        .isEqualTo("“Excel” is in Attic in Block 9, which is not open.");
    assertThat(it.shown()).containsExactly("Attic 9: closed", "Hall 10: Excel");
    it.change("undo", Map.of("override", List.of("closed-cell"), "reason", "It is only locked"))
        .then()
        .statusCode(200);
    assertThat(it.shown()).containsExactly("Attic 9: Excel");
  }

  @Test
  void aProposalThatWasWithdrawnMeanwhileDoesNotComeBack() {
    it.edits(place(excel, it.hall, it.nine));
    it.edits(edit("unplace", excel));
    it.camp.withdraw(excel);

    JsonNode problem = Expect.problem(it.undo(), 409, "constraint-violated");

    assertThat(Json.texts(problem.get("violations"), "rule")).containsExactly("not-open");
    assertThat(it.shown()).isEmpty();
  }

  @Test
  void whatWasWithdrawnBeforeItWasTakenOffComesBackAsItWas() {
    it.edits(place(excel, it.hall, it.nine));
    it.camp.withdraw(excel);
    it.edits(edit("unplace", excel));

    it.undo().then().statusCode(200);

    assertThat(it.shown()).containsExactly("Hall 9: Excel cancelled");
  }

  @Test
  void whatWasOverriddenComesBackWithoutBeingOverriddenAgain() {
    String film = it.proposal("Film", Map.of("needs", List.of("piano")), it.vera);
    it.send(
            Map.of(
                "edits", List.of(place(film, it.hall, it.nine)),
                "override", List.of("needs"),
                "reason", "They bring one"))
        .then()
        .statusCode(200);
    it.edits(edit("unplace", film));

    it.undo().then().statusCode(200);

    assertThat(it.shown()).containsExactly("Hall 9: Film");
  }

  @Test
  void aHeldCellThatASessionComesBackIntoIsHeldNoMore() {
    it.edits(place(excel, it.hall, it.nine), cell("hold", it.hall, it.ten));
    it.edits(edit("unplace", excel));
    it.volunteer()
        .header("If-Match", "*")
        .body(Map.of("length", 2))
        .patch(it.camp.path("/proposals/" + excel))
        .then()
        .statusCode(200);
    Expect.problem(it.undo(), 409, "constraint-violated");

    it.change("undo", Map.of("override", List.of("closed-cell"), "reason", "It grew"))
        .then()
        .statusCode(200);

    JsonNode journal = Json.of(it.volunteer().get(it.camp.path("/wall/journal"))).get("items");
    List<JsonNode> entries = new ArrayList<>();
    journal.forEach(entries::add);
    assertThat(Replay.of(entries)).isEqualTo(Replay.shown(Json.of(it.wall())));
    assertThat(it.shown()).containsExactly("Hall 9: Excel", "Hall 10: Excel");
  }

  @Test
  void aRoomThatIsGoneDoesNotComeBack() {
    it.edits(place(excel, it.attic, it.nine));
    it.edits(move(excel, it.hall, it.ten));
    it.camp
        .organiser()
        .header("If-Match", "*")
        .delete(it.camp.path("/rooms/" + it.attic))
        .then()
        .statusCode(204);

    JsonNode problem = Expect.problem(it.undo(), 409, "constraint-violated");

    assertThat(problem.get("detail").asText())
        .isEqualTo("“Excel” has no room or time slot any more.");
  }

  @Test
  void overridingNeedsAReasonHereAsWell() {
    for (String change : List.of("undo", "redo")) {
      Expect.invalid(it.change(change, Map.of("override", List.of("needs"))), "reason");
    }
  }

  @Test
  void undoNeedsTheTagOfThePresentWall() {
    String old = it.wall().header("ETag");
    it.edits(place(excel, it.hall, it.nine));
    for (String change : List.of("undo", "redo")) {
      String path = it.camp.path("/wall/" + change);
      Expect.problem(it.volunteer().post(path), 428, "precondition-required");
      Expect.problem(it.volunteer().header("If-Match", old).post(path), 412, "precondition-failed");
    }
    assertThat(it.shown()).containsExactly("Hall 9: Excel");
  }

  private void close(String room, String slot) {
    it.camp
        .organiser()
        .header("If-Match", "*")
        .body(Map.of("closed", List.of(slot)))
        .patch(it.camp.path("/rooms/" + room))
        .then()
        .statusCode(200);
  }
}
