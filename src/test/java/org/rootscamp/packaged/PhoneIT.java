package org.rootscamp.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.Eventually;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.contract.Json;

/** The phone page in people's hands, in a real browser. */
class PhoneIT extends PageTest {

  private Fixtures camp;
  private Badge ana;

  /** Three proposals, one hall with three slots, so that a ballot may hold three musts. */
  @BeforeEach
  void openACamp() {
    camp = Fixtures.camp().open();
    camp.room("Hall", 100, "projector");
    camp.slot(10);
    camp.slot(11);
    camp.slot(12);
    Badge bo = camp.participant("Bo Brown");
    camp.proposal(bo, "Drupal 101");
    camp.proposal(bo, "Email deliverability");
    camp.proposal(bo, "Managing difficult people");
    ana = camp.participant("Ana Alvarez");
  }

  @AfterEach
  void nothingWentWrong() {
    List<String> offences = browser.offences().stream().filter(it -> !isRefusal(it)).toList();
    assertThat(offences).isEmpty();
  }

  /** The browser logs every refusal, be it expected or not. */
  private static boolean isRefusal(String offence) {
    return offence.matches("Failed to load resource: the server responded with a status of 4.*");
  }

  private Phone scan(Badge badge) {
    return Phone.scanning(browser, app, camp, badge);
  }

  private Map<String, String> ballot(Badge badge) {
    return badge
        .sends()
        .get(camp.path("/ballot"))
        .jsonPath()
        .<Map<String, String>>getList("choices")
        .stream()
        .collect(
            java.util.stream.Collectors.toMap(
                choice -> title(choice.get("proposalId")), choice -> choice.get("level")));
  }

  private String title(String id) {
    return Json.of(Fixtures.visitor().get(camp.path("/proposals/" + id))).get("title").asText();
  }

  @Test
  void aScannedBadgeLeadsToTheFirstVoteWithoutAForm() {
    Phone phone = scan(ana);

    Locator first = phone.page().locator(".vote-button").first();
    assertThat(first).isVisible();
    var box = first.boundingBox();
    assertThat(box.y + box.height).isLessThan(740 - 60); // above the tabs
    assertThat(box.height).isGreaterThanOrEqualTo(44);
    assertThat(phone.page().url()).isEqualTo(app.url("/" + camp.slug()));
    assertThat((Integer) phone.page().evaluate("history.length")).isLessThanOrEqualTo(2);
  }

  @Test
  void tapsWantThenMustThenNothingAndAreStored() {
    Phone phone = scan(ana);
    assertThat(phone.page().locator("#context")).hasText("3 of 3 musts left");

    phone.vote("Drupal 101").click();
    assertThat(phone.vote("Drupal 101")).containsText("Want");
    phone.vote("Drupal 101").click();
    assertThat(phone.vote("Drupal 101")).containsText("Must");
    assertThat(phone.page().locator("#context")).hasText("2 of 3 musts left");
    phone.vote("Email deliverability").click();
    phone.says("All saved ✓");
    assertThat(ballot(ana)).isEqualTo(Map.of("Drupal 101", "must", "Email deliverability", "want"));

    phone.vote("Drupal 101").click();
    assertThat(phone.vote("Drupal 101")).containsText("Not chosen");
    phone.says("All saved ✓");
    assertThat(ballot(ana)).isEqualTo(Map.of("Email deliverability", "want"));
  }

  @Test
  void theCodeIsReadForgivinglyAndAWrongOneSaysWhatToDo() {
    Phone phone = Phone.signingIn(browser.page(Phone.outfit()), app, camp);
    Locator code = phone.page().getByLabel("Code on your badge");
    code.fill("ABC");
    code.press("Enter");
    assertThat(phone.page().locator(".problem"))
        .hasText("A badge code has ten characters. Please check it.");

    code.fill("00000-00000");
    code.press("Enter");
    assertThat(phone.page().locator(".problem")).containsText("not known here");

    String typed =
        ana.code().toLowerCase(Locale.ROOT).replace('0', 'o').replace('1', 'i').replace("-", " ");
    code.fill("  " + typed + " ");
    code.press("Enter");
    assertThat(phone.vote("Drupal 101")).isVisible();
  }

  @Test
  void withoutNetworkTheVoteWaitsOnThePhoneAndIsSentWhenItIsBack() {
    Phone phone = scan(ana);
    assertThat(phone.vote("Drupal 101")).isVisible();
    awaitWorker(phone.page());
    app.kill();

    phone.vote("Drupal 101").click();
    phone.vote("Email deliverability").click();
    phone.says("2 changes kept on this phone");
    phone.page().reload();
    assertThat(phone.vote("Drupal 101")).containsText("Want");
    phone.says("2 changes kept on this phone");
    phone.tab("wall").tab("vote");

    app.startAgain(Map.of());
    assertThat(ballot(ana)).isEmpty();
    phone.says("All saved ✓");
    assertThat(ballot(ana)).isEqualTo(Map.of("Drupal 101", "want", "Email deliverability", "want"));
  }

  private static void awaitWorker(Page page) {
    page.waitForFunction(
        "() => navigator.serviceWorker.ready.then(it => it.active.state === 'activated')");
  }

  @Test
  void aLateBallotIsRefusedVisibly() {
    Phone phone = scan(ana);
    phone.vote("Drupal 101").click();
    phone.says("All saved ✓");
    phone.page().context().setOffline(true); // or it would hear of the closing
    phone.vote("Email deliverability").click();
    phone.says("1 change kept on this phone");
    camp.closeVoting();

    phone.page().context().setOffline(false);

    Locator notice = phone.page().locator(".notice-wrong");
    assertThat(notice).containsText("Not counted: voting closed at ");
    assertThat(notice).containsText("Email deliverability: Want");
    phone.page().locator("[data-act='understood']").click();
    assertThat(notice).hasCount(0);
    assertThat(phone.card("Drupal 101").locator(".vote-standing")).hasText("Want");
    assertThat(ballot(ana)).isEqualTo(Map.of("Drupal 101", "want"));
  }

  @Test
  void whatTwoDevicesChangedAtDifferentSessionsIsUnitedWithoutAQuestion() {
    Phone phone = scan(ana);
    assertThat(phone.vote("Drupal 101")).isVisible();
    phone.says("Nothing chosen yet");
    Phone other = scan(ana);
    other.vote("Email deliverability").click();
    other.says("All saved ✓");

    phone.vote("Drupal 101").click();

    phone.says("All saved ✓");
    assertThat(phone.vote("Email deliverability")).containsText("Want");
    assertThat(phone.page().locator(".notice")).hasCount(0);
    assertThat(ballot(ana)).isEqualTo(Map.of("Drupal 101", "want", "Email deliverability", "want"));
  }

  @Test
  void whatTwoDevicesChangedAtOneSessionIsShownAndAsked() {
    Phone phone = scan(ana);
    phone.vote("Drupal 101").click();
    phone.says("All saved ✓");
    Phone other = scan(ana);
    other.vote("Email deliverability").click();
    other.vote("Drupal 101").click();
    other.says("All saved ✓");

    phone.card("Drupal 101").locator("[data-act='undo']").click();

    assertThat(phone.page().locator(".notice-notice")).containsText("on another device, too");
    assertThat(phone.page().locator(".both tbody tr"))
        .hasText(new String[] {"Drupal 101Not chosenMust"});
    phone.page().locator("[data-act='mine']").click();
    phone.says("All saved ✓");
    assertThat(ballot(ana)).isEqualTo(Map.of("Email deliverability", "want"));
  }

  @Test
  void aMistappedWantIsTakenBackInOneTap() {
    Phone phone = scan(ana);
    phone.vote("Drupal 101").click();
    Locator undo = phone.card("Drupal 101").locator("[data-act='undo']");
    assertThat(undo).hasAccessibleName("Undo Drupal 101");

    undo.click();

    assertThat(phone.vote("Drupal 101")).containsText("Not chosen");
    assertThat(phone.vote("Drupal 101")).isFocused();
    assertThat(undo).hasCount(0);
  }

  @Test
  void aMergedChoiceIsToldAndCanBeWithdrawnAfterVotingHasClosed() {
    Phone phone = scan(ana);
    phone.vote("Drupal 101").click();
    phone.says("All saved ✓");
    camp.closeVoting();
    camp.organiser()
        .body(Map.of("into", id("Email deliverability")))
        .post(camp.path("/proposals/" + id("Drupal 101") + "/merges"))
        .then()
        .statusCode(201);

    phone.page().reload();

    Locator notice = phone.page().locator(".notice-notice");
    assertThat(notice).containsText("Drupal 101 was merged into Email deliverability");
    assertThat(phone.card("Email deliverability").locator(".vote-standing")).hasText("Want");
    notice.locator("[data-act='withdraw']").click();
    assertThat(notice).hasCount(0);
    assertThat(ballot(ana)).isEmpty();
  }

  private String id(String title) {
    return camp.organiser().get(camp.path("/proposals")).path("items[title=" + title + "][0].id");
  }

  @Test
  void aReplacedBadgeSignsOutAndTheNewOneGoesOn() {
    Phone phone = scan(ana);
    assertThat(phone.vote("Drupal 101")).isVisible();
    phone.says("Nothing chosen yet");
    String code =
        Json.of(camp.organiser().post(camp.path("/people/" + ana.id() + "/reissue")))
            .get("code")
            .asText();

    phone.vote("Drupal 101").click();

    assertThat(phone.page().locator(".notice")).containsText("Your badge was replaced");
    phone.page().getByLabel("Code on your badge").fill(code);
    phone.page().locator(".sign-in button[type='submit']").click();
    phone.says("All saved ✓");
    assertThat(phone.vote("Drupal 101")).containsText("Want");
  }

  @Test
  void aBusyServiceIsAskedAgainQuietly() {
    Phone phone = scan(ana);
    assertThat(phone.vote("Drupal 101")).isVisible();
    phone.says("Nothing chosen yet");
    int[] refusals = {0};
    phone
        .page()
        .route(
            "**/ballot",
            route -> {
              if (route.request().method().equals("PUT") && refusals[0]++ < 2) {
                route.fulfill(
                    new com.microsoft.playwright.Route.FulfillOptions()
                        .setStatus(503)
                        .setHeaders(Map.of("Retry-After", "1")));
              } else {
                route.resume();
              }
            });

    phone.vote("Drupal 101").click();

    phone.says("All saved ✓");
    assertThat(refusals[0]).isEqualTo(3);
    assertThat(phone.page().locator(".notice")).hasCount(0);
    browser.offences().removeIf(it -> it.contains("503"));
  }

  @Test
  void whatWasOnTheScreenIsReported() {
    Phone phone = scan(ana);
    assertThat(phone.vote("Drupal 101")).isVisible();

    Eventually.is(
        () -> camp.organiser().get(camp.path("/exposures")).jsonPath().getInt("viewers"),
        viewers -> viewers == 1);
  }
}
