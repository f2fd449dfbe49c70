package org.rootscamp.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.contract.Json;

/** Coming in, coming back, and what a badge that was given anew still opens. */
class PhoneEntryIT extends PageTest {

  private Fixtures camp;
  private String drupal;

  @BeforeEach
  void openACamp() {
    camp = Fixtures.camp().open();
    camp.room("Hall", 100);
    camp.room("Loft", 40);
    camp.slot(10);
    camp.slot(11);
    Badge bo = camp.participant("Bo Brown");
    drupal = camp.proposal(bo, "Drupal 101");
    camp.proposal(bo, "Email deliverability");
  }

  @AfterEach
  void nothingWentWrong() {
    assertThat(browser.offences().stream().filter(it -> !isRefusal(it))).isEmpty();
  }

  private static boolean isRefusal(String offence) {
    return offence.matches("Failed to load resource: the server responded with a status of 4.*");
  }

  private Phone visit(String hash) {
    Page page = browser.page(Phone.outfit());
    page.navigate(app.url("/" + camp.slug() + hash));
    return new Phone(page);
  }

  private static Locator act(Phone phone, String act) {
    return phone.page().locator("[data-act='" + act + "']");
  }

  private Phone enter(Phone phone, String code) {
    phone.page().evaluate("location.hash = 'signIn'");
    phone.page().getByLabel("Code on your badge").fill(code);
    phone.page().locator(".sign-in button[type='submit']").first().click();
    return phone;
  }

  private Phone enterByTheDoor(String name) {
    camp.patchEvent(Map.of("doorCode", "sesame street"));
    Phone phone = visit("#signIn");
    phone.page().locator("summary").click();
    phone.page().getByLabel("Your name").fill(name);
    phone.page().getByLabel("Door code").fill("SESAME Street");
    phone.page().locator("details button[type='submit']").click();
    return phone;
  }

  private String code(Phone phone) {
    Locator code = phone.page().locator(".large-code code");
    assertThat(code).hasText(Pattern.compile("[0-9A-Z]{5}-[0-9A-Z]{5}"));
    return code.textContent();
  }

  private List<String> choices(String token) {
    return Fixtures.as(token).get(camp.path("/ballot")).jsonPath().getList("choices.proposalId");
  }

  @Test
  void whoeverComesByTheDoorGetsACodeAndComesBackWithIt() {
    Phone phone = enterByTheDoor("Dora");
    assertThat(phone.page().locator("#view-head")).hasText("Your code to come back");
    String code = code(phone);
    act(phone, "have-it").click();
    phone.vote("Drupal 101").click();
    phone.says("All saved ✓");

    phone.tab("me");
    assertThat(phone.page().locator(".hint").first()).containsText("nobody has checked your name");
    assertThat(phone.page().locator(".large-code code")).hasText(code);
    act(phone, "leave").click();
    assertThat(phone.page().locator(".notice-wrong")).containsText("You need your code " + code);
    act(phone, "sure").click();

    enter(phone, code.toLowerCase(java.util.Locale.ROOT));
    assertThat(phone.vote("Drupal 101")).containsText("Want");
  }

  @Test
  void aFullDoorSaysWhoCanHelp() {
    camp.organiser().body(Map.of("most", 0)).patch(camp.path("/door")).then().statusCode(200);

    Phone phone = enterByTheDoor("Dora");

    assertThat(phone.page().locator(".problem")).containsText("Ask a volunteer");
  }

  @Test
  void aSealedBallotIsSaidAndReplacedOnlyAfterAQuestion() {
    Badge ana = camp.participant("Ana Alvarez");
    camp.votes(ana, drupal);
    String code = reissued(ana, false);

    Phone phone = enter(visit("#signIn"), code);

    Locator notice = phone.page().locator(".notices .notice");
    assertThat(notice).containsText("nobody can see it, not even you with this badge");
    assertThat(phone.card("Drupal 101")).isVisible();
    assertThat(phone.page().locator(".vote-button")).hasCount(0);
    phone.says("Your sealed ballot counts");
    assertThat(phone.page().locator("#alert")).containsText("An organiser gave you another badge");
    act(phone, "reissued").click();
    assertThat(phone.page().locator("#alert .notice")).hasCount(0);

    act(phone, "anew").click();
    assertThat(act(phone, "sealed-cancel")).isFocused();
    assertThat(notice).containsText("nobody can bring it back");
    act(phone, "anew-sure").click();
    phone.vote("Email deliverability").click();
    phone.says("All saved ✓");
    assertThat(notice).hasCount(0);
    assertThat(choices(camp.signIn(code))).hasSize(1).doesNotContain(drupal);

    phone.page().reload();
    assertThat(phone.vote("Email deliverability")).containsText("Want");
    phone.tab("me");
    assertThat(phone.page().locator(".receipt")).isVisible();
    assertThat(phone.page().locator("#alert .notice")).hasCount(0);
  }

  private String reissued(Badge badge, boolean keepDevices) {
    return Json.of(
            camp.organiser()
                .body(Map.of("keepDevices", keepDevices))
                .post(camp.path("/people/" + badge.id() + "/reissue")))
        .get("code")
        .asText();
  }

  @Test
  void aPhoneThatStaysSignedInGoesOnUntilSomebodyElseBeginsAnewAndKeepsWhatItWants() {
    Badge ana = camp.participant("Ana Alvarez");
    Phone phone = visit("#t=" + ana.secret());
    phone.vote("Drupal 101").click();
    phone.says("All saved ✓");
    String code = reissued(ana, true);
    phone.vote("Drupal 101").click();
    phone.says("All saved ✓");
    assertThat(phone.vote("Drupal 101")).containsText("Must");

    phone.page().context().setOffline(true);
    phone.vote("Email deliverability").click();
    phone.says("1 change kept on this phone");
    String other = camp.signIn(code);
    Fixtures.as(other)
        .header("If-Match", "*")
        .body(Map.of("choices", List.of()))
        .put(camp.path("/ballot"))
        .then()
        .statusCode(200);
    phone.page().context().setOffline(false);
    phone.wake();

    Locator notice = phone.page().locator(".notices .notice");
    assertThat(notice).containsText("a ballot with 2 choices");
    assertThat(choices(other)).isEmpty();
    act(phone, "anew").click();
    act(phone, "anew-sure").click();
    phone.says("All saved ✓");
    assertThat(phone.vote("Drupal 101")).containsText("Must");
    assertThat(phone.vote("Email deliverability")).containsText("Want");
  }

  @Test
  void anInvitationWorksOnceAndSaysSoAfterwards() {
    var invitation = invitation("Ines", "participant");
    Phone phone = visit("#i=" + invitation);
    assertThat(phone.page().locator(".main")).containsText("Ines, Participant");
    String code = code(phone);
    assertThat(phone.page().url()).isEqualTo(app.url("/" + camp.slug()));
    phone.tab("me");
    assertThat(phone.page().locator(".large-code code")).hasText(code);

    Phone late = visit("#i=" + invitation);
    assertThat(late.page().locator("#alert")).containsText("This invitation was used already");
    enter(late, code);
    assertThat(late.vote("Drupal 101")).isVisible();
    String bad = "#i=" + "x".repeat(43);
    late.page().evaluate("hash => { location.hash = hash; }", bad);
    assertThat(late.page().locator("#view-head")).hasText("An invitation");
    act(late, "stay").click();
    assertThat(late.vote("Drupal 101")).isVisible();
    late.page().evaluate("hash => { location.hash = hash; }", bad);
    act(late, "invited").click();
    assertThat(late.page().locator("#said")).containsText("This invitation was used already");
    assertThat(late.vote("Drupal 101")).isVisible(); // and nobody was signed out for it
  }

  private String invitation(String name, String role) {
    return camp.organiser()
        .body(Map.of("name", name, "role", role))
        .post(camp.path("/invitations"))
        .path("invitation");
  }

  @Test
  void anotherDeviceComesInByACodeAndSeesTheSame() {
    Badge ana = camp.participant("Ana Alvarez");
    camp.votes(ana, drupal);
    Phone phone = visit("#t=" + ana.secret()).tab("me");

    act(phone, "next-device").click();

    assertThat(phone.page().locator(".paper-slip").last()).containsText("Good until");
    Phone other = enter(visit("#signIn"), code(phone));
    assertThat(other.vote("Drupal 101")).containsText("Want");
  }

  @Test
  void whatOneGoesToIsInOnesDayAlsoOffline() {
    Badge ana = camp.participant("Ana Alvarez");
    camp.closeVoting();
    camp.publish(camp.draft(Map.of("seed", 1, "moves", 1000)).path("id"));
    Phone phone = visit("?at=2030-03-24T09:30:00-04:00#t=" + ana.secret()).tab("wall");
    phone.page().locator(".whole summary").click();
    Locator go = phone.page().locator(".whole .row:has-text('Drupal 101') .go");
    assertThat(go).hasAttribute("aria-pressed", "false");
    phone.page().context().setOffline(true);

    go.focus();
    phone.page().keyboard().press("Enter");

    assertThat(go).hasAttribute("aria-pressed", "true");
    assertThat(go).isFocused();
    assertThat(phone.page().locator(".part[aria-labelledby='my-day']"))
        .containsText("Kept on this phone, sent as soon as there is a connection.");
    phone.page().context().setOffline(false);
    phone.wake();
    assertThat(phone.page().locator(".day .row .title")).hasText("Drupal 101");
    assertThat(phone.page().locator("[data-act='calendar']"))
        .hasAttribute("href", Pattern.compile("^webcal://.+/me/wall\\.ics\\?key=.{64}&lang=en$"));
    assertThat(phone.page().locator("[data-act='all']"))
        .hasAttribute("href", Pattern.compile("^webcal://.+/wall\\.ics$"));
    assertThat(phone.page().locator(".day .go")).hasAttribute("aria-pressed", "true");
    phone.page().locator(".day .go").click();
    assertThat(phone.page().locator(".day")).hasCount(0);
  }
}
