package org.rootscamp.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rootscamp.Fixtures;
import org.rootscamp.OnTheService;
import org.rootscamp.client.Response;
import org.rootscamp.client.Service;
import org.rootscamp.contract.Json;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

@OnTheService
class ScheduleResourceTest {

  private Published wall;
  private Fixtures camp;

  @BeforeEach
  void makeCamp() {
    wall = new Published();
    camp = wall.camp;
  }

  @Test
  void theTableHasARowForEachCell() {
    wall.place(wall.gardens, wall.library, wall.ten);

    Response table = Fixtures.visitor().get(camp.path("/wall.csv"));

    assertThat(table.contentType()).isEqualTo("text/csv;charset=UTF-8");
    assertThat(table.asString().split("\r\n"))
        .containsExactly(
            "\ufeffslot,start,end,room,capacity,state,title,facilitators,track,language,continued,"
                + "proposalId",
            "Block 10,2030-03-24T10:00:00-04:00,2030-03-24T10:50:00-04:00,Library,40,session,"
                + "Community gardens,Ana,,,false,"
                + wall.gardens,
            "Block 10,2030-03-24T10:00:00-04:00,2030-03-24T10:50:00-04:00,Attic,12,empty,,,,,,",
            "Block 12,2030-03-24T12:00:00-04:00,2030-03-24T12:50:00-04:00,Library,40,empty,,,,,,",
            "Block 12,2030-03-24T12:00:00-04:00,2030-03-24T12:50:00-04:00,Attic,12,empty,,,,,,");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=HYPERLINK(\"https://evil.example.org\")", "+1", "-1", "@SUM(A1)"})
  void noTitleIsAFormula(String title) {
    wall.place(camp.proposal(wall.ana, title), wall.library, wall.ten);

    assertThat(Fixtures.visitor().get(camp.path("/wall.csv")).asString())
        .contains("'" + title.replace("\"", "\"\""))
        .doesNotContain(",=", ",\"=", ",+", ",-", ",@");
  }

  @Test
  void anotherNameOfARoomIsAnotherVersionOfTheSchedule() {
    wall.place(wall.gardens, wall.library, wall.ten);
    int before = Fixtures.visitor().get(camp.path("")).path("version");

    camp.organiser()
        .header("If-Match", "*")
        .body(Map.of("name", "Reading Room"))
        .patch(camp.path("/rooms/" + wall.library))
        .then()
        .statusCode(200);

    String version = "<version>" + (before + 1) + "</version>";
    assertThat(Fixtures.visitor().get(camp.path("/schedule.xml")).asString()).contains(version);
  }

  @Test
  void theScheduleTellsWhatHappensByDayAndRoom() {
    Map<String, String> city = Map.of("name", "City", "colour", "green", "shape", "bowl");
    camp.patchEvent(Map.of("tracks", List.of(city)));
    wall.place(wall.gardens, wall.library, wall.ten);

    JsonNode schedule = Json.of(Fixtures.visitor().get(camp.path("/schedule.json")));

    String acronym = camp.slug().replace('-', '_');
    String page = Service.url("/" + camp.slug());
    assertThat(schedule)
        .isEqualTo(
            Json.read(
                """
                {"schedule": {"version": "6", "conference": {
                  "acronym": "%1$s", "title": "Spring Camp",
                  "start": "2030-03-24", "end": "2030-03-24", "daysCount": 1,
                  "timeslot_duration": "00:05", "time_zone_name": "America/New_York",
                  "url": "%2$s",
                  "tracks": [{"name": "City", "color": "#c6e8bf"}],
                  "rooms": [{"name": "Library", "guid": "%3$s", "capacity": 40},
                    {"name": "Attic", "guid": "%4$s", "capacity": 12}],
                  "days": [{"index": 1, "date": "2030-03-24",
                    "day_start": "2030-03-24T10:00:00-04:00",
                    "day_end": "2030-03-24T12:50:00-04:00",
                    "rooms": {"Library": [{
                        "guid": "%5$s", "id": %7$s, "date": "2030-03-24T10:00:00-04:00",
                        "start": "10:00", "duration": "00:50", "room": "Library",
                        "slug": "%1$s-%7$s-community-gardens", "url": "%2$s",
                        "title": "Community gardens", "subtitle": null, "track": null,
                        "type": "workshop", "language": null, "abstract": null,
                        "description": null,
                        "persons": [{"guid": "%6$s", "name": "Ana"}], "links": []}],
                      "Attic": []}}]}}}"""
                    .formatted(
                        acronym,
                        page,
                        wall.library,
                        wall.attic,
                        wall.gardens,
                        wall.ana.id(),
                        ids().get(0))));
  }

  @Test
  void theXmlTellsTheSame() throws Exception {
    String bread = camp.proposal(camp.participant("Ben & Söhne <b>"), "Bread & <salt> ]]>");
    wall.place(wall.gardens, wall.library, wall.ten);
    wall.place(bread, wall.attic, wall.twelve);
    JsonNode json = Json.of(Fixtures.visitor().get(camp.path("/schedule.json")));

    Response answer = Fixtures.visitor().get(camp.path("/schedule.xml"));

    assertThat(answer.contentType()).startsWith("application/xml");
    Document xml =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(answer.asByteArray()));
    List<String> inJson = new ArrayList<>();
    json.findParents("duration")
        .forEach(
            it ->
                inJson.add(
                    "%s %s %s %s %s %s %s %s %s"
                        .formatted(
                            it.path("guid").asText(),
                            it.path("id").asText(),
                            it.path("date").asText(),
                            it.path("start").asText(),
                            it.path("duration").asText(),
                            it.path("room").asText(),
                            it.path("slug").asText(),
                            it.path("title").asText(),
                            it.at("/persons/0/name").asText())));
    assertThat(told(xml)).hasSize(2).containsExactlyElementsOf(inJson);
    Element day = (Element) xml.getElementsByTagName("day").item(0);
    assertThat(day.getAttribute("start")).isEqualTo("2030-03-24T10:00:00-04:00");
    assertThat(day.getAttribute("end")).isEqualTo("2030-03-24T12:50:00-04:00");
    assertThat(text(xml.getDocumentElement(), "acronym"))
        .isEqualTo(json.at("/schedule/conference/acronym").asText());
  }

  private static List<String> told(Document xml) {
    List<String> told = new ArrayList<>();
    NodeList events = xml.getElementsByTagName("event");
    for (int i = 0; i < events.getLength(); i++) {
      Element event = (Element) events.item(i);
      told.add(
          "%s %s %s %s %s %s %s %s %s"
              .formatted(
                  event.getAttribute("guid"),
                  event.getAttribute("id"),
                  text(event, "date"),
                  text(event, "start"),
                  text(event, "duration"),
                  text(event, "room"),
                  text(event, "slug"),
                  text(event, "title"),
                  text(event, "person")));
    }
    return told;
  }

  private static String text(Element parent, String name) {
    return parent.getElementsByTagName(name).item(0).getTextContent();
  }

  @Test
  void withoutSlotsItIsTheDayOfTheEvent() {
    Fixtures empty = Fixtures.camp(Map.of("timeZone", "UTC", "date", "2030-05-01"));

    JsonNode conference =
        Json.of(Fixtures.visitor().get(empty.path("/schedule.json"))).at("/schedule/conference");

    assertThat(conference.path("time_zone_name").asText()).isEqualTo("UTC");
    assertThat(conference.path("days"))
        .isEqualTo(
            Json.read(
                """
                [{"index": 1, "date": "2030-05-01", "day_start": "2030-05-01T00:00:00Z",
                  "day_end": "2030-05-02T00:00:00Z", "rooms": {}}]"""));
    assertThat(Fixtures.visitor().get(empty.path("/schedule.xml")).asString()).contains("<day ");
  }

  @Test
  void whatRunsAfterMidnightIsOfTheDayOnWhichTheNightBegan() {
    Fixtures night = Fixtures.camp(Map.of("dayStart", "04:00"));
    for (String from : List.of("24T22:00", "25T01:00", "25T03:59", "25T04:30", "25T10:00")) {
      String start = "2030-03-" + from + ":00-04:00";
      night.created(
          "/slots",
          Map.of(
              "name", from,
              "start", start,
              "end", java.time.OffsetDateTime.parse(start).plusMinutes(20).toString()));
    }

    JsonNode days =
        Json.of(Fixtures.visitor().get(night.path("/schedule.json")))
            .at("/schedule/conference/days");

    assertThat(Json.texts(days, "date")).containsExactly("2030-03-24", "2030-03-25");
    assertThat(Json.texts(days, "day_start"))
        .containsExactly("2030-03-24T22:00:00-04:00", "2030-03-25T04:30:00-04:00");
    assertThat(Json.texts(days, "day_end"))
        .containsExactly("2030-03-25T04:19:00-04:00", "2030-03-25T10:20:00-04:00");
  }

  @Test
  void aZoneThatTheFormatCannotNameIsLeftOut() {
    Fixtures elsewhere = Fixtures.camp(Map.of("timeZone", "EST5EDT"));

    assertThat(
            Json.of(Fixtures.visitor().get(elsewhere.path("/schedule.json")))
                .at("/schedule/conference")
                .has("time_zone_name"))
        .isFalse();
  }

  @Test
  void aSessionKeepsItsNumberWhateverElseThereIs() {
    String bread = camp.proposal(camp.participant("Ben"), "Bread");
    wall.place(bread, wall.attic, wall.ten);
    List<String> alone = ids();
    assertThat(alone).hasSize(1).doesNotContain("0");

    wall.place(wall.gardens, wall.library, wall.ten);
    List<String> beside = ids();
    assertThat(beside).hasSize(2).doesNotHaveDuplicates().containsAll(alone);

    camp.withdraw(wall.gardens);
    assertThat(ids()).isEqualTo(alone);
  }

  @Test
  void aBreakIsInTheTableWithoutARoom() {
    camp.created(
        "/slots",
        Map.of(
            "name", "Señal",
            "start", "2030-03-24T11:00:00-04:00",
            "end", "2030-03-24T12:00:00-04:00",
            "kind", "break"));

    assertThat(Fixtures.visitor().get(camp.path("/wall.csv?separator=;")).asString().split("\r\n"))
        .contains("Señal;2030-03-24T11:00:00-04:00;2030-03-24T12:00:00-04:00;;;break;;;;;;");
  }

  private List<String> ids() {
    List<String> ids = new ArrayList<>();
    Json.of(Fixtures.visitor().get(camp.path("/schedule.json")))
        .findParents("duration")
        .forEach(item -> ids.add(item.path("id").asText()));
    return ids;
  }

  @ParameterizedTest
  @ValueSource(strings = {"/wall.csv", "/schedule.json", "/schedule.xml"})
  void whatDidNotChangeIsNotSentAgain(String export) {
    wall.place(wall.gardens, wall.library, wall.ten);
    String tag = Fixtures.visitor().get(camp.path(export)).header("ETag");

    assertThat(ask(export, tag).statusCode()).isEqualTo(304);
    wall.move(wall.gardens, wall.attic, wall.twelve);
    assertThat(ask(export, tag).statusCode()).isEqualTo(200);
  }

  private Response ask(String export, String tag) {
    return Fixtures.visitor().header("If-None-Match", tag).get(camp.path(export));
  }
}
