package org.rootscamp.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.OnTheService;
import org.rootscamp.client.Response;
import org.rootscamp.http.Expect;

/** Where people's own choices and sessions take them: two rooms at nine, three proposals. */
@OnTheService
class DayResourceTest {

  private Fixtures camp;
  private Badge ana;
  private Badge ben;
  private Badge cleo;
  private String excel;
  private String drupal;
  private String nine;

  @BeforeEach
  void fillCamp() {
    camp = Fixtures.camp().open();
    camp.room("Hall", 50);
    camp.room("Library", 10);
    nine = camp.slot(9);
    ana = camp.participant("Ana");
    ben = camp.participant("Ben");
    cleo = camp.participant("Cleo");
    excel = camp.proposal(ana, "Excel");
    drupal = camp.proposal(ben, "Drupal");
    camp.votes(cleo, excel);
    camp.votes(ana, drupal);
  }

  @Test
  void beforeThereIsAWallTheDayIsEmpty() {
    assertThat(day(cleo).<Integer>path("revision")).isZero();
    assertThat(day(cleo).<List<?>>path("items")).isEmpty();
  }

  @Test
  void theBestChoiceOfASlotIsToldWithThoseThatItClashesWith() {
    cleo.sends()
        .body(Map.of("level", "must"))
        .put(camp.path("/ballot/" + drupal))
        .then()
        .statusCode(200);
    publish();

    assertThat(day(cleo).<Integer>path("revision")).isEqualTo(1);
    assertThat(day(cleo).<List<Map<String, Object>>>path("items"))
        .containsExactly(
            Map.of(
                "slotId",
                nine,
                "roomId",
                roomOf(drupal),
                "proposalId",
                drupal,
                "title",
                "Drupal",
                "why",
                "must",
                "continued",
                false,
                "clashes",
                List.of(
                    Map.of(
                        "proposalId",
                        excel,
                        "title",
                        "Excel",
                        "roomId",
                        roomOf(excel),
                        "level",
                        "want"))));
  }

  @Test
  void whoRunsASessionIsLedToItAndNotToTheirChoices() {
    publish();

    assertThat(day(ana).<List<String>>path("items.proposalId")).containsExactly(excel);
    assertThat(day(ana).<List<String>>path("items.why")).containsExactly("runs");
    assertThat(day(ana).<List<String>>path("items[0].clashes.proposalId")).containsExactly(drupal);
  }

  @Test
  void aSessionThatWasWithdrawnIsInNobodysDay() {
    publish();
    String before = day(cleo).header("ETag");
    ana.sends().header("If-Match", "*").delete(camp.path("/proposals/" + excel));

    assertThat(day(cleo).<List<?>>path("items")).isEmpty();
    assertThat(day(ana).<List<String>>path("items.proposalId")).containsExactly(drupal);
    assertThat(day(cleo).header("ETag")).isNotEqualTo(before);
  }

  @Test
  void whoNeitherChoseNorRunsAnythingHasAnEmptyDay() {
    publish();

    assertThat(day(camp.participant("Dan")).<List<?>>path("items")).isEmpty();
  }

  @Test
  void aDayIsForItsOwnerAlone() {
    publish();
    Badge stranger = Fixtures.camp().participant("Omar");

    Expect.problem(Fixtures.visitor().get(camp.path("/me/day")), 401, "unauthenticated");
    Expect.problem(camp.organiser().get(camp.path("/me/day")), 403, "forbidden");
    Expect.problem(stranger.sends().get(camp.path("/me/day")), 403, "forbidden");
  }

  private void publish() {
    camp.publish(camp.draft(Map.of("moves", 100)).path("id")).then().statusCode(200);
  }

  private String roomOf(String proposal) {
    return Fixtures.visitor()
        .get(camp.path("/wall"))
        .path("cells[session.proposalId=%s][0].roomId".formatted(proposal));
  }

  private Response day(Badge person) {
    Response day = person.sends().get(camp.path("/me/day"));
    day.then().statusCode(200);
    return day;
  }
}
