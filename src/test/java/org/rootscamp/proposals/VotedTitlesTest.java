package org.rootscamp.proposals;

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

/** Ana's Excel has a vote of Ben's when voting closes, and her Knitting has none. */
@OnBothDatabases
class VotedTitlesTest {

  private Fixtures camp;
  private Badge ana;
  private Badge ben;
  private Badge vera;
  private String excel;
  private String knitting;

  @BeforeEach
  void vote() {
    camp = Fixtures.camp().open();
    List<Badge> people = camp.people("participant", "Ana", "Ben");
    ana = people.get(0);
    ben = people.get(1);
    vera = camp.volunteer();
    excel = camp.proposal(ana, "Excel");
    knitting = camp.proposal(ana, "Knitting");
    camp.votes(ben, excel);
  }

  @Test
  void whileVotingIsOpenItsAuthorRenamesIt() {
    assertThat(titles(rename(ana, excel, "Excel 2"))).isEqualTo("Excel 2");
  }

  @Test
  void whatPeopleVotedForIsRenamedByVolunteersAlone() {
    camp.closeVoting();

    assertThat(Expect.problem(rename(ana, excel, "Crypto"), 403, "forbidden").get("detail"))
        .hasToString("\"People voted for “Excel”; only volunteers give it another title now.\"");
    assertThat(titles(read(excel))).isEqualTo("Excel");
    Response told =
        ana.sends()
            .header("If-Match", "*")
            .body(Map.of("title", "Excel", "summary", "Sums."))
            .patch(camp.path("/proposals/" + excel));
    assertThat(told.statusCode()).isEqualTo(200);
    assertThat(titles(rename(ana, knitting, "Crochet"))).isEqualTo("Crochet");

    assertThat(titles(rename(vera, excel, "Spreadsheets"))).isEqualTo("Spreadsheets, was Excel");
    assertThat(titles(rename(vera, excel, "Tables"))).isEqualTo("Tables, was Excel");
    Expect.problem(rename(ana, excel, "Excel"), 403, "forbidden");
    assertThat(titles(rename(vera, excel, "Excel"))).isEqualTo("Excel");
    assertThat(renamings())
        .containsExactly(
            "Vera: Tables to Excel",
            "Vera: Spreadsheets to Tables",
            "Vera: Excel to Spreadsheets",
            "Ana: Knitting to Crochet");
  }

  @Test
  void votesOfWhatWasMergedIntoItCount() {
    merge(excel, knitting);
    camp.closeVoting();

    Expect.problem(rename(ana, knitting, "Crypto"), 403, "forbidden");
    assertThat(titles(rename(vera, knitting, "Yarn"))).isEqualTo("Yarn, was Knitting");
  }

  @Test
  void votesOfWhoeverLeftSinceCount() {
    camp.closeVoting();
    ben.sends().delete(camp.path("/me")).then().statusCode(204);

    Expect.problem(rename(ana, excel, "Crypto"), 403, "forbidden");
  }

  @Test
  void aVoteThatWasTakenBackDoesNot() {
    ben.sends().delete(camp.path("/ballot/" + excel)).then().statusCode(200);
    camp.closeVoting();

    assertThat(titles(rename(ana, excel, "Excel 2"))).isEqualTo("Excel 2");
  }

  @Test
  void theWallSaysWhatItWas() {
    String hall = camp.room("Hall", 9);
    String ten = camp.slot(10);
    camp.closeVoting();
    Map<String, String> place =
        Map.of("op", "place", "proposalId", excel, "roomId", hall, "slotId", ten);
    camp.organiser()
        .header("If-Match", "*")
        .body(Map.of("edits", List.of(place)))
        .post(camp.path("/wall/edits"))
        .then()
        .statusCode(200);
    assertThat(onTheWall()).isEqualTo("Excel");

    rename(vera, excel, "Spreadsheets").then().statusCode(200);
    assertThat(onTheWall()).isEqualTo("Spreadsheets, was Excel");
    rename(vera, excel, "Excel").then().statusCode(200);

    assertThat(onTheWall()).isEqualTo("Excel");
  }

  private String onTheWall() {
    JsonNode session = Json.of(Fixtures.visitor().get(camp.path("/wall"))).at("/cells/0/session");
    return titles(session);
  }

  private static String titles(Response proposal) {
    proposal.then().statusCode(200);
    return titles(Json.of(proposal));
  }

  private static String titles(JsonNode thing) {
    String title = thing.get("title").asText();
    JsonNode before = thing.get("titleBefore");
    return before.isNull() ? title : title + ", was " + before.asText();
  }

  private List<String> renamings() {
    return vera
        .sends()
        .get(camp.path("/wall/journal"))
        .<List<Map<String, Object>>>path("items[kind=proposal]")
        .stream()
        .map(
            entry -> {
              Map<?, ?> fact = (Map<?, ?>) ((List<?>) entry.get("facts")).get(0);
              return entry.get("by") + ": " + fact.get("from") + " to " + fact.get("to");
            })
        .toList();
  }

  private Response read(String id) {
    return Fixtures.visitor().get(camp.path("/proposals/" + id));
  }

  private Response rename(Badge by, String id, String title) {
    return by.sends()
        .header("If-Match", "*")
        .body(Map.of("title", title))
        .patch(camp.path("/proposals/" + id));
  }

  private void merge(String proposal, String into) {
    vera.sends()
        .body(Map.of("into", into))
        .post(camp.path("/proposals/" + proposal + "/merges"))
        .then()
        .statusCode(201);
  }
}
