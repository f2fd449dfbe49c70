package org.rootscamp.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The Wall under volunteers' hands: what else is done to it than to move a session. */
class ConsoleEditsIT extends HandEditsTest {

  @Test
  void twoSessionsAreSwappedPinnedAndPutBackByKeyboard() {
    Console console = open();
    console.cell("Hall", "10:00").focus();
    console.press("Space", "ArrowDown", "s");
    assertThat(console.cell("Hall", "10:00")).containsText("Email deliverability");
    assertThat(console.cell("Library", "10:00")).containsText("Drupal 101");

    console.press("p");
    assertThat(console.cell("Library", "10:00")).containsText("Pinned");
    console.press("Space");
    assertThat(console.strip()).containsText("In hand");
    console.press("Escape");

    assertThat(console.strip()).not().containsText("In hand");
    assertThat(console.cell("Library", "10:00")).isFocused();
  }

  @Test
  void whoCountsHeadsIsOfferedARoomThatSeatsMore() {
    Console console = open();
    console.cell("Hall", "10:00").focus();
    console.labelled("Heads counted").fill("7");
    console.press("Enter");
    assertThat(console.cell("Hall", "10:00")).containsText("7 of 100 seats");

    console.cell("Library", "10:00").focus();
    console.labelled("Heads counted").fill("45");
    console.press("Enter");
    console.button("Do it: 25 more seats").click();

    assertThat(console.cell("Hall", "10:00")).containsText("Email deliverability");
    assertThat(console.cell("Library", "10:00")).containsText("Drupal 101");
  }

  @Test
  void whatDoesNotFitAnyMoreLeadsToItsCellUntilItIsMended() {
    vera.sends()
        .header("If-Match", "*")
        .body(Map.of("closed", List.of(ten)))
        .patch(camp.path("/rooms/" + library))
        .then()
        .statusCode(200);
    Console console = open();
    Locator unfit = console.page().locator(".violations");
    assertThat(unfit).containsText("1 thing does not fit on the Wall any more");
    unfit.locator("summary").focus();
    console.press("Enter", "Tab");
    assertThat(unfit.locator("button")).isFocused();
    assertThat(unfit.locator("button"))
        .hasText("“Email deliverability” is in Library in Block 10, which is not open.");

    console.press("Escape");
    assertThat(unfit.locator("summary")).isFocused();
    assertThat(unfit.locator("button")).isHidden();
    console.press("Enter", "Tab", "Enter");
    assertThat(console.cell("Library", "10:00")).isFocused();
    console.press("Space", "ArrowRight", "Space");

    assertThat(console.cell("Library", "11:00")).containsText("Email deliverability");
    assertThat(unfit).isEmpty();
  }

  @Test
  void cellsAreHeldBackAndSessionsCancelled() {
    Console console = open();
    console.cell("Hall", "11:00").focus();
    console.press("h");
    assertThat(console.cell("Hall", "11:00")).containsText("Held back");

    console.cell("Hall", "10:00").click();
    console.button("Cancel session").click();

    assertThat(console.cell("Hall", "10:00")).containsText("CANCELLED");
  }

  @Test
  void theChangeOfAnotherVolunteerAppearsWithinASecond() {
    Console console = open();
    assertThat(console.page().locator(".live")).hasText("Live");

    edit(vera, Map.of("op", "move", "proposalId", drupal, "roomId", hall, "slotId", eleven));

    assertThat(console.cell("Hall", "11:00")).containsText("Drupal 101", soon());
  }

  @Test
  void aRuleIsOverruledWithAReasonThatTheJournalKeeps() {
    Console console = open();
    console.waiting("Healing").click();
    console.cell("Library", "10:00").press("s"); // Ana runs Drupal at ten
    assertThat(console.dialog()).containsText("The rules say no");
    console.button("Overrule and do it").click();
    assertThat(console.dialog()).containsText("Please fill this in.");

    console.labelled("Reason").fill("Bo takes over");
    console.press("Enter");

    assertThat(console.cell("Library", "10:00")).containsText("Healing");
    console.view("journal");
    assertThat(console.page().locator(".journal-entry").first())
        .containsText("Reason: Bo takes over");
    assertThat(console.page().locator(".journal-entry").first())
        .containsText("Overruled: facilitator-busy");
  }

  @Test
  void aPinnedSessionIsUnpinnedOnTheWayAndOneIsDraggedOffTheWall() {
    edit(vera, Map.of("op", "pin", "proposalId", drupal));
    Console console = open();

    console.card("Drupal 101").dragTo(console.cell("Hall", "11:00"));
    assertThat(console.dialog()).containsText("unpin it first");
    console.button("Unpin and do it").click();
    assertThat(console.cell("Hall", "11:00")).containsText("Drupal 101");
    console.card("Email deliverability").dragTo(console.page().locator(".waiting"));

    assertThat(console.waiting("Email deliverability")).isVisible();
  }

  @Test
  void aHostileTitleStaysText() {
    String hostile = "<img src=x onerror=alert(1)><script>alert(2)</script>";
    String id = camp.proposal(camp.participant("Mallory"), hostile);
    Console console = open();
    console.waiting(hostile).click();
    console.cell("Hall", "11:00").click();

    assertThat(console.card(hostile)).isVisible();
    console.cell("Hall", "11:00").click();
    assertThat(console.page().locator(".about-title")).hasText(hostile);
    assertThat(id).isNotBlank();
  }

  @Test
  void theWallIsPrintedOnOneSheetAndEveryRoomOnItsOwn() {
    Console console = open().view("print");
    Page page = console.page();
    page.evaluate("window.print = () => {}");

    console.button("Print: The Wall").click();
    assertThat(page.locator("#papers .paper-grid")).containsText("Drupal 101");
    page.evaluate("window.dispatchEvent(new Event('afterprint'))");
    console.button("Print: Door sheets").click();

    assertThat(page.locator("#papers .sheet-door")).hasCount(2);
    assertThat(page.locator("#papers .door-room")).hasText(new String[] {"Hall", "Library"});
  }

  @Test
  void duplicatesAreMergedAndPartedAgain() {
    camp.proposal(camp.participant("Cy Cruz"), "Healing, once more");
    Console console = open().view("merge");
    console.labelled("This one …").selectOption("Healing, once more");
    console.labelled("… goes into this one").selectOption("Healing");

    console.button("Merge").click();
    console.dialog().locator(".button-primary").click();
    assertThat(console.page().locator(".result"))
        .containsText("0 people chose at least one of them");
    console.button("Take apart: Healing, once more").click();

    assertThat(console.page().locator(".result")).hasText("They are two again.");
  }

  @Test
  void whatWasWithdrawnIsOpenedAgainWithItsVotes() {
    Console console = open().view("setup");
    Locator withdrawn = console.key("withdrawn");
    assertThat(withdrawn).isHidden();
    console.button("Edit Drupal 101").click();

    console.button("Withdraw").click();
    assertThat(console.dialog().last()).containsText("until somebody opens it again");
    console.dialog().last().locator(".button-wrong").click();
    assertThat(withdrawn).hasText("Withdrawn: 1");
    withdrawn.click();
    console.button("Open again: Drupal 101").click();

    assertThat(console.page().locator("#said"))
        .hasText("“Drupal 101” is open again, and its votes are back.");
    assertThat(withdrawn).isHidden();
    assertThat(console.button("Edit Drupal 101")).isVisible();
    console.view("journal");
    Locator entries = console.page().locator(".journal-entry");
    assertThat(entries.first()).containsText("reopening");
    assertThat(entries.nth(1)).containsText("withdrawal");
  }
}
