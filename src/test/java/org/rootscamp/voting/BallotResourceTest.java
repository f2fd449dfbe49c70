package org.rootscamp.voting;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.OnBothDatabases;
import org.rootscamp.http.Expect;

@OnBothDatabases
class BallotResourceTest {

  private Fixtures camp;
  private Badge ana;
  private String excel;
  private String drupal;
  private String healing;

  @BeforeEach
  void openVoting() {
    camp = Fixtures.camp().open();
    camp.slot(9);
    camp.slot(10);
    ana = camp.participant("Ana");
    Badge ben = camp.participant("Ben");
    excel = camp.proposal(ben, "Advanced Excel");
    drupal = camp.proposal(ben, "Drupal 101");
    healing = camp.proposal(ben, "Healing");
  }

  @Test
  void aBallotIsEmptyAtFirst() {
    Response ballot = ballot();

    assertThat(ballot.statusCode()).isEqualTo(200);
    Map<String, Object> empty = new HashMap<>();
    empty.put("choices", List.of());
    empty.put("revision", 0);
    empty.put("receipt", null);
    empty.put("merged", List.of());
    assertThat(ballot.jsonPath().<String, Object>getMap("")).isEqualTo(empty);
    assertThat(ballot.header("ETag")).isNotBlank();
  }

  @Test
  void theWholeBallotIsReplacedByWhatIsSent() {
    Response first = replace(must(excel), want(drupal));
    Response second = replace(want(healing), must(drupal));

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(choices(first)).containsExactly(must(excel), want(drupal));
    assertThat(choices(second)).containsExactly(want(healing), must(drupal));
    assertThat(second.<Integer>path("revision")).isEqualTo(2);
    assertThat(ballot().asString()).isEqualTo(second.asString());
    assertThat(ballot().header("ETag")).isEqualTo(second.header("ETag"));
    assertThat(choices(replace())).isEmpty();
  }

  @Test
  void aReceiptBelongsToItsContent() {
    String none = ballot().path("receipt");
    String one = replace(must(excel)).path("receipt");
    String same = replace(must(excel)).path("receipt");
    String otherLevel = replace(want(excel)).path("receipt");
    String other = replace(want(drupal)).path("receipt");

    assertThat(none).isNull();
    assertThat(same).isEqualTo(one);
    assertThat(List.of(one, otherLevel, other)).doesNotHaveDuplicates();
  }

  @Test
  void sendingTheSameBallotAgainCountsNoChange() {
    replace(must(excel), want(drupal));

    assertThat(replace(must(excel), want(drupal)).<Integer>path("revision")).isEqualTo(1);
  }

  @Test
  void aWholeBallotNeedsTheTagOfThePresentOne() {
    String empty = ballot().header("ETag");
    Map<String, Object> body = Map.of("choices", List.of(want(excel)));
    camp.votes(ana, drupal);

    Expect.problem(ana.sends().body(body).put(path("")), 428, "precondition-required");
    Expect.problem(
        ana.sends().header("If-Match", empty).body(body).put(path("")), 412, "precondition-failed");

    assertThat(choices(ballot())).containsExactly(want(drupal));
  }

  @Test
  void aPhoneSeesThatNothingHasChanged() {
    camp.votes(ana, drupal);
    String tag = ballot().header("ETag");

    assertThat(ana.sends().header("If-None-Match", tag).get(path("")).statusCode()).isEqualTo(304);
  }

  @Test
  void singleChoicesAreIdempotent() {
    choose(excel, "want");
    Response twice = choose(excel, "want");
    assertThat(choices(twice)).containsExactly(want(excel));
    assertThat(twice.<Integer>path("revision")).isEqualTo(1);

    assertThat(choices(choose(excel, "must"))).containsExactly(must(excel));
    assertThat(choices(drop(excel))).isEmpty();
    Response droppedTwice = drop(excel);

    assertThat(choices(droppedTwice)).isEmpty();
    assertThat(droppedTwice.<Integer>path("revision")).isEqualTo(3);
    assertThat(droppedTwice.asString()).isEqualTo(ballot().asString());
  }

  @Test
  void whatCannotBeChosenIsNamedAndNothingIsStored() {
    Fixtures elsewhere = Fixtures.camp().open();
    String foreign = elsewhere.proposal(elsewhere.participant("Otto"), "Elsewhere");
    withdraw(healing);
    replace(want(excel));
    String before = ballot().asString();

    Expect.invalid(
        replace(
            want(drupal),
            want(foreign),
            want(UUID.randomUUID().toString()),
            want("x"),
            want(healing),
            want(drupal)),
        "choices[1].proposalId",
        "choices[2].proposalId",
        "choices[3].proposalId",
        "choices[4].proposalId",
        "choices[5].proposalId");
    Expect.problem(choose(foreign, "want"), 404, "not-found");
    Expect.problem(choose("x", "want"), 404, "not-found");
    Expect.problem(drop(foreign), 404, "not-found");
    Expect.invalid(choose(healing, "want"), "proposalId");

    assertThat(ballot().asString()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"level\": null}",
        "{\"level\": \"\"}",
        "{\"level\": \"MUST\"}",
        "{\"level\": \"hate\"}",
        "{\"level\": 1}"
      })
  void aLevelIsWantOrMust(String body) {
    Expect.invalid(ana.sends().body(body).put(path("/" + excel)), "level");
    assertThat(ballot().<Integer>path("revision")).isZero();
  }

  @Test
  void moreMustsThanTheLimitAreRefused() {
    Expect.invalid(replace(must(excel), must(drupal), must(healing)), "choices");
    assertThat(replace(must(excel), must(drupal), want(healing)).statusCode()).isEqualTo(200);

    Expect.invalid(choose(healing, "must"), "choices");
    assertThat(choices(ballot())).containsExactly(must(excel), must(drupal), want(healing));

    Map<String, Object> noLimit = new HashMap<>();
    noLimit.put("mustLimit", null);
    camp.patchEvent(noLimit);
    assertThat(choose(healing, "must").statusCode()).isEqualTo(200);
  }

  @Test
  void whoHasTooManyMustsAfterTheLimitFellCanTakeThemBackOneByOne() {
    camp.patchEvent(Map.of("mustLimit", 3));
    replace(must(excel), must(drupal), must(healing));
    camp.patchEvent(Map.of("mustLimit", 1));

    assertThat(choices(drop(excel))).containsExactly(must(drupal), must(healing));
    assertThat(choices(choose(drupal, "want"))).containsExactly(want(drupal), must(healing));
    Expect.invalid(choose(excel, "must"), "choices");
  }

  @Test
  void aWithdrawnProposalLeavesTheBallotAndItsMustIsFreeAgain() {
    replace(must(excel), must(drupal));

    withdraw(excel);

    assertThat(choices(ballot())).containsExactly(must(drupal));
    assertThat(choices(choose(healing, "must"))).containsExactly(must(drupal), must(healing));
    assertThat(drop(excel).statusCode()).isEqualTo(200);
  }

  @Test
  void aClosedWindowLeavesTheStoredBallotUnchanged() {
    replace(must(excel), want(drupal));
    String before = ballot().asString();
    camp.closeVoting();

    Expect.problem(replace(want(healing)), 409, "voting-closed");
    Expect.problem(choose(healing, "want"), 409, "voting-closed");
    Expect.problem(drop(excel), 409, "voting-closed");

    assertThat(ballot().asString()).isEqualTo(before);
  }

  @Test
  void nobodyButItsVoterReachesABallot() {
    camp.votes(ana, excel);
    String receipt = ballot().path("receipt");

    Expect.problem(Fixtures.visitor().get(path("")), 401, "unauthenticated");
    Expect.problem(camp.organiser().get(path("")), 403, "forbidden");
    for (String role : List.of("participant", "volunteer", "organiser")) {
      Response own = camp.person("Somebody", role).sends().get(path(""));
      assertThat(own.<List<?>>path("choices")).isEmpty();
      assertThat(own.asString()).doesNotContain(receipt);
    }
  }

  @Test
  void volunteersVoteLikeEverybodyElse() {
    camp.votes(camp.volunteer(), excel);

    camp.closeVoting();
    assertThat(Fixtures.visitor().get(camp.path("/ranking")).<Integer>path("items[0].votes"))
        .isEqualTo(1);
  }

  private String path(String below) {
    return camp.path("/ballot" + below);
  }

  private Response ballot() {
    return ana.sends().get(path(""));
  }

  @SafeVarargs
  private Response replace(Map<String, String>... choices) {
    return ana.sends()
        .header("If-Match", ballot().header("ETag"))
        .body(Map.of("choices", List.of(choices)))
        .put(path(""));
  }

  private Response choose(String proposal, String level) {
    return ana.sends().body(Map.of("level", level)).put(path("/" + proposal));
  }

  private Response drop(String proposal) {
    return ana.sends().delete(path("/" + proposal));
  }

  private void withdraw(String proposal) {
    camp.organiser()
        .header("If-Match", "*")
        .delete(camp.path("/proposals/" + proposal))
        .then()
        .statusCode(204);
  }

  private static List<Map<String, String>> choices(Response ballot) {
    assertThat(ballot.statusCode()).as(ballot.asString()).isEqualTo(200);
    return new ArrayList<>(ballot.<List<Map<String, String>>>path("choices"));
  }

  private static Map<String, String> want(String proposal) {
    return Map.of("proposalId", proposal, "level", "want");
  }

  private static Map<String, String> must(String proposal) {
    return Map.of("proposalId", proposal, "level", "must");
  }
}
