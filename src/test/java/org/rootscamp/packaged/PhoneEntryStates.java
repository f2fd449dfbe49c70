package org.rootscamp.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.function.BiConsumer;
import org.rootscamp.Fixtures.Badge;

/** The states of the phone page about coming in and coming back. */
final class PhoneEntryStates {

  private static final String MORNING = "?at=2030-03-24T10:20:00-04:00";

  private final PackagedApp app;
  private final Phone phone;
  private final Page page;
  private final BiConsumer<String, String> seen;

  /**
   * @param seen gets the name of the state, and a sign that it is there
   */
  PhoneEntryStates(PackagedApp app, Phone phone, BiConsumer<String, String> seen) {
    this.app = app;
    this.phone = phone;
    this.page = phone.page();
    this.seen = seen;
  }

  void all() {
    PhoneCamp camp = new PhoneCamp();
    byTheDoor(camp);
    invited(camp);
    sealed(camp);
    othersBadges(camp);
    going();
  }

  private void byTheDoor(PhoneCamp camp) {
    camp.camp.patchEvent(Map.of("doorCode", "sesame street"));
    page.navigate(app.url("/" + camp.camp.slug() + "#signIn"));
    page.locator("summary").click();
    page.locator("#door-name").fill("Dora");
    page.locator("#door-code").fill("sesame street");
    page.locator("details [type='submit']").click();
    seen.accept("own-code", ".large-code");
    act("have-it");
    phone.tab("me");
    act("next-device");
    seen.accept("me-next-device", ".paper-slip .large-code + .buttons + p");
    act("leave");
    seen.accept("me-leaving-with-a-code", "[data-act='sure']");
    act("cancel");
  }

  private void invited(PhoneCamp camp) {
    page.evaluate("() => { location.hash = 'i=' + 'x'.repeat(43); }");
    seen.accept("invited-while-signed-in", "[data-act='invited']");
    act("stay");
    phone.tab("me");
    act("leave");
    act("sure");
    page.navigate(app.url("/" + camp.camp.slug() + "?again#i=" + "x".repeat(43)));
    seen.accept("invitation-gone", "#alert .notice");
  }

  private void sealed(PhoneCamp camp) {
    Badge ana = camp.ana;
    camp.vote("Drupal 101", "want");
    String badge =
        camp.camp
            .organiser()
            .post(camp.camp.path("/people/" + ana.id() + "/reissue"))
            .path("badge");
    page.navigate(app.url("/" + camp.camp.slug() + "?sealed#t=" + badge));
    seen.accept("vote-sealed", "#alert [data-act='reissued']");
    act("anew");
    seen.accept("vote-sealed-question", "[data-act='anew-sure']");
    phone.tab("me");
    seen.accept("me-sealed", ".paper-slip");
    act("reissued");
    phone.tab("vote");
    act("anew-sure");
    seen.accept("vote-anew", "[data-act='keep-sealed']");
  }

  /** Of whom it is told as if another tab had put it there. */
  private void othersBadges(PhoneCamp camp) {
    page.evaluate("secret => { location.hash = 't=' + secret; }", camp.bo.secret());
    seen.accept("badge-of-somebody-else", "[data-act='stay']");
    act("stay");
    page.evaluate(
        "key => { const person = { id: 'beto', name: 'Beto Benitez', role: 'participant' };"
            + "localStorage.setItem(key, JSON.stringify({ token: 'x', person }));"
            + "dispatchEvent(new StorageEvent('storage', { key })); }",
        "phone:" + camp.camp.slug() + ":session");
    seen.accept("taken-over", "[data-act='stay-as']");
    act("stay-as");
  }

  private void going() {
    PhoneCamp camp = new PhoneCamp().published();
    page.navigate(app.url("/" + camp.camp.slug() + MORNING + "#t=" + camp.ana.secret()));
    phone.tab("wall");
    page.locator(".whole summary").click();
    page.locator(".whole .go[aria-pressed='false']").last().click();
    assertThat(page.locator(".day .go[aria-pressed='true']").first()).isVisible();
    seen.accept("wall-going", ".go[aria-pressed='true']");
  }

  private void act(String act) {
    page.locator("[data-act='" + act + "']").first().click();
  }
}
