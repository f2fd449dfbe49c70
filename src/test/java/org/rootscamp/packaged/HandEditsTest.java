package org.rootscamp.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;

/** A Wall that volunteers change by hand, in the console and past it. */
abstract class HandEditsTest extends PageTest {

  Fixtures camp;
  Badge vera;
  Badge ana;
  String hall;
  String library;
  String ten;
  String eleven;
  String drupal;
  String email;

  /** Drupal in the hall at ten, email in the library at ten, nothing at eleven, healing waits. */
  @BeforeEach
  void hangAWall() {
    camp = Fixtures.camp().open();
    vera = camp.volunteer();
    ana = camp.participant("Ana Alvarez");
    hall = camp.room("Hall", 100, "projector");
    library = camp.room("Library", 20);
    ten = camp.slot(10);
    eleven = camp.slot(11);
    drupal = camp.proposal(ana, "Drupal 101");
    email = camp.proposal(camp.participant("Bo Brown"), "Email deliverability");
    camp.proposal(ana, "Healing");
    camp.closeVoting();
    edit(
        vera,
        Map.of("op", "place", "proposalId", drupal, "roomId", hall, "slotId", ten),
        Map.of("op", "place", "proposalId", email, "roomId", library, "slotId", ten));
  }

  @AfterEach
  void nothingWentWrong() {
    List<String> offences = browser.offences().stream().filter(it -> !isRefusal(it)).toList();
    assertThat(offences).isEmpty();
  }

  /** The browser logs every refusal, be it expected or not. */
  private static boolean isRefusal(String offence) {
    return offence.matches("Failed to load resource: the server responded with a status of 4.*");
  }

  @SafeVarargs
  final void edit(Badge volunteer, Map<String, String>... edits) {
    volunteer
        .sends()
        .header("If-Match", camp.etag(camp.path("/wall")))
        .body(Map.of("edits", List.of(edits)))
        .post(camp.path("/wall/edits"))
        .then()
        .statusCode(200);
  }

  Console open() {
    return open(vera);
  }

  Console open(Badge volunteer) {
    Console console = Console.scanning(browser, app, camp, volunteer);
    assertThat(console.card("Drupal 101")).isVisible();
    assertThat(console.waiting("Healing").first()).isVisible();
    return console;
  }

  static ContainsTextOptions soon() {
    return new ContainsTextOptions().setTimeout(4000); // two seconds, on a machine under load
  }
}
