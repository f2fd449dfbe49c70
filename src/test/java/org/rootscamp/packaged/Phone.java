package org.rootscamp.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;

/** Somebody's phone on the page of a camp. */
record Phone(Page page) {

  static NewContextOptions outfit() {
    return new NewContextOptions()
        .setViewportSize(360, 740)
        .setLocale("en-US")
        .setColorScheme(ColorScheme.LIGHT);
  }

  /** Opened by the address in a badge's QR code. */
  static Phone scanning(Browser browser, PackagedApp app, Fixtures camp, Badge badge) {
    return scanning(browser.page(outfit()), app, camp, badge);
  }

  static Phone scanning(Page page, PackagedApp app, Fixtures camp, Badge badge) {
    page.navigate(app.url("/" + camp.slug() + "#t=" + badge.secret()));
    return new Phone(page);
  }

  static Phone visiting(Page page, PackagedApp app, Fixtures camp) {
    page.navigate(app.url("/" + camp.slug()));
    return new Phone(page);
  }

  /** A visitor who is about to sign in. */
  static Phone signingIn(Page page, PackagedApp app, Fixtures camp) {
    page.navigate(app.url("/" + camp.slug() + "#signIn"));
    return new Phone(page);
  }

  Phone signIn(Badge badge) {
    page.getByLabel("Code on your badge").fill(badge.code());
    page.locator(".sign-in button[type='submit']").first().click();
    return this;
  }

  Locator act(String name) {
    return page.locator("[data-act='" + name + "']");
  }

  Locator card(String title) {
    return page.locator(".card", new Page.LocatorOptions().setHasText(title));
  }

  Locator vote(String title) {
    return card(title).locator(".vote-button");
  }

  Locator status() {
    return page.locator("#status");
  }

  Phone tab(String name) {
    page.locator("#tabs a[href='#" + name + "']").click();
    return this;
  }

  Phone says(String status) {
    assertThat(status()).hasText(status);
    return this;
  }

  /** As when its owner takes it out of the pocket again. */
  void wake() {
    page.evaluate("() => dispatchEvent(new Event('online'))");
  }

  /** What the accessibility rules of WCAG 2.2 AA find, in both themes. */
  List<String> violations() {
    return Accessibility.violations(page);
  }
}
