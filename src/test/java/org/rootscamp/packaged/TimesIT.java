package org.rootscamp.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;

/** Times that are right whatever the browser knows of zones and its machine of the hour. */
class TimesIT extends PageTest {

  /** A browser to which no zone but UTC is known, let alone its rules of today. */
  private static final String KNOWS_NO_ZONE =
      """
      const Format = Intl.DateTimeFormat;
      Intl.DateTimeFormat = function (language, options = {}) {
        if (options.timeZone !== "UTC") throw new RangeError("unknown zone " + options.timeZone);
        return new Format(language, options);
      };""";

  private static final String CAN_BE_SET =
      """
      window.setBy = 0;
      const hour = Date.now;
      Date.now = () => hour() + window.setBy;""";

  /** Nothing is printed; the sheet stays to be looked at. */
  private static final String PRINTS_NOTHING = "window.print = () => {}";

  private static final int SOON_MILLIS = 10_000;

  private static Page page(NewContextOptions outfit, String script) {
    Page page = browser.page(outfit);
    page.addInitScript(script);
    return page;
  }

  private static NewContextOptions screen() {
    return new NewContextOptions().setViewportSize(1920, 1080).setLocale("en-US");
  }

  private static void slot(Fixtures camp, String name, String start, String end) {
    camp.created("/slots", Map.of("name", name, "start", start, "end", end));
  }

  /** With a session in its only slots, as many as there are. */
  private static void publish(Fixtures camp, String... titles) {
    Badge ana = camp.participant("Ana Alvarez");
    List.of(titles).forEach(title -> camp.proposal(ana, title));
    camp.closeVoting();
    String draft = camp.draft(Map.of("seed", 1, "moves", 1000)).path("id");
    assertThat(camp.publish(draft).statusCode()).isEqualTo(200);
  }

  @Test
  void noPageAsksItsBrowserForTheRulesOfAZone() {
    Fixtures camp =
        Fixtures.camp(Map.of("timeZone", "America/Mexico_City", "date", "2027-06-12")).open();
    camp.room("Hall", 100);
    slot(camp, "Block 1", "2027-06-12T10:00:00-06:00", "2027-06-12T10:50:00-06:00");
    publish(camp, "Drupal 101");
    Page wall = page(screen().setTimezoneId("Asia/Tokyo"), KNOWS_NO_ZONE);
    wall.navigate(app.url("/" + camp.slug() + "/wall"));
    Page reader = page(Phone.outfit().setTimezoneId("Asia/Tokyo"), KNOWS_NO_ZONE);
    Phone phone = Phone.visiting(reader, app, camp).tab("wall");
    Page desk = page(Console.outfit().setTimezoneId("Asia/Tokyo"), KNOWS_NO_ZONE);
    Console console = Console.scanning(desk, app, camp, camp.volunteer());

    assertThat(wall.locator("th.block")).hasText("Next 10:00–10:50");
    assertThat(reader.locator(".block-next .hours")).hasText("10:00–10:50");
    assertThat(console.cell("Hall", "10:00")).containsText("Drupal 101");
    String whose = "Times are those of Mexico City (UTC−6).";
    assertThat(phone.page().locator(".zone")).hasText(whose);
    assertThat(desk.locator(".zone")).hasText(whose);
    assertThat(browser.offences()).isEmpty();
  }

  @Test
  void whoIsThereIsNotToldWhereTheyAre() {
    Fixtures camp = Fixtures.camp().open();
    camp.room("Hall", 100);
    camp.slot(10);
    publish(camp, "Drupal 101");
    Page reader = browser.page(Phone.outfit().setTimezoneId("America/New_York"));
    Phone.visiting(reader, app, camp).tab("wall");

    assertThat(reader.locator(".block-next .hours")).hasText("10:00–10:50");
    assertThat(reader.locator(".zone")).hasCount(0);
  }

  @Test
  void aSlotOverMidnightIsMadeAndRenamedInTheConsole() {
    Fixtures camp = Fixtures.camp(Map.of("timeZone", "Asia/Kathmandu", "date", "2027-03-20"));
    slot(camp, "Night", "2027-03-20T23:45:30+05:45", "2027-03-21T00:30:00+05:45");
    Console console = setup(camp);

    console.button("Edit Night").click();
    assertThat(console.dialog()).containsText("Ends on the next day, Sunday, 21 March 2027.");
    rename(console, "Late night");
    console.button("Add a time slot").click();
    console.labelled("Date").fill("2027-03-21");
    console.labelled("Start").fill("22:15");
    console.labelled("End").fill("00:10");
    console.press("Enter");

    assertThat(console.page().locator(".thing .figure"))
        .hasText(new String[] {"23:45–00:30", "22:15–00:10"});
    assertThat(slots(camp))
        .containsExactly(
            "Late night 2027-03-20T23:45:30+05:45 2027-03-21T00:30:00+05:45",
            "Block 2 2027-03-21T22:15:00+05:45 2027-03-22T00:10:00+05:45");
  }

  @Test
  void inAnHourThatComesTwiceOneOfTheTwoIsChosen() {
    Fixtures camp = Fixtures.camp(Map.of("date", "2030-11-03"));
    slot(camp, "Night", "2030-11-03T01:30:00-05:00", "2030-11-03T01:55:00-05:00");
    Console console = setup(camp);

    console.button("Edit Night").click();
    rename(console, "Second hour");
    assertThat(slots(camp))
        .containsExactly("Second hour 2030-11-03T01:30:00-05:00 2030-11-03T01:55:00-05:00");

    console.button("Edit Second hour").click();
    assertThat(console.labelled("Start: which of the two")).hasValue("1");
    assertThat(console.violations()).isEmpty();
    console.labelled("Start: which of the two").selectOption("0");
    rename(console, "First hour");

    assertThat(slots(camp))
        .containsExactly("First hour 2030-11-03T01:30:00-04:00 2030-11-03T01:55:00-04:00");
  }

  @Test
  void aTimeThatTheClocksLeapOverIsRefusedWithASentence() {
    Fixtures camp = Fixtures.camp(Map.of("date", "2030-03-10"));
    Console console = setup(camp);

    console.button("Add a time slot").click();
    console.labelled("Start").fill("02:30");
    console.labelled("End").fill("03:30");
    console.press("Enter");

    assertThat(console.page().locator(".field-error:visible"))
        .hasText("The clocks are put forward then: there is no 02:30 on that day.");
    assertThat(console.labelled("Start")).isFocused();
    assertThat(slots(camp)).isEmpty();
  }

  @Test
  void aZoneThatSlotsDependOnStaysAndTheFormSaysWhy() {
    Fixtures camp = Fixtures.camp();
    camp.slot(10);
    Console console = setup(camp);

    console.key("event").click();
    console.labelled("Time zone").fill("Europe/Madrid");
    console.press("Enter");

    assertThat(console.dialog().locator("[role=alert]"))
        .containsText("Remove the time slots before you change the time zone.");
    assertThat(Fixtures.visitor().get(camp.path("")).<String>path("timeZone"))
        .isEqualTo("America/New_York");
  }

  @Test
  void aNightBelongsToTheDayOnWhichItBegan() {
    Fixtures camp = Fixtures.camp(Map.of("timeZone", "Europe/Madrid", "date", "2027-03-20")).open();
    camp.room("Hall", 100);
    slot(camp, "Evening", "2027-03-20T22:00:00+01:00", "2027-03-20T22:50:00+01:00");
    slot(camp, "Night", "2027-03-21T00:30:00+01:00", "2027-03-21T01:20:00+01:00");
    publish(camp, "Songs", "Stars");
    Page wall = browser.page(screen());
    wall.navigate(app.url("/" + camp.slug() + "/wall"));
    assertThat(wall.locator("#event-day"))
        .hasText("The Wall · Saturday 20 March – Sunday 21 March 2027");
    Console console = setup(camp);

    console.key("event").click();
    console.labelled("A day begins at").fill("04:00");
    console.press("Enter");

    assertThat(wall.locator("#event-day")).hasText("The Wall · Saturday, 20 March 2027");
    assertThat(wall.locator("th.block")).hasText(new String[] {"Next 22:00–22:50", "00:30–01:20"});
    slot(camp, "Morning", "2027-03-21T10:00:00+01:00", "2027-03-21T10:50:00+01:00");
    wall.navigate(app.url("/" + camp.slug() + "/wall?view=list"));
    assertThat(wall.locator("#main .hours"))
        .hasText(
            new String[] {
              "Saturday 22:00–22:50", "Saturday night 00:30–01:20", "Sunday 10:00–10:50"
            });
    Page reader = browser.page(Phone.outfit());
    Phone.visiting(reader, app, camp).tab("wall");
    reader.locator("summary").click();
    assertThat(reader.locator(".whole .hours"))
        .hasText(
            new String[] {
              "Saturday 22:00–22:50", "Saturday night 00:30–01:20", "Sunday 10:00–10:50"
            });
    console.page().reload();
    console.view("wall");
    assertThat(console.page().locator(".slot-time"))
        .hasText(new String[] {"Sat 22:00", "Sat night 00:30", "Sun 10:00"});
    console.page().evaluate(PRINTS_NOTHING);
    console.view("print").button("Print: Door sheets").click();
    assertThat(console.page().locator("#papers .door-time"))
        .hasText(
            new String[] {
              "Saturday 22:00–22:50", "Saturday night 00:30–01:20", "Sunday 10:00–10:50"
            });
    assertThat(console.page().locator("#papers .sheet-date"))
        .hasText("Saturday 20 March – Sunday 21 March 2027");
  }

  @ParameterizedTest
  @ValueSource(ints = {-60, 60})
  void aClockThatIsSetUnderAPageIsRightAgainSoon(int minutes) {
    Fixtures camp = Fixtures.camp();
    camp.room("Hall", 100);
    camp.slot(10);
    Page wall = page(screen(), CAN_BE_SET);
    wall.navigate(app.url("/" + camp.slug() + "/wall"));
    Page reader = page(Phone.outfit(), CAN_BE_SET);
    Phone.visiting(reader, app, camp).tab("wall");
    List<Page> pages = List.of(wall, reader);
    assertThat(wall.locator("#clock")).hasText(now());
    assertThat(reader.locator("#context")).hasText(now());

    for (Page page : pages) {
      page.waitForRequest(
          Pattern.compile(".*/api/events/" + camp.slug() + "$"),
          () -> page.evaluate("minutes => { setBy = minutes * 60000; }", minutes));
    }

    var soon = new LocatorAssertions.HasTextOptions().setTimeout(SOON_MILLIS);
    assertThat(wall.locator("#clock")).hasText(now(), soon);
    assertThat(reader.locator("#context")).hasText(now(), soon);
  }

  /** What a clock in New York shows about now. */
  private static Pattern now() {
    DateTimeFormatter time =
        DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.of("America/New_York"));
    Instant now = Instant.now();
    return Pattern.compile(
        String.join(
            "|", Stream.of(-30, 0, 30, 60).map(it -> time.format(now.plusSeconds(it))).toList()));
  }

  private static Console setup(Fixtures camp) {
    Badge olga = camp.person("Olga", "organiser");
    return Console.scanning(browser, app, camp, olga).view("setup");
  }

  private static void rename(Console console, String name) {
    console.dialog().getByLabel("Name").fill(name);
    console.press("Enter");
    assertThat(console.button("Edit " + name)).isVisible();
  }

  private static List<String> slots(Fixtures camp) {
    List<Map<String, String>> items = Fixtures.visitor().get(camp.path("/slots")).path("items");
    return items.stream()
        .map(it -> it.get("name") + " " + it.get("start") + " " + it.get("end"))
        .toList();
  }
}
