package org.rootscamp.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.Eventually;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.contract.Json;

/** A track looks the same wherever people look, at the same moment, and on paper. */
class TracksIT extends PageTest {

  /** Of every session that is shown: the class of its paper and its shape. */
  private static final String LOOKS =
      """
      () => Object.fromEntries([...document.querySelectorAll(".row[data-proposal], .card[data-proposal]")].map((card) => [
        card.dataset.proposal,
        [...card.classList].filter((name) => name.startsWith("paper-")).join() + " " +
          ((card.querySelector(".shape") || { dataset: {} }).dataset.shape || "")]))""";

  private static final String LEGEND =
      """
      (list) => [...document.querySelectorAll(list + " .legend-item")].map((item) =>
        item.textContent + ": " + [...item.classList].pop() + " " +
          item.querySelector(".shape").dataset.shape)""";

  private ConsoleCamp wall;
  private Fixtures camp;
  private Badge olga;

  @BeforeEach
  void hangAWall() {
    wall = new ConsoleCamp();
    camp = wall.camp;
    olga = camp.person("Olga", "organiser");
    camp.closeVoting().patchEvent(Map.of("proposing", Map.of("open", false)));
  }

  @AfterEach
  void nothingWentWrong() {
    assertThat(browser.offences()).isEmpty();
  }

  @Test
  void everyPageShowsTheSameLooksAlsoAfterAChange() {
    Page phone = Phone.scanning(browser, app, camp, wall.bo).tab("wall").page();
    phone.locator("[data-act='whole']").click();
    Page console = Console.scanning(browser, app, camp, wall.vera).page();
    Page projector = Projector.showing(browser, app, camp).shows("wall").page();
    List<Page> pages = List.of(phone, console, projector);

    everyPageShowsWhatTheEventSays(pages, 3);

    wall.place(newTrack(), wall.library, 1);
    everyPageShowsWhatTheEventSays(pages, 4);

    camp.patchEvent(
        Map.of(
            "tracks",
            List.of(
                Map.of("name", "knitting", "colour", "grey", "shape", "bowl"),
                Map.of("name", "health", "was", List.of("salud")),
                Map.of("name", "civic"),
                Map.of("name", "online organizing"))));
    everyPageShowsWhatTheEventSays(pages, 4);
    assertThat(legend(projector, "#legend").get(0)).isEqualTo("knitting: paper-grey bowl");
  }

  private String newTrack() {
    return camp.created("/proposals", Map.of("title", "Socks for all", "track", "knitting"));
  }

  private void everyPageShowsWhatTheEventSays(List<Page> pages, int sessions) {
    Map<String, String> said = saidLooks();
    assertThat(said).hasSize(sessions);
    assertThat(said.values()).doesNotHaveDuplicates();
    for (Page page : pages) {
      Eventually.is(() -> looks(page), said::equals);
    }
    List<String> legend = saidLegend();
    assertThat(legend).hasSize(sessions);
    for (Page page : pages) {
      Eventually.is(() -> legend(page, ".legend"), legend::equals);
    }
  }

  /** By the session, what the event says of its track. */
  private Map<String, String> saidLooks() {
    Map<String, String> ofTracks = new TreeMap<>();
    for (JsonNode track : tracks()) {
      ofTracks.put(track.path("name").asText(), look(track));
    }
    Map<String, String> looks = new TreeMap<>();
    for (JsonNode cell : Json.of(Fixtures.visitor().get(camp.path("/wall"))).path("cells")) {
      JsonNode session = cell.path("session");
      if (session.isObject()) {
        looks.put(
            session.path("proposalId").asText(), ofTracks.get(session.path("track").asText()));
      }
    }
    return looks;
  }

  private List<String> saidLegend() {
    List<String> legend = new ArrayList<>();
    tracks().forEach(track -> legend.add(track.path("name").asText() + ": " + look(track)));
    return legend;
  }

  private JsonNode tracks() {
    return Json.of(Fixtures.visitor().get(camp.path(""))).path("tracks");
  }

  private static String look(JsonNode track) {
    return "paper-%s %s".formatted(track.path("colour").asText(), track.path("shape").asText());
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> looks(Page page) {
    return new LinkedHashMap<>((Map<String, String>) page.evaluate(LOOKS));
  }

  @SuppressWarnings("unchecked")
  private static List<String> legend(Page page, String list) {
    return (List<String>) page.evaluate(LEGEND, list);
  }

  @Test
  void paperHasTheSameShapesAndALegend() {
    Console console = Console.scanning(browser, app, camp, wall.vera).view("print");
    Page page = console.page();
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    page.evaluate("window.print = () => {}");

    console.button("Print: The Wall").click();
    Locator card = page.locator("#papers .paper-card", has("Drupal 101"));
    JsonNode track = track("online organizing");

    assertThat(card).hasClass("paper-card paper-" + track.path("colour").asText());
    assertThat(card.locator(".shape")).hasAttribute("data-shape", track.path("shape").asText());
    assertThat(legend(page, "#papers")).isEqualTo(saidLegend());
    assertThat(card.locator(".shape")).hasCSS("fill", "rgb(0, 0, 0)");
    page.evaluate("window.dispatchEvent(new Event('afterprint'))");

    console.button("Print: Door sheets").click();

    assertThat(page.locator("#papers .sheet-door", has("Room A")).locator(".legend-item"))
        .hasText(new String[] {"salud"});
  }

  private JsonNode track(String name) {
    for (JsonNode track : tracks()) {
      if (track.path("name").asText().equals(name)) {
        return track;
      }
    }
    throw new AssertionError("No track " + name);
  }

  private static Page.LocatorOptions has(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  @Test
  void theOrganiserSetsTheTracksByKeyboard() {
    Console console = Console.scanning(browser, app, camp, olga).view("setup");
    console.button("Add online organizing").press("Enter");
    assertThat(console.button("Edit online organizing")).isVisible();
    console.button("Add civic").press("Enter");
    console.button("Move civic up").press("Enter");
    assertThat(console.page().locator("#said")).hasText("civic is number 1 now.");
    assertThat(console.button("Move civic up")).isFocused();
    assertThat(names()).isEqualTo("civic, online organizing, salud (offered)");

    console.button("Edit civic").press("Enter");
    console.labelled("Name of the track").fill("Online Organizing");
    console.press("Enter");
    assertThat(console.dialog().locator(".field-error").first()).containsText("once more");
    console.labelled("Name of the track").fill("civics");
    console.labelled("Shape").selectOption("star");
    console.labelled("Name of the track").press("Enter");
    assertThat(console.button("Edit civics")).isVisible();
    assertThat(track("civics").path("shape").asText()).isEqualTo("star");

    console.button("Join salud to another track").press("Enter");
    console.labelled("The other track").selectOption("civics");
    console.labelled("The other track").press("Tab");
    console.dialog().locator("[type=submit]").press("Enter");
    assertThat(console.button("Join salud to another track")).hasCount(0);
    assertThat(names()).isEqualTo("civics, online organizing");

    console.button("Add a track").press("Enter");
    console.labelled("Name of the track").fill("art");
    console.press("Enter");
    assertThat(console.button("Edit art")).isVisible();
    console.button("Edit art").press("Enter");
    console.dialog().locator(".button-wrong").press("Enter");
    console.page().locator("dialog").last().locator(".button-wrong").press("Enter");
    assertThat(console.button("Edit art")).hasCount(0);
    assertThat(names()).isEqualTo("civics, online organizing");
    assertThat(console.violations()).isEmpty();
    browser.forgetOffences(); // of the name that was refused
  }

  private String names() {
    List<String> names = new ArrayList<>();
    tracks()
        .forEach(
            track ->
                names.add(
                    track.path("name").asText()
                        + (track.path("offered").asBoolean() ? " (offered)" : "")));
    return String.join(", ", names);
  }

  @Test
  void volunteersSeeTheTracksAndChangeNone() {
    Console console = Console.scanning(browser, app, camp, wall.vera).view("setup");
    Locator panel = console.page().locator("section[aria-labelledby='tracks-head']");

    assertThat(panel.locator(".thing")).hasCount(3);
    assertThat(panel.getByRole(AriaRole.BUTTON)).hasCount(0);
  }

  @Test
  void whoProposesChoosesATrackOrBringsOne() {
    camp.open();
    Phone phone = Phone.scanning(browser, app, camp, wall.bo).tab("propose");
    Page page = phone.page();
    page.locator("#title").fill("Bread");
    page.locator("#track").selectOption("civic");
    page.locator("#track").selectOption("Another one");
    assertThat(page.locator("#new-track")).isFocused();
    page.locator("#new-track").fill("food");
    page.locator("form button[type=submit]").click();

    Eventually.is(this::names, names -> names.endsWith("food (offered)"));
    assertThat(phone.tab("vote").card("Bread").locator(".track")).hasText("food");
  }
}
