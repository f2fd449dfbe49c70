package org.rootscamp.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;

/** The Wall as the person in the last row sees it, in a real browser. */
class ProjectorIT extends PageTest {

  private static final int WIDTH = 1920;
  private static final int HEIGHT = 1080;

  private static Page wall(Fixtures camp) {
    return browser.open(app.url("/" + camp.slug() + "/wall"), WIDTH, HEIGHT);
  }

  private static Locator card(Page page, String title) {
    return page.locator(".card", new Page.LocatorOptions().setHasText(title));
  }

  /** A camp with one proposal that can be published. */
  private static Fixtures campWith(String title) {
    Fixtures camp = Fixtures.camp().open();
    camp.room("Hall", 100);
    camp.slot(10);
    Badge ana = camp.participant("Ana Alvarez");
    camp.proposal(ana, title);
    camp.closeVoting();
    return camp;
  }

  private static void publish(Fixtures camp) {
    String draft = camp.draft(Map.of("seed", 1, "moves", 1000)).path("id");
    assertThat(camp.publish(draft).statusCode()).isEqualTo(200);
  }

  @Test
  void aTitleIsReadableFromTheLastRow() {
    Fixtures camp = campWith("What to do when your city is drowning: climate justice in NYC");
    publish(camp);

    double size = Projector.letters(wall(camp), ".card .title");

    assertThat(size).isGreaterThanOrEqualTo(HEIGHT / 30.0);
  }

  @Test
  void aTitleThatIsAScriptStaysText() {
    String hostile = "<img src=x onerror=alert(1)><script>alert(2)</script>";
    Fixtures camp = campWith(hostile);
    publish(camp);

    Page page = wall(camp);

    assertThat(card(page, hostile)).isVisible();
    assertThat(browser.offences()).isEmpty();
  }

  @Test
  void aCorrectedTitleAppearsByItself() {
    Fixtures camp = campWith("Drupal 1O1");
    publish(camp);
    Page page = wall(camp);
    assertThat(card(page, "Drupal 1O1")).isVisible();

    patchProposal(camp, Map.of("title", "Drupal 101"));

    assertThat(card(page, "Drupal 101")).isVisible();
  }

  @Test
  void onAWallOfSeveralDaysEveryPlaceNamesItsDay() {
    Fixtures camp = campWith("Drupal 101");
    publish(camp);
    Page page = wall(camp);
    assertThat(page.locator("#event-day")).hasText("The Wall · Sunday, 24 March 2030");
    String sunday = firstOf(camp, "/slots");
    camp.created(
        "/slots",
        Map.of(
            "name", "Block 2",
            "start", "2030-03-25T10:00:00-04:00",
            "end", "2030-03-25T10:50:00-04:00"));
    patchProposal(camp, Map.of("unavailable", List.of(sunday)));

    publish(camp);

    assertThat(page.locator("th.block"))
        .hasText(new String[] {"Next Sunday 10:00–10:50", "Monday 10:00–10:50"});
    assertThat(page.locator(".gone")).hasText("Drupal 101 is now on Mon 10:00");
    assertThat(page.locator(".mark-moved")).hasText("MOVED from Sun 10:00");
    assertThat(page.locator("#event-day"))
        .hasText("The Wall · Sunday 24 March – Monday 25 March 2030");
    assertThat(page.locator("#said")).hasText("Moved: Drupal 101, now Hall, Mon 10:00.");
    assertThat(browser.offences()).isEmpty();
  }

  private static String firstOf(Fixtures camp, String list) {
    return camp.organiser().get(camp.path(list)).path("items[0].id");
  }

  private static void patchProposal(Fixtures camp, Map<String, ?> patch) {
    String path = camp.path("/proposals/" + firstOf(camp, "/proposals"));
    camp.organiser()
        .header("If-Match", camp.etag(path))
        .body(patch)
        .patch(path)
        .then()
        .statusCode(200);
  }

  @Test
  void anUnknownEventIsACalmSentence() {
    Page page = browser.open(app.url("/no-such-camp/wall"), WIDTH, HEIGHT);

    assertThat(page.locator("body")).hasAttribute("data-state", "unknown");
    assertThat(page.locator("#main")).not().isEmpty();
  }

  @Test
  void thePagesBreakNoAccessibilityRule() {
    Fixtures camp = campWith("Drupal 101");
    publish(camp);

    assertThat(Accessibility.violations(wall(camp))).isEmpty();
    assertThat(
            Accessibility.violations(browser.open(app.url("/" + camp.slug() + "/wall"), 320, 640)))
        .isEmpty();
    Page home = browser.open(app.url("/"), 1280, 800);
    assertThat(home.locator("li.event a").first()).isVisible();
    assertThat(Accessibility.violations(home)).isEmpty();
    assertThat(browser.offences()).isEmpty();
  }

  @Test
  void anAssetThatIsOpenedByItselfMayLoadNothingAndTheWorkerOnlyWhatIsOurs() {
    for (String asset : List.of("/assets/wall/main.css", "/assets/wall/main.js")) {
      String policy = Fixtures.visitor().get(asset).header("Content-Security-Policy");
      assertThat(policy)
          .as(asset)
          .isEqualTo("default-src 'none'; base-uri 'none'; frame-ancestors 'none'");
    }
    assertThat(
            Fixtures.visitor()
                .get("/assets/shared/stream-worker.js")
                .header("Content-Security-Policy"))
        .startsWith("default-src 'none'; script-src 'self'; connect-src 'self';");
  }

  /** A store on the way may hand the answer on to somebody who accepts something else. */
  @Test
  void anAssetHasATagForEachOfItsFormsAndSaysThatTheyDiffer() throws Exception {
    HttpResponse<byte[]> packed = asset("Accept-Encoding", "gzip");
    HttpResponse<byte[]> plain = asset("Accept-Encoding", "gzip;q=0");
    String tag = plain.headers().firstValue("ETag").orElseThrow();
    HttpResponse<byte[]> again = asset("If-None-Match", "\"old\", " + tag);

    assertThat(tag).matches("\"[0-9a-f]{8}-[0-9]+\"");
    assertThat(packed.headers().firstValue("ETag")).hasValue(tag.replaceFirst("\"$", "~gzip\""));
    assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
    try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
      assertThat(unpacked.readAllBytes()).isEqualTo(plain.body());
    }
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(List.of(packed, plain, again))
        .allSatisfy(
            answer -> assertThat(answer.headers().firstValue("Vary")).hasValue("Accept-Encoding"));
  }

  private static HttpResponse<byte[]> asset(String... header) throws Exception {
    URI address = URI.create(app.url("/assets/wall/main.js"));
    HttpRequest request = HttpRequest.newBuilder(address).headers(header).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
  }
}
