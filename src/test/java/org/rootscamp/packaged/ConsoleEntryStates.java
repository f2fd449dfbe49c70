package org.rootscamp.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.function.BiConsumer;
import org.rootscamp.Fixtures;

/** The states of the console about badges, the door and invitations. */
final class ConsoleEntryStates {

  private final PackagedApp app;
  private final Console console;
  private final Page page;
  private final BiConsumer<String, String> seen;

  /**
   * @param seen gets the name of the state, and a sign that it is there
   */
  ConsoleEntryStates(PackagedApp app, Console console, BiConsumer<String, String> seen) {
    this.app = app;
    this.console = console;
    this.page = console.page();
    this.seen = seen;
  }

  void all() {
    Fixtures camp = Fixtures.camp(Map.of("expectedPeople", 40)).open();
    camp.patchEvent(Map.of("doorCode", "sesame street"));
    camp.participant("Dora Diaz");
    camp.organiser().body(Map.of("blank", 2)).post(camp.path("/people")).then().statusCode(201);
    byTheDoor(camp, "Dora");
    byTheDoor(camp, "Emil");
    Console.scanning(page, app, camp, camp.person("Olga", "organiser")).view("desk");
    badges();
    door();
    invitations();
    console.view("setup");
    seen.accept("setup-badges", ".badge-counts p");
    console.view("journal");
    seen.accept("journal-of-the-door", ".journal-entry");
  }

  private static void byTheDoor(Fixtures camp, String name) {
    Fixtures.visitor()
        .body(Map.of("doorCode", "sesame street", "name", name))
        .post(camp.path("/sign-ins"))
        .then()
        .statusCode(201);
  }

  private void badges() {
    seen.accept("desk-people", ".person .state");
    page.locator("[data-key^='reissue-']").first().click();
    seen.accept("desk-reissue", "dialog .radios");
    console.press("Escape");
    page.locator("[data-key^='role-']").first().click();
    seen.accept("desk-role", "dialog select");
    console.press("Escape");
  }

  private void door() {
    page.locator(".desk-parts a[href='#desk/door']").click();
    seen.accept("door", "[data-key='revoke-all']");
    page.locator("[data-key^='join-']").first().click();
    seen.accept("door-join", "dialog .picks button");
    page.locator("dialog .picks button").first().click();
    seen.accept("door-join-sure", "dialog .button-primary");
    console.press("Escape");
    console.key("revoke-all").click();
    seen.accept("door-revoke-all", "dialog .button-wrong");
    console.press("Escape");
    console.key("make-door").click();
    page.locator("dialog .button-primary").click();
    seen.accept("door-code", ".large-code");
    console.key("forget-door").click();
  }

  private void invitations() {
    page.locator(".desk-parts a[href='#desk/invitations']").click();
    seen.accept("invitations-none", ".empty");
    page.locator("[name='name']").fill("Vito");
    page.locator(".desk-columns select").selectOption("volunteer");
    page.locator(".desk-columns [type='submit']").click();
    assertThat(page.locator(".fresh-badges img")).isVisible();
    seen.accept("invitation-made", ".person .state");
    String link = page.locator(".link").textContent();
    page.evaluate("url => { location.hash = url.split('#')[1]; }", link);
    seen.accept("invited-while-signed-in", "dialog .button-primary");
    page.locator("dialog .button-primary").click();
    seen.accept("own-code", "dialog .large-code");
    page.locator("dialog .dialog-buttons .button-primary").click();
  }
}
