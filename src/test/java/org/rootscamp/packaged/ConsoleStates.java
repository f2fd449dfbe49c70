package org.rootscamp.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.function.BiConsumer;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.packaged.PhoneStates.Look;

/**
 * Every state that the console can be in, one after the other, for whoever wants to look.
 *
 * @param visit gets the name of the state and the console
 */
record ConsoleStates(
    Browser browser, PackagedApp app, Look look, BiConsumer<String, Console> visit) {

  void all() {
    signingIn();
    settingUp();
    ConsoleCamp camp = new ConsoleCamp();
    drafting(camp);
    atTheWall(camp);
    atTheDesk(camp);
  }

  private void seen(String state, Console console, String needed) {
    assertThat(console.page().locator(needed).first()).isVisible();
    visit.accept(state, console);
  }

  private Console scanning(Fixtures camp, Badge badge) {
    return Console.scanning(browser.page(look.outfit()), app, camp, badge);
  }

  private void signingIn() {
    Fixtures camp = Fixtures.camp();
    Page page = browser.page(look.outfit());
    page.navigate(app.url("/" + camp.slug() + "/console"));
    Console console = new Console(page);
    seen("sign-in", console, ".input-code");
    page.locator(".input-code").fill("0000-0000");
    page.keyboard().press("Enter");
    seen("sign-in-refused", console, ".alert:not(:empty)");
    page.navigate(app.url("/no-such-camp/console"));
    seen("unknown-event", console, "body[data-state='unknown'] h1");
    page.context().close();
  }

  private void settingUp() {
    Fixtures camp = Fixtures.camp().open();
    Console console = scanning(camp, camp.person("Olga", "organiser"));
    seen("wall-without-a-grid", console, ".invite");
    console.view("setup");
    seen("setup-first", console, ".step");
    console.key("add-room").click();
    console.page().locator("dialog input").nth(1).fill("0");
    console.page().locator("dialog [type='submit']").click();
    seen("setup-room-refused", console, ".field-error:visible");
    console.press("Escape");
    console.view("drafts");
    seen("drafts-none", console, ".empty");
    console.view("journal");
    seen("journal-empty", console, ".empty");
    console.page().context().close();
  }

  private void drafting(ConsoleCamp camp) {
    Console console = scanning(camp.camp, camp.vera).view("drafts");
    seen("voting-still-open", console, ".banner-voting:not(:empty)");
    console.key("order").click();
    seen("draft-rehearsal", console, ".state-rehearsal");
    camp.camp.closeVoting();
    assertThat(console.page().locator(".state-ready")).isVisible();
    assertThat(console.page().locator(".state-rehearsal")).hasCount(0);
    console.page().locator(".button-pin:enabled").first().click();
    seen("draft-ready", console, ".button-pin[aria-pressed='true']");
    console.key("publish").click();
    seen("draft-publish", console, "dialog[open]");
    console.press("Escape");
    String impossible = camp.impossibleDraft();
    console.page().evaluate("id => location.hash = 'drafts/' + id", impossible);
    seen("draft-impossible", console, ".contradictions");
    console.page().context().close();
  }

  private void atTheWall(ConsoleCamp camp) {
    Console console = scanning(camp.camp, camp.vera);
    Page page = console.page();
    Locator drupal = page.locator(".board [data-proposal='" + camp.drupal + "']");
    assertThat(page.locator(".waiting-item").first()).isVisible();
    seen("wall", console, ".board .card-session");
    drupal.click();
    seen("wall-in-hand", console, ".about-why h3");
    console.press("m");
    seen("wall-move-to", console, "dialog .move-cost .figure");
    console.press("Escape");
    console.press("p");
    assertThat(page.locator(".mark-pinned")).isVisible();
    seen("wall-pinned", console, ".strip[data-kind='done']");
    console.press("m");
    page.locator("[data-key='to-" + camp.library + camp.slots.get(2) + "']").click();
    seen("wall-refused-by-a-pin", console, "dialog.dialog-refused");
    console.press("Escape", "Escape");
    page.locator("[data-room='" + camp.library + "'][data-slot='" + camp.slots.get(3) + "']")
        .focus();
    console.press("h");
    seen("wall-held", console, ".card-held");
    seen("wall-cell", console, ".about-title");
    late(camp, console);
    overruling(camp, console);
    offline(console);
    page.context().close();
  }

  private void late(ConsoleCamp camp, Console console) {
    Page page = console.page();
    console.deaf();
    camp.edit("op", "cancel", "proposalId", camp.salud);
    page.locator("[data-room='" + camp.library + "'][data-slot='" + camp.slots.get(2) + "']")
        .focus();
    console.press("h");
    seen("wall-late", console, "dialog.dialog-stale");
    console.press("Escape");
    console.hearing();
    seen("wall-cancelled", console, ".card-cancelled");
  }

  private void overruling(ConsoleCamp camp, Console console) {
    Page page = console.page();
    page.locator(".waiting-item", new Page.LocatorOptions().setHasText("Drupal 101, once more"))
        .click();
    page.locator("[data-room='" + camp.library + "'][data-slot='" + camp.slots.get(0) + "']")
        .click();
    page.locator("dialog [type='submit']").click();
    seen("wall-overrule", console, "dialog .field-error:visible");
    console.press("Escape", "Escape");
  }

  private void offline(Console console) {
    console.page().context().setOffline(true);
    seen("offline", console, ".banner-offline:not(:empty)");
    console.page().context().setOffline(false);
  }

  private void atTheDesk(ConsoleCamp camp) {
    Console console = scanning(camp.camp, camp.vera).view("cards");
    console.page().keyboard().type("Healing");
    console.press("Enter");
    assertThat(console.page().locator(".card-kept")).isVisible();
    console.page().route("**/proposals", Route::abort);
    console.page().keyboard().type("Drumming");
    console.press("Enter");
    seen("cards", console, ".card-refused");
    console.page().unroute("**/proposals");
    console.view("desk");
    console.page().locator(".desk-columns form [type='submit']").last().click();
    seen("desk", console, ".badge-list li");
    console.view("merge");
    console.page().locator(".merge-columns .button-row").first().click();
    seen("merge", console, ".merge-side");
    console.view("setup");
    seen("setup", console, ".thing");
    console.page().locator("[data-key='proposal-" + camp.drupal + "']").click();
    seen("setup-proposal", console, "dialog textarea");
    console.press("Escape");
    console.view("journal");
    seen("journal", console, ".journal-entry");
    console.view("print");
    seen("print", console, ".print-choice");
    console.page().context().close();
  }
}
