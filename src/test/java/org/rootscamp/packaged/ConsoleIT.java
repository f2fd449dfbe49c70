package org.rootscamp.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.contract.Json;

/** The console in volunteers' hands before the Wall hangs: all that leads to it. */
class ConsoleIT extends PageTest {

  private static final List<String> VIEWS =
      List.of("wall", "drafts", "cards", "desk", "merge", "setup", "journal", "print");

  private Fixtures camp;
  private Badge vera;

  @BeforeEach
  void foundACamp() {
    camp = Fixtures.camp().open();
    vera = camp.volunteer();
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

  private Console open() {
    return Console.scanning(browser, app, camp, vera);
  }

  /** Two rooms, two slots, three proposals, and votes for them. */
  private void furnish() {
    camp.room("Hall", 100);
    camp.room("Library", 20);
    camp.slot(10);
    camp.slot(11);
    Badge ana = camp.participant("Ana Alvarez");
    String drupal = camp.proposal(ana, "Drupal 101");
    String email = camp.proposal(camp.participant("Bo Brown"), "Email deliverability");
    camp.proposal(camp.participant("Cy Cruz"), "¿Cómo organizar un barrio?");
    camp.votes(ana, drupal, email);
  }

  @Test
  void aScannedBadgeOpensTheConsoleAndLeavesTheAddress() {
    Console console = open();

    assertThat(console.page().locator(".top-person")).containsText("Vera");
    assertThat(console.page().url()).isEqualTo(app.url("/" + camp.slug() + "/console"));
    console.page().reload();
    assertThat(console.page().locator(".top-person")).containsText("Vera");
  }

  @Test
  void aTypedCodeOpensTheConsoleAndAWrongOneIsExplained() {
    Page page = browser.page(Console.outfit());
    page.navigate(app.url("/" + camp.slug() + "/console"));
    page.getByLabel("Badge code").fill("00000-00000");
    page.keyboard().press("Enter");
    assertThat(page.locator(".alert"))
        .hasText("This code is not known here. Look at your badge again, or ask an organiser.");

    page.getByLabel("Badge code").fill(vera.code().toLowerCase(Locale.ROOT).replace("-", " "));
    page.keyboard().press("Enter");

    assertThat(page.locator(".top-person")).containsText("Vera");
  }

  @Test
  void aParticipantIsShownTheWayToTheirOwnPage() {
    Badge ana = camp.participant("Ana Alvarez");
    Page page = browser.page(Console.outfit());

    page.navigate(app.url("/" + camp.slug() + "/console#t=" + ana.secret()));

    assertThat(page.locator(".alert")).containsText("Hello Ana Alvarez.");
  }

  @Test
  void aReplacedBadgeEndsTheConsole() {
    Console console = open();

    camp.organiser().post(camp.path("/people/" + vera.id() + "/reissue")).then().statusCode(200);
    // Not by a click: what the console was still reading may have told it already.
    console.page().evaluate("() => { location.hash = 'desk'; }");

    assertThat(console.page().locator(".alert")).containsText("your badge was replaced");
  }

  @Test
  void aFreshCampIsSetUpFromItsChecklistByKeyboard() {
    Console console = Console.scanning(browser, app, camp, camp.person("Olga", "organiser"));
    Page page = console.page();
    assertThat(page.locator(".invite-line")).hasText("The grid has no rooms or time slots yet.");
    page.locator(".invite a").focus();
    console.press("Enter");

    console.button("Add a room").focus();
    console.press("Enter");
    assertThat(page.locator("dialog input").first()).isFocused();
    page.keyboard().type("Hall");
    console.press("Tab");
    page.keyboard().type("0");
    console.press("Enter");
    assertThat(page.locator(".field-error:visible")).containsText("must");
    console.labelled("Seats").fill("100");
    console.press("Enter");
    assertThat(page.locator(".thing")).hasCount(1);
    console.button("Add a time slot").focus();
    console.press("Enter");
    console.labelled("Start").fill("09:15");
    console.labelled("End").fill("10:00");
    console.press("Enter");
    assertThat(page.locator(".thing")).hasCount(2);
    console.button("Add a proposal").focus();
    console.press("Enter");
    assertThat(page.locator("dialog input").first()).isFocused();
    page.keyboard().type("Drupal 101");
    console.press("Enter");

    assertThat(page.locator(".step-done")).hasCount(3);
    assertThat(page.locator(".thing"))
        .hasText(
            new String[] {
              "Hall 100 seatsEdit", "09:15–10:00 Block 1 Edit", "Drupal 101 nobody runs it yetEdit"
            });
    String start =
        Json.of(Fixtures.visitor().get(camp.path("/slots"))).at("/items/0/start").asText();
    assertThat(start).isEqualTo("2030-03-24T09:15:00-04:00");
  }

  @Test
  void cardsAreTypedInOneAfterTheOtherWithoutTheMouse() {
    Console console = open().view("cards");

    for (String title : List.of("Healing", "Drumming", "<b>Knitting</b>")) {
      console.page().keyboard().type(title);
      console.press("Enter");
    }

    assertThat(console.page().locator(".card-state"))
        .hasText(new String[] {"Saved ✓", "Saved ✓", "Saved ✓"});
    assertThat(console.page().locator(".card-words"))
        .hasText(new String[] {"<b>Knitting</b>", "Drumming", "Healing"});
    assertThat(console.labelled("Title on the card")).isFocused();
    assertThat(console.labelled("Title on the card")).hasValue("");
  }

  @Test
  void aCardThatCannotBeSentStaysAndIsSentAgain() {
    Console console = open().view("cards");
    console
        .page()
        .route(
            "**/proposals",
            route -> {
              if (route.request().method().equals("POST")) {
                route.abort();
              } else {
                route.resume();
              }
            });
    console.page().keyboard().type("Healing");
    console.press("Enter");
    assertThat(console.page().locator(".card-item")).containsText("Nothing is lost: try again.");

    console.page().unroute("**/proposals");
    console.button("Try again").click();

    assertThat(console.page().locator(".card-state")).hasText("Saved ✓");

    console.labelled("Title on the card").fill("\u2060"); // which nobody can read
    console.labelled("Title on the card").press("Enter");
    Locator problem = console.page().locator(".card-refused .field-error");
    assertThat(problem).hasText("Not saved. must not be blank");
    assertThat(problem.locator("[lang='en']")).hasText("must not be blank");
  }

  @Test
  void aNewBadgeAndAReplacedOneAreShownForPrinting() {
    camp.participant("José Núñez");
    Console console = open().view("desk");
    console.page().keyboard().type("nunez");
    console.button("New badge for José Núñez").click();
    console
        .dialog()
        .getByText(
            "New badge", new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
        .click();
    assertThat(console.page().locator(".badge-list")).containsText("José Núñez");
    assertThat(console.page().locator(".badge-list code"))
        .hasText(java.util.regex.Pattern.compile("[0-9A-Z]{5}-[0-9A-Z]{5}"));

    console.labelled("How many").fill("3");
    console.button("Make blank badges").click();
    assertThat(console.page().locator(".badge-list li")).hasCount(4);
    console.page().evaluate("window.print = () => { window.printed = true; }");
    console.button("Print badges").click();

    assertThat(console.page().locator("#papers .label-badge img.qr")).hasCount(4);
  }

  @Test
  void whileVotingIsOpenADraftIsMarkedAsARehearsal() {
    furnish();
    Console console = open().view("drafts");
    assertThat(console.page().locator(".banner-voting")).containsText("Drafts are rehearsals");

    console.button("Make a draft").click();

    assertThat(console.page().locator(".state-rehearsal")).hasText("Rehearsal");
    assertThat(console.page().locator(".state-ready")).isVisible();
    camp.closeVoting();
    assertThat(console.page().locator(".state-rehearsal")).hasCount(0);
  }

  @Test
  void withoutAConnectionEverythingCanBeReadAndNothingChanged() {
    furnish();
    Console console = open();
    assertThat(console.page().locator(".waiting-item")).hasCount(3);

    console.page().context().setOffline(true);

    assertThat(console.page().locator(".banner-offline")).containsText("nothing can be changed");
    console.waiting("Drupal 101").click();
    assertThat(console.page().locator(".about-title")).hasText("Drupal 101");
    assertThat(console.button("Move to…")).isDisabled();
    console.page().context().setOffline(false);
    assertThat(console.button("Move to…")).isEnabled();
  }

  @Test
  void noViewScrollsSidewaysWhenItIsEnlargedTwice() {
    furnish();
    camp.proposal(vera, "<img src=x onerror=alert(1)>".repeat(3));
    var halfOfALaptop = Console.outfit().setViewportSize(640, 400);

    Console console = Console.scanning(browser.page(halfOfALaptop), app, camp, vera);

    for (String view : VIEWS) {
      console.view(view);
      assertThat(console.page().locator(".main[data-view='" + view + "'] h1")).isVisible();
      assertThat(console.sideways()).as(view).isZero();
    }
  }
}
