package org.rootscamp.edits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rootscamp.edits.EditingCamp.edit;
import static org.rootscamp.edits.EditingCamp.place;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.OnBothDatabases;
import org.rootscamp.contract.Json;
import org.rootscamp.http.Expect;

/** Nobody empties a running Wall by the tap that takes a moved session back. */
@OnBothDatabases
class UndoOfPublicationTest {

  private EditingCamp it;
  private String excel;
  private String drupal;
  private String film;

  /** Excel and Drupal are on the Wall by hand; the draft leaves one and adds Film. */
  @BeforeEach
  void publish() {
    it = new EditingCamp();
    excel = it.camp.proposal(it.ana, "Excel");
    drupal = it.camp.proposal(it.ben, "Drupal");
    film = it.proposal("Film", Map.of(), it.vera);
    it.edits(place(excel, it.hall, it.two), place(drupal, it.attic, it.two));
    it.edits(edit("unplace", drupal));
    List<Map<String, String>> pins =
        List.of(pin(excel, it.hall, it.ten), pin(film, it.hall, it.nine));
    it.camp.withdraw(drupal);
    it.camp
        .publish(it.camp.draft(Map.of("moves", 10, "pins", pins)).path("id"))
        .then()
        .statusCode(200);
  }

  private static Map<String, String> pin(String proposal, String room, String slot) {
    return Map.of("proposalId", proposal, "roomId", room, "slotId", slot);
  }

  @Test
  void withoutAWordItIsRefusedWithWhatPeopleWouldSee() {
    List<String> shown = it.shown();

    JsonNode problem = Expect.problem(it.undo(), 409, "undo-of-publication");

    assertThat(problem.get("detail").asText())
        .matches(
            "The Wall would be as it was before organiser published a draft at \\d\\d:\\d\\d: "
                + "1 session would leave the Wall, 1 session would move\\.");
    assertThat(problem.get("changes"))
        .isEqualTo(
            Json.read(
                """
                [{"what": "unplaced", "proposalId": "%1$s", "title": "Film",
                  "from": {"roomId": "%3$s", "slotId": "%4$s"}},
                 {"what": "moved", "proposalId": "%2$s", "title": "Excel",
                  "from": {"roomId": "%3$s", "slotId": "%5$s"},
                  "to": {"roomId": "%3$s", "slotId": "%6$s"}},
                 {"what": "unpinned", "proposalId": "%2$s", "title": "Excel",
                  "roomId": "%3$s", "slotId": "%6$s"}]
                """
                    .formatted(film, excel, it.hall, it.nine, it.ten, it.two)));
    assertThat(it.shown()).isEqualTo(shown);
    Expect.problem(it.change("undo", Map.of("publication", false)), 409, "undo-of-publication");
  }

  @Test
  void onPurposeItIsTakenBackAndRedoBringsItAgain() {
    List<String> published = it.shown();

    it.undoPublication().then().statusCode(200);

    assertThat(it.shown()).containsExactly("Hall 14: Excel");
    it.redo().then().statusCode(200);
    assertThat(it.shown()).isEqualTo(published);
    Expect.problem(it.undo(), 409, "undo-of-publication");
  }

  @Test
  void whatCameAfterItIsTakenBackWithoutAWord() {
    it.edits(edit("cancel", film));
    it.undo().then().statusCode(200);
    Expect.problem(it.undo(), 409, "undo-of-publication");

    it.edits(edit("cancel", film));
    it.undoPublication().then().statusCode(200);
    assertThat(it.shown())
        .doesNotContain("Hall 9: Film cancelled pinned")
        .contains("Hall 9: Film pinned");
  }
}
