package org.rootscamp.askings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.OnBothDatabases;
import org.rootscamp.client.Response;
import org.rootscamp.contract.Json;
import org.rootscamp.http.AtOnce;
import org.rootscamp.http.Expect;
import org.rootscamp.http.StoredText;
import org.rootscamp.proposals.SharedProposal;

/** Whoever runs a proposal asks others by name, and they run it once they say so. */
@OnBothDatabases
class AskingTest {

  @Inject AgroalDataSource database;

  private SharedProposal it;

  @BeforeEach
  void propose() {
    it = new SharedProposal();
  }

  @Test
  void whoIsAskedByNameRunsItOnceTheyAccept() {
    ask(it.ana, "  BEN ");

    assertThat(it.told(it.excel)).isEqualTo("open, run by Ana, Cleo");
    assertThat(asked(it.ben)).containsExactly("Ana: Excel");
    assertThat(asked(it.ana)).isEmpty();
    assertThat(asked(it.vera)).isEmpty();
    assertThat(askings(it.cleo)).containsExactly("BEN asked");

    assertThat(accept(it.ben).statusCode()).isEqualTo(200);

    assertThat(it.told(it.excel)).isEqualTo("open, run by Ana, Cleo, Ben");
    assertThat(asked(it.ben)).isEmpty();
    assertThat(askings(it.ana)).isEmpty();
    assertThat(it.rename(it.ben, "Excel for all").statusCode()).isEqualTo(200);
  }

  @Test
  void everyNameGetsTheSameAnswer() {
    JsonNode known = Json.of(ask(it.ana, "Ben"));
    JsonNode unknown = Json.of(ask(it.ana, "Nobody Here"));

    assertThat(without(unknown, "id", "name", "askedAt"))
        .isEqualTo(without(known, "id", "name", "askedAt"));
    assertThat(askings(it.ana)).containsExactly("Ben asked", "Nobody Here asked");
    Expect.invalid(send(it.ana, "Cleo"), "name"); // whom everybody sees anyway
    Expect.invalid(send(it.ana, "🦊"), "name");
    Expect.invalid(send(it.ana, " "), "name");
  }

  private static JsonNode without(JsonNode thing, String... fields) {
    return ((ObjectNode) thing.deepCopy()).without(List.of(fields));
  }

  @Test
  void aNameIsAskedOnceAndCanBeTakenBack() {
    String first = Json.of(ask(it.ana, "Ben")).path("id").asText();
    assertThat(Json.of(ask(it.cleo, "bén")).path("id").asText()).isEqualTo(first);

    assertThat(takeBack(it.cleo, first).statusCode()).isEqualTo(204);
    assertThat(takeBack(it.ana, first).statusCode()).isEqualTo(204);

    assertThat(asked(it.ben)).isEmpty();
    assertThat(askings(it.ana)).isEmpty();
    Expect.problem(answer(it.ben, first, "PUT"), 404, "not-found");
  }

  @Test
  void ofSeveralPeopleOfOneNameTheFirstToAcceptDoes() {
    Badge other = it.camp.participant("Ben");
    String asking = Json.of(ask(it.ana, "Ben")).path("id").asText();

    answer(it.ben, asking, "DELETE").then().statusCode(204);
    assertThat(asked(it.ben)).isEmpty();
    assertThat(asked(other)).containsExactly("Ana: Excel");
    assertThat(askings(it.ana)).containsExactly("Ben asked");
    answer(other, asking, "PUT").then().statusCode(200);
    answer(other, asking, "PUT").then().statusCode(200);

    assertThat(it.told(it.excel)).isEqualTo("open, run by Ana, Cleo, Ben");
    Expect.problem(answer(it.vera, asking, "PUT"), 404, "not-found");
  }

  @Test
  void whoAsksHearsOfANoAndMayAskAgain() {
    String asking = Json.of(ask(it.ana, "Ben")).path("id").asText();

    answer(it.ben, asking, "DELETE").then().statusCode(204);
    answer(it.ben, asking, "DELETE").then().statusCode(204);

    assertThat(askings(it.ana)).containsExactly("Ben declined");
    takeBack(it.ana, asking).then().statusCode(204);
    ask(it.ana, "Ben");
    assertThat(asked(it.ben)).containsExactly("Ana: Excel");
  }

  @Test
  void aBlankBadgeIsAskedOnceItHasAName() {
    JsonNode blank =
        Json.of(it.camp.organiser().body(Map.of("blank", 1)).post(it.camp.path("/people")))
            .at("/items/0");
    String code = blank.path("code").asText();
    Badge badge = new Badge(blank.path("id").asText(), code, null, it.camp.signIn(code));
    ask(it.ana, blank.path("name").asText());
    ask(it.ana, "Dora");
    assertThat(asked(badge)).isEmpty();

    badge.sends().body(Map.of("name", "Dora")).patch(it.camp.path("/me")).then().statusCode(200);

    assertThat(asked(badge)).containsExactly("Ana: Excel");
  }

  @Test
  void whatIsWithdrawnOrMergedIsNotAskedUntilItIsBack() {
    String asking = Json.of(ask(it.ana, "Ben")).path("id").asText();

    it.camp.withdraw(it.excel);
    assertThat(asked(it.ben)).isEmpty();
    Expect.problem(answer(it.ben, asking, "PUT"), 409, "asking-over");
    Expect.problem(answer(it.ben, asking, "DELETE"), 409, "asking-over");
    it.camp.reopen(it.excel);
    assertThat(asked(it.ben)).containsExactly("Ana: Excel");

    String sums = it.camp.proposal(it.vera, "Sums");
    it.merge(it.excel, sums);
    assertThat(asked(it.ben)).isEmpty();
    Expect.problem(answer(it.ben, asking, "PUT"), 409, "asking-over");
    assertThat(it.told(sums)).isEqualTo("open, run by Vera, Ana, Cleo");
  }

  @Test
  void whatSomebodyAsksWhoRunsItNoMoreIsOver() {
    ask(it.cleo, "Ben");

    it.withdraw(it.cleo, it.excel).then().statusCode(204);

    assertThat(asked(it.ben)).isEmpty();
    Expect.problem(send(it.cleo, "Dora"), 403, "forbidden");
    Expect.problem(send(it.ben, "Dora"), 403, "forbidden");
  }

  @Test
  void aWishGetsAFacilitator() {
    String wish =
        it.ana
            .sends()
            .body(Map.of("title", "Knitting", "facilitators", List.of()))
            .post(it.camp.path("/proposals"))
            .path("id");
    it.ana.sends().body(Map.of("name", "Ben")).post(it.path(wish) + "/askings");

    accept(it.ben).then().statusCode(200);

    assertThat(it.told(wish)).isEqualTo("open, run by Ben");
  }

  @Test
  void theWallThatIsPublishedAndTheJournalTellWhoRunsItNow() {
    String hall = it.camp.room("Hall", 50);
    String ten = it.camp.slot(10);
    Map<String, String> place =
        Map.of("op", "place", "proposalId", it.excel, "roomId", hall, "slotId", ten);
    it.vera
        .sends()
        .header("If-Match", "*")
        .body(Map.of("edits", List.of(place)))
        .post(it.camp.path("/wall/edits"))
        .then()
        .statusCode(200);
    int version = wall().path("version").asInt();
    ask(it.ana, "Ben");
    assertThat(wall().path("version").asInt()).isEqualTo(version);

    accept(it.ben).then().statusCode(200);

    assertThat(wall().path("version").asInt()).isGreaterThan(version);
    assertThat(wall().at("/cells/0/session/facilitators"))
        .hasToString("[\"Ana\",\"Cleo\",\"Ben\"]");
    JsonNode newest = Json.of(it.vera.sends().get(it.camp.path("/wall/journal"))).at("/items/0");
    assertThat(newest.path("by").asText()).isEqualTo("Ben");
    assertThat(newest.path("kind").asText()).isEqualTo("proposal");
    assertThat(newest.toString()).contains("facilitators", it.ben.id());
  }

  private JsonNode wall() {
    return Json.of(it.ana.sends().get(it.camp.path("/wall")));
  }

  @Test
  void whoIsForgottenLeavesNoQuestionAndNoName() {
    Badge canary = it.camp.participant("Canary Quillfeather");
    ask(it.ana, "canary quillfeather");
    String dora = Json.of(ask(canaryRuns(canary), "Dora")).path("id").asText();
    assertThat(dora).isNotEmpty();

    canary.sends().delete(it.camp.path("/me")).then().statusCode(204);

    assertThat(StoredText.columnsHolding(database, "uillfeather")).isEmpty();
    assertThat(askings(it.ana)).isEmpty();
    assertThat(asked(it.camp.participant("Dora"))).isEmpty();
  }

  private Badge canaryRuns(Badge canary) {
    it.name(it.excel, it.ana, it.cleo, canary);
    return canary;
  }

  @Test
  void whoAcceptsTwiceAtOnceRunsItOnce() {
    String asking = Json.of(ask(it.ana, "Ben")).path("id").asText();

    List<Integer> answers = AtOnce.run(4, number -> answer(it.ben, asking, "PUT").statusCode());

    assertThat(answers).containsOnly(200);
    assertThat(it.told(it.excel)).isEqualTo("open, run by Ana, Cleo, Ben");
  }

  @Test
  void acceptingWhileItIsTakenBackOrWithdrawnEndsOneWay() {
    for (int round = 0; round < 4; round++) {
      String title = "Round " + round;
      String proposal = it.camp.proposal(it.ana, title);
      String asking =
          it.ana
              .sends()
              .body(Map.of("name", "Ben"))
              .post(it.path(proposal) + "/askings")
              .path("id");
      boolean withdraws = round % 2 == 0;

      List<Integer> answers =
          AtOnce.run(
              2,
              number ->
                  number == 0
                      ? answer(it.ben, asking, "PUT").statusCode()
                      : withdraws
                          ? it.withdraw(it.ana, proposal).statusCode()
                          : takeBack(it.ana, asking).statusCode());

      String told = it.told(proposal);
      boolean runs = told.endsWith("Ana, Ben");
      assertThat(answers.get(0)).isEqualTo(runs ? 200 : withdraws ? 409 : 404);
      assertThat(answers.get(1)).isEqualTo(runs && !withdraws ? 409 : 204);
    }
  }

  private Response ask(Badge by, String name) {
    Response asked = send(by, name);
    asked.then().statusCode(201);
    return asked;
  }

  private Response send(Badge by, String name) {
    return by.sends().body(Map.of("name", name)).post(it.path(it.excel) + "/askings");
  }

  private Response takeBack(Badge by, String asking) {
    return by.sends().delete(it.camp.path("/askings/" + asking));
  }

  private Response accept(Badge by) {
    String id = Json.of(by.sends().get(it.camp.path("/me/askings"))).at("/items/0/id").asText();
    return answer(by, id, "PUT");
  }

  private Response answer(Badge by, String asking, String method) {
    return by.sends().request(method, it.camp.path("/me/askings/" + asking));
  }

  private List<String> asked(Badge who) {
    return lines(who, it.camp.path("/me/askings"), "by", ": ", "title");
  }

  private List<String> askings(Badge who) {
    return lines(who, it.path(it.excel) + "/askings", "name", " ", "state");
  }

  private static List<String> lines(
      Badge who, String path, String first, String between, String second) {
    List<String> lines = new ArrayList<>();
    Json.of(who.sends().get(path).then().statusCode(200))
        .path("items")
        .forEach(at -> lines.add(at.path(first).asText() + between + at.path(second).asText()));
    return lines;
  }
}
