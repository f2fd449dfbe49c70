package org.rootscamp.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.Eventually;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.contract.Json;

/** The door, invitations and badges as volunteers and organisers handle them. */
class ConsoleEntryIT extends PageTest {

  private static final Pattern CODE = Pattern.compile("[0-9A-Z]{5}-[0-9A-Z]{5}");

  private Fixtures camp;

  @BeforeEach
  void makeACamp() {
    camp = Fixtures.camp(Map.of("expectedPeople", 3)).open();
  }

  @AfterEach
  void nothingWentWrong() {
    assertThat(browser.offences().stream().filter(it -> !isRefusal(it))).isEmpty();
  }

  private static boolean isRefusal(String offence) {
    return offence.matches("Failed to load resource: the server responded with a status of 4.*");
  }

  private Console openAs(Badge badge, String part) {
    Console console = Console.scanning(browser, app, camp, badge).view("desk");
    if (!part.isEmpty()) {
      console.page().locator(".desk-parts a[href='#desk/" + part + "']").click();
    }
    return console;
  }

  private String comesByTheDoor(String name) {
    return Json.of(
            Fixtures.visitor()
                .body(Map.of("doorCode", "sesame street", "name", name))
                .post(camp.path("/sign-ins")))
        .get("token")
        .asText();
  }

  private static void confirm(Console console, String word) {
    console.dialog().getByText(word, new Locator.GetByTextOptions().setExact(true)).last().click();
  }

  @Test
  void theDoorIsWatchedAndWhoeverCameByItIsApprovedRevokedAndBroughtBack() {
    camp.patchEvent(Map.of("doorCode", "sesame street"));
    String dora = comesByTheDoor("Dora");
    String emil = comesByTheDoor("Emil");
    String drupal = camp.proposal(camp.participant("Bo Brown"), "Drupal 101");
    Fixtures.as(emil).body(Map.of("level", "want")).put(camp.path("/ballot/" + drupal));
    Console console = openAs(camp.volunteer(), "door");
    Locator count = console.page().locator(".door-count");
    Locator people = console.page().locator(".people-list .person-name strong");
    assertThat(count).hasText("2 of 3 came in");
    assertThat(people).hasText(new String[] {"Dora", "Emil"});

    console.button("Approve: Emil").click();
    assertThat(people).hasText(new String[] {"Dora"});
    console.button("Revoke: Dora").click();
    confirm(console, "Revoke");
    assertThat(console.page().locator(".people .empty-line")).hasText("Nobody is unverified.");
    assertThat(count).hasText("1 of 3 came in");
    assertThat(Fixtures.as(dora).get(camp.path("/me")).statusCode()).isEqualTo(401);
    console.labelled("Whom").selectOption("revoked");
    console.button("Bring back: Dora").click();
    assertThat(count).hasText("2 of 3 came in");

    console.labelled("Let in at most").fill("250");
    console.labelled("Let in at most").press("Enter");
    assertThat(count).hasText("2 of 250 came in");

    camp.closeVoting();
    console.labelled("Whom").selectOption("approved");
    console.button("Revoke: Emil").click();
    confirm(console, "Revoke");
    assertThat(console.page().locator(".alert"))
        .hasText("Voting has closed: which ballots count is settled.");
  }

  @Test
  void anotherTabsBadgeIsAskedAboutBeforeItTakesTheConsoleOver() {
    Badge walt = camp.person("Walt", "volunteer");
    Console first = Console.scanning(browser, app, camp, camp.person("Vera", "volunteer"));
    Page page = browser.beside(first.page());
    page.navigate(app.url("/" + camp.slug() + "/console#t=" + walt.secret()));
    Console second = new Console(page);
    assertThat(second.dialog()).containsText("This is the badge of Walt");
    confirm(second, "Go on as Walt");
    assertThat(page.locator(".top-person")).containsText("Walt");

    assertThat(first.dialog()).containsText("This browser now belongs to Walt");
    first.page().keyboard().press("Escape");
    assertThat(first.dialog()).containsText("This page was opened for Vera");
    confirm(first, "Stay as Vera");
    assertThat(first.page().locator(".top-person")).containsText("Vera");

    confirm(second, "Go on as Vera");
    assertThat(page.locator(".top-person")).containsText("Vera");
    first.page().reload();
    assertThat(first.page().locator(".top-person")).containsText("Vera");
  }

  @Test
  void allUnverifiedAreRevokedAfterAQuestionThatSaysHowMany() {
    camp.patchEvent(Map.of("doorCode", "sesame street"));
    comesByTheDoor("Dora");
    comesByTheDoor("Emil");
    Console console = openAs(camp.volunteer(), "door");

    console.button("Revoke all 2 unverified").click();
    assertThat(console.dialog()).containsText("2 people are signed out");
    confirm(console, "Revoke all 2 unverified");

    assertThat(console.page().locator(".door-count")).hasText("0 of 3 came in");
  }

  @Test
  void whoeverCameByTheDoorIsJoinedWithTheirBadge() {
    camp.patchEvent(Map.of("doorCode", "sesame street"));
    camp.participant("Dora Diaz");
    comesByTheDoor("Dora");
    Console console = openAs(camp.volunteer(), "door");

    console.button("Has a badge as well: Dora").click();
    console.dialog().locator(".picks button").click();
    assertThat(console.dialog()).containsText("become one person with the badge of Dora Diaz");
    confirm(console, "Join them");

    assertThat(console.page().locator(".door-count")).hasText("0 of 3 came in");
  }

  @Test
  void anOrganiserMakesADoorCodeForAPosterAndSaysWhetherTheUnverifiedCount() {
    Console console = openAs(camp.person("Olga", "organiser"), "door");
    Page page = console.page();
    console.button("Make a door code").click();

    Locator code = page.locator(".large-code code");
    assertThat(code).hasText(Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}"));
    page.evaluate("window.print = () => { window.printed = true; }");
    console.button("Print the poster").click();
    assertThat(page.locator("#papers .poster-code")).hasText(code.textContent());
    assertThat(page.locator("#papers img.qr")).hasCount(1);
    page.evaluate("dispatchEvent(new Event('afterprint'))");

    page.getByLabel("Ballots of the unverified count").uncheck();
    String path = "settings.countUnverified";
    Eventually.is(
        () -> Fixtures.visitor().get(camp.path("")).jsonPath().getBoolean(path), count -> !count);
    console.view("setup");
    assertThat(page.locator(".badge-counts"))
        .containsText("Ballots of the unverified do not count.");
  }

  @Test
  void anInvitedVolunteerComesInOnceAndLearnsTheCodeToComeBackWith() {
    Console console = openAs(camp.person("Olga", "organiser"), "invitations");
    console.labelled("Name").fill("Vito");
    console.labelled("Role").selectOption("volunteer");
    console.button("Make the link").click();
    Locator link = console.page().locator(".link");
    assertThat(link).containsText("/" + camp.slug() + "/console#i=");
    assertThat(console.page().locator(".fresh-badges img.qr")).isVisible();
    assertThat(console.page().locator(".people-list .state")).hasText("not used yet");

    Page page = browser.page(Console.outfit());
    page.navigate(link.textContent());
    Console invited = new Console(page);
    assertThat(invited.dialog()).containsText("Vito, Volunteer");
    Locator code = invited.dialog().locator(".large-code code");
    assertThat(code).hasText(CODE);
    String own = code.textContent();
    confirm(invited, "I have it");
    assertThat(page.locator(".frame")).isVisible();
    invited.button("Sign out").click();
    assertThat(invited.dialog()).containsText(own);
    confirm(invited, "Sign out");

    page.locator(".input-code").fill(own);
    page.keyboard().press("Enter");
    assertThat(page.locator(".top-person")).containsText("Vito");
    page.evaluate("url => { location.hash = url.split('#')[1]; }", link.textContent());
    assertThat(invited.dialog()).containsText("Signed in here is Vito");
    confirm(invited, "Take the invitation");
    assertThat(invited.dialog()).containsText("This invitation was used already");
  }

  @Test
  void anInvitationIsTakenBackAndAScreenIsNoReasonToStopTheWall() {
    Console console = openAs(camp.volunteer(), "invitations");
    assertThat(console.labelled("Role").locator("option"))
        .hasText(new String[] {"Participant", "Screen"});
    console.labelled("Name").fill("Beamer");
    console.labelled("Role").selectOption("display");
    console.button("Make the link").click();
    String link = console.page().locator(".link").textContent();
    Page wall = browser.page(Console.outfit());
    wall.navigate(link);
    assertThat(wall.locator(".invited")).containsText("This screen is signed in as Beamer.");
    assertThat(wall.locator("#event-name")).hasText("Rootscamp");
    assertThat(wall.url()).doesNotContain("#");

    console.labelled("Name").fill("Ana");
    console.labelled("Role").selectOption("participant");
    console.button("Make the link").click();
    console.button("Take back: Ana").click();
    confirm(console, "Take back");
    assertThat(console.page().locator(".people-list .state"))
        .hasText(new String[] {"over", "used"});
  }

  @Test
  void aBrokenBadgeLeavesThePhoneSignedInAndALostOneDoesNot() {
    Badge ana = camp.participant("Ana Alvarez");
    Console console = openAs(camp.volunteer(), "");
    console.button("New badge for Ana Alvarez").click();
    console.dialog().getByText("Broken; the phone stays signed in").click();
    confirm(console, "New badge");
    assertThat(console.page().locator(".badge-list code")).hasText(CODE);
    assertThat(ana.sends().get(camp.path("/me")).statusCode()).isEqualTo(200);

    console.button("New badge for Ana Alvarez").click();
    confirm(console, "New badge");
    assertThat(console.page().locator(".badge-list li")).hasCount(2);
    assertThat(ana.sends().get(camp.path("/me")).statusCode()).isEqualTo(401);
  }

  @Test
  void anOrganiserChangesARoleAndTheJournalTellsIt() {
    camp.participant("Ana Alvarez");
    Console console = openAs(camp.person("Olga", "organiser"), "");
    console.button("Role: Ana Alvarez").click();
    console.dialog().locator("select").selectOption("volunteer");
    confirm(console, "Save");
    assertThat(console.page().locator(".person:has-text('Ana Alvarez')")).containsText("Volunteer");

    console.view("journal");

    Locator entry = console.page().locator(".journal-entry:has-text('Ana Alvarez')").first();
    assertThat(entry).containsText("role: Participant → Volunteer");
    assertThat(console.page().locator(".journal")).containsText("the list of people");
  }
}
