package org.rootscamp.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.util.Map;
import java.util.function.BiConsumer;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;

/**
 * Every state that the phone page can be in, one after the other on one phone, for whoever wants to
 * look.
 */
final class PhoneStates {

  /** What a screen is like. */
  record Look(String name, int width, int height, String language, ColorScheme scheme) {

    NewContextOptions outfit() {
      return new NewContextOptions()
          .setViewportSize(width, height)
          .setLocale(language)
          .setColorScheme(scheme)
          .setServiceWorkers(ServiceWorkerPolicy.BLOCK);
    }
  }

  private static final String MORNING = "?at=2030-03-24T10:20:00-04:00";
  private static final String EVENING = "?at=2030-03-24T20:00:00-04:00";

  private final Browser browser;
  private final PackagedApp app;
  private final BiConsumer<String, Phone> visit;
  private final Phone phone;
  private final Page page;
  private Route held;

  /**
   * @param visit gets the name of the state and the phone
   */
  PhoneStates(Browser browser, PackagedApp app, Look look, BiConsumer<String, Phone> visit) {
    this.browser = browser;
    this.app = app;
    this.visit = visit;
    this.page = browser.page(look.outfit());
    this.phone = new Phone(page);
  }

  void all() {
    before();
    PhoneCamp camp = new PhoneCamp();
    signingIn(camp);
    voting();
    trouble(camp);
    proposing();
    me();
    windows();
    wall();
    new PhoneEntryStates(app, phone, this::seen).all();
    page.context().close();
  }

  private void before() {
    go("/no-such-camp");
    seen("unknown-event", ".calm");
    Fixtures door = Fixtures.camp().open().patchEvent(Map.of("doorCode", "sesame street"));
    go("/" + door.slug() + "#signIn");
    page.locator("summary").click();
    seen("sign-in-at-the-door", "#door-code");

    Fixtures empty = Fixtures.camp().open();
    go("/" + empty.slug() + "#signIn");
    seen("sign-in-of-an-empty-camp", ".code");
    phone.tab("me");
    seen("me-of-a-visitor", "input[value='es']");
    phone.tab("vote");
    scan(empty.participant("Ana"));
    seen("vote-empty", ".cards .calm");

    Fixtures early = Fixtures.camp().open();
    early.proposal(early.participant("Bo Brown"), "Drupal 101");
    early.closeVoting();
    go("/" + early.slug() + "#t=" + early.participant("Ana").secret());
    seen("vote-not-open-yet", ".notice-quiet");
  }

  private void signingIn(PhoneCamp camp) {
    go("/" + camp.camp.slug());
    seen("vote-of-a-visitor", ".vote-button");
    phone.vote(PhoneCamp.HOSTILE).click();
    seen("sign-in", ".code");
    page.locator(".code").fill("00000-00000");
    page.locator(".code").press("Enter");
    seen("sign-in-refused", ".problem");
    page.route("**/sign-ins", Route::abort);
    page.route("**/proposals?*", Route::abort);
    scan(camp.ana);
    assertThat(page.locator(".calm-hint")).not().isEmpty();
    seen("sign-in-waits", ".calm");
    page.unroute("**/sign-ins");
    phone.wake();
    seen("vote-loading", ".card-waiting");
    page.unrouteAll();
    page.reload();
  }

  private void voting() {
    seen("vote", ".vote-button");
    assertThat(phone.card(PhoneCamp.HOSTILE)).isVisible();
    phone.vote("Drupal 101").click();
    phone.vote("Drupal 101").click();
    phone.vote("Sanidad").click();
    is("saved");
    seen("vote-saved", ".vote-must");
    page.locator("[aria-controls='filters']").click();
    seen("vote-filters", "#filter-track");
    page.locator("input[type='search']").fill("nothing like this");
    seen("vote-no-match", ".calm");
    page.locator("input[type='search']").fill("");
    page.locator("[aria-controls='filters']").click();
  }

  private void trouble(PhoneCamp camp) {
    page.route("**/ballot", this::holdPut);
    phone.vote("Email").click();
    is("saving");
    seen("vote-saving", ".vote-want");
    Map<String, String> later = Map.of("Retry-After", "60");
    held().fulfill(new Route.FulfillOptions().setStatus(503).setHeaders(later));
    is("kept");
    seen("vote-busy", ".vote-want");
    page.unrouteAll();
    phone.wake();
    is("saved");

    page.route("**/api/**", Route::abort);
    phone.vote("Email").click();
    is("kept");
    seen("vote-offline", ".vote-want");
    camp.unvote("Email deliverability"); // on another device
    page.unrouteAll();
    phone.wake();
    seen("vote-conflict", ".both");
    page.locator("[data-act='mine']").click();
    is("saved");

    Phone blocked = new Phone(browser.beside(page));
    blockStorage(blocked.page());
    blocked.page().navigate(app.url("/" + camp.camp.slug() + "#t=" + camp.ana.secret()));
    assertThat(blocked.vote("Drupal 101")).isVisible();
    seen("storage-blocked", blocked, ".alert .notice");
    blocked.page().close();
  }

  /** Until somebody answers it. */
  private void holdPut(Route route) {
    if (route.request().method().equals("PUT")) {
      held = route;
    } else {
      route.resume();
    }
  }

  private Route held() {
    page.waitForCondition(() -> held != null);
    Route waiting = held;
    held = null;
    return waiting;
  }

  private static void blockStorage(Page page) {
    page.addInitScript(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('blocked'); }})");
  }

  private void proposing() {
    phone.tab("propose");
    seen("propose", "#title");
    page.locator("button[type='submit']").click();
    seen("propose-without-title", ".problem");
    page.locator("#title").fill("Drupal for beginners");
    seen("propose-similar", ".similar-row");
    page.locator("button[type='submit']").click();
    seen("proposed", ".own-row");
    page.locator("[data-act^='ask-']").click();
    page.locator("#more").fill("Bo Brown");
    page.locator("[data-act='add-more']").click();
    seen("proposal-asking", "[data-act^='back-']");
    page.locator("[data-act^='edit-']").click();
    seen("proposal-changing", "#own-title");
    page.locator("[data-act='close']").click();
    page.route("**/proposals", Route::abort);
    page.locator("#title").fill("Written on the train");
    page.locator("button[type='submit']").click();
    seen("proposal-kept", ".notice-notice q");
    page.unrouteAll();
  }

  private void me() {
    phone.tab("me");
    seen("me", ".receipt");
    page.locator("[data-act='delete']").click();
    seen("me-delete", "[data-act='sure']");
    phone.tab("vote");
    page.route("**/ballot", route -> route.fulfill(new Route.FulfillOptions().setStatus(401)));
    phone.vote("Email").click();
    seen("badge-replaced", ".sign-in .notice");
    page.unrouteAll();
  }

  private void windows() {
    PhoneCamp camp = new PhoneCamp();
    camp.vote("Drupal 101", "want");
    camp.merge(camp.drupal, camp.email);
    go("/" + camp.camp.slug() + "#t=" + camp.ana.secret());
    seen("vote-merged", "[data-act='withdraw']");
    page.locator("[data-act='withdraw']").click();
    assertThat(page.locator(".notice")).hasCount(0);
    is("saved");
    page.route("**/ballot", this::holdPut);
    phone.vote("Managing").click();
    Route late = held();
    Map<String, Object> closed = Map.of("open", false);
    camp.camp.patchEvent(Map.of("voting", closed, "proposing", closed));
    late.resume();
    seen("vote-refused", ".notice-wrong");
    page.unrouteAll();
    phone.tab("propose");
    seen("propose-closed", ".notice");
    phone.tab("wall");
    seen("wall-not-published", ".calm");
  }

  private void wall() {
    PhoneCamp camp = new PhoneCamp().published();
    go("/" + camp.camp.slug() + MORNING);
    seen("wall-of-a-visitor", ".row");
    scan(camp.ana);
    seen("wall", ".day-row");
    page.locator(".title-button").first().click();
    seen("wall-opened", ".opened .told");
    page.keyboard().press("Escape");
    phone.tab("vote");
    seen("vote-closed", ".vote-standing");
    phone.tab("wall");
    page.route("**/api/**", Route::abort);
    phone.wake();
    seen("wall-stale", ".stale");
    page.unrouteAll();
    go("/" + camp.camp.slug() + EVENING);
    seen("wall-over", ".notice");
    camp.move(camp.drupal);
    go("/" + camp.camp.slug());
    seen("wall-moved", ".mark-moved");
    page.locator(".whole summary").click();
    seen("wall-whole", ".whole .row");
  }

  private void go(String address) {
    page.navigate(app.url(address));
  }

  /** The address of a badge in the page that is open already. */
  private void scan(Badge badge) {
    page.evaluate("secret => { location.hash = 't=' + secret; }", badge.secret());
  }

  private void is(String state) {
    assertThat(page.locator("body")).hasAttribute("data-state", state);
  }

  private void seen(String state, String sign) {
    seen(state, phone, sign);
  }

  /** Once its sign is on the screen. */
  private void seen(String state, Phone phone, String sign) {
    assertThat(phone.page().locator(sign).first()).isVisible();
    visit.accept(state, phone);
  }
}
