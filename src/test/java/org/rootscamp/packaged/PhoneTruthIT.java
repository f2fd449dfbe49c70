package org.rootscamp.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.Eventually;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;

/** The phone says how things stand, and nothing that it does not know. */
class PhoneTruthIT extends PageTest {

  private Fixtures camp;
  private Badge ana;
  private String drupal;
  private String email;

  @BeforeEach
  void makeACamp() {
    camp = Fixtures.camp();
    camp.room("Hall", 100);
    camp.room("Loft", 40);
    camp.slot(10);
    camp.slot(11);
    ana = camp.participant("Ana Alvarez");
    Badge bo = camp.participant("Bo Brown");
    camp.patchEvent(Map.of("proposing", Map.of("open", true)));
    camp.proposal(bo, "Advanced Excel");
    drupal = camp.proposal(bo, "Drupal 101");
    email = camp.proposal(bo, "Email deliverability");
  }

  @AfterEach
  void nothingWentWrong() {
    assertThat(browser.offences().stream().filter(it -> !isRefusal(it))).isEmpty();
  }

  private static boolean isRefusal(String offence) {
    return offence.matches("Failed to load resource: the server responded with a status of 4.*");
  }

  private Phone scan(Badge badge) {
    return Phone.scanning(browser, app, camp, badge);
  }

  private void openVoting() {
    camp.patchEvent(Map.of("voting", Map.of("open", true)));
  }

  private List<String> choices(Badge badge) {
    return badge.sends().get(camp.path("/ballot")).jsonPath().getList("choices.proposalId");
  }

  private static Locator notice(Phone phone) {
    return phone.page().locator(".notices .notice").first();
  }

  private static Locator act(Phone phone, String act) {
    return phone.page().locator("[data-act='" + act + "']");
  }

  @Test
  void beforeVotingOpensNothingIsSaidToBeChosenOrClosed() {
    Phone phone = scan(ana);
    assertThat(notice(phone)).containsText("Voting is not open yet");
    phone.says("");

    phone.tab("propose");
    phone.page().getByLabel("Title").fill("Community gardens");
    phone.page().locator("button[type='submit']").click();
    assertThat(phone.page().locator(".notice-good"))
        .containsText("“Community gardens” can be voted for as soon as voting opens.");

    phone.tab("me");
    assertThat(phone.page().locator(".paper-slip")).containsText("Voting is not open yet.");
    openVoting();
    phone.tab("vote");
    phone.says("Nothing chosen yet");
    assertThat(phone.page().locator(".notices .notice")).hasCount(0);

    camp.patchEvent(Map.of("proposing", Map.of("open", false)));
    phone.tab("propose");
    assertThat(phone.page().locator(".notice")).containsText("Proposing closed at ");
  }

  @Test
  void onceVotingIsClosedTheOwnChoicesStandFirstAndAlone() {
    openVoting();
    camp.votes(ana, email);
    Phone phone = scan(ana);
    assertThat(phone.vote("Drupal 101")).isVisible();

    camp.closeVoting();

    assertThat(notice(phone)).containsText("Voting closed at ");
    assertThat(notice(phone)).containsText("These are your choices as they are counted.");
    assertThat(phone.page().locator(".cards-head"))
        .hasText(new String[] {"Your choices", "All other proposals"});
    assertThat(phone.page().locator(".cards > li").nth(1)).containsText("Email deliverability");
    assertThat(phone.page().locator(".cards > li").nth(2)).hasText("All other proposals");
    assertThat(phone.violations()).isEmpty();
  }

  @Test
  void offlineAtTheEndOfVotingWhatIsNotKnownIsNotClaimed() {
    openVoting();
    Phone phone = scan(ana);
    phone.vote("Drupal 101").click();
    phone.says("All saved ✓");
    String soon = Instant.now().plusSeconds(4).toString();
    camp.patchEvent(Map.of("voting", Map.of("open", true, "closesAt", soon)));
    phone.page().reload();
    assertThat(phone.vote("Email deliverability")).isVisible();
    phone.page().context().setOffline(true);
    phone.vote("Email deliverability").click();

    assertThat(notice(phone)).containsText("Voting was to close at ");
    assertThat(notice(phone)).containsText("Whether they are counted like that");
    assertThat(phone.page().locator(".cards-head"))
        .hasText(
            new String[] {
              "Your choices",
              "Kept on this phone: whether it is counted is not known yet",
              "All other proposals"
            });
    assertThat(phone.page().locator(".cards > li").nth(3)).containsText("Email deliverability");

    // Its clock may be some tenths of a second before that of the service.
    Eventually.is(
        () -> Fixtures.visitor().get(camp.path("")).<Boolean>path("voting.open"), it -> !it);
    phone.page().context().setOffline(false);
    phone.wake();

    assertThat(phone.page().locator(".notice-wrong")).containsText("Not counted: voting closed at");
    assertThat(phone.page().locator(".notice-wrong")).containsText("Email deliverability: Want");
    assertThat(notice(phone)).containsText("These are your choices as they are counted.");
    assertThat(choices(ana)).containsExactly(drupal);
  }

  @Test
  void aCancelledChoiceStaysInOnesDayAndOneThatLeftTheWallIsNamed() {
    openVoting();
    camp.votes(ana, drupal, email);
    camp.closeVoting();
    camp.publish(camp.draft(Map.of("seed", 1, "moves", 1000)).path("id"));
    Page page = browser.page(Phone.outfit());
    page.navigate(app.url("/" + camp.slug() + "?at=2030-03-24T09:30:00-04:00#t=" + ana.secret()));
    Phone phone = new Phone(page).tab("wall");
    assertThat(page.locator(".day .row .title")).hasCount(2);

    edit(Map.of("op", "cancel", "proposalId", drupal));
    edit(Map.of("op", "unplace", "proposalId", email));

    Locator cancelled = page.locator(".day .row", new Page.LocatorOptions().setHasText("Drupal"));
    assertThat(cancelled.locator(".mark-cancelled")).hasText("CANCELLED");
    assertThat(page.locator(".off-the-wall summary")).hasText("1 of yours is not on the Wall");
    page.locator(".off-the-wall summary").click();
    assertThat(page.locator(".off-the-wall li")).hasText("Email deliverability");
    assertThat(phone.violations()).isEmpty();
  }

  private void edit(Map<String, Object> edit) {
    camp.organiser()
        .header("If-Match", camp.etag(camp.path("/wall")))
        .body(Map.of("edits", List.of(edit), "override", List.of(), "reason", "A test"))
        .post(camp.path("/wall/edits"))
        .then()
        .statusCode(200);
  }

  @Test
  void anotherTabsBadgeIsAskedAboutBeforeItTakesThePageOver() {
    openVoting();
    Badge beto = camp.participant("Beto Benitez");
    Phone first = scan(ana);
    first.vote("Drupal 101").click();
    first.says("All saved ✓");
    Phone second = Phone.scanning(browser.beside(first.page()), app, camp, beto);
    assertThat(second.page().locator("#view-head")).hasText("This is the badge of Beto Benitez");
    assertThat(second.page().locator(".main")).containsText("Signed in here is Ana Alvarez.");
    act(second, "stay").click();
    assertThat(second.vote("Drupal 101")).containsText("Want");

    second = Phone.scanning(second.page(), app, camp, beto);
    second.page().reload();
    second.page().navigate(app.url("/" + camp.slug() + "#t=" + beto.secret()));
    act(second, "invited").click();
    assertThat(second.vote("Drupal 101")).not().containsText("Want");

    assertThat(first.page().locator("#view-head"))
        .hasText("This browser now belongs to Beto Benitez");
    assertThat(first.page().locator(".vote-button")).hasCount(0);
    assertThat(first.violations()).isEmpty();
    act(first, "stay-as").click();
    first.vote("Email deliverability").click();
    first.says("All saved ✓");
    assertThat(choices(ana)).containsExactlyInAnyOrder(drupal, email);
    assertThat(choices(beto)).isEmpty();

    assertThat(second.page().locator("#view-head"))
        .hasText("This browser now belongs to Ana Alvarez");
    act(second, "go-on").click();
    assertThat(second.vote("Drupal 101")).containsText("Want");
  }

  @Test
  void whatWaitsForOnePersonIsNeverSentAsAnothers() {
    openVoting();
    Badge beto = camp.participant("Beto Benitez");
    Phone first = scan(ana);
    first.vote("Drupal 101").click();
    first.says("All saved ✓");
    first.page().context().route("**/ballot", route -> route.abort());
    first.vote("Email deliverability").click();
    first.says("1 change kept on this phone");

    Phone second = Phone.scanning(browser.beside(first.page()), app, camp, beto);
    assertThat(second.page().locator(".main")).containsText("1 change is not saved yet");
    act(second, "invited").click();
    assertThat(act(first, "go-on")).isVisible();
    first.page().context().unroute("**/ballot");
    second.vote("Advanced Excel").click();
    second.says("All saved ✓");
    first.wake();
    first.page().reload();
    assertThat(first.page().locator("#view-head"))
        .hasText("This browser now belongs to Beto Benitez");
    assertThat(act(first, "stay-as")).hasCount(0);
    act(first, "go-on").click();
    assertThat(first.vote("Advanced Excel")).containsText("Want");

    assertThat(choices(ana)).containsExactly(drupal);
    assertThat(choices(beto)).hasSize(1).doesNotContain(drupal, email);
  }

  @Test
  void aBadgesLinkSignsInWhateverWasAppended() {
    openVoting();
    String page = "/" + camp.slug();
    String secret = ana.secret();
    List<String> links =
        List.of(
            page + "#t=" + secret + ")",
            page + "#t=" + secret + ".",
            page + "%23t=" + secret,
            page + "#t=" + secret + "&utm_source=x",
            page + "/#t=" + secret,
            page + "/%23t=" + secret + "/",
            page + "?lang=en%23t=" + secret,
            page + "#t=%22" + secret.substring(0, 9) + "%0A" + secret.substring(9) + "%22");
    for (String link : links) {
      Page opened = browser.page(Phone.outfit());
      opened.navigate(app.url(link));

      assertThat(new Phone(opened).vote("Drupal 101")).isVisible();
      assertThat(opened.url()).as(link).doesNotContain(secret.substring(9));
      opened.context().close();
    }
    assertThat(app.log()).doesNotContain(secret);
  }

  @Test
  void anAnswerThatIsLostUsesNoInvitationUpAndMakesNobodyTwice() {
    String invitation =
        camp.organiser()
            .body(Map.of("name", "Ines", "role", "participant"))
            .post(camp.path("/invitations"))
            .path("invitation");
    Page page = browser.page(Phone.outfit());
    int[] lost = {0};
    page.route(
        "**/sign-ins",
        route -> {
          route.fetch();
          lost[0]++;
          route.abort();
        });
    page.navigate(app.url("/" + camp.slug() + "#i=" + invitation));
    page.waitForCondition(() -> lost[0] > 0);
    assertThat(page.locator(".main")).containsText("Signing you in");

    page.unroute("**/sign-ins");
    page.reload();

    assertThat(page.locator(".main")).containsText("Ines, Participant");
    assertThat(page.locator(".large-code code")).hasText(Pattern.compile(".{5}-.{5}"));
    assertThat(camp.organiser().get(camp.path("/people")).<List<String>>path("items.name"))
        .filteredOn("Ines"::equals)
        .hasSize(1);
  }
}
