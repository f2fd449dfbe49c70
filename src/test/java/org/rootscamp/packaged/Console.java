package org.rootscamp.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;

/** A volunteer's laptop with the console of a camp. */
record Console(Page page) {

  static NewContextOptions outfit() {
    return new NewContextOptions()
        .setViewportSize(1280, 800)
        .setLocale("en-US")
        .setColorScheme(ColorScheme.LIGHT);
  }

  /** Opened by the address in a volunteer's QR code. */
  static Console scanning(Browser browser, PackagedApp app, Fixtures camp, Badge badge) {
    return scanning(browser.page(outfit()), app, camp, badge);
  }

  static Console scanning(Page page, PackagedApp app, Fixtures camp, Badge badge) {
    page.navigate(app.url("/" + camp.slug() + "/console#t=" + badge.secret()));
    assertThat(page.locator(".frame")).isVisible();
    return new Console(page);
  }

  /** Turns to a view and waits until keys reach it. */
  Console view(String name) {
    Locator link = page.locator(".views a[href='#" + name + "']");
    link.click();
    assertThat(link).hasAttribute("aria-current", "page");
    return this;
  }

  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator labelled(String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  /** The cell of a room at a time, both as the grid shows them. */
  Locator cell(String room, String time) {
    Locator head = page.locator("th.slot-head", new Page.LocatorOptions().setHasText(time));
    Number column = (Number) head.evaluate("head => head.cellIndex - 1");
    Locator roomHead = page.locator("th.room", new Page.LocatorOptions().setHasText(room));
    return page.locator("tr", new Page.LocatorOptions().setHas(roomHead))
        .locator("td[data-column='" + column + "']");
  }

  Locator card(String title) {
    return page.locator(".board .card", new Page.LocatorOptions().setHasText(title));
  }

  Locator waiting(String title) {
    return page.locator(".waiting-item", new Page.LocatorOptions().setHasText(title));
  }

  Locator strip() {
    return page.locator(".strip");
  }

  /** A control by the name that it has in every language. */
  Locator key(String key) {
    return page.locator("[data-key='" + key + "']");
  }

  Locator dialog() {
    return page.getByRole(AriaRole.DIALOG);
  }

  Console press(String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
    return this;
  }

  /** From now on it hears of no change; what it asks for by itself, it still gets. */
  Console deaf() {
    page.route(
        Pattern.compile(".*/wall$"),
        route -> {
          if (route.request().headers().containsKey("if-none-match")) {
            route.fulfill(new Route.FulfillOptions().setStatus(304));
          } else {
            route.resume();
          }
        });
    return this;
  }

  Console hearing() {
    page.unroute(Pattern.compile(".*/wall$"));
    return this;
  }

  /** What the accessibility rules of WCAG 2.2 AA find, in both themes. */
  List<String> violations() {
    return Accessibility.violations(page);
  }

  /** By how many pixels the page, and not a region of it, goes beyond the screen. */
  int sideways() {
    return (Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth");
  }
}
