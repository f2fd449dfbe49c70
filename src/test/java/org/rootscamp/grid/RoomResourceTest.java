package org.rootscamp.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.Fixtures;
import org.rootscamp.OnBothDatabases;
import org.rootscamp.client.Response;
import org.rootscamp.http.Expect;

@OnBothDatabases
class RoomResourceTest {

  private Fixtures camp;

  @BeforeEach
  void makeCamp() {
    camp = Fixtures.camp();
  }

  @Test
  void aRoomIsShownWholeWhereItsLocationSays() {
    String morning = camp.slot(9);
    Map<String, Object> hall =
        Map.of(
            "name",
            "Hall",
            "capacity",
            100,
            "features",
            List.of("projector", "stage", "projector"),
            "closed",
            List.of(morning, morning));

    Response made = camp.volunteer().sends().body(hall).post(camp.path("/rooms"));

    assertThat(made.statusCode()).isEqualTo(201);
    Map<String, Object> expected = new HashMap<>(hall);
    expected.put("id", made.path("id"));
    expected.put("features", List.of("projector", "stage"));
    expected.put("closed", List.of(morning));
    Response shown = Fixtures.visitor().get(made.header("Location"));
    assertThat(shown.jsonPath().<String, Object>getMap("")).isEqualTo(expected);
    assertThat(shown.asString()).isEqualTo(made.asString());
    assertThat(shown.header("ETag")).isEqualTo(made.header("ETag"));
  }

  @Test
  void twoRoomsOfOneNameAreRefusedAsPeopleReadIt() {
    String cafe = camp.room("  Café Sur ", 20);
    String street = camp.room("Straße", 10);
    assertThat(room(cafe).<String>path("name")).isEqualTo("Café Sur");

    for (String same : List.of("café sur", "CAFÉ SUR", "\tCafé Sur", "Cafe\u0301 Sur")) {
      Map<String, ?> body = Map.of("name", same.strip(), "capacity", 5);
      Expect.problem(camp.organiser().body(body).post(camp.path("/rooms")), 409, "name-taken");
    }
    Expect.problem(tried(street, Map.of("name", "CAFÉ SUR")), 409, "name-taken");
    assertThat(tried(street, Map.of("name", "STRASSE")).statusCode()).isEqualTo(200);
    assertThat(tried(street, Map.of("name", "Straße")).statusCode()).isEqualTo(200);
    assertThat(tried(cafe, Map.of("capacity", 21)).statusCode()).isEqualTo(200);
    Fixtures.camp().room("Café Sur", 20);
  }

  private Response tried(String id, Map<String, ?> patch) {
    return camp.organiser().header("If-Match", "*").body(patch).patch(camp.path("/rooms/" + id));
  }

  @Test
  void aPatchChangesWhatItNamesAndNothingElse() {
    String id = camp.room("Hall", 100, "projector", "stage");

    Response patched = patch(id, Map.of("capacity", 90));
    assertThat(patched.<Integer>path("capacity")).isEqualTo(90);
    assertThat(patched.<String>path("name")).isEqualTo("Hall");
    assertThat(patched.<List<String>>path("features")).containsExactly("projector", "stage");

    assertThat(patch(id, Map.of("features", List.of("piano"))).<List<String>>path("features"))
        .containsExactly("piano");
    Map<String, Object> none = new HashMap<>();
    none.put("features", null);
    assertThat(patch(id, none).<List<String>>path("features")).isEmpty();
  }

  @Test
  void aPatchThatMakesNoSenseChangesNothing() {
    String id = camp.room("Hall", 100, "projector");
    String before = room(id).asString();
    Map<String, Object> noName = new HashMap<>();
    noName.put("name", null);

    Expect.invalid(patch(id, noName), "name");
    Expect.invalid(patch(id, Map.of("capacity", 0)), "capacity");
    Expect.invalid(patch(id, Map.of("capacity", 100_001, "name", "x")), "capacity");
    Expect.invalid(patch(id, Map.of("id", "x")), "id");
    Expect.invalid(patch(id, Map.of("closed", List.of("x"))), "closed[0]");

    assertThat(room(id).asString()).isEqualTo(before);
  }

  @Test
  void changingAndRemovingNeedTheTagOfThePresentState() {
    String id = camp.room("Hall", 100);
    String path = camp.path("/rooms/" + id);
    String old = camp.etag(path);
    patch(id, Map.of("capacity", 90));

    for (Response withoutTag :
        List.of(camp.organiser().body("{}").patch(path), camp.organiser().delete(path))) {
      Expect.problem(withoutTag, 428, "precondition-required");
    }
    for (Response stale :
        List.of(
            camp.organiser().header("If-Match", old).body("{}").patch(path),
            camp.organiser().header("If-Match", old).delete(path))) {
      Expect.problem(stale, 412, "precondition-failed");
    }
    assertThat(delete(id).statusCode()).isEqualTo(204);
    Expect.problem(room(id), 404, "not-found");
    Expect.problem(delete(id), 404, "not-found");
  }

  @Test
  void ofTwoChangesAtOnceOneIsTold() {
    String id = camp.room("Hall", 100);
    String tag = camp.etag(camp.path("/rooms/" + id));

    List<Response> answers =
        org.rootscamp.http.AtOnce.run(
            10,
            number ->
                camp.organiser()
                    .header("If-Match", tag)
                    .body(Map.of("capacity", number + 1))
                    .patch(camp.path("/rooms/" + id)));

    assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(200);
    assertThat(answers).extracting(Response::statusCode).containsOnly(200, 412);
  }

  @Test
  void aSlotOfAnotherEventCannotBeClosed() {
    String elsewhere = Fixtures.camp().slot(9);
    Map<String, Object> hall =
        Map.of("name", "Hall", "capacity", 1, "closed", List.of(camp.slot(9), elsewhere));

    Expect.invalid(camp.organiser().body(hall).post(camp.path("/rooms")), "closed[1]");
    assertThat(rooms("").<List<?>>path("items")).isEmpty();
  }

  @Test
  void aClosedCellGoesWithItsSlot() {
    String morning = camp.slot(9);
    String noon = camp.slot(12);
    String hall =
        camp.created(
            "/rooms", Map.of("name", "Hall", "capacity", 9, "closed", List.of(noon, morning)));

    camp.organiser()
        .header("If-Match", "*")
        .delete(camp.path("/slots/" + morning))
        .then()
        .statusCode(204);

    assertThat(room(hall).<List<String>>path("closed")).containsExactly(noon);
  }

  @Test
  void aRoomOfAnotherEventIsNotFoundHere() {
    String elsewhere = Fixtures.camp().room("Hall", 100);

    Expect.problem(room(elsewhere), 404, "not-found");
    Expect.problem(patch(elsewhere, Map.of("capacity", 1)), 404, "not-found");
    Expect.problem(delete(elsewhere), 404, "not-found");
  }

  @Test
  void onlyVolunteersAndOrganisersChangeRooms() {
    String id = camp.room("Hall", 100);
    var ana = camp.participant("Ana");
    Map<String, Object> room = Map.of("name", "Attic", "capacity", 5);

    Expect.problem(ana.sends().body(room).post(camp.path("/rooms")), 403, "forbidden");
    Expect.problem(ana.sends().body(room).patch(camp.path("/rooms/" + id)), 403, "forbidden");
    Expect.problem(ana.sends().delete(camp.path("/rooms/" + id)), 403, "forbidden");
    Expect.problem(Fixtures.visitor().delete(camp.path("/rooms/" + id)), 401, "unauthenticated");
    assertThat(Fixtures.visitor().get(camp.path("/rooms")).<List<String>>path("items.name"))
        .containsExactly("Hall");
  }

  @Test
  void theListGoesThroughAllRoomsInTheOrderInWhichTheyWereMade() {
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      made.add(camp.room("Room " + i, 10));
    }

    Response first = rooms("?limit=3");
    Response second = rooms("?limit=3&cursor=" + first.path("next"));

    List<String> listed = new ArrayList<>(first.<List<String>>path("items.id"));
    listed.addAll(second.<List<String>>path("items.id"));
    assertThat(listed).isEqualTo(made);
    assertThat(second.<String>path("next")).isNull();
  }

  private Response rooms(String query) {
    return Fixtures.visitor().get(camp.path("/rooms" + query));
  }

  private Response room(String id) {
    return Fixtures.visitor().get(camp.path("/rooms/" + id));
  }

  private Response patch(String id, Map<String, ?> patch) {
    return camp.organiser().header("If-Match", "*").body(patch).patch(camp.path("/rooms/" + id));
  }

  private Response delete(String id) {
    return camp.organiser().header("If-Match", "*").delete(camp.path("/rooms/" + id));
  }
}
