package org.rootscamp.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.util.List;
import org.rootscamp.Fixtures;

/** The projector of a camp, which nobody touches. */
record Projector(Page page) {

  /** Notes every moment at which what was on the screen has made room for nothing. */
  private static final String WATCH =
      """
      window.blanks = [];
      document.addEventListener("DOMContentLoaded", () => {
        const main = document.getElementById("main");
        let shown = false;
        new MutationObserver(() => {
          const words = main.textContent.trim();
          if (shown && !words) blanks.push(document.body.dataset.state);
          shown = shown || Boolean(words);
        }).observe(main, { childList: true, subtree: true });
      });""";

  static Projector showing(Browser browser, PackagedApp app, Fixtures camp) {
    Page page =
        browser.page(new NewContextOptions().setViewportSize(1920, 1080).setLocale("en-US"));
    page.addInitScript(WATCH);
    page.navigate(app.url("/" + camp.slug() + "/wall"));
    return new Projector(page);
  }

  Projector shows(String state) {
    assertThat(page.locator("body")).hasAttribute("data-state", state);
    return this;
  }

  /** Of the first such text, in pixels; in one step, since the next answer draws it anew. */
  static double letters(Page page, String selector) {
    assertThat(page.locator(selector).first()).isVisible();
    String size = "it => String(parseFloat(getComputedStyle(document.querySelector(it)).fontSize))";
    return Double.parseDouble((String) page.evaluate(size, selector));
  }

  /** An edge or length of the last element that is selected, in pixels; in one step, too. */
  static double edge(Page page, String edge, String selector) {
    assertThat(page.locator(selector).last()).isVisible();
    String pixels =
        "([edge, it]) => String([...document.querySelectorAll(it)].pop()"
            + ".getBoundingClientRect()[edge])";
    return Double.parseDouble((String) page.evaluate(pixels, List.of(edge, selector)));
  }

  @SuppressWarnings("unchecked")
  List<String> blanks() {
    return (List<String>) page.evaluate("blanks");
  }
}
