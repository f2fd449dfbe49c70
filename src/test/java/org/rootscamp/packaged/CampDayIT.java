package org.rootscamp.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.packaged.CampDay.Cell;

/** One day on all three pages at the same time: who does something on one sees it on the others. */
class CampDayIT extends PageTest {

  private static final String DRUPAL = "Drupal 101";
  private static final String EMAIL = "Email deliverability";
  private static final String DIFFICULT = "Managing difficult people";
  private static final String ANAS = "Drupal for beginners";

  /** The bar of a draft in the making, which may be gone before anybody looks. */
  private static final String WATCH_PROGRESS =
      """
      () => {
        window.progress = new Set();
        new MutationObserver(() => document.querySelectorAll(".draft-progress .figures")
          .forEach((it) => progress.add(it.textContent)))
          .observe(document.body, { childList: true, subtree: true, characterData: true });
      }""";

  @AfterEach
  void marksLiveAsLongAsEver() {
    app.kill();
    app.startAgain(Map.of());
  }

  private CampDay day;
  private Console console;
  private Phone phone;
  private Projector projector;

  @Test
  void aDayOnAllThreePages() {
    day = new CampDay(browser, app);
    console = day.console;
    phone = day.phone;
    projector = day.projector;

    anaSignsInAndProposes();
    sheVotesWithoutANetwork();
    votingIsClosed();
    theWallIsAssembledAndPublished();
    everyWayToMoveIsFollowed();
    whileTheProjectorIsCutOffTwoVolunteersMoveAtOnce();
    theServerStartsAgain();

    assertThat(projector.blanks()).isEmpty();
    assertThat(browser.offences()).allMatch(CampDayIT::isOfTheLateMove).hasSize(1);
  }

  /** The one refusal of the day, which the browser logs. */
  private static boolean isOfTheLateMove(String offence) {
    return offence.startsWith("Failed to load resource") && offence.contains("status of 412");
  }

  private void anaSignsInAndProposes() {
    assertThat(phone.vote(DRUPAL)).isVisible();
    assertThat(phone.page().url()).isEqualTo(app.url("/" + day.camp.slug()));
    projector.shows("vote");

    phone.tab("propose").page().locator("#title").fill(ANAS);
    assertThat(phone.page().locator(".similar-row").first()).containsText(DRUPAL);
    phone.page().locator("button[type='submit']").click();

    assertThat(phone.page().locator(".notice-good")).containsText(ANAS);
  }

  private void sheVotesWithoutANetwork() {
    phone.tab("vote").page().context().setOffline(true);
    phone.vote(DRUPAL).click();
    phone.vote(EMAIL).click();
    phone.says("2 changes kept on this phone");
    assertThat(choices()).isEmpty();

    phone.page().context().setOffline(false);
    phone.says("All saved ✓");

    assertThat(choices()).containsExactlyInAnyOrder("want", "want");
  }

  private List<String> choices() {
    return day.ana.sends().get(day.camp.path("/ballot")).path("choices.level");
  }

  private void votingIsClosed() {
    console.view("setup").key("window-voting").click();

    projector.shows("collect"); // cards
  }

  private void theWallIsAssembledAndPublished() {
    console.view("drafts").page().evaluate(WATCH_PROGRESS);
    console.key("order").click();
    assertThat(console.page().locator(".state-ready")).isVisible();
    assertThat(progress()).isNotEmpty().allMatch(it -> it.contains("choices honoured so far"));

    Locator pin = console.button("Pin: " + EMAIL);
    String kept = pin.getAttribute("data-key");
    pin.click();
    console.button("Make it again, keeping 1 pin").click();
    assertThat(console.key(kept)).isDisabled(); // pinned for good
    assertThat(console.page().locator(".change-added summary")).hasText("4 new");
    console.key("publish").click();
    assertThat(console.dialog()).containsText("0 moved, 4 new, 0 dropped");
    console.dialog().locator(".button-primary").click();

    projector.shows("wall");
    phone.tab("wall").page().locator(".whole summary").click();
    for (String title : List.of(DRUPAL, EMAIL, DIFFICULT, ANAS)) {
      day.isSeenEverywhere(title, day.cellOf(title));
    }
    assertThat(day.onProjector(day.cellOf(ANAS))).containsText("Ana Alvarez");
    assertThat(console.page().locator(".waiting .hint").first())
        .hasText("Everything open is on the Wall.");
  }

  @SuppressWarnings("unchecked")
  private List<String> progress() {
    return (List<String>) console.page().evaluate("() => [...progress]");
  }

  private void everyWayToMoveIsFollowed() {
    Cell home = day.cellOf(DRUPAL);
    List<Cell> free = day.freeCells();

    console.card(DRUPAL).dragTo(day.onConsole(free.get(0)));
    day.isSeenEverywhereAsMoved(DRUPAL, free.get(0));
    assertThat(day.onProjector(home).locator(".gone")).containsText(DRUPAL);

    console.card(DRUPAL).click();
    day.onConsole(free.get(1)).click();
    day.isSeenEverywhereAsMoved(DRUPAL, free.get(1));

    day.onConsole(free.get(1)).focus();
    console.press("Space");
    console.press(CampDay.arrows(free.get(1), free.get(2))).press("Space");
    day.isSeenEverywhereAsMoved(DRUPAL, free.get(2));
    assertThat(day.onConsole(free.get(2))).isFocused();
    assertThat(console.page().locator("#said"))
        .containsText("%s moved to %s.".formatted(DRUPAL, place(free.get(2))));

    console.press("m");
    assertThat(console.dialog()).containsText("Each cell with what it costs");
    console.key("to-" + room(free.get(3)) + slot(free.get(3))).press("Enter");
    day.isSeenEverywhereAsMoved(DRUPAL, free.get(3));

    assertThat(console.key("undo"))
        .containsText(
            "You: %s moved from %s to %s."
                .formatted(DRUPAL, place(free.get(2)), place(free.get(3))));
    console.key("undo").click();
    day.isSeenEverywhere(DRUPAL, free.get(2));
  }

  private String place(Cell cell) {
    return day.roomName(cell) + ", " + day.time(cell);
  }

  private String room(Cell cell) {
    return day.rooms.get(cell.room());
  }

  private String slot(Cell cell) {
    return day.slots.get(cell.slot());
  }

  private void whileTheProjectorIsCutOffTwoVolunteersMoveAtOnce() {
    Cell before = day.cellOf(DIFFICULT);
    List<Cell> free = day.freeCells();
    projector.page().context().setOffline(true);
    Console late = Console.scanning(browser, app, day.camp, day.noor);
    assertThat(late.card(DRUPAL)).isVisible();
    late.deaf();

    console.card(DIFFICULT).click();
    day.onConsole(free.get(0)).click();
    assertThat(day.onConsole(free.get(0))).containsText(DIFFICULT);
    late.card(DRUPAL).click();
    late.page()
        .locator("td[data-key='cell-" + room(free.get(1)) + slot(free.get(1)) + "']")
        .click();

    assertThat(late.dialog()).containsText("1 session was moved meanwhile, by Olga:");
    assertThat(late.dialog())
        .containsText(
            "%s moved from %s to %s.".formatted(DIFFICULT, place(before), place(free.get(0))));
    assertThat(late.dialog()).containsText("Move %s to %s.".formatted(DRUPAL, place(free.get(1))));
    late.button("Do it on the new Wall").click();
    assertThat(late.card(DRUPAL)).containsText("MOVED");
    assertThat(day.onConsole(free.get(1))).containsText(DRUPAL);

    assertThat(projector.page().locator("#notice"))
        .containsText(Pattern.compile("Wall of \\d+:\\d\\d.*reconnecting"));
    assertThat(day.onProjector(before)).containsText(DIFFICULT);
    projector.page().context().setOffline(false);
    day.isSeenEverywhereAsMoved(DIFFICULT, free.get(0));
    day.isSeenEverywhereAsMoved(DRUPAL, free.get(1));
    assertThat(projector.page().locator("#notice")).isEmpty();
    late.page().context().close();
  }

  /** From now on a mark lives for a second, so that those of before are over. */
  private void theServerStartsAgain() {
    Cell drupal = day.cellOf(DRUPAL);
    Cell free = day.freeCells().get(0);
    app.kill();
    assertThat(day.onProjector(drupal)).containsText("MOVED");
    app.startAgain(Map.of("ROOTSCAMP_WALL_MARKS", "PT1S"));
    assertThat(day.onProjector(drupal)).not().containsText("MOVED");
    assertThat(day.onConsole(drupal)).not().containsText("MOVED");

    console.card(ANAS).click();
    day.onConsole(free).click();

    day.isSeenEverywhere(ANAS, free);
    day.isSeenEverywhere(DRUPAL, drupal);
    assertThat(day.onPhone(DRUPAL, drupal)).not().containsText("MOVED");
  }
}
