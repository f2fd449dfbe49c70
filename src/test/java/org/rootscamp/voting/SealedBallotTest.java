package org.rootscamp.voting;

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

/** Nobody but its voter sees a ballot, not even with a badge that was made for it. */
@OnBothDatabases
class SealedBallotTest {

  private Fixtures camp;
  private Badge ana;
  private Badge vera;
  private String excel;
  private String gardens;

  @BeforeEach
  void anaHasVoted() {
    camp = Fixtures.camp(Map.of("settings", Map.of("tallies", "all"))).open();
    ana = camp.participant("Ana");
    vera = camp.volunteer();
    excel = camp.proposal(vera, "Excel");
    gardens = camp.proposal(vera, "Gardens");
    camp.votes(ana, excel);
  }

  @Test
  void aBadgeGivenAnewShowsNothingOfTheBallotAndItCountsOn() {
    String snoop = signIn(reissue(Map.of()));

    JsonNode ballot = ballot(snoop);
    assertThat(ballot.path("sealed").asBoolean()).isTrue();
    assertThat(ballot.path("choices")).isEmpty();
    assertThat(ballot.path("merged")).isEmpty();
    assertThat(ballot.path("receipt").isNull()).isTrue();
    assertThat(votesFor(excel)).isEqualTo(1);
    String export = Fixtures.as(snoop).get(camp.path("/me/export")).asString();
    assertThat(Json.read(export).path("ballot").isNull()).isTrue();
    camp.publish(camp.draft(Map.of()).path("id"));
    assertThat(Json.of(Fixtures.as(snoop).get(camp.path("/me/day"))).path("items")).isEmpty();
  }

  @Test
  void singleChoicesAreRefusedWhateverTheyAreAbout() {
    String snoop = signIn(reissue(Map.of()));

    for (String proposal : List.of(excel, gardens)) {
      Expect.problem(choose(snoop, proposal), 409, "ballot-sealed");
      Response drop = Fixtures.as(snoop).delete(camp.path("/ballot/" + proposal));
      Expect.problem(drop, 409, "ballot-sealed");
    }
    assertThat(votesFor(excel)).isEqualTo(1);
    assertThat(votesFor(gardens)).isZero();
  }

  @Test
  void theWholeBallotCanBeReplacedWhileVotingIsOpenAndIsTheNewBadgesThen() {
    String late = signIn(reissue(Map.of()));

    Response replaced = replace(late, gardens);

    assertThat(replaced.statusCode()).isEqualTo(200);
    assertThat(Json.of(replaced).path("sealed").asBoolean()).isFalse();
    assertThat(Json.texts(ballot(late).path("choices"), "proposalId")).containsExactly(gardens);
    assertThat(votesFor(excel)).isZero();
    assertThat(votesFor(gardens)).isEqualTo(1);
    assertThat(choose(late, excel).statusCode()).isEqualTo(200);
  }

  @Test
  void afterClosingItStaysSealedAndAsItWas() {
    String late = signIn(reissue(Map.of()));
    camp.closeVoting();

    Expect.problem(replace(late, gardens), 409, "voting-closed");
    assertThat(ballot(late).path("sealed").asBoolean()).isTrue();
    assertThat(votesFor(excel)).isEqualTo(1);
  }

  @Test
  void whatWasWithdrawnDoesNotComeBackToWhoeverReplacedTheBallot() {
    camp.withdraw(excel);
    String late = signIn(reissue(Map.of()));
    replace(late, gardens).then().statusCode(200);

    camp.reopen(excel);

    assertThat(Json.texts(ballot(late).path("choices"), "proposalId")).containsExactly(gardens);
    assertThat(votesFor(excel)).isZero();
  }

  @Test
  void howManyMustsASealedBallotHoldsCannotBeTriedOut() {
    camp.slot(10);
    String third = camp.proposal(vera, "Third");
    camp.patchEvent(Map.of("mustLimit", 3));
    for (String must : List.of(excel, gardens, third)) {
      Fixtures.as(ana.token())
          .body(Map.of("level", "must"))
          .put(camp.path("/ballot/" + must))
          .then()
          .statusCode(200);
    }
    camp.patchEvent(Map.of("mustLimit", 1));
    String snoop = signIn(reissue(Map.of()));

    Expect.invalid(replaceWithMusts(snoop, excel, gardens), "choices");
    assertThat(replaceWithMusts(snoop, excel).statusCode()).isEqualTo(200);
  }

  @Test
  void devicesThatStaySignedInSeeTheirBallotAndTheNewBadgeDoesNot() {
    Response badge = reissue(Map.of("keepDevices", true));

    assertThat(ballot(ana.token()).path("sealed").asBoolean()).isFalse();
    assertThat(choose(ana.token(), gardens).statusCode()).isEqualTo(200);
    assertThat(ballot(signIn(badge)).path("sealed").asBoolean()).isTrue();
    Expect.problem(
        Fixtures.visitor().body(Map.of("code", ana.code())).post(camp.path("/sign-ins")),
        401,
        "sign-in-refused");
  }

  @Test
  void whoeverReplacesABallotSealsItForTheOthers() {
    String snoop = signIn(reissue(Map.of("keepDevices", true)));
    replace(snoop, gardens).then().statusCode(200);

    assertThat(ballot(ana.token()).path("sealed").asBoolean()).isTrue();
    assertThat(replace(ana.token(), excel).statusCode()).isEqualTo(200);
    assertThat(Json.texts(ballot(ana.token()).path("choices"), "proposalId"))
        .containsExactly(excel);
  }

  @Test
  void onesOwnNextDeviceSeesEverything() {
    String code = ana.sends().post(camp.path("/me/codes")).then().statusCode(200).path("code");

    String laptop = camp.signIn(code);

    assertThat(Json.texts(ballot(laptop).path("choices"), "proposalId")).containsExactly(excel);
    Expect.problem(
        Fixtures.visitor().body(Map.of("code", code)).post(camp.path("/sign-ins")),
        401,
        "sign-in-refused");
  }

  @Test
  void aCodeForTheNextDeviceDiesWithTheBadge() {
    String code = ana.sends().post(camp.path("/me/codes")).path("code");
    reissue(Map.of("keepDevices", true));

    Expect.problem(
        Fixtures.visitor().body(Map.of("code", code)).post(camp.path("/sign-ins")),
        401,
        "sign-in-refused");
  }

  @Test
  void thePersonIsToldWhoDidItAndTheJournalToo() {
    assertThat(Json.of(ana.sends().get(camp.path("/me"))).path("reissued").isNull()).isTrue();

    reissue(Map.of("keepDevices", true));

    JsonNode told = Json.of(ana.sends().get(camp.path("/me"))).path("reissued");
    assertThat(told.path("by").asText()).isEqualTo("Vera");
    assertThat(told.path("devicesKept").asBoolean()).isTrue();
    assertThat(told.path("at").asText()).isNotEmpty();
    JsonNode entry = Json.of(vera.sends().get(camp.path("/wall/journal"))).path("items").get(0);
    assertThat(entry.path("kind").asText()).isEqualTo("reissue");
    assertThat(entry.path("about").asText()).isEqualTo("Ana");
    assertThat(entry.path("facts").get(0).path("field").asText()).isEqualTo("keepDevices");
  }

  @Test
  void whoHasNotVotedHasNothingToSeal() {
    Badge ben = camp.participant("Ben");

    Response badge = vera.sends().post(camp.path("/people/" + ben.id() + "/reissue"));

    String again = signIn(badge);
    assertThat(ballot(again).path("sealed").asBoolean()).isFalse();
    assertThat(choose(again, excel).statusCode()).isEqualTo(200);
  }

  private Response reissue(Map<String, ?> body) {
    Response badge = vera.sends().body(body).post(camp.path("/people/" + ana.id() + "/reissue"));
    badge.then().statusCode(200);
    return badge;
  }

  private String signIn(Response badge) {
    return camp.signIn(badge.path("code"));
  }

  private JsonNode ballot(String token) {
    Response ballot = Fixtures.as(token).get(camp.path("/ballot"));
    ballot.then().statusCode(200);
    return Json.of(ballot);
  }

  private Response choose(String token, String proposal) {
    return Fixtures.as(token).body(Map.of("level", "want")).put(camp.path("/ballot/" + proposal));
  }

  private Response replace(String token, String proposal) {
    return replace(token, List.of(Map.of("proposalId", proposal, "level", "want")));
  }

  private Response replaceWithMusts(String token, String... proposals) {
    return replace(
        token,
        List.of(proposals).stream()
            .map(proposal -> Map.of("proposalId", proposal, "level", "must"))
            .toList());
  }

  private Response replace(String token, List<Map<String, String>> choices) {
    String tag = Fixtures.as(token).get(camp.path("/ballot")).header("ETag");
    return Fixtures.as(token)
        .header("If-Match", tag)
        .body(Map.of("choices", choices))
        .put(camp.path("/ballot"));
  }

  private int votesFor(String proposal) {
    JsonNode ranking = Json.of(camp.organiser().get(camp.path("/ranking")));
    for (JsonNode item : ranking.path("items")) {
      if (item.path("proposalId").asText().equals(proposal)) {
        return item.path("votes").asInt();
      }
    }
    throw new AssertionError(proposal + " is not ranked");
  }
}
