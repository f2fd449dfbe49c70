package org.rootscamp.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.Eventually;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.OnBothDatabases;
import org.rootscamp.client.Response;
import org.rootscamp.http.AtOnce;
import org.rootscamp.http.Expect;
import org.rootscamp.wall.Listening;

/** The life of a draft: ordered, running, ended, removed. */
@OnBothDatabases
class DraftResourceTest {

  private static final Map<String, Object> ENDLESS = Map.of("moves", 60_000_000, "seed", 7);

  private Fixtures camp;

  @BeforeEach
  void fillCamp() {
    camp = Fixtures.camp().open();
    camp.room("Hall", 3);
    camp.room("Library", 2);
    camp.slot(9);
    camp.slot(10);
    Badge ana = camp.participant("Ana");
    Badge ben = camp.participant("Ben");
    for (int i = 0; i < 6; i++) {
      String proposal = camp.proposal(i % 2 == 0 ? ana : ben, "Proposal " + i);
      camp.votes(i % 2 == 0 ? ben : ana, proposal);
    }
  }

  @Test
  void anOrderIsAcceptedWithEveryDefaultFilledIn() {
    Response ordered = camp.volunteer().sends().post(camp.path("/wall/drafts"));

    assertThat(ordered.statusCode()).isEqualTo(202);
    String id = ordered.path("id");
    assertThat(ordered.header("Location")).endsWith(camp.path("/wall/drafts/" + id));
    assertThat(ordered.<String>path("state")).isEqualTo("running");
    assertThat(ordered.<String>path("rule")).isEqualTo("phragmen");
    assertThat(ordered.<String>path("cut")).isEqualTo("ranking");
    assertThat(ordered.<Integer>path("moves")).isEqualTo(2_000_000);
    assertThat(ordered.<Integer>path("baseRevision")).isZero();
    assertThat(ordered.<List<?>>path("slots")).hasSize(2);
    assertThat(ordered.<Map<?, ?>>path("holdBack")).isEmpty();
    assertThat(ordered.<Object>path("cards")).isNull();
    assertThat(ordered.<String>path("createdBy")).isEqualTo("Vera");
    long seed = ordered.jsonPath().getLong("seed");
    assertThat(seed).isBetween(0L, 1L << 53);

    Response ended = camp.ended(id);
    assertThat(ended.<String>path("state")).isEqualTo("ready");
    assertThat(ended.jsonPath().getLong("seed")).isEqualTo(seed);
    assertThat(ended.<List<?>>path("placements")).hasSize(4);
    assertThat(ended.<List<?>>path("unplaced")).hasSize(2);
    assertThat(ended.<Map<String, ?>>path("quality").keySet())
        .containsExactlyInAnyOrder("choices", "honoured", "seated", "upperBound", "randomPlan");
  }

  @Test
  void theSameOrderWithTheSameSeedGivesTheSamePlan() {
    Map<String, Object> order = Map.of("seed", -42, "moves", 20_000);

    Response first = camp.draft(order);
    Response second = camp.draft(order);

    for (String part : List.of("placements", "unplaced", "quality.honoured", "seed")) {
      assertThat(second.<Object>path(part)).isEqualTo(first.<Object>path(part));
    }
  }

  @Test
  void theEventsOfADraftEndWithItsFinalState() throws IOException {
    String id = order(Map.of("moves", 200_000)).path("id");

    try (Listening events =
        Listening.to(camp.path("/wall/drafts/" + id + "/events"), Fixtures.ORGANISER_TOKEN)) {
      events.awaitEnd();

      List<String> progress = events.heard("data");
      assertThat(events.heard("event")).containsOnly("progress");
      assertThat(progress.get(progress.size() - 1))
          .contains("\"state\":\"ready\"", "\"moves\":200000");
      assertThat(progress.stream().filter(it -> it.contains("ready"))).hasSize(1);
    }
  }

  @Test
  void theEventsOfADraftThatHasEndedAreItsFinalStateAlone() throws IOException {
    String id = camp.draft(Map.of("moves", 1_000)).path("id");

    try (Listening events =
        Listening.to(camp.path("/wall/drafts/" + id + "/events"), Fixtures.ORGANISER_TOKEN)) {
      events.awaitEnd();

      assertThat(events.heard("data")).hasSize(1);
      assertThat(events.heard("data").get(0)).contains("\"state\":\"ready\"");
    }
  }

  @Test
  void aRunningDraftStopsWithItsBestSoFarAndAnEndedOneIsRemoved() {
    String id = order(ENDLESS).path("id");
    Eventually.is(() -> draft(id), it -> it.jsonPath().getLong("progress.moves") > 0);

    assertThat(delete(id).statusCode()).isEqualTo(204);
    Response stopped = camp.ended(id);

    assertThat(stopped.<String>path("state")).isEqualTo("cancelled");
    assertThat(stopped.<List<?>>path("placements")).hasSize(4);
    assertThat(stopped.<Object>path("quality")).isNotNull();
    assertThat(delete(id).statusCode()).isEqualTo(204);
    Expect.problem(draft(id), 404, "not-found");
    Expect.problem(delete(id), 404, "not-found");
  }

  @Test
  void ofTwentyOrdersAtOnceExactlyOneRuns() {
    List<Response> answers = AtOnce.run(20, number -> order(ENDLESS));

    List<Response> accepted = answers.stream().filter(it -> it.statusCode() == 202).toList();
    assertThat(accepted).hasSize(1);
    answers.stream()
        .filter(it -> it.statusCode() != 202)
        .forEach(it -> Expect.problem(it, 409, "assembly-running"));
    assertThat(drafts().<List<?>>path("items")).hasSize(1);
    stop(accepted.get(0).path("id"));
  }

  @Test
  void whoComesSecondIsToldWhoBeganAndWhen() {
    Response running = camp.volunteer().sends().body(ENDLESS).post(camp.path("/wall/drafts"));

    Response refused = order(Map.of());

    Expect.problem(refused, 409, "assembly-running");
    assertThat(refused.<String>path("detail"))
        .contains("Vera", running.<String>path("createdAt").substring(0, 19));
    stop(running.path("id"));
    assertThat(order(Map.of("moves", 1)).statusCode()).isEqualTo(202);
  }

  @Test
  void oneEventDoesNotKeepAnotherFromDrafting() {
    String id = order(ENDLESS).path("id");

    Fixtures other = Fixtures.camp();
    Response ordered = other.organiser().body(Map.of("moves", 1)).post(other.path("/wall/drafts"));

    assertThat(ordered.statusCode()).isEqualTo(202);
    stop(id);
    assertThat(other.ended(ordered.path("id")).<String>path("state")).isEqualTo("ready");
  }

  @Test
  void aRunningDraftCannotBePublished() {
    String id = order(ENDLESS).path("id");

    Expect.problem(camp.publish(id), 409, "draft-not-ready");

    stop(id);
    assertThat(camp.publish(id).statusCode()).isEqualTo(200);
  }

  @Test
  void aDraftIsExplainedByWhatElseCouldHaveBeen() {
    Response draft = camp.draft(Map.of("moves", 2_000, "seed", 1));
    String path = camp.path("/wall/drafts/" + draft.path("id") + "/explanation");
    Response explained = camp.volunteer().sends().get(path);

    assertThat(explained.<List<String>>path("placed.proposalId"))
        .isEqualTo(draft.<List<String>>path("placements.proposalId"));
    assertThat(explained.<List<String>>path("waiting.proposalId"))
        .isEqualTo(draft.<List<String>>path("unplaced.proposalId"));
    assertThat(explained.<List<Integer>>path("placed.supporters")).containsOnly(1);
    // Ana and Ben run three each and vote for the other's: no two of one run at the same time.
    assertThat(explained.<List<List<?>>>path("placed.clashes")).containsOnly(List.of());
    assertThat(explained.<List<List<?>>>path("placed.alternatives")).hasSize(4);
    assertThat(explained.<List<List<?>>>path("waiting.swaps")).doesNotContain(List.of());

    String gone = draft.path("placements[0].proposalId");
    camp.organiser().header("If-Match", "*").delete(camp.path("/proposals/" + gone));
    Response later = camp.volunteer().sends().get(path);
    assertThat(later.<List<String>>path("placed.proposalId")).hasSize(3).doesNotContain(gone);
  }

  @Test
  void aRunningDraftCannotBeExplainedYet() {
    String id = order(ENDLESS).path("id");

    Expect.problem(
        camp.organiser().get(camp.path("/wall/drafts/" + id + "/explanation")),
        409,
        "draft-not-ready");

    stop(id);
  }

  @Test
  void draftsAreListedNewestFirst() {
    String first = camp.draft(Map.of("moves", 1)).path("id");
    String second = camp.draft(Map.of("moves", 1)).path("id");

    Response page = camp.organiser().get(camp.path("/wall/drafts?limit=1"));
    Response rest =
        camp.organiser().get(camp.path("/wall/drafts?limit=1&cursor=" + page.path("next")));

    assertThat(page.<List<String>>path("items.id")).containsExactly(second);
    assertThat(rest.<List<String>>path("items.id")).containsExactly(first);
    assertThat(rest.<String>path("next")).isNull();
  }

  @Test
  void draftsAreForVolunteersOfTheEvent() {
    String id = camp.draft(Map.of("moves", 1)).path("id");
    Badge ana = camp.participant("Ana");
    Badge stranger = Fixtures.camp().person("Otto", "organiser");

    for (String below : List.of("", "/" + id, "/" + id + "/events")) {
      String path = camp.path("/wall/drafts" + below);
      Expect.problem(Fixtures.visitor().get(path), 401, "unauthenticated");
      Expect.problem(ana.sends().get(path), 403, "forbidden");
      Expect.problem(stranger.sends().get(path), 403, "forbidden");
    }
    Expect.problem(ana.sends().post(camp.path("/wall/drafts")), 403, "forbidden");
    Expect.problem(ana.sends().delete(camp.path("/wall/drafts/" + id)), 403, "forbidden");
    Expect.problem(
        ana.sends().post(camp.path("/wall/drafts/" + id + "/publication")), 403, "forbidden");
  }

  @Test
  void aDraftOfAnotherEventIsNotFoundHere() {
    Fixtures elsewhere = Fixtures.camp();
    String id = elsewhere.draft(Map.of("moves", 1)).path("id");

    Expect.problem(draft(id), 404, "not-found");
    Expect.problem(delete(id), 404, "not-found");
    Expect.problem(
        camp.organiser().get(camp.path("/wall/drafts/" + id + "/events")), 404, "not-found");
    Expect.problem(camp.publish(id), 404, "not-found");
    assertThat(elsewhere.ended(id).statusCode()).isEqualTo(200);
  }

  private Response order(Map<String, ?> order) {
    return camp.organiser().body(order).post(camp.path("/wall/drafts"));
  }

  private Response drafts() {
    return camp.organiser().get(camp.path("/wall/drafts"));
  }

  private Response draft(String id) {
    return camp.organiser().get(camp.path("/wall/drafts/" + id));
  }

  private Response delete(String id) {
    return camp.organiser().delete(camp.path("/wall/drafts/" + id));
  }

  private void stop(String id) {
    delete(id).then().statusCode(204);
    assertThat(camp.ended(id).<String>path("state")).isEqualTo("cancelled");
  }
}
