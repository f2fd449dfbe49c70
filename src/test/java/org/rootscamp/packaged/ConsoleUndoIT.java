package org.rootscamp.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is taken back on the console, and whose it was. */
class ConsoleUndoIT extends HandEditsTest {

  @Test
  void anybodyTakesBackWhatAnybodyDidAndSeesWhoseItWas() {
    Console console = open(camp.person("Noor", "volunteer"));
    Locator undo = console.page().locator("[data-key='undo']");
    edit(vera, Map.of("op", "move", "proposalId", drupal, "roomId", hall, "slotId", eleven));
    assertThat(undo).containsText("Vera: Drupal 101 moved from Hall, 10:00 to Hall, 11:00.");

    undo.click();
    assertThat(console.dialog()).containsText("Undo what Vera did?");
    assertThat(console.dialog())
        .containsText("Vera: Drupal 101 moved from Hall, 10:00 to Hall, 11:00.");
    console.button("Leave it").click();
    assertThat(console.cell("Hall", "11:00")).containsText("Drupal 101");
    undo.click();
    console.dialog().locator(".button-primary").click();

    assertThat(console.cell("Hall", "10:00")).containsText("Drupal 101");
    assertThat(console.strip())
        .containsText("Taken back: Vera: Drupal 101 moved from Hall, 10:00 to Hall, 11:00.");
    console.key("redo").click();
    assertThat(console.cell("Hall", "11:00")).containsText("Drupal 101");
  }

  @Test
  void eachOfTwoConsolesTakesBackWhatIsItsOwn() {
    Console veras = open();
    Console noors = open(camp.person("Noor", "volunteer"));
    veras.card("Drupal 101").dragTo(veras.cell("Hall", "11:00"));
    assertThat(veras.key("strip-turn")).hasText("Undo");
    assertThat(noors.card("Drupal 101")).isVisible();

    noors.card("Email deliverability").dragTo(noors.cell("Library", "11:00"));

    assertThat(veras.strip())
        .containsText(
            "Noor: Email deliverability moved from Library, 10:00 to Library, 11:00.", soon());
    assertThat(veras.strip())
        .containsText("The newest of yours: Drupal 101 moved from Hall, 10:00 to Hall, 11:00.");
    veras.button("Undo mine").click();
    assertThat(veras.cell("Hall", "10:00")).containsText("Drupal 101");
    assertThat(veras.cell("Library", "11:00")).containsText("Email deliverability");
    assertThat(noors.strip())
        .containsText("Vera: Drupal 101 moved from Hall, 11:00 to Hall, 10:00.", soon());

    noors.button("Undo mine").click();

    assertThat(veras.cell("Library", "10:00")).containsText("Email deliverability");
  }

  @Test
  void whereSomebodyMovedTheSameOnTheStripOffersNoUndo() {
    Console veras = open();
    veras.card("Drupal 101").dragTo(veras.cell("Hall", "11:00"));
    assertThat(veras.key("strip-turn")).isVisible();

    edit(
        camp.person("Noor", "volunteer"),
        Map.of("op", "move", "proposalId", drupal, "roomId", library, "slotId", eleven));

    assertThat(veras.strip())
        .containsText("Noor: Drupal 101 moved from Hall, 11:00 to Library, 11:00.", soon());
    assertThat(veras.strip().locator("button")).hasCount(0);
  }

  @Test
  void aPublicationIsTakenBackOnlyAfterThePageSaidWhatPeopleWillSee() {
    Console console = open();
    List<Map<String, String>> pins =
        List.of(
            Map.of("proposalId", drupal, "roomId", hall, "slotId", eleven),
            Map.of("proposalId", email, "roomId", library, "slotId", ten));
    camp.publish(camp.draft(Map.of("moves", 10, "pins", pins)).path("id")).then().statusCode(200);
    assertThat(console.cell("Hall", "11:00")).containsText("Drupal 101");
    assertThat(console.waiting("Healing")).hasCount(0);

    console.press("Control+z");
    assertThat(console.dialog()).containsText("Take the publication back?");
    assertThat(console.dialog()).containsText("1 session would leave the Wall.");
    assertThat(console.dialog()).containsText("1 session would move.");
    console.press("Escape");
    assertThat(console.cell("Hall", "11:00")).containsText("Drupal 101");
    console.key("undo").click();
    console.button("Take the publication back").click();

    assertThat(console.cell("Hall", "10:00")).containsText("Drupal 101");
    assertThat(console.waiting("Healing").first()).isVisible();
  }

  @Test
  void whatIsUndoneByOldNewsIsNamedAnew() {
    Console console = open();
    edit(vera, Map.of("op", "move", "proposalId", drupal, "roomId", hall, "slotId", eleven));
    assertThat(console.key("undo")).containsText("You: Drupal 101 moved");
    console.deaf();
    edit(
        camp.person("Noor", "volunteer"),
        Map.of("op", "move", "proposalId", email, "roomId", library, "slotId", eleven));

    console.key("undo").click();

    assertThat(console.dialog()).containsText("Undo what Noor did?");
    console.hearing().button("Undo mine").click();
    assertThat(console.cell("Hall", "10:00")).containsText("Drupal 101");
    assertThat(console.cell("Library", "11:00")).containsText("Email deliverability");
  }
}
