package org.rootscamp.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.LongStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.OnTheService;
import org.rootscamp.client.Response;

/** The number of SQL statements behind a list does not grow with the list. */
@OnTheService
class ListStatementsTest {

  private static final int LOOKS = 3;

  @Inject EntityManagerFactory factory;

  private Statistics statistics;
  private Fixtures camp;

  @BeforeEach
  void countStatements() {
    camp = Fixtures.camp().open();
    statistics = factory.unwrap(SessionFactory.class).getStatistics();
    statistics.setStatisticsEnabled(true);
  }

  @AfterEach
  void countNoMore() {
    statistics.setStatisticsEnabled(false);
  }

  @Test
  void roomsWithTheirFeaturesAndClosedCells() {
    String slot = camp.slot(9);
    assertConstant("/rooms", number -> room(slot, number));
  }

  @Test
  void slots() {
    assertConstant("/slots", number -> camp.slot(9 + number));
  }

  @Test
  void people() {
    assertConstant("/people", number -> camp.participant("Person " + number));
  }

  @Test
  void peopleFoundByName() {
    assertConstant("/people?q=per", number -> camp.participant("Person " + number));
  }

  @Test
  void proposalsWithTheirNeedsFacilitatorsAndTimes() {
    String slot = camp.slot(9);
    assertConstant("/proposals", number -> proposal(slot, number));
  }

  @Test
  void proposalsWithWhatWasMergedIntoThem() {
    Badge ana = camp.participant("Ana");
    assertConstant("/proposals", number -> union(ana));
  }

  @Test
  void theBallotWithMergedChoices() {
    Badge ana = camp.participant("Ana");
    assertConstant("/ballot", ana.token(), number -> union(ana));
  }

  @Test
  void ownDevices() {
    Badge ana = camp.participant("Ana");
    assertConstant("/me/devices", ana.token(), number -> camp.signIn(ana.code()));
  }

  @Test
  void exposuresOfMergedProposals() {
    Badge ana = camp.participant("Ana");
    assertConstant("/exposures", number -> union(ana));
  }

  /** Two proposals that are merged, and somebody who chose and saw the one that is gone. */
  private void union(Badge voter) {
    String merged = camp.proposal(voter, "The same");
    String target = camp.proposal(voter, "The same again");
    camp.votes(voter, merged);
    voter
        .sends()
        .body(Map.of("proposalIds", List.of(merged)))
        .post(camp.path("/exposures"))
        .then()
        .statusCode(204);
    camp.organiser()
        .body(Map.of("into", target))
        .post(camp.path("/proposals/" + merged + "/merges"))
        .then()
        .statusCode(201);
  }

  @Test
  void theRankingWithItsVotes() {
    camp.room("Hall", 10);
    camp.slot(9);
    assertConstant("/ranking", number -> camp.votes(camp.participant("V"), proposal(null, number)));
  }

  @Test
  void drafts() {
    assertConstant("/wall/drafts", number -> draftOf(camp.volunteer()));
  }

  private void draftOf(Badge volunteer) {
    Response ordered = volunteer.sends().body(Map.of("moves", 10)).post(camp.path("/wall/drafts"));
    ordered.then().statusCode(202);
    camp.ended(ordered.path("id"));
  }

  @Test
  void theParkingLotWithItsVotesAndNeeds() {
    String slot = camp.slot(9);
    assertConstant(
        "/wall/unplaced", number -> camp.votes(camp.participant("V"), proposal(slot, number)));
  }

  @Test
  void brokenRulesOfTheWall() {
    camp.room("Hall", 10);
    List.of(9, 10, 11).forEach(camp::slot);
    assertConstant(
        "/wall/violations",
        number -> {
          proposal(null, number);
          camp.publish(camp.draft(Map.of("moves", 10)).path("id")).then().statusCode(200);
        });
  }

  @Test
  void headcounts() {
    assertConstant(
        "/wall/headcounts",
        number -> {
          String slot = camp.slot(8 + number);
          String room = camp.room("Room " + number, 10);
          camp.volunteer()
              .sends()
              .body(Map.of("roomId", room, "slotId", slot, "people", number))
              .put(camp.path("/wall/headcounts"))
              .then()
              .statusCode(204);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"/wall/journal", "/wall/journal.csv"})
  void theJournalWithItsNames(String form) {
    String room = camp.room("Hall", 10);
    String slot = camp.slot(9);
    assertConstant(form, number -> hold(camp.volunteer(), room, slot, number % 2 == 1));
  }

  private void hold(Badge volunteer, String room, String slot, boolean held) {
    Map<String, String> edit =
        Map.of("op", held ? "hold" : "release", "roomId", room, "slotId", slot);
    volunteer
        .sends()
        .header("If-Match", "*")
        .body(Map.of("edits", List.of(edit)))
        .post(camp.path("/wall/edits"))
        .then()
        .statusCode(200);
  }

  @Test
  void theScreenWithItsNewestProposals() {
    assertConstant("/screen", number -> camp.votes(camp.participant("V"), proposal(null, number)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/wall", "/wall.ics", "/wall.csv", "/schedule.json"})
  void theWallWithItsSessions(String form) {
    camp.room("Hall", 10);
    camp.slot(9);
    camp.slot(10);
    camp.slot(11);
    assertConstant(
        form,
        number -> {
          proposal(null, number);
          camp.publish(camp.draft(Map.of("moves", 10)).path("id")).then().statusCode(200);
        });
  }

  private void assertConstant(String list, IntConsumer addOne) {
    assertConstant(list, Fixtures.ORGANISER_TOKEN, addOne);
  }

  private void assertConstant(String list, String token, IntConsumer addOne) {
    addOne.accept(1);
    long withOne = statements(list, token);
    addOne.accept(2);
    addOne.accept(3);

    assertThat(withOne).isPositive();
    assertThat(statements(list, token)).isEqualTo(withOne);
  }

  /**
   * The least of some looks: now and then something else asks the database as well. Before each of
   * them something is new, so that what everybody reads is made again.
   */
  private long statements(String list, String token) {
    return LongStream.generate(
            () -> {
              camp.patchEvent(Map.of("name", "Camp " + UUID.randomUUID()));
              long before = statistics.getPrepareStatementCount();
              Fixtures.as(token).get(camp.path(list)).then().statusCode(200);
              return statistics.getPrepareStatementCount() - before;
            })
        .limit(LOOKS)
        .min()
        .orElseThrow();
  }

  private void room(String slot, int number) {
    camp.created(
        "/rooms",
        Map.of(
            "name",
            "Room " + number,
            "capacity",
            10,
            "features",
            List.of("projector", "piano"),
            "closed",
            List.of(slot)));
  }

  private String proposal(String slot, int number) {
    Badge facilitator = camp.participant("Facilitator " + number);
    return facilitator
        .sends()
        .body(
            Map.of(
                "title", "Proposal " + number,
                "needs", slot == null ? List.of() : List.of("projector"),
                "unavailable", slot == null ? List.of() : List.of(slot)))
        .post(camp.path("/proposals"))
        .then()
        .statusCode(201)
        .path("id");
  }
}
