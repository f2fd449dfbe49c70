package org.rootscamp.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.Eventually;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;

/** Pages hear of what everybody may know by one stream a browser, and before they would ask. */
class StreamIT extends PageTest {

  /** Shorter than any page waits before it asks by itself, while its stream speaks. */
  private static final int PATIENCE_MILLIS = 8_000;

  /** Neither looks again, as phones and consoles do now and then, nor draws without a reason. */
  private static final String WITHOUT_ROUTINE =
      """
      const [later, again] = [setTimeout, setInterval];
      window.setTimeout = (act, ms) => (ms < 15000 ? later(act, ms) : 0);
      window.setInterval = (act, ms) => (ms <= 1000 ? again(act, ms) : 0);
      """;

  private Fixtures camp;
  private Badge ana;
  private Badge volunteer;

  @BeforeEach
  void openACamp() {
    camp = Fixtures.camp().patchEvent(Map.of("proposing", Map.of("open", true)));
    ana = camp.participant("Ana Alvarez");
    volunteer = camp.volunteer();
    camp.proposal(ana, "Drupal 101");
  }

  private void open(String window, Instant closesAt) {
    Map<String, Object> state = new HashMap<>(Map.of("open", true));
    state.put("closesAt", closesAt == null ? null : closesAt.toString());
    camp.patchEvent(Map.of(window, state));
  }

  private void close(String window) {
    camp.patchEvent(Map.of(window, Map.of("open", false)));
  }

  private static void soon(Locator locator) {
    assertThat(locator)
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MILLIS));
  }

  private static void soon(Locator locator, String text) {
    assertThat(locator)
        .hasText(text, new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE_MILLIS));
  }

  private static void soonShows(Page projector, String state) {
    soon(projector.locator("body[data-state='" + state + "']"));
  }

  private Locator proposal(Page page, String title) {
    String kind =
        page.url().endsWith("/wall")
            ? ".newest .title"
            : page.url().contains("/console") ? ".waiting-item" : ".card";
    return page.locator(kind, new Page.LocatorOptions().setHasText(title)).first();
  }

  /** Opens one after the other: projectors, consoles and phones, all in one browser. */
  private List<Page> eightPages(CountingProxy proxy) {
    Page first = browser.page(Console.outfit());
    first.navigate(proxy.url("/" + camp.slug() + "/wall"));
    List<Page> pages = new ArrayList<>(List.of(first));
    String console = "/console#t=" + volunteer.secret();
    for (String below :
        List.of("/wall", "/wall", console, "/console", "#t=" + ana.secret(), "#vote", "#vote")) {
      assertThat(proposal(pages.get(pages.size() - 1), "Drupal 101")).isVisible();
      Page page = browser.beside(first);
      page.navigate(proxy.url("/" + camp.slug() + below));
      pages.add(page);
    }
    pages.forEach(page -> assertThat(proposal(page, "Drupal 101")).isVisible());
    return pages;
  }

  @Test
  void eightPagesOfOneBrowserShareAStreamAndTheFirstOneMayLeave() {
    try (CountingProxy proxy = new CountingProxy(app.port())) {
      List<Page> pages = eightPages(proxy);
      Eventually.is(proxy::streams, streams -> streams == 1);

      camp.proposal(ana, "Email deliverability");
      pages.forEach(page -> soon(proposal(page, "Email deliverability")));

      pages.remove(0).close();
      camp.proposal(ana, "Faith-based committees");
      pages.forEach(page -> soon(proposal(page, "Faith-based committees")));
      assertThat(proxy.streams()).isEqualTo(1);

      Page elsewhere = pages.remove(0);
      elsewhere.navigate(proxy.url("/" + Fixtures.camp().slug() + "/wall"));
      Eventually.is(proxy::streams, streams -> streams == 2);
      pages.forEach(Page::close);
      Eventually.is(proxy::streams, streams -> streams == 1);
    }
    assertThat(browser.offences()).isEmpty();
  }

  @Test
  void whereNoWorkerIsOrAnswersAPageHasAStreamOfItsOwn() {
    for (String worker :
        List.of(
            "delete window.SharedWorker",
            "window.SharedWorker = class { port = new MessageChannel().port1 }")) {
      try (CountingProxy proxy = new CountingProxy(app.port())) {
        Page page = browser.page(Console.outfit());
        page.addInitScript(worker);
        page.navigate(proxy.url("/" + camp.slug() + "/wall"));
        assertThat(proposal(page, "Drupal 101")).isVisible();
        Eventually.is(proxy::streams, streams -> streams == 1);

        String title = "Healing " + worker.length();
        camp.proposal(ana, title);
        soon(proposal(page, title));
        page.close();
      }
    }
    assertThat(browser.offences()).isEmpty();
  }

  /** A worker that starts late: what it says waits until the test lets it through. */
  private static final String LATE_WORKER =
      """
      const Worker = SharedWorker;
      window.SharedWorker = class {
        constructor(...asked) {
          const { port } = new Worker(...asked);
          const held = [];
          let hear = (said) => held.push(said);
          port.onmessage = (said) => hear(said);
          this.port = port;
          Object.defineProperty(port, "onmessage", {
            set: (listener) =>
              (window.answer = () => {
                held.forEach(listener);
                hear = listener;
              }),
          });
        }
      };
      """;

  @Test
  void aPageGivesItsOwnStreamUpOnceTheWorkerAnswers() {
    try (CountingProxy proxy = new CountingProxy(app.port())) {
      Page page = browser.page(Console.outfit());
      page.addInitScript(LATE_WORKER);
      page.navigate(proxy.url("/" + camp.slug() + "/wall"));
      Eventually.is(proxy::streams, streams -> streams == 2); // the worker's, and the page's

      page.evaluate("answer()");
      Eventually.is(proxy::streams, streams -> streams == 1);
      camp.proposal(ana, "Healing");
      soon(proposal(page, "Healing"));
    }
    assertThat(browser.offences()).isEmpty();
  }

  @Test
  void aStreamOfItsOwnRestsWhileNobodyLooks() {
    try (CountingProxy proxy = new CountingProxy(app.port())) {
      Page page = browser.page(Console.outfit());
      page.addInitScript("delete window.SharedWorker");
      page.navigate(proxy.url("/" + camp.slug() + "/wall"));
      Eventually.is(proxy::streams, streams -> streams == 1);

      look(page, false);
      Eventually.is(proxy::streams, streams -> streams == 0);
      camp.proposal(ana, "Healing");
      look(page, true);
      soon(proposal(page, "Healing"));
      Eventually.is(proxy::streams, streams -> streams == 1);
    }
  }

  private static void look(Page page, boolean looks) {
    page.evaluate(
        """
        hidden => {
          Object.defineProperty(document, "hidden", { value: hidden, configurable: true });
          document.dispatchEvent(new Event("visibilitychange"));
        }""",
        !looks);
  }

  @Test
  void windowsProposalsAndTheScreenReachOpenPagesBeforeTheyAsk() {
    Page first = browser.page(Phone.outfit());
    first.context().addInitScript(WITHOUT_ROUTINE);
    Phone phone = Phone.scanning(first, app, camp, ana).tab("vote");
    Page desk = browser.beside(first);
    Console console = Console.scanning(desk, app, camp, volunteer);
    Page projector = browser.beside(first);
    projector.navigate(app.url("/" + camp.slug() + "/wall"));
    Page holding = browser.beside(first);
    holding.navigate(app.url("/" + camp.slug() + "/wall?mode=vote"));
    for (Page page : List.of(phone.page(), desk, projector)) {
      assertThat(proposal(page, "Drupal 101")).isVisible();
    }

    camp.proposal(ana, "Healing");
    for (Page page : List.of(phone.page(), desk, projector)) {
      soon(proposal(page, "Healing"));
    }

    Locator banner = console.page().locator(".banner-voting");
    open("voting", null);
    soon(phone.vote("Healing"));
    soon(banner);
    soonShows(projector, "vote");

    Map<String, Object> message = Map.of("message", "Lunch is ready");
    camp.organiser().body(message).put(camp.path("/screen")).then().statusCode(200);
    soon(projector.locator("#band"), "Lunch is ready");

    close("voting");
    soon(banner, "");
    soonShows(projector, "collect");
    assertThat(phone.vote("Healing")).hasCount(0);

    open("voting", Instant.now().plusSeconds(8));
    soon(phone.vote("Healing"));
    soon(banner);
    soonShows(projector, "vote");
    assertThat(phone.vote("Healing")).hasCount(0);
    assertThat(banner).isEmpty();
    assertThat(projector.locator("body")).hasAttribute("data-state", "collect");
    assertThat(holding.locator(".picture-head"))
        .hasText(Pattern.compile("Voting closed at \\d\\d:\\d\\d\\."));
    assertThat(browser.offences()).isEmpty();
  }
}
