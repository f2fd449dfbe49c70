package org.rootscamp.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;

/**
 * Suggestions do what they say: Drupal runs at ten, email at eleven and again at twelve, and a
 * block long ago is over. Healing waits.
 */
class ConsoleSuggestionsIT extends PageTest {

  private Fixtures camp;
  private Badge vera;
  private String hall;
  private String longAgo;
  private String twelve;

  @BeforeEach
  void hangAWall() {
    camp = Fixtures.camp().open();
    vera = camp.volunteer();
    hall = camp.room("Hall", 100);
    longAgo =
        camp.created(
            "/slots",
            Map.of(
                "name",
                "Long ago",
                "start",
                "2020-03-24T10:00:00-04:00",
                "end",
                "2020-03-24T10:50:00-04:00"));
    String ten = camp.slot(10);
    String eleven = camp.slot(11);
    twelve = camp.slot(12);
    String drupal = camp.proposal(camp.participant("Ana"), "Drupal 101");
    String email = camp.proposal(camp.participant("Bo"), "Email deliverability");
    camp.proposal(camp.participant("Cy"), "Healing");
    camp.organiser()
        .header("If-Match", "*")
        .body(Map.of("repeats", 2))
        .patch(camp.path("/proposals/" + email))
        .then()
        .statusCode(200);
    camp.closeVoting();
    vera.sends()
        .header("If-Match", camp.etag(camp.path("/wall")))
        .body(Map.of("edits", List.of(at(drupal, ten), at(email, eleven), at(email, twelve))))
        .post(camp.path("/wall/edits"))
        .then()
        .statusCode(200);
  }

  private Map<String, String> at(String proposal, String slot) {
    return Map.of("op", "place", "proposalId", proposal, "roomId", hall, "slotId", slot);
  }

  private Console open() {
    Console console = Console.scanning(browser, app, camp, vera);
    assertThat(console.card("Drupal 101")).isVisible();
    return console;
  }

  @Test
  void theRunThatIsNamedChangesPlacesAndTheOtherOneStays() {
    Console console = open();
    console.card("Drupal 101").click();
    Locator ways = console.page().locator(".about-why .move-list button");
    assertThat(ways).hasCount(2);

    console.key("way-" + hall + twelve).click();

    assertThat(console.cell("Hall", "12:00")).containsText("Drupal 101");
    assertThat(console.card("Email deliverability")).hasCount(2);
    assertThat(console.strip()).containsText("Drupal 101 and Email deliverability changed places.");
  }

  @Test
  void whoMovesBySuggestionIsOfferedNoBlockThatIsOver() {
    Console console = open();
    console.waiting("Healing").click();
    console.key("move-to").click();
    assertThat(console.dialog().locator(".figure")).hasCount(3);
    assertThat(console.key("to-" + hall + longAgo)).isDisabled();
    assertThat(console.key("to-" + hall + longAgo)).containsText("has started");

    console.key("to-" + hall + twelve).click();

    assertThat(console.cell("Hall", "12:00")).containsText("Healing");
    assertThat(console.waiting("Email deliverability")).isVisible();
  }
}
