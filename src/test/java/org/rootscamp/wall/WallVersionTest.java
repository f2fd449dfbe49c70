package org.rootscamp.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.OnBothDatabases;
import org.rootscamp.client.JsonPath;
import org.rootscamp.client.Request;
import org.rootscamp.client.Response;

/**
 * What each change of a camp moves: {@code version} if the Wall prints something else, {@code
 * change} if anybody can see it, the journal if volunteers may ask for it later, and nothing at all
 * if nothing is different.
 */
@OnBothDatabases
class WallVersionTest {

  private Fixtures camp;
  private Badge ana;
  private Badge ben;
  private String hall;
  private String attic;
  private String nine;
  private String ten;
  private String lunch;
  private String gardens;
  private String bread;
  private String late;

  @BeforeEach
  void makeCamp() {
    camp = Fixtures.camp().open();
    ana = camp.participant("Ana");
    ben = camp.participant("Ben");
    hall = camp.room("Hall", 30);
    attic = camp.room("Attic", 20);
    nine = camp.slot(9);
    ten = camp.slot(10);
    lunch =
        camp.created(
            "/slots",
            Map.of(
                "name", "Lunch",
                "start", "2030-03-24T12:00:00-04:00",
                "end", "2030-03-24T13:00:00-04:00",
                "kind", "break"));
    gardens = camp.proposal(ana, "Gardens");
    bread = camp.proposal(ben, "Bread");
    late = camp.proposal(ben, "Too late for a cell");
    edit(place(gardens, hall, nine), place(bread, attic, ten)).then().statusCode(200);
  }

  private static Map<String, Object> place(String session, String room, String slot) {
    return Map.of("op", "place", "proposalId", session, "roomId", room, "slotId", slot);
  }

  @SafeVarargs
  private Response edit(Map<String, Object>... edits) {
    return camp.organiser()
        .header("If-Match", camp.etag(camp.path("/wall")))
        .body(Map.of("edits", List.of(edits)))
        .post(camp.path("/wall/edits"));
  }

  private Response patch(String below, Map<String, ?> patch) {
    return camp.organiser().header("If-Match", "*").body(patch).patch(camp.path(below));
  }

  private Response delete(Request by, String below) {
    return by.header("If-Match", "*").delete(camp.path(below));
  }

  /** Something that somebody does. */
  interface Deed {
    Response done(WallVersionTest camp);
  }

  private static Arguments of(String what, Deed deed) {
    return Arguments.of(what, deed);
  }

  static Stream<Arguments> printed() {
    return Stream.of(
        of("a block begins later", it -> it.slot(it.nine, "start", "2030-03-24T09:30:00-04:00")),
        of("a block ends earlier", it -> it.slot(it.ten, "end", "2030-03-24T10:40:00-04:00")),
        of("a block has another name", it -> it.slot(it.nine, "name", "First block")),
        of("a break has another name", it -> it.slot(it.lunch, "name", "Soup")),
        of("a break becomes a block", it -> it.slot(it.lunch, "kind", "sessions")),
        of("a block goes", it -> it.delete(it.camp.organiser(), "/slots/" + it.lunch)),
        of("a room has another name", it -> it.patch("/rooms/" + it.hall, Map.of("name", "Aula"))),
        of("a room closes", it -> it.patch("/rooms/" + it.hall, Map.of("closed", List.of(it.ten)))),
        of("the event has another name", it -> it.patch("", Map.of("name", "Autumn Camp"))),
        of("a session has another title", it -> it.proposal(it.gardens, "title", "Orchards")),
        of("a session has another track", it -> it.proposal(it.gardens, "track", "Green")),
        of("somebody joins in running it", it -> it.proposal(it.bread, "facilitators", it.both())),
        of("who runs it has another name", it -> it.patch("/people/" + it.ana.id(), ANNA)),
        of("who runs it leaves", it -> it.ana.sends().delete(it.camp.path("/me"))),
        of("a session is withdrawn", it -> it.delete(it.ana.sends(), "/proposals/" + it.gardens)));
  }

  private static final Map<String, String> ANNA = Map.of("name", "Anna");

  private Response slot(String id, String field, Object value) {
    return patch("/slots/" + id, Map.of(field, value));
  }

  private Response proposal(String id, String field, Object value) {
    return patch("/proposals/" + id, Map.of(field, value));
  }

  private List<String> both() {
    return List.of(ben.id(), ana.id());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("printed")
  void whatTheWallPrintsHasAnotherVersionAndIsJournaled(String what, Deed deed) {
    Moves before = Moves.of(camp);

    assertThat(deed.done(this).statusCode()).isBetween(200, 204);

    Moves after = Moves.of(camp);
    assertThat(after.version()).isEqualTo(before.version() + 1);
    assertThat(after.change()).isGreaterThan(before.change());
    assertThat(after.revision()).isEqualTo(before.revision());
    assertThat(after.wall()).isNotEqualTo(before.wall());
    assertThat(after.entries()).isEqualTo(before.entries() + 1);
  }

  static Stream<Arguments> edited() {
    return Stream.of(
        of("moved", it -> it.edit(it.session("move", "roomId", it.attic, "slotId", it.nine))),
        of("cancelled", it -> it.edit(it.session("cancel"))),
        of("taken off", it -> it.edit(it.session("unplace"))),
        of(
            "a cell is held",
            it -> it.edit(Map.of("op", "hold", "roomId", it.hall, "slotId", it.ten))));
  }

  private Map<String, Object> session(String op, String... more) {
    Map<String, Object> edit = new java.util.HashMap<>(Map.of("op", op, "proposalId", gardens));
    for (int i = 0; i < more.length; i += 2) {
      edit.put(more[i], more[i + 1]);
    }
    return edit;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("edited")
  void anEditIsARevisionAndAVersion(String what, Deed deed) {
    Moves before = Moves.of(camp);

    assertThat(deed.done(this).statusCode()).isEqualTo(200);

    Moves after = Moves.of(camp);
    assertThat(after.version()).isEqualTo(before.version() + 1);
    assertThat(after.change()).isGreaterThan(before.change());
    assertThat(after.revision()).isEqualTo(before.revision() + 1);
    assertThat(after.entries()).isEqualTo(before.entries() + 1);
  }

  @Test
  void aPinIsARevisionThatNobodyReads() {
    Moves before = Moves.of(camp);

    edit(session("pin")).then().statusCode(200);

    assertThat(Moves.of(camp).version()).isEqualTo(before.version());
    assertThat(Moves.of(camp).revision()).isEqualTo(before.revision() + 1);
  }

  static Stream<Arguments> seen() {
    return Stream.of(
        of("voting closes", it -> it.patch("", Map.of("voting", Map.of("open", false)))),
        of("proposing closes", it -> it.patch("", Map.of("proposing", Map.of("open", false)))),
        of("the number of musts", it -> it.patch("", Map.of("mustLimit", 2))),
        of("a room is smaller", it -> it.patch("/rooms/" + it.hall, Map.of("capacity", 12))),
        of("a new proposal", it -> it.propose()),
        of("a title that is not on the Wall", it -> it.proposal(it.late, "title", "Too early")),
        of("a withdrawal of what is not", it -> it.delete(it.ben.sends(), "/proposals/" + it.late)),
        of("a screen", it -> it.show()));
  }

  private Response propose() {
    return ana.sends().body(Map.of("title", "Soup")).post(camp.path("/proposals"));
  }

  private Response show() {
    return camp.organiser().body(Map.of("message", "Soup is ready.")).put(camp.path("/screen"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("seen")
  void whatEverybodySeesElsewhereIsAChange(String what, Deed deed) {
    Moves before = Moves.of(camp);

    assertThat(deed.done(this).statusCode()).isBetween(200, 204);

    Moves after = Moves.of(camp);
    assertThat(after.change()).isEqualTo(before.change() + 1);
    assertThat(after.version()).isEqualTo(before.version());
    assertThat(after.revision()).isEqualTo(before.revision());
  }

  static Stream<Arguments> unseen() {
    return Stream.of(
        of("the same again", it -> it.slot(it.nine, "name", "Block 9")),
        of("a vote", it -> it.vote()),
        of("a head count", it -> it.count()),
        of("a badge", it -> it.badges()),
        of("a new badge", it -> it.camp.organiser().post(it.path("/people/%s/reissue", it.ana))),
        of("a draft", it -> it.camp.draft(Map.of("moves", 1))));
  }

  private String path(String below, Badge badge) {
    return camp.path(below.formatted(badge.id()));
  }

  private Response vote() {
    return ana.sends().body(Map.of("level", "must")).put(camp.path("/ballot/" + bread));
  }

  private Response count() {
    return camp.organiser()
        .body(Map.of("roomId", hall, "slotId", nine, "people", 12))
        .put(camp.path("/wall/headcounts"));
  }

  private Response badges() {
    return camp.organiser().body(Map.of("blank", 3)).post(camp.path("/people"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unseen")
  void whatNobodyCanSeeMovesNothing(String what, Deed deed) {
    Moves before = Moves.of(camp);

    assertThat(deed.done(this).statusCode()).isBetween(200, 204);

    Moves after = Moves.of(camp);
    assertThat(after.change()).isEqualTo(before.change());
    assertThat(after.version()).isEqualTo(before.version());
    assertThat(after.wall()).isEqualTo(before.wall());
  }

  /** The counters of an event, its Wall, and how many entries its journal has. */
  private record Moves(int revision, int version, int change, String wall, int entries) {

    static Moves of(Fixtures camp) {
      JsonPath event = Fixtures.visitor().get(camp.path("")).jsonPath();
      JsonPath journal =
          camp.organiser().queryParam("limit", 200).get(camp.path("/wall/journal")).jsonPath();
      return new Moves(
          event.getInt("wallRevision"),
          event.getInt("version"),
          event.getInt("change"),
          Fixtures.visitor().get(camp.path("/wall")).asString(),
          journal.getList("items").size());
    }
  }
}
