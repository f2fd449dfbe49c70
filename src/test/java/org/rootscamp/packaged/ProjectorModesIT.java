package org.rootscamp.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rootscamp.Effort;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;

/** What the projector shows from the first proposal to the last session, in a real browser. */
class ProjectorModesIT extends PageTest {

  private static final int WIDTH = 1280;
  private static final int HEIGHT = 800;
  private static final String HOSTILE = "<img src=x onerror=alert(1)><script>alert(2)</script>";

  private Fixtures camp;
  private Badge ana;

  @BeforeEach
  void openACamp() {
    camp = Fixtures.camp().patchEvent(Map.of("proposing", Map.of("open", true)));
    ana = camp.participant("Ana Alvarez");
  }

  private Page screen(String query) {
    return browser.open(app.url("/" + camp.slug() + "/wall" + query), WIDTH, HEIGHT);
  }

  private static void assertShows(Page page, String state) {
    assertThat(page.locator("body")).hasAttribute("data-state", state);
  }

  private void show(String field, String value) {
    Map<String, Object> wanted = new HashMap<>();
    wanted.put(field, value);
    camp.organiser().body(wanted).put(camp.path("/screen")).then().statusCode(200);
  }

  /** Two rooms, a slot that runs now and one after it, and a session in each room. */
  private void publishAWallOfNow() {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
    camp.room("Hall", 100);
    camp.room("Library", 50);
    List<String> slots =
        List.of(
            slot("Block 1", now.minus(20, ChronoUnit.MINUTES)),
            slot("Block 2", now.plus(30, ChronoUnit.MINUTES)));
    for (String title : List.of("Drupal 101", "Excel", "Email that arrives", HOSTILE)) {
      camp.proposal(ana, title);
      ana = camp.participant("Somebody");
    }
    camp.closeVoting();
    String draft = camp.draft(Map.of("slots", slots, "seed", 1, "moves", 1000)).path("id");
    assertThat(camp.publish(draft).statusCode()).isEqualTo(200);
  }

  private String slot(String name, Instant start) {
    Instant end = start.plus(45, ChronoUnit.MINUTES);
    return camp.created(
        "/slots", Map.of("name", name, "start", start.toString(), "end", end.toString()));
  }

  @Test
  void itFollowsTheEventByItself() {
    Page page = screen("");
    assertShows(page, "collect");
    assertThat(page.locator(".picture-number")).hasText("0 proposals so far");

    String proposal = camp.proposal(ana, "Drupal 101");
    assertThat(page.locator(".newest .title")).hasText("Drupal 101");
    assertThat(page.locator(".picture-number")).hasText("1 proposal so far");

    Instant closes = Instant.now().plus(125, ChronoUnit.MINUTES);
    Map<String, Object> voting = Map.of("open", true, "closesAt", closes.toString());
    camp.patchEvent(Map.of("voting", voting));
    assertShows(page, "vote");
    assertThat(page.locator(".countdown")).containsText("2 h 0");
    assertThat(page.locator(".picture-number")).hasText("0 of 1 person has voted");
    camp.votes(ana, proposal);
    assertThat(page.locator(".picture-number")).hasText("1 of 1 person has voted");

    camp.closeVoting();
    assertShows(page, "collect");
    publishAWallOfNow();
    assertShows(page, "wall");
    assertThat(page.locator(".card").first()).isVisible();
    assertThat(browser.offences()).isEmpty();
  }

  @Test
  void votesOnADayWithoutSessionsComeBeforeTheWall() {
    camp.room("Hall", 100);
    camp.slot(10);
    camp.open();
    camp.proposal(ana, "Drupal 101");
    String draft = camp.draft(Map.of("seed", 1, "moves", 1000)).path("id");
    camp.publish(draft).then().statusCode(200);

    Page page = screen("");

    assertShows(page, "vote"); // the slot is in 2030
    camp.closeVoting();
    assertShows(page, "wall");
  }

  @Test
  void theAddressFixesAPictureAndSoDoVolunteers() {
    publishAWallOfNow();
    Page fixed = screen("?mode=vote");
    assertShows(fixed, "vote");
    assertThat(fixed.locator(".picture-head")).hasText("Voting is not open yet.");
    Page page = screen("");
    assertShows(page, "wall");

    show("mode", "collect");
    assertShows(page, "collect");
    assertShows(fixed, "vote");

    show("mode", "now");
    assertShows(page, "now");
    assertThat(page.locator("th.block .tone")).hasText(new String[] {"Now", "Next"});
    assertThat(page.locator(".card-session")).hasCount(4);

    show("mode", "auto");
    assertShows(page, "wall");
    assertThat(browser.offences()).isEmpty();
  }

  @Test
  void aDoorShowsItsRoomOnly() {
    Page page = screen("?room=LIBRARY");
    assertShows(page, "waiting");

    publishAWallOfNow();

    assertShows(page, "door");
    assertThat(page.locator(".door-room")).hasText("Library");
    assertThat(page.locator(".door .tone")).hasText(new String[] {"Now", "Next"});
    assertThat(page.locator(".door .card-session")).hasCount(2);
    double size = Projector.letters(page, ".door .title");
    assertThat(size).isGreaterThanOrEqualTo(HEIGHT / 15.0);
    show("message", "Lunch is served.");
    assertThat(page.locator("#band")).hasText("Lunch is served.");
    assertShows(page, "door");

    Page unknown = screen("?room=Cellar");
    assertShows(unknown, "now");
    assertThat(unknown.locator("#notice")).containsText("There is no room “Cellar”");
    assertThat(browser.offences()).isEmpty();
  }

  @Test
  void aMessageComesAndGoes() {
    publishAWallOfNow();
    Page page = screen("");
    assertShows(page, "wall");

    show("message", "Lunch is served.");
    assertThat(page.locator("#band")).hasText("Lunch is served.");
    assertShows(page, "wall");

    show("mode", "message");
    assertShows(page, "message");
    assertThat(page.locator(".message-text")).hasText("Lunch is served.");
    assertThat(page.locator("#band")).hasText("");
    show("mode", "auto");
    show(
        "message", HOSTILE + " leave the house by the northern door, calmly, and do not come back");
    assertShows(page, "message");
    assertThat(page.locator(".message-text")).containsText(HOSTILE);

    show("message", null);
    assertShows(page, "wall");
    assertThat(page.locator("#band")).hasText("");
    assertThat(browser.offences()).isEmpty();
  }

  @Test
  void whatIsReadFromAfarIsLarge() {
    for (int i = 0; i < 14; i++) {
      camp.proposal(ana, "A proposal with a title of some length, number " + i);
    }
    Page page = screen("");
    assertShows(page, "collect");
    assertThat(Projector.letters(page, ".newest .title")).isGreaterThanOrEqualTo(HEIGHT / 30.0);
    assertThat(page.locator(".qr-address")).hasText("localhost:" + app.port() + "/" + camp.slug());
    assertThat(page.locator(".newest-item").count()).isBetween(4, 12);
    assertThat(Projector.edge(page, "height", "img.qr")).isGreaterThanOrEqualTo(HEIGHT / 6.0);
    assertThat(Projector.edge(page, "bottom", ".newest-item"))
        .isLessThanOrEqualTo(Projector.edge(page, "top", ".foot"));
  }

  @Test
  void everyPictureOutlivesTheServerAndFollowsItAgain() {
    publishAWallOfNow();
    show("message", "Lunch is served.");
    Map<String, Page> pages = new HashMap<>();
    for (String mode : List.of("collect", "vote", "wall", "now", "message")) {
      pages.put(mode, screen("?mode=" + mode));
      assertShows(pages.get(mode), mode);
    }
    pages.put("door", screen("?room=Hall"));
    assertShows(pages.get("door"), "door");
    app.kill();

    pages.forEach(
        (mode, page) -> {
          assertThat(page.locator("#notice")).containsText("reconnecting");
          assertShows(page, mode);
          assertThat(page.locator("#main")).not().isEmpty();
        });
    assertThat(pages.get("vote").locator("img.qr")).isVisible();

    app.startAgain(Map.of());
    show("message", "Lunch is over.");
    assertThat(pages.get("message").locator(".message-text")).hasText("Lunch is over.");
    pages.remove("message");
    pages.values().forEach(page -> assertThat(page.locator("#band")).hasText("Lunch is over."));
    assertThat(browser.offences()).isEmpty();
  }

  static List<String> languages() {
    return Effort.isLong() ? List.of("en", "es") : List.of("en");
  }

  @ParameterizedTest
  @MethodSource("languages")
  void noPictureBreaksAnAccessibilityRule(String language) {
    publishAWallOfNow();
    show("message", "El almuerzo está servido.");
    Page page = screen("?lang=" + language);
    for (String query :
        List.of("mode=collect", "mode=vote", "mode=now", "mode=message", "room=Hall")) {
      page.navigate(app.url("/" + camp.slug() + "/wall?lang=" + language + "&" + query));
      assertThat(page.getByRole(AriaRole.MAIN)).not().isEmpty();
      assertThat(page.locator("#event-name")).hasText("Rootscamp");
      for (int width : List.of(WIDTH, 320)) {
        page.setViewportSize(width, HEIGHT);
        assertThat(page.locator("body")).hasAttribute("data-view", width < 700 ? "list" : "grid");
        assertThat(Accessibility.violations(page)).as(query + ", " + width).isEmpty();
        int wide = (int) page.evaluate("document.documentElement.scrollWidth");
        assertThat(wide).as(query).isLessThanOrEqualTo(width);
      }
      page.setViewportSize(WIDTH, HEIGHT);
    }
    assertThat(browser.offences()).isEmpty();
  }
}
