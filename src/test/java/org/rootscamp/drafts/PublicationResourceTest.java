package org.rootscamp.drafts;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.OnBothDatabases;
import org.rootscamp.client.Response;
import org.rootscamp.http.AtOnce;
import org.rootscamp.http.Expect;

/** One room, nine and ten o'clock, and two sessions that can each run in one of them only. */
@OnBothDatabases
class PublicationResourceTest {

  private Fixtures camp;
  private Badge ana;
  private String hall;
  private String nine;
  private String ten;
  private String excel;
  private String drupal;

  @BeforeEach
  void fillCamp() {
    camp = Fixtures.camp().open();
    hall = camp.room("Hall", 10);
    nine = camp.slot(9);
    ten = camp.slot(10);
    ana = camp.participant("Ana");
    excel = camp.proposal(ana, "Excel");
    drupal = camp.proposal(camp.participant("Ben"), "Drupal");
    not(excel, ten);
    not(drupal, nine);
  }

  @Test
  void aPublicationAnswersWithTheNewWall() {
    Response published = publish(Map.of());

    assertThat(published.statusCode()).isEqualTo(200);
    assertThat(published.<Integer>path("revision")).isEqualTo(1);
    assertThat(published.<String>path("publishedAt")).matches(".*[+-]\\d\\d:\\d\\d");
    assertThat(titles(published)).containsExactly("Excel", "Drupal");
    Response wall = wall();
    assertThat(wall.asString()).isEqualTo(published.asString());
    assertThat(wall.header("ETag")).isEqualTo(published.header("ETag"));
    assertThat(Fixtures.visitor().get(camp.path("")).<Integer>path("wallRevision")).isEqualTo(1);
  }

  @Test
  void itNeedsTheTagOfThePresentWall() {
    String old = camp.etag(camp.path("/wall"));
    String first = draft(Map.of());
    camp.publish(first).then().statusCode(200);
    String second = draft(Map.of());
    String path = camp.path("/wall/drafts/" + second + "/publication");

    Expect.problem(camp.organiser().post(path), 428, "precondition-required");
    Expect.problem(camp.organiser().header("If-Match", old).post(path), 412, "precondition-failed");
    assertThat(wall().<Integer>path("revision")).isEqualTo(1);
    assertThat(
            camp.volunteer()
                .sends()
                .header("If-Match", camp.etag(camp.path("/wall")))
                .post(path)
                .<Integer>path("revision"))
        .isEqualTo(2);
  }

  @Test
  void aDraftOfAnOlderWallIsOutdated() {
    String one = draft(Map.of());
    String other = draft(Map.of());
    camp.publish(one).then().statusCode(200);

    Expect.problem(camp.publish(other), 409, "draft-outdated");
    Expect.problem(camp.publish(one), 409, "draft-outdated");
    assertThat(wall().<Integer>path("revision")).isEqualTo(1);
  }

  @Test
  void ofManyPublicationsAtOnceOneIsMade() {
    String draft = draft(Map.of());
    String tag = camp.etag(camp.path("/wall"));

    List<Response> answers =
        AtOnce.run(
            10,
            number ->
                camp.organiser()
                    .header("If-Match", tag)
                    .post(camp.path("/wall/drafts/" + draft + "/publication")));

    assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(200);
    assertThat(answers).extracting(Response::statusCode).containsOnly(200, 412);
    assertThat(wall().<Integer>path("revision")).isEqualTo(1);
  }

  @Test
  void aDraftThatDoesNotFitThePresentAnyMoreIsOutdated() {
    String beforeWithdrawal = draft(Map.of());
    delete("/proposals/" + excel);
    Expect.problem(camp.publish(beforeWithdrawal), 409, "draft-outdated");

    String beforeClosing = draft(Map.of());
    patch("/rooms/" + hall, Map.of("closed", List.of(ten)));
    Expect.problem(camp.publish(beforeClosing), 409, "draft-outdated");
    patch("/rooms/" + hall, Map.of("closed", List.of()));

    String beforeRemoval = draft(Map.of());
    delete("/slots/" + ten);
    Expect.problem(camp.publish(beforeRemoval), 409, "draft-outdated");
    assertThat(wall().<Integer>path("revision")).isZero();
  }

  /** Something that somebody does to the camp after the draft was made. */
  interface Deed {
    void done(PublicationResourceTest camp);
  }

  static Stream<Arguments> contradictions() {
    return Stream.of(
        of("a block becomes a break", it -> it.patch("/slots/" + it.ten, Map.of("kind", "break"))),
        of("a block goes", it -> it.delete("/slots/" + it.ten)),
        of("a room goes", it -> it.delete("/rooms/" + it.hall)),
        of("a room closes", it -> it.patch("/rooms/" + it.hall, closed(it.ten))),
        of("a session is withdrawn", it -> it.delete("/proposals/" + it.excel)),
        of("a session is merged away", it -> it.merge(it.excel, it.drupal)),
        of("who runs it leaves", it -> it.ana.sends().delete(it.camp.path("/me"))),
        of("who runs it cannot come", it -> it.not(it.excel, it.nine)),
        of("it needs what no room has", it -> it.proposal(it.excel, "needs", List.of("piano"))),
        of("it takes two slots, one of them taken", it -> it.proposal(it.excel, "length", 2)),
        of("who runs it is wanted", it -> it.proposal(it.excel, "facilitatorWanted", true)),
        of("a cell is held", it -> it.hold(it.hall, it.nine)));
  }

  private static Arguments of(String what, Deed deed) {
    return Arguments.of(what, deed);
  }

  private static Map<String, Object> closed(String slot) {
    return Map.of("closed", List.of(slot));
  }

  private void merge(String proposal, String into) {
    camp.organiser()
        .body(Map.of("into", into))
        .post(camp.path("/proposals/" + proposal + "/merges"))
        .then()
        .statusCode(201);
  }

  private void proposal(String id, String field, Object value) {
    patch("/proposals/" + id, Map.of(field, value));
  }

  private void hold(String room, String slot) {
    camp.organiser()
        .header("If-Match", camp.etag(camp.path("/wall")))
        .body(Map.of("edits", List.of(Map.of("op", "hold", "roomId", room, "slotId", slot))))
        .post(camp.path("/wall/edits"))
        .then()
        .statusCode(200);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("contradictions")
  void whateverContradictsADraftMakesItOutdated(String what, Deed deed) {
    String draft = draft(Map.of());

    deed.done(this);

    Expect.problem(camp.publish(draft), 409, "draft-outdated");
    assertThat(titles(wall())).filteredOn(Objects::nonNull).isEmpty();
  }

  @Test
  void whatDoesNotContradictADraftLetsItBePublished() {
    String draft = draft(Map.of());
    patch("/slots/" + ten, Map.of("start", "2030-03-24T10:10:00-04:00"));
    patch("/rooms/" + hall, Map.of("name", "Aula", "capacity", 3));
    proposal(excel, "title", "Spreadsheets");

    camp.publish(draft).then().statusCode(200);

    assertThat(titles(wall())).containsExactly("Spreadsheets", "Drupal");
  }

  @Test
  void aHeldCellIsNoPublication() {
    hold(hall, nine);

    Response event = Fixtures.visitor().get(camp.path(""));
    assertThat(event.<Integer>path("wallRevision")).isEqualTo(1);
    assertThat(event.<Boolean>path("published")).isFalse();

    camp.publish(draft(Map.of())).then().statusCode(200);
    assertThat(Fixtures.visitor().get(camp.path("")).<Boolean>path("published")).isTrue();
  }

  @Test
  void aDraftWithoutAPlanCannotBePublished() {
    String draft = draft(Map.of());
    delete("/wall/drafts/" + draft);

    Expect.problem(camp.publish(draft), 404, "not-found");
  }

  @Test
  void whatMovedSaysFromWhereAndItsOldCellSaysWhereTo() {
    publish(Map.of());
    swap();

    Response wall = publish(Map.of());

    assertThat(titles(wall)).containsExactly("Drupal", "Excel");
    assertThat(wall.<Map<String, ?>>path("cells[1].moved.from"))
        .isEqualTo(Map.of("roomId", hall, "slotId", nine));
    assertThat(wall.<String>path("cells[1].moved.at")).isEqualTo(wall.<String>path("publishedAt"));
    Map<String, Object> gone = gone(wall);
    gone.put("to", Map.of("roomId", hall, "slotId", ten));
    assertThat(wall.<Map<String, ?>>path("cells[0].gone")).isEqualTo(gone);
    assertThat(wall.<String>path("cells[1].moved.until"))
        .isEqualTo(wall.<String>path("cells[0].gone.until"))
        .isEqualTo(tenMinutesAfter(wall.path("publishedAt")));
  }

  /** What is left of Excel in the cell where it was, when it is nowhere else. */
  private Map<String, Object> gone(Response wall) {
    Map<String, Object> gone = new java.util.HashMap<>();
    gone.put("proposalId", excel);
    gone.put("title", "Excel");
    gone.put("to", null);
    gone.put("at", wall.path("publishedAt"));
    gone.put("until", tenMinutesAfter(wall.path("publishedAt")));
    return gone;
  }

  private static String tenMinutesAfter(String instant) {
    return ISO_OFFSET_DATE_TIME.format(OffsetDateTime.parse(instant).plusMinutes(10));
  }

  private void swap() {
    not(excel, nine);
    not(drupal, ten);
  }

  @Test
  void whatStaysIsNotMarked() {
    publish(Map.of());

    Response wall = publish(Map.of());

    assertThat(wall.<Integer>path("revision")).isEqualTo(2);
    assertThat(wall.asString()).doesNotContain("moved", "gone");
  }

  @Test
  void whatLeftTheWallIsGoneWithoutAPlace() {
    publish(Map.of());
    delete("/proposals/" + excel);

    Response wall = publish(Map.of());

    assertThat(wall.<String>path("cells[0].state")).isEqualTo("empty");
    assertThat(wall.<Map<String, Object>>path("cells[0].gone")).isEqualTo(gone(wall));
  }

  @Test
  void slotsThatTheDraftDoesNotFillStayAsTheyAre() {
    publish(Map.of());
    String healing = camp.proposal(camp.participant("Cleo"), "Healing");
    not(healing, nine);
    delete("/proposals/" + drupal);
    not(excel, nine); // it could not run at nine any more, but nine is not ordered

    Response wall = publish(Map.of("slots", List.of(ten)));

    assertThat(titles(wall)).containsExactly("Excel", "Healing");
    assertThat(wall.<Object>path("cells[0].moved")).isNull();
    assertThat(wall.<String>path("cells[1].gone.title")).isEqualTo("Drupal");
  }

  @Test
  void aRoomOrSlotWithASessionOnTheWallStays() {
    publish(Map.of());
    String attic = camp.room("Attic", 5);
    String noon = camp.slot(12);

    for (String used : List.of("/rooms/" + hall, "/slots/" + nine, "/slots/" + ten)) {
      Expect.problem(
          camp.organiser().header("If-Match", "*").delete(camp.path(used)), 409, "in-use");
    }
    delete("/rooms/" + attic);
    delete("/slots/" + noon);
    assertThat(titles(wall())).containsExactly("Excel", "Drupal");
  }

  @Test
  void aSlotWithASessionOnTheWallDoesNotBecomeABreak() {
    publish(Map.of());

    Response refused =
        camp.organiser()
            .header("If-Match", "*")
            .body(Map.of("kind", "break"))
            .patch(camp.path("/slots/" + nine));

    Expect.problem(refused, 409, "in-use");
    assertThat(titles(wall())).containsExactly("Excel", "Drupal");
  }

  private void not(String proposal, String slot) {
    patch("/proposals/" + proposal, Map.of("unavailable", List.of(slot)));
  }

  private void patch(String below, Map<String, ?> patch) {
    camp.organiser()
        .header("If-Match", "*")
        .body(patch)
        .patch(camp.path(below))
        .then()
        .statusCode(200);
  }

  private void delete(String below) {
    camp.organiser().header("If-Match", "*").delete(camp.path(below)).then().statusCode(204);
  }

  private String draft(Map<String, Object> order) {
    Map<String, Object> quick = new java.util.HashMap<>(order);
    quick.put("moves", 2_000);
    Response draft = camp.draft(quick);
    assertThat(draft.<String>path("state")).isEqualTo("ready");
    return draft.path("id");
  }

  private Response publish(Map<String, Object> order) {
    Response published = camp.publish(draft(order));
    assertThat(published.statusCode()).as(published.asString()).isEqualTo(200);
    return published;
  }

  private Response wall() {
    return Fixtures.visitor().get(camp.path("/wall"));
  }

  private static List<String> titles(Response wall) {
    return wall.path("cells.session.title");
  }
}
