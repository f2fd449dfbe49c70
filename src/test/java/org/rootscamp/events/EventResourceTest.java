package org.rootscamp.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rootscamp.Fixtures;
import org.rootscamp.OnBothDatabases;
import org.rootscamp.client.JsonPath;
import org.rootscamp.client.Response;
import org.rootscamp.http.Expect;

@OnBothDatabases
class EventResourceTest {

  private final String slug = "camp-" + UUID.randomUUID();

  @Test
  void aNewEventIsShownWholeWithBothWindowsClosed() {
    Response made = create(Map.of("slug", slug, "expectedPeople", 300, "doorCode", "open sesame"));

    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(made.header("Location")).endsWith("/api/events/" + slug);
    Map<String, Object> event = made.jsonPath().getMap("");
    assertThat(event.remove("id")).asString().isNotBlank();
    assertThat(event.remove("life")).asString().isNotBlank();
    assertThat(event.remove("offsets")).asInstanceOf(LIST).isNotEmpty(); // see ZoneOffsetsTest
    assertThat(event).isEqualTo(fresh());
    assertThat(Fixtures.visitor().get("/api/events/" + slug).asString())
        .isEqualTo(made.asString())
        .doesNotContain("sesame");
  }

  private Map<String, Object> fresh() {
    Map<String, Object> closed = new HashMap<>();
    closed.put("open", false);
    closed.put("closesAt", null);
    closed.put("began", false);
    closed.put("closedAt", null);
    Map<String, Object> event = new HashMap<>();
    event.put("slug", slug);
    event.put("name", "Rootscamp");
    event.put("date", "2030-03-24");
    event.put("timeZone", "America/New_York");
    event.put("dayStart", "00:00");
    event.put("expectedPeople", 300);
    event.put("mustLimit", null);
    event.put("proposing", closed);
    event.put("voting", closed);
    event.put(
        "settings",
        Map.of(
            "tallies",
            "volunteers",
            "countUnverified",
            true,
            "listed",
            true,
            "purgeAfterDays",
            30));
    event.put("notice", nothingSaid());
    event.put("tracks", List.of());
    event.put("purgeOn", "2030-04-23");
    event.put("purgedAt", null);
    event.put("doorSignIn", true);
    event.put("published", false);
    event.put("wallRevision", 0);
    event.put("version", 1);
    event.put("change", 1);
    return event;
  }

  private static Map<String, Object> nothingSaid() {
    Map<String, Object> notice = new HashMap<>();
    List.of("responsible", "contact", "purpose", "text").forEach(it -> notice.put(it, null));
    return notice;
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "4:00", "24:00", "04:60", "04:00:00", "noon"})
  void aDayStartsAtATimeOfDay(String time) {
    Expect.invalid(create(Map.of("slug", slug, "dayStart", time)), "dayStart");

    Response made = create(Map.of("slug", slug, "dayStart", "04:30"));

    assertThat(made.<String>path("dayStart")).isEqualTo("04:30");
  }

  @Test
  void aTakenSlugIsRefusedAndTheFirstEventStays() {
    create(Map.of("slug", slug, "name", "First"));

    Response second = create(Map.of("slug", slug, "name", "Second"));

    Expect.problem(second, 409, "slug-taken");
    assertThat(Fixtures.visitor().get("/api/events/" + slug).<String>path("name"))
        .isEqualTo("First");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "api",
        "q",
        "problems",
        "assets",
        "ab",
        "",
        "Camp",
        "camp 1",
        "camp_1",
        "cämp",
        "camp/1",
        "camp\n",
        "a123456789b123456789c123456789d123456789e123456789f123456789g"
      })
  void aReservedOrUnreadableSlugIsRefused(String bad) {
    Expect.invalid(create(Map.of("slug", bad)), "slug");
  }

  @ParameterizedTest
  @CsvSource({
    "name,''",
    "name,'  '",
    "date,2030-02-30",
    "date,24.3.2030",
    "date,''",
    "date,+999999999-12-31",
    "date,-0044-03-15",
    "timeZone,''",
    "timeZone,EST5EDTX",
    "timeZone,America/Newark",
    "timeZone,-04:00",
    "timeZone,america/new_york"
  })
  void aFieldThatMakesNoSenseIsRefused(String field, String value) {
    Expect.invalid(create(Map.of("slug", slug, field, value)), field);
    assertThat(Fixtures.visitor().get("/api/events/" + slug).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "expectedPeople,0",
    "expectedPeople,1000001",
    "mustLimit,-1",
    "mustLimit,1001",
    "mustLimit,2147483648"
  })
  void aNumberOutOfRangeIsRefused(String field, long value) {
    Expect.invalid(create(Map.of("slug", slug, field, value)), field);
  }

  @Test
  void whatIsMissingIsNamedAllAtOnce() {
    Response response = Fixtures.as(Fixtures.ORGANISER_TOKEN).body("{}").post("/api/events");

    Expect.invalid(response, "slug", "name", "date", "timeZone");
  }

  @Test
  void onlyTheBootstrapOrganiserMakesEvents() {
    Fixtures camp = Fixtures.camp();
    Map<String, Object> event = Map.of("slug", slug);
    String organiser = camp.person("Olga", "organiser").token();

    Expect.problem(create(null, event), 401, "unauthenticated");
    Expect.problem(create("dead", event), 401, "unauthenticated");
    Expect.problem(create(camp.participant("Ana").token(), event), 403, "forbidden");
    Expect.problem(create(organiser, event), 403, "forbidden");
  }

  @Test
  void theMustLimitFollowsTheSessionSlotsUnlessItIsSet() {
    Fixtures camp = Fixtures.camp();
    assertThat(mustLimit(camp)).isNull();
    camp.slot(9);
    camp.slot(10);
    assertThat(mustLimit(camp)).isEqualTo(2);

    camp.patchEvent(Map.of("mustLimit", 7));
    assertThat(mustLimit(camp)).isEqualTo(7);

    Map<String, Object> noLimit = new HashMap<>();
    noLimit.put("mustLimit", null);
    camp.patchEvent(noLimit);
    assertThat(mustLimit(camp)).isNull();

    camp.patchEvent(Map.of("name", "Renamed"));
    assertThat(mustLimit(camp)).isNull();
  }

  private static Integer mustLimit(Fixtures camp) {
    return camp.organiser().get(camp.path("")).path("mustLimit");
  }

  @Test
  void aNewEventCanComeWithoutAMustLimit() {
    Map<String, Object> noLimit = new HashMap<>();
    noLimit.put("mustLimit", null);

    assertThat(mustLimit(Fixtures.camp(noLimit))).isNull();
    assertThat(mustLimit(Fixtures.camp(Map.of("mustLimit", 0)))).isZero();
    assertThat(mustLimit(Fixtures.camp(Map.of("mustLimit", 1_000)))).isEqualTo(1_000);
  }

  @Test
  void aPatchNeedsTheTagOfThePresentState() {
    Fixtures camp = Fixtures.camp();
    String tag = camp.etag(camp.path(""));
    Map<String, Object> patch = Map.of("name", "Rootscamp NY");

    Expect.problem(camp.organiser().body(patch).patch(camp.path("")), 428, "precondition-required");
    Expect.problem(patch(camp, "\"old\"", patch), 412, "precondition-failed");
    Response patched = patch(camp, tag, patch);
    Expect.problem(patch(camp, tag, patch), 412, "precondition-failed");

    assertThat(patched.statusCode()).isEqualTo(200);
    assertThat(patched.<String>path("name")).isEqualTo("Rootscamp NY");
    assertThat(patched.header("ETag")).isNotEqualTo(tag).isEqualTo(camp.etag(camp.path("")));
    assertThat(camp.organiser().get(camp.path("")).asString()).isEqualTo(patched.asString());
  }

  @Test
  void whatElseChangesOfTheEventIsNoReasonToReadItAgain() {
    Fixtures camp = Fixtures.camp();
    String tag = camp.etag(camp.path(""));
    camp.room("Hall", 20);
    camp.proposal(camp.open().participant("Ana"), "Gardens");
    assertThat(camp.etag(camp.path(""))).isNotEqualTo(tag);
    Expect.problem(patch(camp, tag, Map.of("name", "Camp")), 412, "precondition-failed");

    String opened = camp.etag(camp.path(""));
    camp.room("Attic", 10);

    assertThat(patch(camp, opened, Map.of("name", "Camp")).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"slug,x-y-z", "id,x", "wallRevision,7", "doorSignIn,true", "colour,red"})
  void whatIsReadOnlyOrUnknownCannotBeSet(String field, String value) {
    Fixtures camp = Fixtures.camp();
    String before = camp.organiser().get(camp.path("")).asString();

    Expect.invalid(patch(camp, "*", Map.of(field, value, "name", "Changed")), field);
    Expect.invalid(create(Map.of("slug", slug, "wallRevision", 7)), "wallRevision");

    assertThat(camp.organiser().get(camp.path("")).asString()).isEqualTo(before);
  }

  @Test
  void onlyAnOrganiserChangesAnEvent() {
    Fixtures camp = Fixtures.camp();
    Map<String, Object> patch = Map.of("name", "Mine");

    for (String role : List.of("participant", "volunteer")) {
      Response response =
          camp.person("Ana", role).sends().header("If-Match", "*").body(patch).patch(camp.path(""));
      Expect.problem(response, 403, "forbidden");
    }
    Response byOrganiser =
        camp.person("Olga", "organiser")
            .sends()
            .header("If-Match", "*")
            .body(patch)
            .patch(camp.path(""));
    assertThat(byOrganiser.statusCode()).isEqualTo(200);
  }

  @Test
  void theListGoesThroughAllEventsOnceNewestFirst() {
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      made.add(0, Fixtures.camp().slug());
    }

    List<String> listed = new ArrayList<>();
    String cursor = "";
    while (listed.size() < made.size()) {
      JsonPath page =
          Fixtures.visitor()
              .queryParam("limit", 2)
              .queryParam("cursor", cursor)
              .get("/api/events")
              .jsonPath();
      listed.addAll(page.getList("items.slug"));
      cursor = page.getString("next");
    }

    assertThat(listed.subList(0, 5)).isEqualTo(made);
  }

  private static Response create(Map<String, Object> fields) {
    return create(Fixtures.ORGANISER_TOKEN, fields);
  }

  private static Response create(String token, Map<String, Object> fields) {
    Map<String, Object> event = new HashMap<>(fields);
    event.putIfAbsent("name", "Rootscamp");
    event.putIfAbsent("date", "2030-03-24");
    event.putIfAbsent("timeZone", "America/New_York");
    return (token == null ? Fixtures.visitor() : Fixtures.as(token))
        .body(event)
        .post("/api/events");
  }

  private static Response patch(Fixtures camp, String tag, Map<String, Object> patch) {
    return camp.organiser().header("If-Match", tag).body(patch).patch(camp.path(""));
  }
}
