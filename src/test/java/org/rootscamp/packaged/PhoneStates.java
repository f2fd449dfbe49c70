package org.rootscamp.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.rootscamp.Fixtures;

/**
 * Every state that the phone page can be in, one after the other, for whoever wants to look.
 *
 * @param visit gets the name of the state and the phone
 */
record PhoneStates(Browser browser, PackagedApp app, Look look, BiConsumer<String, Phone> visit) {

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

  void all() {
    PhoneCamp camp = new PhoneCamp();
    signingIn(camp);
    voting(camp);
    trouble(camp);
    proposing(camp);
    me(camp);
    windows();
    wall();
  }

  private void signingIn(PhoneCamp camp) {
    Phone phone = visiting(camp.camp);
    seen("sign-in", phone, ".code");
    phone.page().locator(".code").fill("0000-0000");
    phone.page().locator(".code").press("Enter");
    seen("sign-in-refused", phone, ".problem");

    Fixtures door = Fixtures.camp().open().patchEvent(Map.of("doorCode", "sesame"));
    Phone visitor = visiting(door);
    visitor.page().locator("summary").click();
    seen("sign-in-at-the-door", visitor, "#door-code");
    seen("unknown-event", new Phone(at("/no-such-camp", page -> {})), ".calm");
    Phone waiting = scanning(camp, "", page -> page.route("**/sign-ins", route -> route.abort()));
    assertThat(waiting.page().locator(".calm-hint")).not().isEmpty();
    seen("sign-in-waits", waiting, ".calm");
  }

  private void voting(PhoneCamp camp) {
    Phone phone = scanning(camp, "", page -> {});
    seen("vote", phone, ".vote-button");
    assertThat(phone.card(PhoneCamp.HOSTILE)).isVisible();
    phone.vote("Drupal 101").click();
    phone.vote("Drupal 101").click();
    phone.vote("Sanidad").click();
    assertThat(phone.page().locator("body")).hasAttribute("data-state", "saved");
    seen("vote-saved", phone, ".vote-must");
    phone.page().locator("[aria-controls='filters']").click();
    seen("vote-filters", phone, "#filter-track");
    phone.page().locator("input[type='search']").fill("nothing like this");
    seen("vote-no-match", phone, ".calm");

    Phone loading = scanning(camp, "", page -> page.route("**/proposals?*", Route::abort));
    seen("vote-loading", loading, ".card-waiting");
    Phone empty = new Phone(at("/" + Fixtures.camp().open().slug(), page -> {}));
    seen("sign-in-of-an-empty-camp", empty, ".code");
    Fixtures none = Fixtures.camp().open();
    seen(
        "vote-empty",
        Phone.scanning(browser.page(look.outfit()), app, none, none.participant("Ana")),
        ".calm");
  }

  private void trouble(PhoneCamp camp) {
    Phone saving = scanning(camp, "", page -> page.route("**/ballot", this::holdPut));
    saving.vote("Email").click();
    assertThat(saving.page().locator("body")).hasAttribute("data-state", "saving");
    seen("vote-saving", saving, ".vote-want");

    Phone busy = scanning(camp, "", page -> page.route("**/ballot", this::refusePut));
    busy.vote("Email").click();
    assertThat(busy.page().locator("body")).hasAttribute("data-state", "kept");
    seen("vote-busy", busy, ".vote-want");

    Phone offline = scanning(camp, "", page -> {});
    assertThat(offline.vote("Email")).isVisible();
    assertThat(offline.page().locator("body")).hasAttribute("data-state", "saved");
    offline.page().route("**/api/**", Route::abort);
    offline.vote("Email").click();
    assertThat(offline.page().locator("body")).hasAttribute("data-state", "kept");
    seen("vote-offline", offline, ".vote-want");

    Phone other = scanning(camp, "", page -> {});
    other.vote("Managing").click();
    assertThat(other.page().locator("body")).hasAttribute("data-state", "saved");
    offline.page().unroute("**/api/**");
    seen("vote-conflict", offline, ".both", Phone::wake);

    Phone blocked = scanning(camp, "", PhoneStates::blockStorage);
    assertThat(blocked.vote("Drupal 101")).isVisible();
    seen("storage-blocked", blocked, ".alert .notice");
  }

  private void holdPut(Route route) {
    if (!route.request().method().equals("PUT")) {
      route.resume();
    }
  }

  private void refusePut(Route route) {
    if (route.request().method().equals("PUT")) {
      route.fulfill(
          new Route.FulfillOptions().setStatus(503).setHeaders(Map.of("Retry-After", "60")));
    } else {
      route.resume();
    }
  }

  private static void blockStorage(Page page) {
    page.addInitScript(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('blocked'); }})");
  }

  private void proposing(PhoneCamp camp) {
    Phone phone = scanning(camp, "", page -> {}).tab("propose");
    seen("propose", phone, "#title");
    phone.page().locator("button[type='submit']").click();
    seen("propose-without-title", phone, ".problem");
    phone.page().locator("#title").fill("Drupal for beginners");
    if (camp.camp.organiser().get(camp.camp.path("/proposals/similar?title=x")).statusCode()
        == 200) {
      seen("propose-similar", phone, ".similar-row");
    }
    phone.page().locator("button[type='submit']").click();
    seen("proposed", phone, ".own-row");
    phone.page().locator("[data-act^='edit-']").click();
    seen("proposal-changing", phone, "#own-title");
    phone.page().locator("[data-act='close']").click();
    phone.page().route("**/proposals", Route::abort);
    phone.page().locator("#title").fill("Written on the train");
    phone.page().locator("button[type='submit']").click();
    seen("proposal-kept", phone, ".notice-notice q");
  }

  private void me(PhoneCamp camp) {
    Phone phone = scanning(camp, "", page -> {}).tab("me");
    seen("me", phone, ".receipt");
    phone.page().locator("[data-act='delete']").click();
    seen("me-delete", phone, "[data-act='sure']");
    Phone visitor = visiting(camp.camp).tab("me");
    seen("me-of-a-visitor", visitor, "input[value='es']");
    Phone replaced = scanning(camp, "", page -> {});
    assertThat(replaced.vote("Email")).isVisible();
    replaced
        .page()
        .route("**/ballot", route -> route.fulfill(new Route.FulfillOptions().setStatus(401)));
    replaced.vote("Email").click();
    seen("badge-replaced", replaced, ".sign-in .notice");
  }

  private void windows() {
    PhoneCamp camp = new PhoneCamp();
    camp.vote("Drupal 101", "want");
    camp.merge(camp.drupal, camp.email);
    Phone merged = scanning(camp, "", page -> {});
    seen("vote-merged", merged, "[data-act='withdraw']");
    merged.page().locator("[data-act='withdraw']").click();
    assertThat(merged.page().locator(".notice")).hasCount(0);
    Phone late = scanning(camp, "", page -> {});
    assertThat(late.page().locator("body")).hasAttribute("data-state", "saved");
    camp.camp.patchEvent(
        Map.of("voting", Map.of("open", false), "proposing", Map.of("open", false)));
    late.vote("Managing").click();
    seen("vote-refused", late, ".notice-wrong");
    seen("propose-closed", late.tab("propose"), ".notice");
    seen("wall-not-published", late.tab("wall"), ".calm");
    Fixtures early = Fixtures.camp().open();
    early.proposal(early.participant("Bo Brown"), "Drupal 101");
    early.closeVoting();
    seen(
        "vote-not-open-yet",
        Phone.scanning(browser.page(look.outfit()), app, early, early.participant("Ana")),
        ".notice-quiet");
  }

  private void wall() {
    PhoneCamp camp = new PhoneCamp().published();
    Phone phone = scanning(camp, MORNING, page -> {});
    seen("wall", phone, ".day-row");
    seen("vote-closed", phone.tab("vote"), ".vote-standing");
    seen("wall-of-a-visitor", new Phone(at("/" + camp.camp.slug() + MORNING, page -> {})), ".row");
    phone.tab("wall").page().route("**/api/**", Route::abort);
    seen("wall-stale", phone, ".stale", Phone::wake);
    seen("wall-over", scanning(camp, EVENING, page -> {}), ".notice");
    camp.move(camp.drupal);
    seen("wall-moved", scanning(camp, "", page -> {}), ".mark-moved");
    phone.page().locator(".whole summary").click();
    seen("wall-whole", phone, ".whole .row");
  }

  private Phone visiting(Fixtures camp) {
    return new Phone(at("/" + camp.slug(), page -> {}));
  }

  private Page at(String address, Consumer<Page> before) {
    Page page = browser.page(look.outfit());
    before.accept(page);
    page.navigate(app.url(address));
    return page;
  }

  private Phone scanning(PhoneCamp camp, String query, Consumer<Page> before) {
    return new Phone(at("/" + camp.camp.slug() + query + "#t=" + camp.ana.secret(), before));
  }

  private void seen(String state, Phone phone, String sign) {
    seen(state, phone, sign, it -> {});
  }

  /** Once its sign is on the screen. */
  private void seen(String state, Phone phone, String sign, Consumer<Phone> before) {
    before.accept(phone);
    Supplier<Locator> first = () -> phone.page().locator(sign).first();
    assertThat(first.get()).isVisible();
    visit.accept(state, phone);
  }
}
