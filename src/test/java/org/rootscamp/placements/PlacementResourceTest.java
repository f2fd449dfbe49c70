package org.rootscamp.placements;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.OnBothDatabases;
import org.rootscamp.client.Response;
import org.rootscamp.http.Expect;
import org.rootscamp.http.MovableClock;

/** One room at nine and ten, and three proposals of which the third is left out. */
@OnBothDatabases
class PlacementResourceTest {

  @Inject MovableClock clock;
  @Inject EntityManagerFactory factory;

  private Fixtures camp;
  private String excel;
  private String drupal;
  private String healing;
  private String hall;
  private List<String> slots;

  @BeforeEach
  void fillCamp() {
    camp = Fixtures.camp().open();
    hall = camp.room("Hall", 50);
    slots = List.of(camp.slot(9), camp.slot(10));
    List<Badge> people = camp.people("participant", "Ana", "Ben", "Cleo", "Dan");
    excel = camp.proposal(people.get(0), "Excel");
    drupal = camp.proposal(people.get(1), "Drupal");
    healing = camp.proposal(people.get(2), "Healing");
    camp.votes(people.get(0), drupal, healing);
    camp.votes(people.get(1), excel);
    camp.votes(people.get(2), drupal, excel);
    camp.votes(people.get(3), drupal, excel);
  }

  @AfterEach
  void putClockBack() {
    clock.putBack();
  }

  @Test
  void whatIsOnTheWallTellsItsNeighboursAndOtherCells() {
    publish();
    Response placement = placement(drupal);

    assertThat(placement.<String>path("proposalId")).isEqualTo(drupal);
    assertThat(placement.<Integer>path("ranking.rank")).isEqualTo(2);
    assertThat(placement.<String>path("ranking.why.text"))
        .isEqualTo("3 people chose it; place 2 of 2 cells.");
    assertThat(placement.<List<Map<String, Object>>>path("cells")).hasSize(1);
    Map<String, Object> cell = placement.path("cells[0]");
    String other = cell.get("slotId").equals(slots.get(0)) ? slots.get(1) : slots.get(0);
    assertThat(cell)
        .containsEntry("roomId", hall)
        .containsEntry("supporters", 3)
        .containsEntry("clashes", List.of())
        .containsEntry(
            "alternatives",
            List.of(
                Map.of(
                    "roomId",
                    hall,
                    "slotId",
                    other,
                    "exchangedWith",
                    excel,
                    "gain",
                    0,
                    "edits",
                    List.of(
                        move(drupal, (String) cell.get("slotId"), other),
                        move(excel, other, (String) cell.get("slotId"))))));
    assertThat(placement.<String>path("reason")).isNull();
    assertThat(placement.<String>path("detail")).isNull();
    assertThat(placement.<List<?>>path("swaps")).isEmpty();
  }

  @Test
  void whatIsNotOnTheWallTellsWhyAndWhatWouldBringItIn() {
    publish();
    Response placement = inSpanish(healing);

    assertThat(placement.<List<?>>path("cells")).isEmpty();
    assertThat(placement.<String>path("reason")).isEqualTo("below-cut");
    assertThat(placement.<String>path("detail"))
        .isEqualTo("All cells but those held back were used before it was its turn.");
    assertThat(placement.<String>path("ranking.why.text"))
        .startsWith("1 persona la eligió; puesto 3, después de las 2 casillas");
    assertThat(placement.<List<String>>path("swaps.exchangedWith"))
        .containsExactlyInAnyOrder(excel, drupal);
    assertThat(placement.<List<Integer>>path("swaps.gain")).allMatch(gain -> gain < 0);
  }

  @Test
  void volunteersAreToldEveryOtherCell() {
    List.of(11, 12, 13, 14, 15, 16).forEach(camp::slot);
    publish();
    String path = camp.path("/proposals/" + excel + "/placement");

    Response best = Fixtures.visitor().queryParam("moves", "all").get(path);
    Response all = camp.volunteer().sends().queryParam("moves", "all").get(path);

    assertThat(best.<List<?>>path("cells[0].alternatives")).hasSize(5);
    assertThat(all.<List<Object>>path("cells[0].alternatives"))
        .hasSize(7)
        .containsAll(best.<List<Object>>path("cells[0].alternatives"));
    Expect.invalid(Fixtures.visitor().queryParam("moves", "some").get(path), "moves");
  }

  @Test
  void whatBecameTooLongForItsCellIsStillExplained() {
    publish();
    for (String proposal : List.of(excel, drupal)) {
      camp.organiser()
          .header("If-Match", "*")
          .body(Map.of("length", 2))
          .patch(camp.path("/proposals/" + proposal))
          .then()
          .statusCode(200);
    }
    clock.forward(PlacementService.FRESH);

    assertThat(placement(excel).<List<?>>path("cells")).hasSize(1);
    assertThat(placement(drupal).<List<?>>path("cells")).hasSize(1);
  }

  @Test
  void whatCameLaterOrWasWithdrawnSaysSo() {
    publish();
    String late = camp.proposal(camp.participant("Late"), "Late");
    delete(excel);
    clock.forward(PlacementService.FRESH);

    assertThat(placement(late).<String>path("reason")).isEqualTo("not-drafted");
    assertThat(placement(late).<String>path("detail"))
        .isEqualTo("It came in after the last draft.");
    assertThat(placement(excel).<Object>path("ranking")).isNull();
    assertThat(placement(excel).<String>path("reason")).isEqualTo("not-open");
    assertThat(placement(excel).<String>path("detail")).isEqualTo("It was withdrawn or merged.");
    assertThat(placement(excel).<List<?>>path("cells")).isEmpty();
  }

  @Test
  void anotherPublicationIsExplainedAtOnce() {
    publish();
    assertThat(placement(healing).<List<?>>path("cells")).isEmpty();
    delete(excel);
    camp.publish(camp.draft(Map.of("moves", 100)).path("id")).then().statusCode(200);

    assertThat(placement(healing).<List<?>>path("cells")).hasSize(1);
    assertThat(placement(healing).<String>path("reason")).isNull();
  }

  @Test
  void phonesThatAllAskAtOnceShareWhatWasReadAndRankedOnce() {
    publish();
    Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
    statistics.setStatisticsEnabled(true);
    try {
      String first = placement(drupal).asString();
      long before = statistics.getPrepareStatementCount();
      for (int phone = 0; phone < 20; phone++) {
        assertThat(placement(drupal).asString()).isEqualTo(first);
      }
      // Each reads the event and the proposal, neither ballots nor drafts.
      assertThat(statistics.getPrepareStatementCount() - before).isBetween(40L, 60L);
    } finally {
      statistics.setStatisticsEnabled(false);
    }
  }

  @Test
  void beforeThereIsAWallThereIsNothingToExplain() {
    camp.closeVoting();

    Expect.problem(placement(drupal), 404, "not-found");
    Expect.problem(placement("x"), 404, "not-found");
  }

  @Test
  void itSaysNoMoreThanTheTalliesWhileVotingIsOpen() {
    publish();
    camp.patchEvent(Map.of("voting", Map.of("open", true)));

    Expect.problem(placement(drupal), 401, "unauthenticated");
    assertThat(camp.volunteer().sends().get(path(drupal)).statusCode()).isEqualTo(200);
    camp.patchEvent(Map.of("settings", Map.of("tallies", "hidden")));
    Expect.problem(camp.organiser().get(path(drupal)), 403, "forbidden");
  }

  private Map<String, Object> move(String proposal, String from, String to) {
    return Map.of(
        "op",
        "move",
        "proposalId",
        proposal,
        "roomId",
        hall,
        "slotId",
        to,
        "from",
        Map.of("roomId", hall, "slotId", from));
  }

  private void publish() {
    camp.closeVoting();
    camp.publish(camp.draft(Map.of("moves", 100)).path("id")).then().statusCode(200);
  }

  private void delete(String proposal) {
    camp.organiser().header("If-Match", "*").delete(camp.path("/proposals/" + proposal));
  }

  private String path(String proposal) {
    return camp.path("/proposals/" + proposal + "/placement");
  }

  private Response placement(String proposal) {
    return Fixtures.visitor().get(path(proposal));
  }

  private Response inSpanish(String proposal) {
    return Fixtures.visitor().header("Accept-Language", "es").get(path(proposal));
  }
}
