package org.rootscamp.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rootscamp.voting.OwnBallot.choices;
import static org.rootscamp.voting.OwnBallot.must;
import static org.rootscamp.voting.OwnBallot.want;

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
import org.rootscamp.client.Response;
import org.rootscamp.http.Expect;

@OnBothDatabases
class BallotResourceTest {

  private Fixtures camp;
  private Badge ana;
  private OwnBallot own;
  private String excel;
  private String drupal;
  private String healing;

  @BeforeEach
  void openVoting() {
    camp = Fixtures.camp().open();
    camp.slot(9);
    camp.slot(10);
    ana = camp.participant("Ana");
    own = new OwnBallot(camp, ana);
    Badge ben = camp.participant("Ben");
    excel = camp.proposal(ben, "Advanced Excel");
    drupal = camp.proposal(ben, "Drupal 101");
    healing = camp.proposal(ben, "Healing");
  }

  @Test
  void aBallotIsEmptyAtFirst() {
    Response ballot = own.read();

    assertThat(ballot.statusCode()).isEqualTo(200);
    Map<String, Object> empty = new HashMap<>();
    empty.put("choices", List.of());
    empty.put("revision", 0);
    empty.put("receipt", null);
    empty.put("sealed", false);
    empty.put("merged", List.of());
    assertThat(ballot.jsonPath().<String, Object>getMap("")).isEqualTo(empty);
    assertThat(ballot.header("ETag")).isNotBlank();
  }

  @Test
  void theWholeBallotIsReplacedByWhatIsSent() {
    Response first = own.replace(must(excel), want(drupal));
    Response second = own.replace(want(healing), must(drupal));

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(choices(first)).containsExactly(must(excel), want(drupal));
    assertThat(choices(second)).containsExactly(want(healing), must(drupal));
    assertThat(second.<Integer>path("revision")).isEqualTo(2);
    assertThat(own.read().asString()).isEqualTo(second.asString());
    assertThat(own.read().header("ETag")).isEqualTo(second.header("ETag"));
    assertThat(choices(own.replace())).isEmpty();
  }

  @Test
  void aReceiptBelongsToItsContent() {
    String none = own.read().path("receipt");
    String one = own.replace(must(excel)).path("receipt");
    String same = own.replace(must(excel)).path("receipt");
    String otherLevel = own.replace(want(excel)).path("receipt");
    String other = own.replace(want(drupal)).path("receipt");

    assertThat(none).isNull();
    assertThat(same).isEqualTo(one);
    assertThat(List.of(one, otherLevel, other)).doesNotHaveDuplicates();
  }

  @Test
  void sendingTheSameBallotAgainCountsNoChange() {
    own.replace(must(excel), want(drupal));

    assertThat(own.replace(must(excel), want(drupal)).<Integer>path("revision")).isEqualTo(1);
  }

  @Test
  void aWholeBallotNeedsTheTagOfThePresentOne() {
    String empty = own.read().header("ETag");
    Map<String, Object> body = Map.of("choices", List.of(want(excel)));
    camp.votes(ana, drupal);

    Expect.problem(ana.sends().body(body).put(own.path("")), 428, "precondition-required");
    Expect.problem(
        ana.sends().header("If-Match", empty).body(body).put(own.path("")),
        412,
        "precondition-failed");

    assertThat(choices(own.read())).containsExactly(want(drupal));
  }

  @Test
  void aPhoneSeesThatNothingHasChanged() {
    camp.votes(ana, drupal);
    String tag = own.read().header("ETag");

    assertThat(ana.sends().header("If-None-Match", tag).get(own.path("")).statusCode())
        .isEqualTo(304);
  }

  @Test
  void singleChoicesAreIdempotent() {
    own.choose(excel, "want");
    Response twice = own.choose(excel, "want");
    assertThat(choices(twice)).containsExactly(want(excel));
    assertThat(twice.<Integer>path("revision")).isEqualTo(1);

    assertThat(choices(own.choose(excel, "must"))).containsExactly(must(excel));
    assertThat(choices(own.drop(excel))).isEmpty();
    Response droppedTwice = own.drop(excel);

    assertThat(choices(droppedTwice)).isEmpty();
    assertThat(droppedTwice.<Integer>path("revision")).isEqualTo(3);
    assertThat(droppedTwice.asString()).isEqualTo(own.read().asString());
  }

  @Test
  void whatCannotBeChosenIsNamedAndNothingIsStored() {
    Fixtures elsewhere = Fixtures.camp().open();
    String foreign = elsewhere.proposal(elsewhere.participant("Otto"), "Elsewhere");
    camp.withdraw(healing);
    own.replace(want(excel));
    String before = own.read().asString();

    Expect.invalid(
        own.replace(
            want(drupal),
            want(foreign),
            want(UUID.randomUUID().toString()),
            want("x"),
            want(drupal)),
        "choices[1].proposalId",
        "choices[2].proposalId",
        "choices[3].proposalId",
        "choices[4].proposalId");
    Expect.invalid(own.replace(want(healing), must(healing)), "choices[1].proposalId");
    Expect.problem(own.choose(foreign, "want"), 404, "not-found");
    Expect.problem(own.choose("x", "want"), 404, "not-found");
    Expect.problem(own.drop(foreign), 404, "not-found");
    Expect.invalid(own.choose(healing, "want"), "proposalId");

    assertThat(own.read().asString()).isEqualTo(before);
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
    Expect.invalid(ana.sends().body(body).put(own.path("/" + excel)), "level");
    assertThat(own.read().<Integer>path("revision")).isZero();
  }

  @Test
  void moreMustsThanTheLimitAreRefused() {
    Expect.invalid(own.replace(must(excel), must(drupal), must(healing)), "choices");
    assertThat(own.replace(must(excel), must(drupal), want(healing)).statusCode()).isEqualTo(200);

    Expect.invalid(own.choose(healing, "must"), "choices");
    assertThat(choices(own.read())).containsExactly(must(excel), must(drupal), want(healing));

    Map<String, Object> noLimit = new HashMap<>();
    noLimit.put("mustLimit", null);
    camp.patchEvent(noLimit);
    assertThat(own.choose(healing, "must").statusCode()).isEqualTo(200);
  }

  @Test
  void aClosedWindowLeavesTheStoredBallotUnchanged() {
    own.replace(must(excel), want(drupal));
    String before = own.read().asString();
    camp.closeVoting();

    Expect.problem(own.replace(want(healing)), 409, "voting-closed");
    Expect.problem(own.choose(healing, "want"), 409, "voting-closed");
    Expect.problem(own.drop(excel), 409, "voting-closed");

    assertThat(own.read().asString()).isEqualTo(before);
  }

  @Test
  void nobodyButItsVoterReachesABallot() {
    camp.votes(ana, excel);
    String receipt = own.read().path("receipt");

    Expect.problem(Fixtures.visitor().get(own.path("")), 401, "unauthenticated");
    Expect.problem(camp.organiser().get(own.path("")), 403, "forbidden");
    for (String role : List.of("participant", "volunteer", "organiser")) {
      Response theirs = new OwnBallot(camp, camp.person("Somebody", role)).read();
      assertThat(choices(theirs)).isEmpty();
      assertThat(theirs.asString()).doesNotContain(receipt);
    }
  }

  @Test
  void volunteersVoteLikeEverybodyElse() {
    camp.votes(camp.volunteer(), excel);

    camp.closeVoting();
    assertThat(Fixtures.visitor().get(camp.path("/ranking")).<Integer>path("items[0].votes"))
        .isEqualTo(1);
  }
}
