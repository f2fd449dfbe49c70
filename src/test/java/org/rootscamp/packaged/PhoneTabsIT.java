package org.rootscamp.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;

/** What the phone's other tabs do beside the vote. */
class PhoneTabsIT extends PageTest {

  private static Locator button(Phone phone, String name) {
    return phone.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  @Test
  void onesOwnProposalIsChangedAndOnlyWhatOneChanged() {
    Fixtures camp = Fixtures.camp().open();
    camp.room("Hall", 100, "projector");
    Badge ana = camp.participant("Ana Alvarez");
    String id = camp.proposal(ana, "Drupal 101");
    camp.proposal(camp.participant("Bo Brown"), "Email deliverability");
    Phone phone = Phone.scanning(browser, app, camp, ana).tab("propose");
    assertThat(button(phone, "Change: Email deliverability")).hasCount(0);
    button(phone, "Change: Drupal 101").click();
    Locator title = phone.page().locator("#own-title");
    assertThat(title).isFocused();

    title.fill(" ");
    title.press("Enter");
    assertThat(phone.page().locator("#own-title-problem")).hasText("A title is needed.");
    title.fill("Drupal 102");
    phone.page().locator(".own-row").getByText("projector").check();
    String path = camp.path("/proposals/" + id);
    camp.organiser()
        .header("If-Match", camp.etag(path))
        .body(Map.of("track", "online organizing"))
        .patch(path)
        .then()
        .statusCode(200);
    title.press("Enter");

    assertThat(button(phone, "Change: Drupal 102")).isFocused();
    assertThat(title).hasCount(0);
    Map<String, Object> stored = camp.organiser().get(path).jsonPath().getMap("");
    assertThat(stored)
        .containsEntry("title", "Drupal 102")
        .containsEntry("track", "online organizing")
        .containsEntry("needs", List.of("projector"))
        .containsEntry("facilitators", List.of(ana.id()))
        .containsEntry("unavailable", List.of());
    assertThat(phone.tab("vote").card("Drupal 102")).isVisible();
  }
}
