package org.rootscamp.drafts;

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
import org.rootscamp.http.Expect;

/** One room for three people at nine and ten, and two sessions that four people chose. */
@OnTheService
class DraftComparisonTest {

  private Fixtures camp;
  private String hall;
  private String nine;
  private String ten;
  private String excel;
  private String drupal;

  @BeforeEach
  void fillCamp() {
    camp = Fixtures.camp().open();
    hall = camp.room("Hall", 3);
    nine = camp.slot(9);
    ten = camp.slot(10);
    List<Badge> people = camp.people("participant", "Ana", "Ben", "Cleo", "Dan");
    excel = camp.proposal(camp.participant("Eve"), "Excel");
    drupal = camp.proposal(camp.participant("Finn"), "Drupal");
    people.forEach(person -> camp.votes(person, excel, drupal));
  }

  @Test
  void againstAnEmptyWallEverythingIsAdded() {
    String draft = draft("All at once", Map.of("pins", List.of(pin(excel, nine))));

    Response comparison = compare(draft, null);

    assertThat(comparison.<Map<String, ?>>path("from")).isEqualTo(side(null, 0, null));
    assertThat(comparison.<Map<String, ?>>path("to")).isEqualTo(side(draft, 0, "All at once"));
    assertThat(comparison.<List<?>>path("added"))
        .isEqualTo(
            List.of(
                Map.of("proposalId", excel, "title", "Excel", "to", cell(nine)),
                Map.of("proposalId", drupal, "title", "Drupal", "to", cell(ten))));
    assertThat(comparison.<List<?>>path("moved")).isEmpty();
    assertThat(comparison.<List<?>>path("dropped")).isEmpty();
    assertThat(comparison.<Integer>path("same")).isZero();
    assertThat(comparison.<Integer>path("choices")).isEqualTo(8);
    assertThat(comparison.<Map<String, ?>>path("honoured")).isEqualTo(Map.of("from", 0, "to", 8));
    // Three of four get a seat in each slot.
    assertThat(comparison.<Map<String, ?>>path("served")).isEqualTo(Map.of("from", 0, "to", 6));
  }

  @Test
  void againstTheWallItTellsWhatMoves() {
    not(excel, ten);
    not(drupal, nine);
    String first = draft("First", Map.of());
    camp.publish(first).then().statusCode(200);
    not(excel, nine);
    not(drupal, ten);
    String second = draft("Second", Map.of());

    Response comparison = compare(second, null);

    assertThat(comparison.<Map<String, ?>>path("from")).isEqualTo(side(null, 1, null));
    assertThat(comparison.<Map<String, ?>>path("to")).isEqualTo(side(second, 1, "Second"));
    List<?> bothMoved =
        List.of(moved(excel, "Excel", nine, ten), moved(drupal, "Drupal", ten, nine));
    assertThat(comparison.<List<?>>path("moved")).isEqualTo(bothMoved);
    assertThat(comparison.<Integer>path("same")).isZero();
    assertThat(comparison.<Map<String, ?>>path("served")).isEqualTo(Map.of("from", 6, "to", 6));
    Response drafts = compare(second, first);
    assertThat(drafts.<Map<String, ?>>path("from")).isEqualTo(side(first, 0, "First"));
    assertThat(drafts.<List<?>>path("moved")).isEqualTo(bothMoved);
    assertThat(compare(second, second).<Integer>path("same")).isEqualTo(2);
  }

  @Test
  void slotsThatTheDraftDoesNotFillStayAndTheOthersMayLoseTheirs() {
    not(drupal, nine);
    camp.publish(draft("Both", Map.of())).then().statusCode(200);
    String held = draft("Held", Map.of("slots", List.of(ten), "holdBack", Map.of(ten, 1)));

    Response comparison = compare(held, null);

    assertThat(comparison.<List<?>>path("dropped"))
        .isEqualTo(List.of(Map.of("proposalId", drupal, "title", "Drupal", "from", cell(ten))));
    assertThat(comparison.<List<?>>path("added")).isEmpty();
    assertThat(comparison.<List<?>>path("moved")).isEmpty();
    assertThat(comparison.<Integer>path("same")).isEqualTo(1);
    assertThat(comparison.<Map<String, ?>>path("honoured")).isEqualTo(Map.of("from", 8, "to", 4));
    assertThat(comparison.<Map<String, ?>>path("served")).isEqualTo(Map.of("from", 6, "to", 3));
  }

  @Test
  void bothSidesAreDraftsOfTheEvent() {
    String draft = draft("One", Map.of());
    String elsewhere = Fixtures.camp().draft(Map.of("moves", 1)).path("id");
    String path = camp.path("/wall/drafts/" + draft + "/comparison?with=");

    Expect.invalid(camp.organiser().get(path + "First"), "with");
    Expect.invalid(camp.organiser().get(path + elsewhere), "with");
    Expect.problem(
        camp.organiser().get(camp.path("/wall/drafts/" + elsewhere + "/comparison")),
        404,
        "not-found");
  }

  private void not(String proposal, String slot) {
    camp.organiser()
        .header("If-Match", "*")
        .body(Map.of("unavailable", List.of(slot)))
        .patch(camp.path("/proposals/" + proposal))
        .then()
        .statusCode(200);
  }

  private Response compare(String draft, String with) {
    String query = with == null ? "" : "?with=" + with;
    Response comparison =
        camp.volunteer().sends().get(camp.path("/wall/drafts/" + draft + "/comparison" + query));
    assertThat(comparison.statusCode()).as(comparison.asString()).isEqualTo(200);
    return comparison;
  }

  private String draft(String name, Map<String, Object> order) {
    Map<String, Object> quick = new HashMap<>(order);
    quick.put("moves", 500);
    quick.put("name", name);
    return camp.draft(quick).path("id");
  }

  private Map<String, String> pin(String proposal, String slot) {
    return Map.of("proposalId", proposal, "roomId", hall, "slotId", slot);
  }

  private Map<String, String> cell(String slot) {
    return Map.of("roomId", hall, "slotId", slot);
  }

  private Map<String, ?> moved(String proposal, String title, String from, String to) {
    return Map.of("proposalId", proposal, "title", title, "from", cell(from), "to", cell(to));
  }

  private static Map<String, Object> side(String draft, int revision, String name) {
    Map<String, Object> side = new HashMap<>();
    side.put("draftId", draft);
    side.put("revision", revision);
    side.put("name", name);
    return side;
  }
}
