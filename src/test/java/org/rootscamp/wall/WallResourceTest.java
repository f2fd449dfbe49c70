package org.rootscamp.wall;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.OnBothDatabases;
import org.rootscamp.client.Response;
import org.rootscamp.http.Expect;

/** What anybody sees of the Wall. */
@OnBothDatabases
class WallResourceTest {

  private Fixtures camp;
  private Badge ana;

  @BeforeEach
  void makeCamp() {
    camp = Fixtures.camp().open();
    ana = camp.participant("Ana");
  }

  @Test
  void beforeTheFirstPublicationItHasRevisionZeroATagAndNoSession() {
    String hall = camp.room("Hall", 10);
    String nine = camp.slot(9);
    camp.proposal(ana, "Excel");

    Response wall = wall();

    assertThat(wall.statusCode()).isEqualTo(200);
    assertThat(wall.header("ETag")).isNotBlank();
    assertThat(wall.<Integer>path("revision")).isZero();
    assertThat(wall.<Object>path("publishedAt")).isNull();
    assertThat(wall.<List<Map<String, Object>>>path("cells"))
        .containsExactly(Map.of("roomId", hall, "slotId", nine, "state", "empty"));
  }

  @Test
  void thereIsACellForEveryRoomAndSessionSlotInTheirOrder() {
    String hall = camp.room("Hall", 10);
    String library = camp.room("Library", 10);
    String ten = camp.slot(10);
    String nine = camp.slot(9);

    Response wall = wall();

    assertThat(wall.<List<String>>path("cells.roomId"))
        .containsExactly(hall, library, hall, library);
    assertThat(wall.<List<String>>path("cells.slotId")).containsExactly(nine, nine, ten, ten);
    assertThat(wall.<List<String>>path("rooms.id")).containsExactly(hall, library);
    assertThat(wall.<List<String>>path("slots.id")).containsExactly(nine, ten);
  }

  @Test
  void aSessionShowsItsTitleNamesTrackAndLanguageAndNothingPrivate() {
    camp.room("Hall", 10);
    String nine = camp.slot(9);
    Response dora =
        camp.organiser()
            .body(Map.of("people", List.of(Map.of("name", "Dora", "email", "dora@example.org"))))
            .post(camp.path("/people"));
    String healing =
        camp.created(
            "/proposals",
            Map.of(
                "title",
                "Healing",
                "track",
                "Care",
                "language",
                "en",
                "summary",
                "Call dora at 555-0100",
                "card",
                true,
                "facilitators",
                List.of(dora.<String>path("items[0].id"))));
    publish();

    Response wall = wall();

    Map<String, Object> session = new HashMap<>(wall.<Map<String, Object>>path("cells[0].session"));
    assertThat(session.remove("titleBefore")).isNull();
    assertThat(session)
        .isEqualTo(
            Map.ofEntries(
                entry("proposalId", healing),
                entry("title", "Healing"),
                entry("facilitators", List.of("Dora")),
                entry("track", "Care"),
                entry("language", "en"),
                entry("card", true),
                entry("cardNumber", 1),
                entry("pinned", false),
                entry("continued", false),
                entry("lastSlotId", nine)));
    assertThat(wall.asString()).doesNotContain("example.org", "555-0100", dora.path("items[0].id"));
  }

  @Test
  void aWithdrawnSessionIsShownAsCancelled() {
    camp.room("Hall", 10);
    camp.slot(9);
    String excel = camp.proposal(ana, "Excel");
    publish();
    String before = wall().header("ETag");

    ana.sends()
        .header("If-Match", "*")
        .delete(camp.path("/proposals/" + excel))
        .then()
        .statusCode(204);

    assertThat(wall().<String>path("cells[0].state")).isEqualTo("cancelled");
    assertThat(wall().<String>path("cells[0].session.title")).isEqualTo("Excel");
    assertThat(wall().header("ETag")).isNotEqualTo(before);
    assertThat(wall().<Integer>path("revision")).isEqualTo(1);
  }

  @Test
  void aClosedCellIsShownAsClosedAndStaysWithoutASession() {
    String nine = camp.slot(9);
    camp.slot(10);
    camp.created("/rooms", Map.of("name", "Hall", "capacity", 10, "closed", List.of(nine)));
    camp.proposal(ana, "Excel");
    publish();

    assertThat(wall().<List<String>>path("cells.state")).containsExactly("closed", "session");
  }

  @Test
  void theSecondCellOfADoubleLengthSessionSaysThatItContinues() {
    camp.room("Hall", 10);
    camp.slot(9);
    camp.slot(10);
    propose("Long", Map.of("length", 2));
    publish();

    Response wall = wall();

    assertThat(wall.<List<String>>path("cells.state")).containsExactly("session", "session");
    assertThat(wall.<List<String>>path("cells.session.title")).containsExactly("Long", "Long");
    assertThat(wall.<List<Boolean>>path("cells.session.continued")).containsExactly(false, true);
  }

  @Test
  void theSlotOfASecondCellStaysAsLongAsTheSessionNeedsIt() {
    camp.room("Hall", 10);
    camp.slot(9);
    String ten = camp.slot(10);
    propose("Long", Map.of("length", 2));
    publish();

    Response refused = camp.organiser().header("If-Match", "*").delete(camp.path("/slots/" + ten));

    Expect.problem(refused, 409, "in-use");
    assertThat(wall().<List<Boolean>>path("cells.session.continued")).containsExactly(false, true);
  }

  @Test
  void aDoubleLengthSessionDoesNotJumpOverABreakOrALongPause() {
    camp.room("Hall", 10);
    camp.slot(9);
    camp.slot(11);
    propose("Long", Map.of("length", 2));

    Response draft = camp.draft(Map.of("moves", 100));

    assertThat(draft.<List<?>>path("placements")).isEmpty();
    assertThat(draft.<List<?>>path("unplaced")).hasSize(1);
  }

  @Test
  void aSessionThatRepeatsIsShownInEveryOneOfItsCells() {
    camp.room("Hall", 10);
    camp.slot(9);
    camp.slot(10);
    propose("Twice", Map.of("repeats", 2));
    publish();

    assertThat(wall().<List<String>>path("cells.session.title")).containsExactly("Twice", "Twice");
    assertThat(wall().<List<Boolean>>path("cells.session.continued")).containsExactly(false, false);
  }

  @Test
  void aNewTitleOrNameIsShownAtOnce() {
    camp.room("Hall", 10);
    camp.slot(9);
    String excel = camp.proposal(ana, "Excel");
    publish();

    ana.sends()
        .header("If-Match", "*")
        .body(Map.of("title", "Excel for all"))
        .patch(camp.path("/proposals/" + excel));

    assertThat(wall().<String>path("cells[0].session.title")).isEqualTo("Excel for all");
  }

  @Test
  void whatChangesTheGridShowsOnTheWallAndInItsTag() {
    List<String> tags = new ArrayList<>();
    tags.add(wall().header("ETag"));
    camp.room("Hall", 10);
    tags.add(wall().header("ETag"));
    camp.slot(9);
    tags.add(wall().header("ETag"));

    assertThat(tags).doesNotHaveDuplicates();
    assertThat(
            Fixtures.visitor()
                .header("If-None-Match", tags.get(2))
                .get(camp.path("/wall"))
                .statusCode())
        .isEqualTo(304);
  }

  private void propose(String title, Map<String, Object> fields) {
    Map<String, Object> proposal = new HashMap<>(fields);
    proposal.put("title", title);
    ana.sends().body(proposal).post(camp.path("/proposals")).then().statusCode(201);
  }

  private void publish() {
    camp.publish(camp.draft(Map.of("moves", 2_000)).path("id")).then().statusCode(200);
  }

  private Response wall() {
    return Fixtures.visitor().get(camp.path("/wall"));
  }
}
