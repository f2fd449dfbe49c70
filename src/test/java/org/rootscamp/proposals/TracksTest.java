package org.rootscamp.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.OnBothDatabases;
import org.rootscamp.client.Response;
import org.rootscamp.contract.Json;
import org.rootscamp.http.AtOnce;
import org.rootscamp.http.Expect;

/** The tracks of an event: the organiser's, and those that proposals bring. */
@OnBothDatabases
class TracksTest {

  private Fixtures camp;
  private Badge ana;

  @BeforeEach
  void openCamp() {
    camp = Fixtures.camp().open();
    ana = camp.participant("Ana");
  }

  @Test
  void anEventComesWithItsTracksAndGivesLooksToThoseWithout() {
    Map<String, String> art = Map.of("name", "Art", "colour", "teal", "shape", "star");
    camp = Fixtures.camp(Map.of("tracks", List.of(art, track("City"), track("Health"))));

    assertThat(tracks())
        .containsExactly("Art: teal star", "City: yellow circle", "Health: blue triangle");
  }

  @Test
  void aProposalBringsATrackThatIsOfferedFromThenOn() {
    set(track("City"));
    int before = change();

    propose("Gardens", " Food  and farms ");

    assertThat(tracks())
        .containsExactly("City: yellow circle", "Food and farms: blue triangle, offered");
    assertThat(ofProposals()).containsExactly("Food and farms");
    assertThat(change()).isGreaterThan(before);
  }

  @Test
  void whoeverTypesATrackAgainMeansTheSame() {
    set(track("Música"));
    propose("Drums", "MUSICA");
    String choir = propose("Choir", "Voices");

    patch(choir, Map.of("track", " música")).then().statusCode(200);

    assertThat(ofProposals()).containsExactly("Música", "Música");
    assertThat(tracks()).containsExactly("Música: yellow circle");
  }

  @Test
  void aBlankTrackIsNone() {
    String gardens = propose("Gardens", "  ");

    assertThat(ofProposals()).containsExactly((String) null);
    patch(gardens, Map.of("track", "\u00a0")).then().statusCode(200);
    assertThat(tracks()).isEmpty();
  }

  @Test
  void manyBringTheSameTrackAtOnceAndItIsOne() {
    List<Response> made =
        AtOnce.run(
            12,
            number -> proposed(Map.of("title", "No. " + number, "track", "Care " + number % 2)));

    made.forEach(response -> response.then().statusCode(201));
    assertThat(tracks())
        .extracting(words -> words.substring(0, 6))
        .containsExactlyInAnyOrder("Care 0", "Care 1");
    assertThat(tracks())
        .extracting(words -> words.substring(8))
        .containsExactly("yellow circle, offered", "blue triangle, offered");
  }

  @Test
  void aTrackThatNobodyBringsAnyMoreComesBackWithItsLook() {
    String food = propose("Gardens", "Food");
    propose("Drums", "Music");
    camp.withdraw(food);

    assertThat(tracks()).containsExactly("Music: blue triangle, offered");

    propose("Bikes", "City");
    camp.reopen(food);

    assertThat(tracks())
        .containsExactly(
            "Food: yellow circle, offered",
            "Music: blue triangle, offered",
            "City: green square, offered");
  }

  @Test
  void theOrganiserTakesUpJoinsAndRenames() {
    String gardens = propose("Gardens", "Food");
    String fasting = propose("Fasting", "Helth");
    camp.withdraw(fasting);
    propose("Yoga", "Health");
    propose("Bikes", "City");
    int before = change();

    set(named("Health & care", "Health", "helth"), track("City"));

    assertThat(tracks())
        .containsExactly(
            "Health & care: green square", "City: orange diamond", "Food: yellow circle, offered");
    assertThat(ofProposals()).containsExactlyInAnyOrder("Food", "Health & care", "City");
    assertThat(trackOf(fasting)).isEqualTo("Health & care");
    assertThat(trackOf(gardens)).isEqualTo("Food");
    assertThat(change()).isGreaterThan(before);
  }

  @Test
  void whatIsRenamedOnTheWallMakesAnotherVersionOfIt() {
    String bikes = propose("Bikes", "City");
    String hall = camp.room("Hall", 40);
    String nine = camp.slot(9);
    Map<String, String> place =
        Map.of("op", "place", "proposalId", bikes, "roomId", hall, "slotId", nine);
    camp.organiser()
        .header("If-Match", "*")
        .body(Map.of("edits", List.of(place)))
        .post(camp.path("/wall/edits"))
        .then()
        .statusCode(200);
    int before = Json.of(event()).path("version").asInt();

    set(named("Town", "City"));

    assertThat(Json.of(event()).path("version").asInt()).isEqualTo(before + 1);
    assertThat(Json.of(Fixtures.visitor().get(camp.path("/wall"))).findValuesAsText("track"))
        .containsExactly("Town");
  }

  @Test
  void aTrackThatAProposalBringsIsNoNewBasisForChangesOfTheEvent() {
    String tag = camp.etag(camp.path(""));
    propose("Gardens", "Food");

    change(tag, Map.of("name", "Spring")).then().statusCode(200);

    set(track("City"));
    Expect.problem(change(tag, Map.of("tracks", List.of())), 412, "precondition-failed");
  }

  @Test
  void thereAreAsManyTracksAsLooksAndProposalsBringMoreWithoutOne() {
    setAll(IntStream.range(0, 63).mapToObj(i -> track("Track " + i)).toList());
    String last = propose("Gardens", "The last");
    propose("Drums", "One more");

    assertThat(tracks()).hasSize(64).last().asString().startsWith("The last: ").endsWith("offered");
    assertThat(ofProposals()).containsExactlyInAnyOrder("The last", "One more");

    camp.withdraw(last);
    propose("Choir", "One too many");

    assertThat(tracks()).hasSize(64).last().asString().startsWith("One too many: ");

    set(track("Track 0"));

    assertThat(tracks())
        .extracting(words -> words.substring(0, words.indexOf(':')))
        .containsExactly("Track 0", "One too many", "One more");
  }

  @Test
  void theJournalTellsOfTracksByName() {
    set(track("City"), track("Health"));
    propose("Yoga", "Helth");

    set(
        named("Care", "Health", "Helth"),
        Map.of("name", "City", "colour", "pink", "shape", "star"),
        track("Art"));

    JsonNode entry =
        Json.of(camp.organiser().get(camp.path("/wall/journal?limit=1"))).at("/items/0");
    assertThat(entry.path("kind").asText()).isEqualTo("tracks");
    assertThat(entry.path("facts"))
        .isEqualTo(
            Json.read(
                """
                [{"field": "track", "from": "Health", "to": "Care"},
                 {"field": "track", "from": "Helth", "to": "Care"},
                 {"field": "track", "to": "Art"},
                 {"field": "look", "from": "City: yellow circle", "to": "City: pink star"},
                 {"field": "tracks", "from": "City, Care", "to": "Care, City"}]
                """));
  }

  @ParameterizedTest
  @CsvSource({
    "{\"name\": \" \"}, tracks[0].name",
    "{\"colour\": \"teal\"}, tracks[0].name",
    "'{\"name\": \"A\", \"colour\": \"mauve\"}', tracks[0].colour",
    "'{\"name\": \"A\", \"shape\": \"blob\"}', tracks[0].shape",
    "'{\"name\": \"A\", \"was\": [\"\"]}', tracks[0].was[0]",
    "'{\"name\": \"A\", \"offered\": true}', tracks[0].offered",
    "'{\"name\": \"A\"}, {\"name\": \"á\"}', tracks[1].name"
  })
  void whatIsWrongIsNamedAndNothingIsStored(String tracks, String field) {
    set(track("City"));

    Expect.invalid(
        camp.organiser()
            .header("If-Match", "*")
            .body("{\"name\": \"Other\", \"tracks\": [" + tracks + "]}")
            .patch(camp.path("")),
        field);

    assertThat(tracks()).containsExactly("City: yellow circle");
    assertThat(Json.of(event()).path("name").asText()).isEqualTo("Rootscamp");
  }

  @Test
  void onlyTheOrganiserSetsTracks() {
    Map<String, Object> patch = Map.of("tracks", List.of(track("City")));

    Expect.problem(
        camp.volunteer().sends().header("If-Match", "*").body(patch).patch(camp.path("")),
        403,
        "forbidden");
  }

  private static Map<String, Object> track(String name) {
    return Map.of("name", name);
  }

  private static Map<String, Object> named(String name, String... was) {
    return Map.of("name", name, "was", List.of(was));
  }

  @SafeVarargs
  private final void set(Map<String, ?>... tracks) {
    setAll(List.of(tracks));
  }

  private void setAll(List<? extends Map<String, ?>> tracks) {
    camp.patchEvent(Map.of("tracks", tracks));
  }

  private Response change(String tag, Map<String, ?> patch) {
    return camp.organiser().header("If-Match", tag).body(patch).patch(camp.path(""));
  }

  private String propose(String title, String track) {
    Response made = proposed(Map.of("title", title, "track", track));
    made.then().statusCode(201);
    return made.path("id");
  }

  private Response proposed(Map<String, ?> proposal) {
    return ana.sends().body(proposal).post(camp.path("/proposals"));
  }

  private Response patch(String id, Map<String, ?> patch) {
    return ana.sends().header("If-Match", "*").body(patch).patch(camp.path("/proposals/" + id));
  }

  private Response event() {
    return Fixtures.visitor().get(camp.path(""));
  }

  private int change() {
    return Json.of(event()).path("change").asInt();
  }

  /** Such as {@code City: yellow circle, offered}. */
  private List<String> tracks() {
    List<String> words = new ArrayList<>();
    for (JsonNode track : Json.of(event()).path("tracks")) {
      words.add(
          "%s: %s %s%s"
              .formatted(
                  track.path("name").asText(),
                  track.path("colour").asText(),
                  track.path("shape").asText(),
                  track.path("offered").asBoolean() ? ", offered" : ""));
    }
    return words;
  }

  private List<String> ofProposals() {
    return Fixtures.visitor().get(camp.path("/proposals")).path("items.track");
  }

  private String trackOf(String id) {
    Response proposal = Fixtures.visitor().get(camp.path("/proposals/" + id));
    return Json.of(proposal).path("track").asText();
  }
}
