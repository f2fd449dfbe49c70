package org.rootscamp.day;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.OnBothDatabases;
import org.rootscamp.client.Response;
import org.rootscamp.contract.Json;
import org.rootscamp.http.Expect;

/** My day follows what somebody says they will go to, whatever they voted for. */
@OnBothDatabases
class DayMarksTest {

  private Fixtures camp;
  private Badge ana;
  private String excel;
  private String gardens;

  @BeforeEach
  void publishTwoSessionsAtOneTime() {
    camp = Fixtures.camp().open();
    String hall = camp.room("Hall", 50);
    String attic = camp.room("Attic", 20);
    String ten = camp.slot(10);
    ana = camp.participant("Ana");
    Badge vera = camp.volunteer();
    Badge otto = camp.participant("Otto");
    excel = camp.proposal(vera, "Excel");
    gardens = camp.proposal(otto, "Gardens");
    camp.votes(ana, excel);
    camp.organiser()
        .header("If-Match", "*")
        .body(
            Map.of(
                "edits",
                List.of(
                    Map.of("op", "place", "proposalId", excel, "roomId", hall, "slotId", ten),
                    Map.of("op", "place", "proposalId", gardens, "roomId", attic, "slotId", ten))))
        .post(camp.path("/wall/edits"))
        .then()
        .statusCode(200);
    camp.closeVoting();
  }

  @Test
  void aMarkComesBeforeAChoiceAndTheChoiceIsNamedBesideIt() {
    assertThat(why(day(ana))).containsExactly("Excel want");

    Response marked = ana.sends().put(camp.path("/me/day/" + gardens));

    assertThat(marked.statusCode()).isEqualTo(200);
    JsonNode item = Json.of(marked).path("items").get(0);
    assertThat(why(Json.of(marked))).containsExactly("Gardens going");
    assertThat(item.path("clashes").get(0).path("title").asText()).isEqualTo("Excel");
    assertThat(item.path("clashes").get(0).path("level").asText()).isEqualTo("want");
    assertThat(Json.texts(Json.of(ana.sends().get(camp.path("/ballot"))).path("choices"), "level"))
        .containsExactly("want");

    ana.sends().put(camp.path("/me/day/" + gardens)).then().statusCode(200);
    ana.sends().delete(camp.path("/me/day/" + gardens)).then().statusCode(200);
    ana.sends().delete(camp.path("/me/day/" + gardens)).then().statusCode(200);
    assertThat(why(day(ana))).containsExactly("Excel want");
  }

  @Test
  void withASealedBallotTheDayIsMadeOfMarksAlone() {
    ana.sends().put(camp.path("/me/day/" + gardens)).then().statusCode(200);
    String code = camp.organiser().post(camp.path("/people/" + ana.id() + "/reissue")).path("code");
    Badge again = new Badge(ana.id(), code, null, camp.signIn(code));

    assertThat(day(again).path("items")).isEmpty();
    again.sends().put(camp.path("/me/day/" + excel)).then().statusCode(200);

    assertThat(why(day(again))).containsExactly("Excel going");
  }

  @Test
  void onlyWhatIsOpenHereIsMarked() {
    Badge stranger = Fixtures.camp().open().participant("Stranger");
    Expect.problem(
        ana.sends().put(camp.path("/me/day/01970000-0000-7000-8000-ffffffffffff")),
        404,
        "not-found");
    Expect.problem(stranger.sends().put(camp.path("/me/day/" + excel)), 403, "forbidden");
    Expect.problem(camp.organiser().put(camp.path("/me/day/" + excel)), 403, "forbidden");
    camp.withdraw(gardens);
    Expect.invalid(ana.sends().put(camp.path("/me/day/" + gardens)), "proposalId");
  }

  private JsonNode day(Badge person) {
    return Json.of(person.sends().get(camp.path("/me/day")));
  }

  private static List<String> why(JsonNode day) {
    List<String> items = new java.util.ArrayList<>();
    day.path("items")
        .forEach(it -> items.add(it.path("title").asText() + " " + it.path("why").asText()));
    return items;
  }
}
