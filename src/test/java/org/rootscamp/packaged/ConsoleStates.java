package org.rootscamp.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.function.BiConsumer;
import org.rootscamp.Fixtures;
import org.rootscamp.packaged.PhoneStates.Look;

/** Every state that the console can be in, one after the other, for whoever wants to look. */
final class ConsoleStates {

  private final PackagedApp app;
  private final BiConsumer<String, Console> visit;
  private final Console console;
  private final Page page;

  /**
   * @param visit gets the name of the state and the console
   */
  ConsoleStates(Browser browser, PackagedApp app, Look look, BiConsumer<String, Console> visit) {
    this.app = app;
    this.visit = visit;
    this.page = browser.page(look.outfit());
    this.console = new Console(page);
  }

  void all() {
    signingIn();
    settingUp();
    ConsoleCamp camp = new ConsoleCamp();
    drafting(camp);
    atTheWall(camp);
    atTheDesk(camp);
    new ConsoleEntryStates(app, console, this::seen).all();
    page.context().close();
  }

  private void seen(String state, String needed) {
    assertThat(page.locator(needed).first()).isVisible();
    visit.accept(state, console);
  }

  private void signingIn() {
    Fixtures camp = Fixtures.camp();
    page.navigate(app.url("/" + camp.slug() + "/console"));
    seen("sign-in", ".input-code");
    page.locator(".input-code").fill("00000-00000");
    page.keyboard().press("Enter");
    seen("sign-in-refused", ".alert:not(:empty)");
    page.navigate(app.url("/no-such-camp/console"));
    seen("unknown-event", "body[data-state='unknown'] h1");
  }

  private void settingUp() {
    Fixtures camp = Fixtures.camp().open();
    Console.scanning(page, app, camp, camp.person("Olga", "organiser"));
    seen("wall-without-a-grid", ".invite");
    console.view("setup");
    seen("setup-first", ".step");
    console.key("add-room").click();
    page.locator("dialog input").nth(1).fill("0");
    page.locator("dialog [type='submit']").click();
    seen("setup-room-refused", ".field-error:visible");
    console.press("Escape");
    console.view("drafts");
    seen("drafts-none", ".empty");
    console.view("journal");
    seen("journal-of-a-new-camp", ".journal-entry");
  }

  private void drafting(ConsoleCamp camp) {
    Console.scanning(page, app, camp.camp, camp.vera).view("drafts");
    seen("voting-still-open", ".banner-voting:not(:empty)");
    console.key("order").click();
    seen("draft-rehearsal", ".state-rehearsal");
    camp.camp.closeVoting();
    assertThat(page.locator(".state-ready")).isVisible();
    assertThat(page.locator(".state-rehearsal")).hasCount(0);
    page.locator(".button-pin:enabled").first().click();
    seen("draft-ready", ".button-pin[aria-pressed='true']");
    console.key("publish").click();
    seen("draft-publish", "dialog[open]");
    console.press("Escape");
    String impossible = camp.impossibleDraft();
    page.evaluate("id => location.hash = 'drafts/' + id", impossible);
    seen("draft-impossible", ".contradictions");
  }

  private void atTheWall(ConsoleCamp camp) {
    console.view("wall");
    Locator drupal = page.locator(".board [data-proposal='" + camp.drupal + "']");
    assertThat(page.locator(".waiting-item").first()).isVisible();
    seen("wall", ".board .card-session");
    drupal.click();
    seen("wall-in-hand", ".about-why h3");
    console.press("m");
    seen("wall-move-to", "dialog .move-cost .figure");
    console.press("Escape");
    console.press("p");
    assertThat(page.locator(".mark-pinned")).isVisible();
    seen("wall-pinned", ".strip[data-kind='done']");
    console.press("m");
    page.locator("[data-key='to-" + camp.library + camp.slots.get(2) + "']").click();
    seen("wall-refused-by-a-pin", "dialog.dialog-refused");
    console.press("Escape", "Escape");
    page.locator("[data-room='" + camp.library + "'][data-slot='" + camp.slots.get(3) + "']")
        .focus();
    console.press("h");
    seen("wall-held", ".card-held");
    seen("wall-cell", ".about-title");
    late(camp);
    unfit(camp);
    overruling(camp);
    offline();
  }

  private void late(ConsoleCamp camp) {
    console.deaf();
    camp.edit("op", "cancel", "proposalId", camp.salud);
    page.locator("[data-room='" + camp.library + "'][data-slot='" + camp.slots.get(2) + "']")
        .focus();
    console.press("h");
    seen("wall-late", "dialog.dialog-stale");
    console.press("Escape");
    console.hearing();
    seen("wall-cancelled", ".card-cancelled");
  }

  private void unfit(ConsoleCamp camp) {
    camp.close(camp.hall);
    page.reload();
    page.locator(".violations summary").click();
    seen("wall-unfit", ".violations li + li");
  }

  private void overruling(ConsoleCamp camp) {
    page.locator(".waiting-item", new Page.LocatorOptions().setHasText("Drupal 101, once more"))
        .click();
    page.locator("[data-room='" + camp.library + "'][data-slot='" + camp.slots.get(0) + "']")
        .click();
    page.locator("dialog [type='submit']").click();
    seen("wall-overrule", "dialog .field-error:visible");
    console.press("Escape", "Escape");
  }

  private void offline() {
    page.context().setOffline(true);
    seen("offline", ".banner-offline:not(:empty)");
    page.context().setOffline(false);
  }

  private void atTheDesk(ConsoleCamp camp) {
    assertThat(page.locator("body")).hasAttribute("data-writable", "true");
    console.view("cards");
    page.keyboard().type("Healing");
    console.press("Enter");
    assertThat(page.locator(".card-kept")).isVisible();
    page.route("**/proposals", Route::abort);
    page.keyboard().type("Drumming");
    console.press("Enter");
    seen("cards", ".card-refused");
    page.unroute("**/proposals");
    console.view("desk");
    page.locator(".desk-columns form [type='submit']").last().click();
    seen("desk", ".badge-list li");
    console.view("merge");
    page.locator(".merge-columns .button-row").first().click();
    seen("merge", ".merge-side");
    console.view("setup");
    seen("setup", ".thing");
    page.locator("[data-key='proposal-" + camp.drupal + "']").click();
    seen("setup-proposal", "dialog textarea");
    console.press("Escape");
    console.view("journal");
    seen("journal", ".journal-entry");
    console.view("print");
    seen("print", ".print-choice");
  }
}
