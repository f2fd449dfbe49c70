package org.rootscamp.edits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rootscamp.edits.EditingCamp.cell;
import static org.rootscamp.edits.EditingCamp.edit;
import static org.rootscamp.edits.EditingCamp.from;
import static org.rootscamp.edits.EditingCamp.move;
import static org.rootscamp.edits.EditingCamp.place;
import static org.rootscamp.edits.EditingCamp.swap;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.Eventually;
import org.rootscamp.Fixtures;
import org.rootscamp.OnTheService;
import org.rootscamp.client.Response;
import org.rootscamp.contract.Json;
import org.rootscamp.http.Expect;
import org.rootscamp.wall.Listening;

/** A volunteer changes the Wall: every operation, and what people see of it. */
@OnTheService
class EditResourceTest {

  private EditingCamp it;
  private String excel;
  private String drupal;

  @BeforeEach
  void fillCamp() {
    it = new EditingCamp();
    excel = it.camp.proposal(it.ana, "Excel");
    drupal = it.camp.proposal(it.ben, "Drupal");
  }

  @Test
  void aSessionIsPlacedAndTheAnswerIsTheNewWall() {
    Response edited = it.edits(place(excel, it.hall, it.nine));

    assertThat(it.shown()).containsExactly("Hall 9: Excel");
    Response wall = it.wall();
    assertThat(edited.header("ETag")).isEqualTo(wall.header("ETag"));
    assertThat(Json.without(Json.of(edited), "warnings")).isEqualTo(Json.of(wall));
    assertThat(Json.of(edited).get("warnings")).isEmpty();
    assertThat(wall.<Integer>path("revision")).isEqualTo(1);
    assertThat(wall.<String>path("publishedAt")).isNotNull();
  }

  @Test
  void aSessionMovesAndItsOldCellSaysWhereTo() {
    it.edits(place(excel, it.hall, it.nine));

    Response wall = it.edits(move(excel, it.attic, it.ten));

    assertThat(it.shown()).containsExactly("Attic 10: Excel");
    assertThat(wall.<Map<String, ?>>path("cells[0].gone.to"))
        .isEqualTo(Map.of("roomId", it.attic, "slotId", it.ten));
    assertThat(wall.<Map<String, ?>>path("cells[3].moved.from"))
        .isEqualTo(Map.of("roomId", it.hall, "slotId", it.nine));
  }

  @Test
  void twoSessionsExchangeTheirCellsAndBothAreMarked() {
    it.edits(place(excel, it.hall, it.nine), place(drupal, it.attic, it.ten));

    Response wall = it.edits(swap(excel, drupal));

    assertThat(it.shown()).containsExactly("Hall 9: Drupal", "Attic 10: Excel");
    assertThat(wall.<List<Object>>path("cells[moved]")).hasSize(2);
    assertThat(wall.<List<Object>>path("cells[gone]")).hasSize(2);
  }

  @Test
  void aSessionIsTakenOff() {
    it.edits(place(excel, it.hall, it.nine));

    Response wall = it.edits(edit("unplace", excel));

    assertThat(it.shown()).isEmpty();
    assertThat(wall.<String>path("cells[0].gone.title")).isEqualTo("Excel");
    assertThat(wall.<Object>path("cells[0].gone.to")).isNull();
  }

  @Test
  void aSessionIsPinnedAndUnpinned() {
    it.edits(place(excel, it.hall, it.nine), edit("pin", excel));
    assertThat(it.shown()).containsExactly("Hall 9: Excel pinned");

    it.edits(edit("unpin", excel));
    assertThat(it.shown()).containsExactly("Hall 9: Excel");
  }

  @Test
  void aSessionIsCancelledWhereItIsAndAfterAllIsNot() {
    it.edits(place(excel, it.hall, it.nine), edit("cancel", excel));
    assertThat(it.shown()).containsExactly("Hall 9: Excel cancelled");

    it.edits(edit("uncancel", excel));
    assertThat(it.shown()).containsExactly("Hall 9: Excel");
  }

  @Test
  void aHeldCellDoesNotPublishTheWall() {
    Response wall = it.edits(cell("hold", it.attic, it.ten));
    assertThat(it.shown()).containsExactly("Attic 10: held");
    assertThat(wall.<Integer>path("revision")).isEqualTo(1);
    assertThat(wall.<Object>path("publishedAt")).isNull();

    it.edits(cell("release", it.attic, it.ten));
    assertThat(it.shown()).isEmpty();
  }

  @Test
  void theRoomAndTheSlotOfAHeldCellStay() {
    it.edits(cell("hold", it.attic, it.ten));
    for (String used : List.of("/rooms/" + it.attic, "/slots/" + it.ten)) {
      Expect.problem(
          it.volunteer().header("If-Match", "*").delete(it.camp.path(used)), 409, "in-use");
    }

    it.edits(cell("release", it.attic, it.ten));
    it.volunteer()
        .header("If-Match", "*")
        .delete(it.camp.path("/rooms/" + it.attic))
        .then()
        .statusCode(204);
  }

  @Test
  void holdingACellLeavesTheTimeOfThePublicationAlone() {
    String published = it.edits(place(excel, it.hall, it.nine)).path("publishedAt");

    Response held = it.edits(cell("hold", it.attic, it.ten));

    assertThat(held.<String>path("publishedAt")).isEqualTo(published);
  }

  @Test
  void whatIsSoAlreadyChangesNothing() {
    it.edits(place(excel, it.hall, it.nine), edit("pin", excel), cell("hold", it.attic, it.ten));

    Response again =
        it.edits(
            edit("pin", excel),
            edit("uncancel", excel),
            move(excel, it.hall, it.nine),
            cell("hold", it.attic, it.ten),
            cell("release", it.attic, it.nine));

    assertThat(again.<Integer>path("revision")).isEqualTo(1);
    assertThat(it.shown()).containsExactly("Hall 9: Excel pinned", "Attic 10: held");
  }

  @Test
  void aChainGoesThroughTakenCellsInOneStep() {
    String quilts = it.proposal("Quilts", Map.of(), it.vera);
    it.edits(
        place(excel, it.attic, it.nine),
        place(drupal, it.attic, it.ten),
        place(quilts, it.attic, it.two));

    Response wall =
        it.edits(
            move(excel, it.attic, it.ten),
            move(drupal, it.attic, it.two),
            move(quilts, it.hall, it.nine));

    assertThat(wall.<Integer>path("revision")).isEqualTo(2);
    assertThat(it.shown()).containsExactly("Hall 9: Quilts", "Attic 10: Excel", "Attic 14: Drupal");
  }

  @Test
  void aPinnedSessionMovesInAChainThatUnpinsIt() {
    it.edits(place(excel, it.hall, it.nine), edit("pin", excel));

    it.edits(edit("unpin", excel), move(excel, it.attic, it.ten), edit("pin", excel));

    assertThat(it.shown()).containsExactly("Attic 10: Excel pinned");
  }

  @Test
  void ofSeveralRunsTheOneThatIsMeantIsChanged() {
    String twice = it.proposal("Twice", Map.of("repeats", 2), it.vera);
    it.edits(place(twice, it.hall, it.nine), place(twice, it.hall, it.ten));

    it.edits(from(it.hall, it.ten, move(twice, it.attic, it.two)));
    assertThat(it.shown()).containsExactly("Hall 9: Twice", "Attic 14: Twice");

    it.edits(from(it.hall, it.nine, edit("unplace", twice)));
    assertThat(it.shown()).containsExactly("Attic 14: Twice");
  }

  @Test
  void aDoubleLengthSessionTakesTwoCells() {
    String sprint = it.proposal("Sprint", Map.of("length", 2), it.vera);

    it.edits(place(sprint, it.hall, it.nine));

    assertThat(it.shown()).containsExactly("Hall 9: Sprint", "Hall 10: Sprint");
  }

  @Test
  void aRunningSlotMayStillBeEdited() {
    String past =
        it.camp.created(
            "/slots",
            Map.of(
                "name", "Yesterday",
                "start", "2020-03-24T09:00:00-04:00",
                "end", "2020-03-24T09:50:00-04:00"));

    it.edits(place(excel, it.hall, past));

    assertThat(it.wall().<String>path("cells[0].session.title")).isEqualTo("Excel");
  }

  @Test
  void anEditNeedsTheTagOfThePresentWall() {
    String old = it.wall().header("ETag");
    it.edits(place(excel, it.hall, it.nine));
    Map<String, ?> body = Map.of("edits", List.of(edit("unplace", excel)));
    String path = it.camp.path("/wall/edits");

    Expect.problem(it.volunteer().body(body).post(path), 428, "precondition-required");
    Expect.problem(
        it.volunteer().header("If-Match", old).body(body).post(path), 412, "precondition-failed");
    assertThat(it.shown()).containsExactly("Hall 9: Excel");
  }

  @Test
  void onlyVolunteersChangeTheWall() {
    for (String change : List.of("edits", "undo", "redo")) {
      String path = it.camp.path("/wall/" + change);
      Expect.problem(Fixtures.visitor().body("{}").post(path), 401, "unauthenticated");
      Expect.problem(it.ana.sends().body("{}").post(path), 403, "forbidden");
    }
  }

  @Test
  void anEditIsToldOnEveryOpenStream() throws IOException {
    try (Listening one = Listening.to(it.camp.path("/wall/events"), null);
        Listening other = Listening.to(it.camp.path("/wall/events"), null)) {
      Eventually.is(() -> one.heard("data").size() + other.heard("data").size(), it -> it == 2);

      it.edits(place(excel, it.hall, it.nine));

      for (Listening stream : List.of(one, other)) {
        Eventually.is(
            () -> stream.heard("data"),
            data -> data.stream().anyMatch(it -> it.startsWith("{\"revision\":1,")));
      }
    }
  }
}
