package org.rootscamp.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rootscamp.Effort;
import org.rootscamp.packaged.PhoneStates.Look;

/**
 * In every state, theme and language the phone page can be used by everybody. The rules of WCAG are
 * the same in all languages and widths, so that only the long form asks them of each look.
 */
class PhoneAccessIT extends PageTest {

  /** Whatever can be pressed, but links and boxes inside of text that is itself large enough. */
  private static final String SMALL =
      """
      () => [...document.querySelectorAll("button, select, textarea, summary, .choice, .tab, \
      a.button, input:not([type=radio], [type=checkbox])")]
        .filter((it) => it.checkVisibility())
        .map((it) => [it.outerHTML.slice(0, 80), it.getBoundingClientRect()])
        .filter(([, box]) => box.width < 44 || box.height < 44).map(([html]) => html)""";

  private static final String SIDEWAYS =
      "() => document.documentElement.scrollWidth > document.documentElement.clientWidth";
  private static final String UNTOLD =
      "() => [...document.querySelectorAll('.title:not([lang])')].map((it) => it.textContent)";

  private static final String FOCUS_SHOWS =
      """
      () => {
        const it = document.activeElement;
        const shown = it.closest(".choice") || it;
        return it === document.body || getComputedStyle(shown).outlineStyle !== "none";
      }""";

  static Stream<Look> looks() {
    return Stream.of(
        new Look("English", 360, 740, "en-US", ColorScheme.LIGHT),
        new Look("Spanish, narrow", 320, 640, "es-MX", ColorScheme.DARK));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void everyStateIsForEverybody(Look look) {
    Map<String, List<String>> faults = new TreeMap<>();

    boolean rules = Effort.isLong() || look.language().startsWith("en");
    new PhoneStates(
            browser,
            app,
            look,
            (state, phone) -> {
              List<String> found = faults(phone, rules);
              if (!found.isEmpty()) {
                faults.put(state, found);
              }
            })
        .all();

    assertThat(faults).isEmpty();
    assertThat(browser.offences().stream().filter(it -> !isRefusal(it))).isEmpty();
  }

  @Test
  void aDayWithTheKeyboardAlone() {
    PhoneCamp camp = new PhoneCamp();
    Page page = browser.page(Phone.outfit());
    page.navigate(app.url("/" + camp.camp.slug()));
    assertThat(page.locator(".vote-button").first()).isVisible();

    tabTo(page, "[data-proposal='" + camp.drupal + "'] .vote-button");
    page.keyboard().press("Space");
    assertThat(page.locator(".code")).isVisible();
    tabTo(page, ".code");
    page.keyboard().type(camp.ana.code());
    page.keyboard().press("Enter");
    assertThat(page.locator("[data-proposal='" + camp.drupal + "'] .vote-button"))
        .containsText("Want");
    tabTo(page, "[data-proposal='" + camp.drupal + "'] .vote-button");
    page.keyboard().press("Enter");
    assertThat(page.locator("[data-proposal='" + camp.drupal + "'] .vote-button"))
        .containsText("Must");
    assertThat(page.locator("#said")).hasText("Must: Drupal 101. 3 of 4 musts left");
    tabTo(page, "[data-proposal='" + camp.wish + "'] [data-act='run']");
    page.keyboard().press("Enter");
    assertThat(page.locator("[data-proposal='" + camp.wish + "']")).containsText("You run it");

    tabTo(page, "#tabs a[href='#propose']");
    page.keyboard().press("Enter");
    assertThat(page.locator("#title")).isVisible();
    tabTo(page, "#title");
    page.keyboard().type("Written without a mouse");
    page.keyboard().press("Enter");
    assertThat(page.locator(".notice-good")).containsText("Written without a mouse");

    tabTo(page, "#tabs a[href='#me']");
    page.keyboard().press("Enter");
    assertThat(page.locator("input[value='es']")).isVisible();
    tabTo(page, "input[value='en']");
    page.keyboard().press("ArrowRight");
    assertThat(page.locator("#status")).hasText("Todo guardado ✓");
    assertThat(page.locator("html")).hasAttribute("lang", "es");
    tabTo(page, "[data-act='leave']");
    page.keyboard().press("Enter");
    assertThat(page.locator(".notice a[href='#signIn']")).isVisible();
    assertThat(browser.offences()).isEmpty();
  }

  /** As long as it takes; wherever the focus is it can be seen. */
  private static void tabTo(Page page, String selector) {
    for (int i = 0; i < 80; i++) {
      page.keyboard().press("Tab");
      String focus = "it => it.matches(':focus')";
      assertThat((Boolean) page.evaluate(FOCUS_SHOWS)).as("a visible focus").isTrue();
      if ((Boolean) page.locator(selector).first().evaluate(focus)) {
        return;
      }
    }
    throw new AssertionError(selector + " cannot be reached with the keyboard");
  }

  /** The states provoke them, and the browser logs each. */
  private static boolean isRefusal(String offence) {
    return offence.matches("Failed to load resource: the server responded with a status of .*");
  }

  private static List<String> faults(Phone phone, boolean rules) {
    Page page = phone.page();
    List<String> faults = new ArrayList<>(rules ? phone.violations() : List.of());
    strings(page, SMALL).forEach(it -> faults.add("small: " + it));
    strings(page, UNTOLD).forEach(it -> faults.add("no language: " + it));
    if ((Boolean) page.evaluate(SIDEWAYS)) {
      faults.add("scrolls sideways");
    }
    page.evaluate("() => { document.documentElement.style.fontSize = '200%'; }");
    if ((Boolean) page.evaluate(SIDEWAYS)) {
      faults.add("scrolls sideways with letters twice as large");
    }
    page.evaluate("() => { document.documentElement.style.fontSize = ''; }");
    return faults;
  }

  @SuppressWarnings("unchecked")
  private static List<String> strings(Page page, String script) {
    return (List<String>) page.evaluate(script);
  }
}
