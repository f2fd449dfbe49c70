package org.rootscamp.screens;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rootscamp.Eventually;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.OnBothDatabases;
import org.rootscamp.client.Response;
import org.rootscamp.events.Event;
import org.rootscamp.http.Expect;
import org.rootscamp.wall.Listening;

/** What hangs in the halls, and who may change it. */
@OnBothDatabases
class ScreenResourceTest {

  private Fixtures camp;
  private Badge vera;

  @BeforeEach
  void makeCamp() {
    camp = Fixtures.camp().open();
    vera = camp.volunteer();
  }

  @Test
  void untilSomebodyTouchesItAScreenFollowsTheEvent() {
    assertThat(screen().asString())
        .isEqualTo(
            """
            {"mode":"auto","message":null,"turnout":{"people":1,"ballots":0},\
            "proposals":{"count":0,"newest":[]}}""");
  }

  @Test
  void whatIsLeftOutStaysAndNullTakesTheMessageDown() {
    show(Map.of("message", "  Lunch is served.  "));
    show(Map.of("mode", "now"));
    assertThat(shown()).containsExactly("now", "Lunch is served.");
    String at = screen().path("message.at");
    assertThat(Instant.parse(at)).isBeforeOrEqualTo(Instant.now().plusSeconds(5));

    show(Map.of("message", "Lunch is served."));
    assertThat(screen().<String>path("message.at")).isEqualTo(at);

    Map<String, Object> down = new HashMap<>();
    down.put("message", null);
    show(down);
    show(Map.of());
    assertThat(shown()).containsExactly("now", null);
  }

  @Test
  void aRefusedChangeChangesNothing() {
    show(Map.of("message", "Lunch is served."));

    Expect.invalid(put(Map.of("mode", "party", "message", "Ha")), "mode");
    Expect.invalid(put(Map.of("mode", "vote", "message", "x".repeat(281))), "message");
    Expect.invalid(put(Map.of("message", " \u200b ")), "message");
    Expect.invalid(put(Map.of("turnout", Map.of())), "turnout");
    Expect.problem(
        camp.participant("Ana").sends().body(Map.of("mode", "vote")).put(path()), 403, "forbidden");

    assertThat(shown()).containsExactly("auto", "Lunch is served.");
    put(Map.of("message", "x".repeat(280))).then().statusCode(200);
  }

  @Test
  void theTurnoutCountsPeopleWhoseBallotHoldsAChoice() {
    Badge ana = camp.participant("Ana");
    Badge ben = camp.participant("Ben");
    String excel = camp.proposal(ana, "Excel");
    camp.votes(ana, excel);
    camp.votes(ben, excel);
    assertThat(screen().<Map<String, Integer>>path("turnout"))
        .isEqualTo(Map.of("people", 3, "ballots", 2));

    ben.sends().delete(camp.path("/ballot/" + excel)).then().statusCode(200);
    assertThat(screen().<Integer>path("turnout.ballots")).isEqualTo(1);
    ana.sends().delete(camp.path("/me")).then().statusCode(204);
    assertThat(screen().<Map<String, Integer>>path("turnout"))
        .isEqualTo(Map.of("people", 2, "ballots", 0));
  }

  @Test
  void whoCanVoteIsNoBlankBadgeUntilSomebodyTakesItAndNoScreen() {
    String code =
        camp.organiser().body(Map.of("blank", 3)).post(camp.path("/people")).path("items[0].code");
    camp.organiser()
        .body(Map.of("people", List.of(Map.of("name", "Foyer", "role", "display"))))
        .post(camp.path("/people"))
        .then()
        .statusCode(201);
    assertThat(screen().<Integer>path("turnout.people")).as("Vera").isEqualTo(1);

    camp.signIn(code);

    assertThat(screen().<Integer>path("turnout.people")).as("and a guest").isEqualTo(2);
  }

  @Test
  void theTwelveNewestOpenProposalsAreNamed() {
    Badge ana = camp.participant("Ana");
    List<String> ids = IntStream.range(0, 14).mapToObj(it -> camp.proposal(ana, "P" + it)).toList();
    ana.sends()
        .header("If-Match", "*")
        .delete(camp.path("/proposals/" + ids.get(13)))
        .then()
        .statusCode(204);

    assertThat(screen().<Integer>path("proposals.count")).isEqualTo(13);
    assertThat(screen().<List<String>>path("proposals.newest.title"))
        .containsExactlyElementsOf(IntStream.range(1, 13).mapToObj(it -> "P" + (13 - it)).toList());
  }

  @Test
  void theEventSaysThatThereIsSomethingNewAndTheWallStaysAsItIs() {
    String event = camp.etag(camp.path(""));
    String wall = camp.etag(camp.path("/wall"));
    String tag = camp.etag(path());

    show(Map.of("mode", "wall", "message", "Lunch is served."));

    assertThat(camp.etag(camp.path(""))).isNotEqualTo(event);
    assertThat(camp.etag(camp.path("/wall"))).isEqualTo(wall);
    assertThat(camp.etag(path())).isNotEqualTo(tag);
  }

  @Test
  void whoFollowsTheWallHearsOfIt() throws IOException {
    try (Listening events = Listening.to(camp.path("/wall/events"), null)) {
      Eventually.is(() -> events.heard("data").size(), it -> it == 1);

      show(Map.of("message", "Lunch is served."));

      int change = Fixtures.visitor().get(camp.path("")).path("change");
      events.awaitData("{\"change\":" + change + "}");
    }
  }

  @Test
  void anotherInstanceHearsOfItToo() throws IOException {
    show(Map.of("mode", "vote"));
    try (Listening events = Listening.to(camp.path("/wall/events"), null)) {
      Eventually.is(() -> events.heard("data").size(), it -> it == 1);

      // As another instance would: counted by the event, and nobody in this one is told.
      int change =
          QuarkusTransaction.requiringNew()
              .call(
                  () -> {
                    Event event = Event.locked(camp.slug());
                    Screen.of(event).show(ScreenMode.AUTO, null, Instant.now());
                    return ++event.change;
                  });

      events.awaitData("{\"change\":" + change + "}");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"auto", "collect", "vote", "wall", "now", "message"})
  void everyModeCanBeHeld(String mode) {
    assertThat(show(Map.of("mode", mode)).<String>path("mode")).isEqualTo(mode);
    assertThat(screen().<String>path("mode")).isEqualTo(mode);
  }

  private String path() {
    return camp.path("/screen");
  }

  private Response screen() {
    Response screen = Fixtures.visitor().get(path());
    screen.then().statusCode(200);
    return screen;
  }

  private List<String> shown() {
    return Arrays.asList(screen().path("mode"), screen().path("message.text"));
  }

  private Response show(Map<String, ?> wanted) {
    Response response = put(wanted);
    response.then().statusCode(200);
    assertThat(response.asString()).isEqualTo(screen().asString());
    assertThat(response.header("ETag")).isEqualTo(screen().header("ETag"));
    return response;
  }

  private Response put(Map<String, ?> wanted) {
    return vera.sends().body(wanted).put(path());
  }
}
