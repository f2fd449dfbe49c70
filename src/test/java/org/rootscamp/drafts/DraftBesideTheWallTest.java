package org.rootscamp.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rootscamp.edits.EditingCamp.edit;
import static org.rootscamp.edits.EditingCamp.from;
import static org.rootscamp.edits.EditingCamp.place;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.OnTheService;
import org.rootscamp.edits.EditingCamp;

/** A draft fills what is left beside the sessions that stay on the Wall. */
@OnTheService
class DraftBesideTheWallTest {

  private EditingCamp it;

  @BeforeEach
  void openCamp() {
    it = new EditingCamp();
  }

  @Test
  void noRunMeetsAnotherOneOfTheSameSessionThatStillGoesOn() {
    String twice = card(Map.of("length", 2, "repeats", 2));
    String eleven = it.camp.slot(11);
    it.edits(place(twice, it.hall, it.nine));

    publish(it.ten, eleven);

    assertThat(it.shown()).containsExactly("Hall 9: A card", "Hall 10: A card");
  }

  @Test
  void noRunTakesTheSlotOfOneThatWasCancelled() {
    String twice = card(Map.of("repeats", 2));
    it.edits(place(twice, it.hall, it.nine), edit("cancel", twice));

    publish(it.nine);

    assertThat(it.shown()).containsExactly("Hall 9: A card cancelled");
  }

  @Test
  void aWithdrawnSessionKeepsBothItsCellsUntilSomebodyTakesItOff() {
    String film = it.proposal("Film", Map.of("length", 2), it.ana);
    it.edits(place(film, it.hall, it.nine));
    it.volunteer()
        .header("If-Match", "*")
        .delete(it.camp.path("/proposals/" + film))
        .then()
        .statusCode(204);
    it.camp.proposal(it.ben, "Drupal");
    it.camp.proposal(it.vera, "Quilts");

    publish(it.ten);

    assertThat(it.shown())
        .hasSize(3)
        .contains("Hall 9: Film cancelled", "Hall 10: Film cancelled")
        .anyMatch(cell -> cell.startsWith("Attic 10: "));
  }

  @Test
  void aPinnedSessionGoesOnAfterTheSlotsOfTheDraft() {
    String film = it.proposal("Film", Map.of("length", 2), it.ana);
    it.camp.proposal(it.ben, "Drupal");
    it.edits(place(film, it.hall, it.nine), edit("pin", film));

    publish(it.nine);

    assertThat(it.shown())
        .containsExactly("Hall 9: Film pinned", "Attic 9: Drupal", "Hall 10: Film pinned");
  }

  @Test
  void noSessionTakesTheCellInWhichAPinnedRunGoesOn() {
    String film = it.proposal("Film", Map.of("length", 2, "repeats", 2), it.ana);
    String eleven = it.camp.slot(11);
    it.camp.slot(12);
    it.edits(place(film, it.hall, it.nine), place(film, it.hall, eleven));
    it.edits(from(it.hall, it.nine, edit("pin", film)), from(it.hall, eleven, edit("pin", film)));
    List.of("Drupal", "Excel", "Quilts", "Yoga").forEach(title -> it.camp.proposal(it.ben, title));

    publish(it.nine, it.ten, eleven);

    assertThat(it.shown()).hasSize(7).filteredOn(cell -> cell.startsWith("Hall")).hasSize(4);
    assertThat(it.shown()).filteredOn(cell -> cell.endsWith("Film pinned")).hasSize(4);
  }

  /** Nobody runs it yet, but it is no wish. */
  private String card(Map<String, Object> fields) {
    Map<String, Object> card = new java.util.HashMap<>(fields);
    card.put("title", "A card");
    card.put("card", true);
    return it.camp.created("/proposals", card);
  }

  private void publish(String... slots) {
    Map<String, Object> order = Map.of("slots", List.of(slots), "moves", 100);
    it.camp.publish(it.camp.draft(order).path("id")).then().statusCode(200);
  }
}
