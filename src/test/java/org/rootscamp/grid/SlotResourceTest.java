package org.rootscamp.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rootscamp.Fixtures;
import org.rootscamp.OnBothDatabases;
import org.rootscamp.client.Response;
import org.rootscamp.http.AtOnce;
import org.rootscamp.http.Expect;

@OnBothDatabases
class SlotResourceTest {

  private Fixtures camp;

  @BeforeEach
  void makeCamp() {
    camp = Fixtures.camp();
  }

  @Test
  void aSlotIsShownInTheTimeOfTheEventWhateverOffsetItWasSentWith() {
    Response made = create("Opening", "2030-03-24T14:00:00Z", "2030-03-24T16:50:00+02:00");

    assertThat(made.statusCode()).isEqualTo(201);
    Response shown = Fixtures.visitor().get(made.header("Location"));
    assertThat(shown.jsonPath().<String, Object>getMap(""))
        .isEqualTo(
            Map.of(
                "id", made.path("id"),
                "name", "Opening",
                "start", "2030-03-24T10:00:00-04:00",
                "end", "2030-03-24T10:50:00-04:00",
                "kind", "sessions"));
    assertThat(shown.header("ETag")).isEqualTo(made.header("ETag"));
  }

  @Test
  void inTheNightOfTheClockChangeEverySlotHasTheOffsetOfItsMoment() {
    Response made = create("Night", "2030-03-10T01:30:00-05:00", "2030-03-10T03:30:00-04:00");

    assertThat(made.<String>path("start")).isEqualTo("2030-03-10T01:30:00-05:00");
    assertThat(made.<String>path("end")).isEqualTo("2030-03-10T03:30:00-04:00");
  }

  @Test
  void aSlotMaySpanMidnight() {
    assertThat(
            create("Party", "2030-03-24T22:00:00-04:00", "2030-03-25T04:00:00-04:00").statusCode())
        .isEqualTo(201);
  }

  @ParameterizedTest
  @CsvSource({
    "09:00, 10:00", // the same
    "09:30, 10:30", // over its end
    "08:30, 09:30", // over its start
    "09:15, 09:45", // inside
    "08:00, 11:00", // around
    "09:59, 10:30" // by a minute
  })
  void slotsNeverOverlap(String from, String to) {
    create("Morning", at("09:00"), at("10:00"));

    Expect.problem(create("Clash", at(from), at(to)), 409, "slot-overlap");
    assertThat(names()).containsExactly("Morning");
  }

  @Test
  void slotsThatTouchDoNotOverlap() {
    create("Second", at("10:00"), at("11:00"));

    assertThat(create("Third", at("11:00"), at("12:00")).statusCode()).isEqualTo(201);
    assertThat(create("First", at("09:00"), at("10:00")).statusCode()).isEqualTo(201);
    assertThat(names()).containsExactly("First", "Second", "Third");
  }

  @Test
  void ofFiftyOverlappingSlotsAtOnceOneIsMade() {
    List<Response> answers =
        AtOnce.run(
            50, number -> create("Slot " + number, at("09:%02d".formatted(number)), at("10:30")));

    assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(201);
    assertThat(answers).extracting(Response::statusCode).containsOnly(201, 409);
    assertThat(names()).hasSize(1);
    assertThat(Fixtures.visitor().get(camp.path("")).<Integer>path("mustLimit")).isEqualTo(1);
  }

  @Test
  void slotsOfTwoEventsMayOverlap() {
    camp.slot(9);

    assertThat(Fixtures.camp().slot(9)).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({"10:00, 10:00", "11:00, 10:00"})
  void aSlotEndsAfterItsStart(String from, String to) {
    Expect.invalid(create("Morning", at(from), at(to)), "end");
  }

  @Test
  void aSlotIsShorterThanADay() {
    Response day = create("Day", "2030-03-24T08:00:00-04:00", "2030-03-25T08:00:00-04:00");
    Expect.invalid(day, "end");
    Expect.invalid(create("Year", "2030-01-01T00:00:00Z", "2031-01-01T00:00:00Z"), "end");

    Response longest = create("Longest", "2030-03-24T08:00:00-04:00", "2030-03-25T07:59:00-04:00");

    assertThat(longest.statusCode()).isEqualTo(201);
    Map<String, String> longer = Map.of("end", "2030-03-25T08:00:00-04:00");
    Expect.invalid(patch(longest.path("id"), longer), "end");
  }

  @Test
  void aSlotThatMakesNoSenseIsRefused() {
    Expect.invalid(create("", at("09:00"), at("10:00")), "name");
    Expect.invalid(create("x".repeat(101), at("09:00"), at("10:00")), "name");
    Expect.invalid(create("Morning", "2030-03-24T09:00:00", at("10:00")), "start");
    Expect.invalid(create("Morning", at("09:00"), ""), "end");
    Expect.invalid(camp.organiser().body("{}").post(camp.path("/slots")), "name", "start", "end");
    Map<String, Object> lunch = slot("Lunch", at("12:00"), at("13:00"));
    lunch.put("kind", "lunch");
    Expect.invalid(camp.organiser().body(lunch).post(camp.path("/slots")), "kind");
    assertThat(names()).isEmpty();
  }

  @Test
  void breaksAreSlotsThatHoldNoSessions() {
    Map<String, Object> lunch = slot("Lunch", at("12:00"), at("13:00"));
    lunch.put("kind", "break");
    camp.created("/slots", lunch);
    camp.room("Hall", 10);
    camp.slot(10);

    assertThat(Fixtures.visitor().get(camp.path("")).<Integer>path("mustLimit")).isEqualTo(1);
    Response wall = Fixtures.visitor().get(camp.path("/wall"));
    assertThat(wall.<List<String>>path("slots.kind")).containsExactly("sessions", "break");
    assertThat(wall.<List<?>>path("cells")).hasSize(1);
    Expect.problem(create("Clash", at("12:30"), at("13:30")), 409, "slot-overlap");
  }

  @Test
  void aPatchMovesASlotButNotOntoAnother() {
    String nine = camp.slot(9);
    camp.slot(11);

    assertThat(patch(nine, Map.of("end", at("11:00"))).<String>path("end")).isEqualTo(at("11:00"));
    Expect.problem(patch(nine, Map.of("end", at("11:01"))), 409, "slot-overlap");
    Expect.invalid(patch(nine, Map.of("end", at("09:00"))), "end");
    Expect.invalid(patch(nine, Map.of("id", "x")), "id");
    Response renamed = patch(nine, Map.of("name", "Early", "kind", "break"));

    assertThat(renamed.jsonPath().<String, Object>getMap(""))
        .isEqualTo(
            Map.of(
                "id",
                nine,
                "name",
                "Early",
                "start",
                at("09:00"),
                "end",
                at("11:00"),
                "kind",
                "break"));
    assertThat(Fixtures.visitor().get(camp.path("")).<Integer>path("mustLimit")).isEqualTo(1);
  }

  @Test
  void changingAndRemovingNeedTheTagOfThePresentState() {
    String id = camp.slot(9);
    String path = camp.path("/slots/" + id);
    String tag = camp.etag(path);

    Expect.problem(camp.organiser().body("{}").patch(path), 428, "precondition-required");
    Expect.problem(camp.organiser().delete(path), 428, "precondition-required");
    Expect.problem(
        camp.organiser().header("If-Match", "\"old\"").delete(path), 412, "precondition-failed");
    assertThat(camp.organiser().header("If-Match", tag).delete(path).statusCode()).isEqualTo(204);
    assertThat(names()).isEmpty();
    assertThat(Fixtures.visitor().get(camp.path("")).<Integer>path("mustLimit")).isNull();
  }

  @Test
  void aRemovedSlotIsForgottenByProposals() {
    String nine = camp.slot(9);
    String ten = camp.slot(10);
    String excel =
        camp.created("/proposals", Map.of("title", "Excel", "unavailable", List.of(nine, ten)));

    camp.organiser()
        .header("If-Match", "*")
        .delete(camp.path("/slots/" + nine))
        .then()
        .statusCode(204);

    assertThat(
            Fixtures.visitor()
                .get(camp.path("/proposals/" + excel))
                .<List<String>>path("unavailable"))
        .containsExactly(ten);
  }

  @Test
  void onlyVolunteersAndOrganisersChangeSlots() {
    String id = camp.slot(9);
    var ana = camp.participant("Ana");

    Expect.problem(ana.sends().body("{}").post(camp.path("/slots")), 403, "forbidden");
    Expect.problem(ana.sends().body("{}").patch(camp.path("/slots/" + id)), 403, "forbidden");
    Expect.problem(ana.sends().delete(camp.path("/slots/" + id)), 403, "forbidden");
    Expect.problem(Fixtures.visitor().delete(camp.path("/slots/" + id)), 401, "unauthenticated");
  }

  @Test
  void theListGoesThroughAllSlotsInTheOrderOfTime() {
    List.of(12, 9, 11, 10).forEach(camp::slot);

    Response first = slots("?limit=2");
    Response second = slots("?limit=2&cursor=" + first.path("next"));

    assertThat(first.<List<String>>path("items.name")).containsExactly("Block 9", "Block 10");
    assertThat(second.<List<String>>path("items.name")).containsExactly("Block 11", "Block 12");
    assertThat(second.<String>path("next")).isNull();
  }

  @Test
  void nothingIsListedTwiceWhenASlotIsRemovedMeanwhile() {
    camp.slot(9);
    String ten = camp.slot(10);
    camp.slot(11);
    Response first = slots("?limit=2");

    camp.organiser().header("If-Match", "*").delete(camp.path("/slots/" + ten));

    assertThat(slots("?limit=2&cursor=" + first.path("next")).<List<String>>path("items.name"))
        .containsExactly("Block 11");
  }

  private Response create(String name, String start, String end) {
    return camp.organiser().body(slot(name, start, end)).post(camp.path("/slots"));
  }

  private static Map<String, Object> slot(String name, String start, String end) {
    return new HashMap<>(Map.of("name", name, "start", start, "end", end));
  }

  private static String at(String time) {
    return "2030-03-24T" + time + ":00-04:00";
  }

  private Response slots(String query) {
    return Fixtures.visitor().get(camp.path("/slots" + query));
  }

  private List<String> names() {
    return slots("").path("items.name");
  }

  private Response patch(String id, Map<String, ?> patch) {
    return camp.organiser().header("If-Match", "*").body(patch).patch(camp.path("/slots/" + id));
  }
}
