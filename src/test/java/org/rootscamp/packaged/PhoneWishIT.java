package org.rootscamp.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.rootscamp.Fixtures;
import org.rootscamp.client.Response;

/** A wish on the phone of whoever takes it up. */
class PhoneWishIT extends PageTest {

  @Test
  void whoTakesItUpSaysHowTheyRunItAndStepsDown() {
    PhoneCamp it = new PhoneCamp();
    Phone phone = Phone.scanning(browser, app, it.camp, it.ana);
    Page page = phone.page();
    Locator card = page.locator("[data-proposal='" + it.wish + "']");
    card.locator("[data-act='run']").click();
    assertThat(card).containsText("You run it");

    phone.tab("propose");
    Locator own = page.locator(".own-row");
    assertThat(own)
        .containsText("You took this wish up. Its title, summary and track stay its author’s.");
    page.locator("[data-act='edit-" + it.wish + "']").click();
    assertThat(own.getByText("When I cannot")).isVisible();
    for (String authors : new String[] {"Title", "What is it about, in a line or two?", "Track"}) {
      assertThat(own.getByLabel(authors, new Locator.GetByLabelOptions().setExact(true)))
          .hasCount(0);
    }
    own.getByText("Two blocks").click();
    own.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save")).click();

    assertThat(page.locator("#said")).hasText("Saved ✓");
    assertThat(wish(it).<Integer>path("length")).isEqualTo(2);
    page.locator("[data-act='" + it.wish + "']").click();
    page.locator("[data-act='sure']").click();
    assertThat(own).hasCount(0);
    assertThat(wish(it).<Boolean>path("facilitatorWanted")).isTrue();
    assertThat(browser.offences()).isEmpty();
  }

  private static Response wish(PhoneCamp it) {
    return Fixtures.visitor().get(it.camp.path("/proposals/" + it.wish));
  }
}
