package org.rootscamp.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the console says of votes: that they are hidden, and what title they were for. */
class ConsoleFiguresIT extends PageTest {

  private static final String HIDDEN = "hidden until voting closes.";

  @Test
  void hiddenFiguresAreSaidToBeHidden() {
    ConsoleCamp it = new ConsoleCamp();
    it.camp.patchEvent(Map.of("settings", Map.of("tallies", "hidden")));
    String draft = it.camp.draft(Map.of("seed", 1, "moves", 1000)).path("id");
    Console console = Console.scanning(browser, app, it.camp, it.vera);
    Page page = console.page();

    page.evaluate("id => { location.hash = 'drafts/' + id; }", draft);

    Locator shown = page.locator(".draft");
    assertThat(shown).containsText(HIDDEN);
    assertThat(page.locator(".draft-list")).containsText("ready");
    assertThat(page.locator(".quality")).hasCount(0);
    console.button("Publish").click();
    assertThat(console.dialog()).containsText("dropped.");
    for (Locator part : new Locator[] {page.locator(".drafts-view"), console.dialog()}) {
      assertThat(part.textContent()).doesNotContain("NaN", "null", "undefined", "0 of");
    }
    page.keyboard().press("Escape");
    it.camp.closeVoting();
    page.reload();
    assertThat(page.locator(".quality")).isVisible();
    assertThat(shown).not().containsText(HIDDEN);
    assertThat(browser.offences()).isEmpty();
  }

  @Test
  void theTitleThatPeopleVotedForStaysBesideTheNewOne() {
    ConsoleCamp it = new ConsoleCamp();
    it.camp.closeVoting();
    it.camp
        .organiser()
        .header("If-Match", "*")
        .body(Map.of("title", "Drupal 102"))
        .patch(it.camp.path("/proposals/" + it.drupal))
        .then()
        .statusCode(200);
    Console console = Console.scanning(browser, app, it.camp, it.vera);

    console.card("Drupal 102").click();
    assertThat(console.page().locator(".about-title").first()).hasText("Drupal 102");
    assertThat(console.page().locator(".about-title + .hint")).hasText("was “Drupal 101”");
    console.view("setup");

    assertThat(console.page().locator(".thing", new Page.LocatorOptions().setHasText("Drupal 102")))
        .containsText("was “Drupal 101”");
    assertThat(browser.offences()).isEmpty();
  }
}
