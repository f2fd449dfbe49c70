package org.rootscamp.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;

/** Whatever changes of what people read reaches every page that is open, without asking. */
class NewsIT extends PageTest {

  /** A page that cannot wait for long, and so hears of news by the stream alone. */
  private static final String WITHOUT_POLLS =
      """
      const later = setTimeout;
      window.setTimeout = (act, ms) => (ms < 15000 ? later(act, ms) : 0);
      """;

  private Fixtures camp;
  private Badge ana;
  private Badge bo;
  private String hall;
  private String ten;
  private String drupal;

  @BeforeEach
  void hangAWall() {
    hang(Fixtures.camp());
  }

  /** Drupal, which Ana runs and Bo chose, in the hall at ten; email in the library at eleven. */
  private void hang(Fixtures event) {
    camp = event.open();
    ana = camp.participant("Ana Alvarez");
    bo = camp.participant("Bo Brown");
    hall = camp.room("Hall", 100);
    String library = camp.room("Library", 20);
    ten = camp.slot(10);
    String eleven = camp.slot(11);
    drupal = camp.proposal(ana, "Drupal 101");
    String email = camp.proposal(camp.participant("Cy Clark"), "Email deliverability");
    camp.votes(bo, drupal);
    camp.closeVoting();
    edit(place(drupal, hall, ten));
    edit(place(email, library, eleven));
  }

  private static Map<String, String> place(String proposal, String room, String slot) {
    return Map.of("op", "place", "proposalId", proposal, "roomId", room, "slotId", slot);
  }

  private void edit(Map<String, String> edit) {
    camp.organiser()
        .header("If-Match", camp.etag(camp.path("/wall")))
        .body(Map.of("edits", List.of(edit)))
        .post(camp.path("/wall/edits"))
        .then()
        .statusCode(200);
  }

  private void patch(String below, Map<String, ?> fields) {
    String path = camp.path(below);
    camp.organiser()
        .header("If-Match", camp.etag(path))
        .body(fields)
        .patch(path)
        .then()
        .statusCode(200);
  }

  private Phone phone(Badge badge, String tab) {
    Page page = browser.page(Phone.outfit());
    page.addInitScript(WITHOUT_POLLS);
    return Phone.scanning(page, app, camp, badge).tab(tab);
  }

  private Locator onPhone(Phone phone, String title) {
    Locator row =
        phone
            .page()
            .locator(".day-row")
            .locator(".row", new Locator.LocatorOptions().setHasText(title));
    assertThat(row).isVisible();
    return row.locator(".marks");
  }

  private Page projector() {
    Page page = Projector.showing(browser, app, camp).shows("wall").page();
    assertThat(onProjector(page, "Drupal 101")).isVisible();
    return page;
  }

  private static Locator onProjector(Page page, String title) {
    return page.locator(".card", new Page.LocatorOptions().setHasText(title));
  }

  private Console console() {
    Console console = Console.scanning(browser, app, camp, camp.volunteer());
    assertThat(console.card("Drupal 101")).isVisible();
    return console;
  }

  @Test
  void aBlockThatStartsLaterIsMarkedOnEveryPageAndToldToThoseConcerned() {
    Phone phone = phone(bo, "wall");
    Locator marks = onPhone(phone, "Drupal 101");
    Page projector = projector();
    Console console = console();

    patch(
        "/slots/" + ten,
        Map.of("start", "2030-03-24T10:30:00-04:00", "end", "2030-03-24T11:00:00-04:00"));

    assertThat(phone.page().locator("#said"))
        .hasText("New time: Drupal 101, now 10:30, was 10:00.");
    assertThat(marks).hasText("now 10:30, was 10:00");
    Locator card = onProjector(projector, "Drupal 101");
    assertThat(card.locator(".mark-start")).hasText("now 10:30, was 10:00");
    assertThat(projector.locator("#said")).containsText("New time: Drupal 101, now 10:30");
    assertThat(console.cell("Hall", "10:30").locator(".mark-news")).hasText("now 10:30, was 10:00");
    assertThat(onProjector(projector, "Email deliverability").locator(".mark")).hasCount(0);
    assertIsWhole(card.locator(".mark-start"));
    assertThat(browser.offences()).isEmpty();
  }

  /** Nothing of it is cut, and its card holds it. */
  private static void assertIsWhole(Locator mark) {
    assertThat(
            (Boolean)
                mark.evaluate(
                    """
                    mark => {
                      const card = mark.closest(".card").getBoundingClientRect();
                      const box = mark.getBoundingClientRect();
                      return mark.scrollWidth <= mark.clientWidth + 1
                          && box.top >= card.top && box.bottom <= card.bottom;
                    }"""))
        .isTrue();
  }

  @Test
  void aRenamedRoomANewTitleAndAnotherFacilitatorAreToldOneAfterTheOther() {
    Phone phone = phone(bo, "wall");
    Locator said = phone.page().locator("#said");
    Page projector = projector();
    onPhone(phone, "Drupal 101");

    patch("/rooms/" + hall, Map.of("name", "Attic"));
    assertThat(said).hasText("Drupal 101: the room is called Attic now, was Hall.");
    assertThat(onPhone(phone, "Drupal 101")).hasText("room renamed, was Hall");

    patch("/proposals/" + drupal, Map.of("title", "Drupal 102"));
    assertThat(said).hasText("New title: Drupal 102, was Drupal 101.");
    assertThat(onPhone(phone, "Drupal 102")).containsText("new title, was “Drupal 101”");

    patch("/proposals/" + drupal, Map.of("facilitators", List.of(bo.id())));
    assertThat(said).hasText("Now with Bo Brown: Drupal 102.");
    assertThat(onProjector(projector, "Drupal 102").locator(".mark-facilitators"))
        .hasText("now with Bo Brown");
    assertThat(browser.offences()).isEmpty();
  }

  @Test
  void aWithdrawnSessionIsCancelledForWhoRunsItAndWhoChoseIt() {
    Phone runs = phone(ana, "wall");
    Phone chose = phone(bo, "vote");
    assertThat(chose.card("Drupal 101")).isVisible();
    onPhone(runs, "Drupal 101");
    Page projector = projector();

    camp.withdraw(drupal);

    assertThat(runs.page().locator("#said")).hasText("Cancelled: Drupal 101.");
    assertThat(chose.page().locator("#said")).hasText("Cancelled: Drupal 101.");
    assertThat(onProjector(projector, "Drupal 101").locator(".mark-cancelled")).isVisible();
    assertThat(browser.offences()).isEmpty();
  }

  @Test
  void anOpenedWindowAndANewProposalReachPhoneAndConsole() {
    Phone phone = phone(bo, "vote");
    assertThat(phone.card("Drupal 101")).isVisible();
    assertThat(phone.vote("Drupal 101")).hasCount(0);
    Console console = console().view("setup");
    Locator voting = console.page().locator(".window", withText("Voting"));
    assertThat(voting).containsText("closed");

    patch("", Map.of("voting", Map.of("open", true)));
    assertThat(phone.vote("Drupal 101")).isEnabled();
    assertThat(voting).containsText("open");

    camp.proposal(ana, "Healing");
    assertThat(phone.card("Healing")).isVisible();
    assertThat(console.view("wall").waiting("Healing").first()).isVisible();
  }

  @Test
  void aCampThatBeginsAgainAtTheSameAddressIsShownWhateverItsRevision() {
    edit(Map.of("op", "pin", "proposalId", drupal));
    Phone phone = phone(bo, "wall");
    onPhone(phone, "Drupal 101");
    Page projector = projector();
    Page desk = browser.page(Console.outfit());
    desk.navigate(app.url("/" + camp.slug() + "/console"));
    desk.locator("form input").fill(Fixtures.ORGANISER_TOKEN);
    desk.keyboard().press("Enter");
    Console console = new Console(desk);
    assertThat(console.card("Drupal 101")).isVisible();

    app.kill();
    app.startAgain(Map.of("ROOTSCAMP_DATA", PackagedApp.newDirectory().toString()));
    try {
      beginsAgain(phone, projector, console);
    } finally {
      app.kill(); // the other tests go on with their own data
      app.startAgain(Map.of());
    }
  }

  private void beginsAgain(Phone phone, Page projector, Console console) {
    camp = camp.again().open();
    String again = camp.proposal(camp.participant("Di Drew"), "Rehearsed again");
    camp.closeVoting();
    edit(place(again, camp.room("Tent", 10), camp.slot(10)));

    assertThat(onProjector(projector, "Rehearsed again")).isVisible();
    assertThat(console.cell("Tent", "10:00")).containsText("Rehearsed again");
    assertThat(phone.page().locator(".row", withText("Rehearsed again")).first()).isVisible();
    assertThat(phone.page().locator("body")).not().containsText("Drupal 101");
    Object kept = phone.page().evaluate("JSON.stringify(localStorage)");
    assertThat((String) kept).contains("Rehearsed again").doesNotContain("Drupal 101", drupal);
  }

  private static Page.LocatorOptions withText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  @Test
  void whoLeavesIsToldWhatNobodyElseRuns() {
    Phone runs = phone(ana, "me");
    Phone chose = phone(bo, "me");
    for (Phone phone : List.of(runs, chose)) {
      phone
          .page()
          .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Delete me"))
          .click();
    }

    Locator asked = runs.page().getByRole(AriaRole.ALERT).locator("li");
    assertThat(asked).hasText(new String[] {"Drupal 101", "Drupal 101"}); // alone, and on the Wall
    assertThat(chose.page().locator("[role=alert] li")).hasCount(0);
  }

  @Test
  void oneHeldCellIsNoPublishedWall() {
    camp = Fixtures.camp();
    edit(Map.of("op", "hold", "roomId", camp.room("Hall", 10), "slotId", camp.slot(10)));
    Page home = browser.open(app.url("/"), 900, 700);
    Locator event = home.locator("[data-event='" + camp.slug() + "'] .event-state");
    Locator more = home.locator("#more");
    home.waitForCondition(
        () -> {
          if (more.isVisible() && more.isEnabled()) {
            more.click();
          }
          return event.count() == 1;
        });
    assertThat(event).hasText("The Wall is not published yet");
    Projector.showing(browser, app, camp).shows("waiting");
  }
}
