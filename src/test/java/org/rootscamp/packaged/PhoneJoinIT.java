package org.rootscamp.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.contract.Json;

/** Visitors who become voters, and people who join one another. */
class PhoneJoinIT extends PageTest {

  private Fixtures camp;
  private Badge ana;
  private Badge bo;

  @BeforeEach
  void openACamp() {
    fill(Fixtures.camp().open());
  }

  private void fill(Fixtures made) {
    camp = made;
    camp.room("Hall", 100, "projector");
    camp.slot(10);
    camp.slot(11);
    bo = camp.participant("Bo Brown");
    ana = camp.participant("Ana Alvarez");
    camp.proposal(bo, "Straße und Łódź");
    camp.proposal(bo, "Email deliverability");
    camp.proposal(bo, "Managing difficult people");
  }

  @Test
  void aVisitorBrowsesSearchesTapsAndSignsInAndTheChoiceCounts() {
    Phone phone = Phone.visiting(browser.page(Phone.outfit()), app, camp);
    Locator titles = phone.page().locator(".card .title");
    assertThat(titles).hasCount(3);
    List<String> order = titles.allTextContents();
    phone.page().reload();
    assertThat(titles).hasText(order.toArray(String[]::new));
    phone.page().locator("input[type='search']").fill("lodz strasse");
    assertThat(titles).hasText(new String[] {"Straße und Łódź"});

    phone.vote("Straße und Łódź").click();
    assertThat(phone.page().locator(".notice-notice"))
        .hasText("To choose Straße und Łódź, sign in. Your tap is kept and done then.");
    phone.signIn(ana);

    assertThat(phone.vote("Straße und Łódź")).containsText("Want");
    phone.says("All saved ✓");
    assertThat(choices(ana)).containsExactly("want");
    assertThat(browser.offences()).isEmpty();
  }

  @Test
  void whatAVisitorTappedIsDoneByWhoeverScansTheirBadge() {
    Phone phone = Phone.visiting(browser.page(Phone.outfit()), app, camp);
    phone.vote("Email deliverability").click();
    assertThat(phone.page().getByLabel("Code on your badge")).isVisible();

    Phone scanned = Phone.scanning(phone.page(), app, camp, ana);

    assertThat(scanned.vote("Email deliverability")).containsText("Want");
    scanned.says("All saved ✓");
    assertThat(choices(ana)).containsExactly("want");
  }

  @Test
  void aVisitorLooksOnWithoutSigningInAndNothingIsDoneLater() {
    Phone phone = Phone.visiting(browser.page(Phone.outfit()), app, camp);
    phone.vote("Email deliverability").click();
    phone.act("browse").click();
    assertThat(phone.vote("Email deliverability")).containsText("Not chosen");

    phone.tab("me").page().locator("a[href='#signIn']").click();
    phone.signIn(ana);

    assertThat(phone.vote("Email deliverability")).containsText("Not chosen");
    phone.says("Nothing chosen yet");
  }

  @Test
  void aVisitorsProposalIsHandedInByWhoeverSignsIn() {
    Phone phone = Phone.visiting(browser.page(Phone.outfit()), app, camp).tab("propose");
    phone.page().locator("#title").fill("Bread for all");
    phone.page().locator("textarea").fill("With a real oven.");
    phone.page().locator("button[type='submit']").click();
    assertThat(phone.page().locator(".notice-notice")).containsText("What you typed is kept");

    phone.signIn(ana);

    assertThat(phone.page().locator(".notice-good")).containsText("Bread for all");
    assertThat(phone.page().locator(".own-row")).containsText("Bread for all");
    assertThat(Json.of(ana.sends().get(camp.path("/proposals?mine=true"))).at("/items/0/summary"))
        .hasToString("\"With a real oven.\"");
  }

  @Test
  void aSimilarOneIsChosenWhileVotingIsOpenAndWhatWasTypedStays() {
    Phone phone = typing("Managing very difficult people");

    similar(phone, "Choose it: Managing difficult people").click();

    assertThat(phone.page().locator(".notice-good"))
        .containsText("You chose “Managing difficult people”.");
    assertThat(phone.page().locator("#title")).hasValue("Managing very difficult people");
    assertThat(phone.page().locator(".similar-row button")).hasCount(0);
    phone.says("All saved ✓");
    assertThat(choices(ana)).containsExactly("want");
    phone.act("clear").click();
    assertThat(phone.page().locator("#title")).hasValue("");
  }

  @Test
  void beforeVotingOpensItIsRememberedAndOfferedOnceItDoes() {
    fill(Fixtures.camp().patchEvent(Map.of("proposing", Map.of("open", true))));
    Phone phone = typing("Managing very difficult people");

    similar(phone, "Remember it: Managing difficult people").click();

    assertThat(phone.page().locator(".notice-good")).containsText("Remembered on this phone");
    camp.patchEvent(Map.of("voting", Map.of("open", true)));
    phone.page().reload();
    phone.tab("vote");
    phone.act("later").click();
    assertThat(phone.vote("Managing difficult people")).containsText("Want");
    phone.says("All saved ✓");
    assertThat(choices(ana)).containsExactly("want");
    assertThat(phone.act("later")).hasCount(0);
  }

  @Test
  void afterVotingItIsOnesOwnDay() {
    camp.closeVoting();
    String draft = camp.draft(Map.of("moves", 100)).path("id");
    camp.publish(draft).then().statusCode(200);
    Phone phone = typing("Managing very difficult people");

    similar(phone, "I’ll go: Managing difficult people").click();

    assertThat(phone.page().locator(".notice-good")).containsText("You’ll go");
    assertThat(phone.page().locator(".similar-row button")).hasCount(0);
    assertThat(phone.page().locator("#title")).hasValue("Managing very difficult people");
  }

  private Phone typing(String title) {
    Phone phone = Phone.scanning(browser, app, camp, ana).tab("propose");
    phone.page().locator("#title").fill(title);
    assertThat(phone.page().locator(".similar-row").first()).isVisible();
    return phone;
  }

  private static Locator similar(Phone phone, String name) {
    return phone
        .page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  @Test
  void somebodyIsAskedByNameAndRunsItOnceTheyAcceptOnTheirPhone() {
    Phone phone = Phone.scanning(browser, app, camp, ana).tab("propose");
    phone.page().locator("#title").fill("Bread for all");
    phone.page().locator("#ask").fill("Nobody Here");
    phone.act("add-ask").click();
    phone.page().locator("#ask").fill("bo brown"); // and forgets to press the button
    phone.page().locator("button[type='submit']").click();
    Locator own = phone.page().locator(".own-row");
    assertThat(own).containsText("Nobody Here: asked, no answer yet");
    assertThat(own).containsText("bo brown: asked, no answer yet");

    Phone asked = Phone.scanning(browser, app, camp, bo);
    assertThat(asked.page().locator(".alert")).containsText("Ana Alvarez asks you to run");
    asked.act("accept").click();
    assertThat(asked.card("Bread for all")).containsText("With Ana Alvarez, Bo Brown");
    assertThat(asked.page().locator(".alert .notice")).hasCount(0);

    phone.tab("vote");
    assertThat(phone.card("Bread for all")).containsText("With Ana Alvarez, Bo Brown");
    phone.tab("propose");
    assertThat(own).not().containsText("bo brown: asked");
    own.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ask no more")).click();
    assertThat(own).not().containsText("Nobody Here");
    assertThat(browser.offences()).isEmpty();
  }

  @Test
  void whoIsAskedLaterAndSaysNoIsToldAsNo() {
    camp.proposal(ana, "Bread for all");
    Phone phone = Phone.scanning(browser, app, camp, ana).tab("propose");
    phone.page().locator("[data-act^='ask-']").click();
    assertThat(phone.page().locator("#more")).isFocused();
    phone.page().locator("#more").fill("Bo Brown");
    phone.page().locator("#more").press("Enter");
    assertThat(phone.page().locator(".own-row")).containsText("Bo Brown: asked");
    Phone asked = Phone.scanning(browser, app, camp, bo);
    asked.act("decline").click();
    assertThat(asked.page().locator("#said")).hasText("You said no.");

    phone.tab("vote").tab("propose");

    assertThat(phone.page().locator(".own-row")).containsText("Bo Brown: said no");
  }

  @Test
  void theHolderOfABlankBadgeSaysOnceWhatTheyAreCalled() {
    Json.of(camp.organiser().body(Map.of("blank", 1)).post(camp.path("/people")));
    String badge =
        Json.of(camp.organiser().body(Map.of("blank", 1)).post(camp.path("/people")))
            .at("/items/0/badge")
            .asText();
    Page page = browser.page(Phone.outfit());
    page.navigate(app.url("/" + camp.slug() + "#t=" + badge));
    Phone phone = new Phone(page).tab("me");

    page.getByLabel("What are you called?").fill("Dora Diaz");
    page.getByLabel("What are you called?").press("Enter");

    assertThat(page.locator("#view-head")).hasText("Dora Diaz");
    assertThat(page.getByLabel("What are you called?")).hasCount(0);
    assertThat(phone.page().locator("#said")).hasText("You are called Dora Diaz here.");
  }

  @Test
  void aSessionOfTheWallOpensAndClosesByEscAndByTheWayBack() {
    camp.votes(ana, id("Email deliverability"));
    camp.closeVoting();
    String draft = camp.draft(Map.of("moves", 100)).path("id");
    camp.publish(draft).then().statusCode(200);
    Phone phone = Phone.scanning(browser, app, camp, ana).tab("wall");
    Page page = phone.page();
    Locator day = page.locator(".wall-view .part, .wall-view .block").first();
    assertThat(day).containsText("My day");
    Locator opener =
        page.locator(".day .title-button", new Page.LocatorOptions().setHasText("Email"));
    Locator card = page.locator(".opened");

    opener.click();
    assertThat(card).containsText("Hall");
    assertThat(card).containsText("100 seats");
    assertThat(card).containsText("With Bo Brown");
    assertThat(card).containsText("1 person chose it");
    page.keyboard().press("Escape");
    assertThat(card).isHidden();
    assertThat(opener).isFocused();

    opener.click();
    assertThat(card).isVisible();
    page.goBack();
    assertThat(card).isHidden();
    assertThat(page.locator(".day")).isVisible();
    assertThat(opener).isFocused();

    page.route("**/api/**", Route::abort);
    page.reload();
    opener.click();
    assertThat(card).containsText("No connection: it is told when there is one");
    phone.act("close-card").click();
    assertThat(card).isHidden();
  }

  @Test
  void whatDeletingDoesIsSaidBeforeItIsDone() {
    camp.proposal(ana, "Bread for all");
    camp.votes(ana, id("Email deliverability"));
    Phone phone = Phone.scanning(browser, app, camp, ana);
    phone.says("All saved ✓");
    phone.tab("me").act("delete").click();
    Locator question = phone.page().locator(".notice-wrong");
    assertThat(question).containsText("Your ballot is deleted with you: voting is open.");
    assertThat(question).containsText("as wishes for somebody else:Bread for all");
    phone.act("cancel").click();

    camp.closeVoting();
    phone.page().reload();
    phone.act("delete").click();
    assertThat(question).containsText("Your votes stay in the count, as those of nobody");
    phone.act("sure").click();
    assertThat(phone.page().locator("#said")).hasText("You are deleted.");
  }

  private String id(String title) {
    return camp.organiser().get(camp.path("/proposals")).path("items[title=" + title + "][0].id");
  }

  private List<String> choices(Badge badge) {
    return badge.sends().get(camp.path("/ballot")).path("choices.level");
  }
}
