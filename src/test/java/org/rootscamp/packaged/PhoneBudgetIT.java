package org.rootscamp.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import com.microsoft.playwright.options.WaitUntilState;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;

/** What the phone page costs on a bad network, with a hundred proposals. */
class PhoneBudgetIT extends PageTest {

  private static final long BUDGET = 60_000;

  private static final String[] SUBJECTS = {
    "voter registration", "burn-out", "faith-based committees", "a small budget", "street protests",
    "disaster relief", "social media metrics", "low-income workers", "open data", "fundraising"
  };
  private static final String[] FORMS = {
    "A panel on", "Getting started with", "What nobody tells you about", "Ten years of",
        "Rethinking",
    "A workshop:", "Hands-on:", "How we failed at", "The politics of", "Questions and answers on"
  };

  private static Fixtures campWithAHundredProposals() {
    Fixtures camp = Fixtures.camp().open();
    camp.room("Hall", 100, "projector");
    camp.slot(10);
    camp.slot(11);
    for (int i = 0; i < 100; i++) {
      String name = "Facilitator " + (char) ('A' + i / 4) + " " + SUBJECTS[i % 7].split(" ", 2)[0];
      Badge facilitator = camp.participant(name);
      String title = FORMS[i / 10] + " " + SUBJECTS[i % 10];
      String summary =
          "We look at "
              + SUBJECTS[(i * 7 + i / 10) % 10]
              + " and "
              + SUBJECTS[(i * 3 + 1) % 10]
              + ", with examples from "
              + (1990 + i * 13 % 30)
              + ", and talk about what to do next.";
      facilitator
          .sends()
          .body(Map.of("title", title, "summary", summary, "track", "track " + i % 5))
          .post(camp.path("/proposals"))
          .then()
          .statusCode(201);
    }
    return camp;
  }

  @Test
  void theFirstVisitStaysInTheBudgetAndNothingShifts() {
    Fixtures camp = campWithAHundredProposals();
    Badge ana = camp.participant("Ana Alvarez");
    try (CountingProxy proxy = new CountingProxy(app.port())) {
      Page page = browser.page(Phone.outfit());
      page.addInitScript(
          """
          window.shifts = 0;
          new PerformanceObserver((list) => list.getEntries().forEach((entry) => {
            window.shifts += entry.value;
          })).observe({ type: "layout-shift", buffered: true });
          """);
      page.navigate(proxy.url("/" + camp.slug() + "#t=" + ana.secret()));
      assertThat(page.locator(".vote-button")).hasCount(100);
      assertThat(page.locator("#status")).hasText("Nothing chosen yet");
      long vote = proxy.received();
      page.waitForFunction(
          "() => navigator.serviceWorker.ready.then(it => it.active.state === 'activated')");

      assertThat(proxy.received()).as("of it %d to vote", vote).isLessThanOrEqualTo(BUDGET);
      assertThat((Number) page.evaluate("window.shifts"))
          .extracting(Number::doubleValue)
          .isEqualTo(0.0);
    }
    assertThat(browser.offences()).isEmpty();
  }

  /** On a slow link a round of requests costs a third of a second, however little it carries. */
  @Test
  void theFirstVoteIsThreeRoundsAfterThePage() {
    Fixtures camp = Fixtures.camp().open();
    camp.proposal(camp.participant("Bo Brown"), "Drupal 101");
    Badge ana = camp.participant("Ana Alvarez");
    Page page = browser.page(Phone.outfit().setServiceWorkers(ServiceWorkerPolicy.BLOCK));
    List<Route> held = new ArrayList<>();
    page.route("**/{assets,api}/**", held::add);
    page.navigate(
        app.url("/" + camp.slug() + "#t=" + ana.secret()),
        new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));

    assertThat(round(page, held, 5))
        .containsExactlyInAnyOrder(
            "GET /assets/phone/main.css",
            "GET /assets/shared/theme.js",
            "GET /assets/phone/main.js",
            "GET /assets/phone/chunk.js",
            "GET /assets/phone/words/en.js");
    assertThat(round(page, held, 2))
        .containsExactlyInAnyOrder("GET " + camp.path(""), "POST " + camp.path("/sign-ins"));
    assertThat(round(page, held, 2))
        .containsExactlyInAnyOrder("GET " + camp.path("/proposals"), "GET " + camp.path("/ballot"));
    assertThat(new Phone(page).vote("Drupal 101")).isEnabled();
  }

  /** Lets a round of requests go on once it is complete, so that no answer can hide a wait. */
  private static List<String> round(Page page, List<Route> held, int size) {
    page.waitForCondition(() -> held.size() >= size);
    List<Route> round = List.copyOf(held);
    held.clear();
    round.forEach(Route::resume);
    return round.stream()
        .map(Route::request)
        .map(request -> request.method() + " " + URI.create(request.url()).getPath())
        .toList();
  }
}
