package org.rootscamp.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rootscamp.Eventually;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.client.JsonPath;

/** What the phone's other tabs do beside the vote. */
class PhoneTabsIT extends PageTest {

  private static Locator button(Phone phone, String name) {
    return phone.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  @Test
  void onesOwnProposalIsChangedAndOnlyWhatOneChanged() {
    Fixtures camp = Fixtures.camp().open();
    camp.room("Hall", 100, "projector");
    Badge ana = camp.participant("Ana Alvarez");
    String id = camp.proposal(ana, "Drupal 101");
    camp.proposal(camp.participant("Bo Brown"), "Email deliverability");
    Phone phone = Phone.scanning(browser, app, camp, ana).tab("propose");
    assertThat(button(phone, "Change: Email deliverability")).hasCount(0);
    button(phone, "Change: Drupal 101").click();
    Locator title = phone.page().locator("#own-title");
    assertThat(title).isFocused();

    title.fill(" ");
    title.press("Enter");
    assertThat(phone.page().locator("#own-title-problem")).hasText("A title is needed.");
    title.fill("Drupal 102");
    phone.page().locator(".own-row").getByText("projector").check();
    String path = camp.path("/proposals/" + id);
    camp.organiser()
        .header("If-Match", camp.etag(path))
        .body(Map.of("track", "online organizing"))
        .patch(path)
        .then()
        .statusCode(200);
    title.press("Enter");

    assertThat(button(phone, "Change: Drupal 102")).isFocused();
    assertThat(title).hasCount(0);
    Map<String, Object> stored = camp.organiser().get(path).jsonPath().getMap("");
    assertThat(stored)
        .containsEntry("title", "Drupal 102")
        .containsEntry("track", "online organizing")
        .containsEntry("needs", List.of("projector"))
        .containsEntry("facilitators", List.of(ana.id()))
        .containsEntry("unavailable", List.of());
    assertThat(phone.tab("vote").card("Drupal 102")).isVisible();
  }

  @Test
  void whoOnlyRunsItStepsDownAndWhoSubmittedItWithdraws() {
    Fixtures camp = Fixtures.camp().open();
    Badge ana = camp.participant("Ana Alvarez");
    Badge bo = camp.participant("Bo Brown");
    String drupal = camp.proposal(ana, "Drupal 101");
    String path = camp.path("/proposals/" + drupal);
    camp.organiser()
        .header("If-Match", "*")
        .body(Map.of("facilitators", List.of(ana.id(), bo.id())))
        .patch(path)
        .then()
        .statusCode(200);

    Phone helper = Phone.scanning(browser, app, camp, bo).tab("propose");
    button(helper, "Step down: Drupal 101").click();
    assertThat(helper.page().locator(".own-row")).containsText("It stays open");
    button(helper, "Really step down: Drupal 101").click();
    assertThat(helper.page().locator("#said")).hasText("You run it no more. It stays open.");
    assertThat(helper.page().locator(".own-row")).hasCount(0);
    assertThat(camp.organiser().get(path).<List<String>>path("facilitatorNames"))
        .containsExactly("Ana Alvarez");

    Phone submitter = Phone.scanning(browser, app, camp, ana).tab("propose");
    button(submitter, "Withdraw: Drupal 101").click();
    assertThat(submitter.page().locator(".own-row")).containsText("only a volunteer");
    button(submitter, "Cancel: Drupal 101").click();
    button(submitter, "Withdraw: Drupal 101").click();
    button(submitter, "Really withdraw: Drupal 101").click();
    assertThat(submitter.page().locator("#said")).hasText("Withdrawn.");
    assertThat(camp.organiser().get(path).<String>path("status")).isEqualTo("withdrawn");
  }

  @Test
  void aMoveAndANewTitleAreOnTheOpenWallWithoutAsking() {
    PhoneCamp camp = new PhoneCamp().published();
    Page page = browser.page(Phone.outfit());
    page.addInitScript(
        "const later = setTimeout;"
            + "window.setTimeout = (act, ms) => (ms < 15000 ? later(act, ms) : 0);");
    Phone.scanning(page, app, camp.camp, camp.ana).tab("wall");
    Locator moved = page.locator(".day .row", withText("Drupal 101")).locator(".mark-moved");
    assertThat(page.locator(".day .row", withText("Drupal 101"))).isVisible();
    assertThat(moved).hasCount(0);

    String from = moveToAFreeRoom(camp, "Drupal 101");

    assertThat(page.locator("#said")).containsText("Moved: Drupal 101, now");
    assertThat(moved).hasText("MOVED");
    assertThat(page.locator(".whole .row-gone", withText(from))).containsText("Drupal 101 is now:");

    String path = camp.camp.path("/proposals/" + camp.drupal);
    camp.camp
        .organiser()
        .header("If-Match", camp.camp.etag(path))
        .body(Map.of("title", "Drupal 102"))
        .patch(path)
        .then()
        .statusCode(200);

    assertThat(page.locator(".day .row", withText("Drupal 102"))).isVisible();
  }

  private static Page.LocatorOptions withText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  /** In its slot; returns the room that it leaves. */
  private static String moveToAFreeRoom(PhoneCamp camp, String title) {
    JsonPath wall = camp.camp.organiser().get(camp.camp.path("/wall")).jsonPath();
    Map<String, String> place = wall.getMap("cells[session.title=%s][0]".formatted(title));
    String slot = place.get("slotId");
    String room = wall.getString("cells[state=empty][slotId=%s][0].roomId".formatted(slot));
    Map<String, String> move =
        Map.of("op", "move", "proposalId", camp.drupal, "roomId", room, "slotId", slot);
    camp.camp
        .organiser()
        .header("If-Match", camp.camp.etag(camp.camp.path("/wall")))
        .body(Map.of("edits", List.of(move)))
        .post(camp.camp.path("/wall/edits"))
        .then()
        .statusCode(200);
    return wall.getString("rooms[id=%s][0].name".formatted(place.get("roomId")));
  }

  @Test
  void onesDayIsTheServicesAndStaysWithoutANetwork() {
    PhoneCamp camp = new PhoneCamp().published();
    String[] day =
        camp.ana
            .sends()
            .get(camp.camp.path("/me/day"))
            .jsonPath()
            .<String>getList("items.title")
            .toArray(String[]::new);
    assertThat(day).contains("Drupal 101");
    Phone phone = Phone.scanning(browser, app, camp.camp, camp.ana).tab("wall");
    Locator titles = phone.page().locator(".day .row .title");
    assertThat(titles).hasText(day);

    phone.page().route("**/api/**", Route::abort);
    phone.page().reload();

    assertThat(phone.page().locator(".stale")).isVisible();
    assertThat(titles).hasText(day);
  }

  @Test
  void aLostPhoneIsSignedOutFromAnotherOne() {
    Fixtures camp = Fixtures.camp().open();
    Badge ana = camp.participant("Ana Alvarez"); // whom the fixture has signed in once
    Phone lost = Phone.scanning(browser, app, camp, ana).tab("me");
    assertThat(lost.page().locator(".own-row")).hasCount(2);
    Phone phone = Phone.scanning(browser, app, camp, ana).tab("me");
    phone.says("Nothing chosen yet");
    Locator devices = phone.page().locator(".own-row");
    assertThat(devices).hasCount(3);
    assertThat(devices.first()).containsText("This phone. Signed in at ");

    devices.nth(1).getByRole(AriaRole.BUTTON).click();

    assertThat(devices).hasCount(2);
    assertThat(phone.page().locator("#said")).hasText("It is signed out.");
    assertThat(devices.nth(1).getByRole(AriaRole.BUTTON)).isFocused();
    lost.wake();
    assertThat(lost.tab("vote").page().locator(".notice")).containsText("This phone is signed out");
    assertThat(devices.first()).containsText("This phone");
    phone.page().locator("[data-act='leave']").click();
    assertThat(phone.page().locator(".notice a[href='#signIn']")).isVisible();
    Eventually.is(
        () -> ana.sends().get(camp.path("/me/devices")).jsonPath().getList("items"),
        items -> items.size() == 1);
  }

  @Test
  void devicesOfTheSameMinuteAreToldApartAndTheLastLeavesTheFocusAtTheHead() {
    Fixtures camp = Fixtures.camp().open();
    Page page = browser.page(Phone.outfit());
    String device = "{\"id\":\"%s\",\"signedInAt\":\"2013-03-24T14:%sZ\",\"current\":false}";
    String items =
        String.join(
            ",",
            device.formatted("a", "05:31"),
            device.formatted("b", "05:07"),
            device.formatted("c", "04:59"));
    page.route(
        "**/me/devices",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setBody("{\"items\":[" + items + "]}")
                    .setContentType("application/json")));

    Phone.scanning(page, app, camp, camp.participant("Ana Alvarez")).tab("me");

    assertThat(page.locator(".own-row p"))
        .hasText(
            new String[] {
              "Signed in Sunday, 24 March 2013, 10:05:31",
              "Signed in Sunday, 24 March 2013, 10:05:07",
              "Signed in Sunday, 24 March 2013, 10:04"
            });
    Locator signOut = page.locator(".own-row button");
    for (int left = 2; left > 0; left--) {
      signOut.last().click();
      assertThat(signOut).hasCount(left);
      assertThat(signOut.last()).isFocused();
    }
    signOut.click();
    assertThat(page.locator("h3[data-act='devices']")).isFocused();
  }

  @Test
  void anotherLanguageKeepsWhatWasTypedAndMarksWhatIsEnglish() {
    Fixtures camp = Fixtures.camp().open();
    Badge ana = camp.participant("Ana Alvarez");
    camp.proposal(ana, "Drupal 101");
    Phone phone = Phone.scanning(browser, app, camp, ana).tab("propose");
    Page page = phone.page();
    page.locator("#title").fill("Healing");
    button(phone, "Change: Drupal 101").click();
    page.locator("#own-title").fill("Drupal 102");

    phone.tab("me");
    page.locator("input[value='es']").check();
    phone.tab("propose");

    assertThat(page.locator("#title")).hasValue("Healing");
    Locator title = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Título"));
    assertThat(title.last()).hasValue("Drupal 102");
    page.route("**/proposals/*", route -> refusePatch(route));
    title.last().press("Enter");
    assertThat(page.locator(".notice-wrong")).hasText("No se ha guardadoNot on a Sunday.");
    assertThat(page.locator(".notice-wrong [lang='en']")).hasText("Not on a Sunday.");
    assertThat(page.locator("#said")).hasText("No se ha aceptado. Not on a Sunday.");
    assertThat(page.locator("#said [lang='en']")).hasText("Not on a Sunday.");
  }

  private static void refusePatch(Route route) {
    if (!route.request().method().equals("PATCH")) {
      route.resume();
      return;
    }
    route.fulfill(
        new Route.FulfillOptions()
            .setStatus(409)
            .setContentType("application/problem+json")
            .setBody("{\"type\":\"/problems/conflict\",\"detail\":\"Not on a Sunday.\"}"));
  }
}
