package org.rootscamp.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.OnBothDatabases;
import org.rootscamp.client.Response;
import org.rootscamp.contract.Json;
import org.rootscamp.http.AtOnce;
import org.rootscamp.http.Expect;
import org.rootscamp.http.StoredText;

/** Being forgotten. */
@OnBothDatabases
class OwnSelfTest {

  /** Nobody else in the whole database is called so. */
  private final String canary = "canary" + System.nanoTime();

  @Inject AgroalDataSource database;

  private Fixtures camp;
  private Badge vera;
  private Badge ana;

  @BeforeEach
  void makeCamp() {
    camp = Fixtures.camp(Map.of("settings", Map.of("tallies", "all"))).open();
    vera = camp.volunteer();
    ana = withMail();
  }

  private Badge withMail() {
    Map<String, Object> body =
        Map.of(
            "people", List.of(Map.of("name", "Ana " + canary, "email", canary + "@example.org")));
    JsonNode made = Json.of(camp.organiser().body(body).post(camp.path("/people"))).at("/items/0");
    String code = made.path("code").asText();
    return new Badge(
        made.path("id").asText(), code, made.path("badge").asText(), camp.signIn(code));
  }

  @Test
  void whoeverIsForgottenIsNobodyAtOnce() {
    String otherDevice = camp.signIn(ana.code());
    String proposal = camp.proposal(ana, "Community gardens");
    assertThat(StoredText.columnsHolding(database, canary))
        .containsExactlyInAnyOrder("people.name", "people.folded_name", "people.email");

    assertThat(forget(ana).statusCode()).isEqualTo(204);

    Expect.problem(ana.sends().get(camp.path("/me")), 401, "unauthenticated");
    Expect.problem(Fixtures.as(otherDevice).get(camp.path("/me")), 401, "unauthenticated");
    Expect.problem(signIn(Map.of("badge", ana.secret())), 401, "sign-in-refused");
    Expect.problem(signIn(Map.of("code", ana.code())), 401, "sign-in-refused");
    assertThat(Json.texts(Json.of(vera.sends().get(camp.path("/people"))).path("items"), "name"))
        .containsExactly("Vera");
    assertThat(
            Json.of(vera.sends().queryParam("q", canary).get(camp.path("/people"))).path("items"))
        .isEmpty();
    Expect.problem(
        camp.organiser().post(camp.path("/people/" + ana.id() + "/reissue")), 404, "not-found");
    Expect.problem(
        camp.organiser().body(Map.of("name", "X")).patch(camp.path("/people/" + ana.id())),
        404,
        "not-found");
    Expect.invalid(
        vera.sends()
            .header("If-Match", "*")
            .body(Map.of("facilitators", List.of(ana.id())))
            .patch(camp.path("/proposals/" + proposal)),
        "facilitators[0]");
    assertThat(StoredText.columnsHolding(database, canary)).isEmpty();
  }

  @Test
  void whoeverSendsItAgainIsNobodyAlready() {
    forget(ana);

    Expect.problem(forget(ana), 401, "unauthenticated");
  }

  @Test
  void theBootstrapTokenIsNobodyToForget() {
    Expect.problem(camp.organiser().delete(camp.path("/me")), 403, "forbidden");
    Expect.problem(Fixtures.visitor().delete(camp.path("/me")), 401, "unauthenticated");
    assertThat(camp.organiser().get(camp.path("/people")).statusCode()).isEqualTo(200);
  }

  @Test
  void whatNobodyElseRunsBecomesAWishAndKeepsItsVotes() {
    String alone = camp.proposal(ana, "Community gardens");
    String together = camp.proposal(ana, "Repair café");
    Badge ben = camp.participant("Ben");
    vera.sends()
        .header("If-Match", "*")
        .body(Map.of("facilitators", List.of(ana.id(), ben.id())))
        .patch(camp.path("/proposals/" + together))
        .then()
        .statusCode(200);
    camp.votes(ben, alone);

    forget(ana);

    JsonNode wish = proposal(alone);
    assertThat(wish.path("facilitators")).isEmpty();
    assertThat(wish.path("facilitatorNames")).isEmpty();
    assertThat(wish.path("facilitatorWanted").asBoolean()).isTrue();
    assertThat(wish.path("status").asText()).isEqualTo("open");
    JsonNode shared = proposal(together);
    assertThat(shared.path("facilitatorNames")).hasSize(1);
    assertThat(shared.at("/facilitatorNames/0").asText()).isEqualTo("Ben");
    assertThat(shared.path("facilitatorWanted").asBoolean()).isFalse();
    assertThat(votes(alone)).isEqualTo(1);
    assertThat(
            ben.sends()
                .header("If-Match", "*")
                .body(Map.of("facilitators", List.of(ben.id())))
                .patch(camp.path("/proposals/" + alone))
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void votesGoWhileVotingIsOpen() {
    String gardens = camp.proposal(camp.participant("Ben"), "Community gardens");
    camp.votes(ana, gardens);
    assertThat(votes(gardens)).isEqualTo(1);

    forget(ana);

    assertThat(votes(gardens)).isZero();
  }

  @Test
  void votesThatWereCountedStayAsThoseOfNobody() {
    String gardens = camp.proposal(camp.participant("Ben"), "Community gardens");
    camp.votes(ana, gardens);
    camp.closeVoting();

    forget(ana);

    assertThat(votes(gardens)).isEqualTo(1);
  }

  @Test
  void whatWasSeenIsForgottenToo() {
    String gardens = camp.proposal(camp.participant("Ben"), "Community gardens");
    ana.sends()
        .body(Map.of("proposalIds", List.of(gardens)))
        .post(camp.path("/exposures"))
        .then()
        .statusCode(204);
    assertThat(viewers()).isEqualTo(1);

    forget(ana);

    assertThat(viewers()).isZero();
  }

  @Test
  void aVoteAtTheSameMomentLeavesNothingBehind() {
    String gardens = camp.proposal(camp.participant("Ben"), "Community gardens");
    for (int round = 0; round < 5; round++) {
      Badge leaver = camp.participant("Leaver");
      List<Response> answers =
          AtOnce.run(2, number -> number == 0 ? vote(leaver, gardens) : forget(leaver));

      assertThat(answers.get(0).statusCode()).isIn(200, 401);
      assertThat(answers.get(1).statusCode()).isEqualTo(204);
      assertThat(votes(gardens)).isZero();
    }
  }

  @Test
  void theAddressOfTheCalendarIsASecretThatLivesAsLongAsTheBadge() {
    String before = calendar(ana);

    assertThat(before)
        .matches(camp.path("/me/wall\\.ics\\?key=[A-Za-z0-9_-]{64}"))
        .doesNotContain(ana.secret(), ana.code(), ana.token())
        .isEqualTo(calendar(ana))
        .isNotEqualTo(calendar(vera));
    JsonNode reissued =
        Json.of(camp.organiser().post(camp.path("/people/" + ana.id() + "/reissue")));
    String token = camp.signIn(reissued.path("code").asText());
    assertThat(Json.of(Fixtures.as(token).get(camp.path("/me"))).path("calendar").asText())
        .isNotEqualTo(before);
  }

  private String calendar(Badge who) {
    return Json.of(who.sends().get(camp.path("/me"))).path("calendar").asText();
  }

  private Response forget(Badge who) {
    return who.sends().delete(camp.path("/me"));
  }

  private Response vote(Badge who, String proposal) {
    return who.sends().body(Map.of("level", "want")).put(camp.path("/ballot/" + proposal));
  }

  private Response signIn(Map<String, String> body) {
    return Fixtures.visitor().body(body).post(camp.path("/sign-ins"));
  }

  private JsonNode proposal(String id) {
    return Json.of(Fixtures.visitor().get(camp.path("/proposals/" + id)));
  }

  private int viewers() {
    return Json.of(camp.organiser().get(camp.path("/exposures"))).path("viewers").asInt(-1);
  }

  private int votes(String proposal) {
    for (JsonNode item : Json.of(camp.organiser().get(camp.path("/ranking"))).path("items")) {
      if (item.path("proposalId").asText().equals(proposal)) {
        return item.path("votes").asInt();
      }
    }
    throw new AssertionError(proposal + " is not ranked");
  }
}
