package org.rootscamp.admission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.OnBothDatabases;
import org.rootscamp.client.Response;
import org.rootscamp.contract.Json;
import org.rootscamp.http.AtOnce;
import org.rootscamp.http.Expect;

/** Who comes in by the door has no badge, and nobody has checked the name. */
@OnBothDatabases
class DoorTest {

  private Fixtures camp;
  private Badge vera;
  private String excel;

  @BeforeEach
  void openTheDoor() {
    camp =
        Fixtures.camp(
                Map.of(
                    "doorCode",
                    "Open, Sesame!",
                    "expectedPeople",
                    3,
                    "settings",
                    Map.of("tallies", "all")))
            .open();
    vera = camp.volunteer();
    excel = camp.proposal(vera, "Excel");
  }

  @ParameterizedTest
  @ValueSource(strings = {"opensesame", "OPEN SESAME", "0pen-Sesame", " Open,  Sesame! "})
  void theCodeIsReadAsPhonesTypeIt(String typed) {
    assertThat(enter(typed, "Dora").statusCode()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1234", "sesame", "1-2-3-4-5-6-7", "!!!!!!!!!!", ""})
  void aCodeThatCouldBeGuessedIsRefused(String code) {
    Response patched =
        camp.organiser()
            .header("If-Match", "*")
            .body(Map.of("doorCode", code))
            .patch(camp.path(""));

    Expect.invalid(patched, "doorCode");
    assertThat(enter("opensesame", "Dora").statusCode()).isEqualTo(201);
  }

  @Test
  void theServiceMakesACodeAndTheOneBeforeOpensNoMore() {
    String made =
        camp.organiser().post(camp.path("/door/codes")).then().statusCode(200).path("doorCode");

    assertThat(made).matches("[0-9A-Z]{4}-[0-9A-Z]{4}");
    assertThat(enter(made, "Dora").statusCode()).isEqualTo(201);
    Expect.problem(enter("opensesame", "Eve"), 401, "sign-in-refused");
    Expect.problem(vera.sends().post(camp.path("/door/codes")), 403, "forbidden");
  }

  @Test
  void whoCameInComesBackWithACodeOfTheirOwn() {
    Response dora = enter("opensesame", "Dora");
    camp.votes(badge(dora), excel);

    String again = camp.signIn(dora.path("code"));

    JsonNode ballot = Json.of(Fixtures.as(again).get(camp.path("/ballot")));
    assertThat(ballot.path("sealed").asBoolean()).isFalse();
    assertThat(Json.texts(ballot.path("choices"), "proposalId")).containsExactly(excel);
    assertThat(listed("door")).containsExactly("Dora");
    assertThat(Json.of(Fixtures.as(again).get(camp.path("/me"))).path("standing").asText())
        .isEqualTo("door");
  }

  @Test
  void theDoorLetsInAsManyAsAreExpectedUntilVolunteersLetInMore() {
    List<String> tokens = new ArrayList<>();
    for (String name : List.of("Ana", "Ben", "Cem")) {
      tokens.add(enter("opensesame", name).path("token"));
    }

    Expect.problem(enter("opensesame", "Dora"), 409, "door-full");
    Response raised = vera.sends().body(Map.of("most", 4)).patch(camp.path("/door"));
    assertThat(Json.of(raised).toString())
        .isEqualTo(
            "{\"open\":true,\"most\":4,\"letIn\":3,\"unverified\":3,\"countUnverified\":true}");
    assertThat(enter("opensesame", "Dora").statusCode()).isEqualTo(201);
    Expect.problem(enter("opensesame", "Eve"), 409, "door-full");
    Expect.problem(Fixtures.as(tokens.get(0)).get(camp.path("/door")), 403, "forbidden");
  }

  @Test
  void ofManyAtOnceNoMoreComeInThanTheDoorLets() {
    List<Integer> answers = AtOnce.run(12, i -> enter("opensesame", "Guest " + i).statusCode());

    assertThat(answers).containsOnly(201, 409);
    assertThat(answers.stream().filter(status -> status == 201)).hasSize(3);
  }

  @Test
  void revokingAllWhomNobodyApprovedFreesTheDoorAndTakesTheirVotes() {
    Badge ana = badge(enter("opensesame", "Ana"));
    Response ben = enter("opensesame", "Ben");
    Badge benBadge = badge(ben);
    camp.votes(ana, excel);
    camp.votes(benBadge, excel);
    approve(List.of(ana.id())).then().statusCode(200);

    Response revoked = vera.sends().body(Map.of()).post(camp.path("/door/revocations"));

    assertThat(Json.of(revoked).path("letIn").asInt()).isEqualTo(1);
    Expect.problem(benBadge.sends().get(camp.path("/me")), 401, "unauthenticated");
    Expect.problem(signIn(ben.path("code")), 401, "sign-in-refused");
    assertThat(votes()).isEqualTo(1);
    assertThat(ana.sends().get(camp.path("/me")).statusCode()).isEqualTo(200);
    assertThat(listed("revoked")).containsExactly("Ben");

    approve(List.of(benBadge.id())).then().statusCode(200);
    assertThat(signIn(ben.path("code")).statusCode()).isEqualTo(201);
    assertThat(votes()).isEqualTo(2);
    List<String> kinds =
        Json.texts(Json.of(vera.sends().get(camp.path("/wall/journal"))).path("items"), "kind");
    assertThat(kinds).startsWith("approval", "reading", "revocation", "approval");
  }

  @Test
  void whetherBallotsOfTheUnverifiedCountIsSettledWhenVotingCloses() {
    Badge ana = badge(enter("opensesame", "Ana"));
    camp.votes(ana, excel);
    assertThat(votes()).isEqualTo(1);

    camp.patchEvent(Map.of("settings", Map.of("countUnverified", false)));
    assertThat(votes()).isZero();
    camp.closeVoting();

    Response late =
        camp.organiser()
            .header("If-Match", "*")
            .body(Map.of("settings", Map.of("countUnverified", true)))
            .patch(camp.path(""));
    Expect.problem(late, 409, "voting-closed");
    Expect.problem(approve(List.of(ana.id())), 409, "voting-closed");
    JsonNode ranking = Json.of(Fixtures.visitor().get(camp.path("/ranking")));
    assertThat(ranking.path("unverifiedCount").asBoolean()).isFalse();
    assertThat(ranking.path("badges").toString())
        .isEqualTo("{\"made\":1,\"givenOut\":1,\"used\":1,\"byTheDoor\":1,\"unverified\":1}");
  }

  @Test
  void whoHasNotVotedIsApprovedAfterClosingAsWell() {
    Badge ana = badge(enter("opensesame", "Ana"));
    camp.closeVoting();

    assertThat(approve(List.of(ana.id())).statusCode()).isEqualTo(200);
  }

  @Test
  void joinedWithABadgeBothAreOnePersonWithOneSealedBallot() {
    Badge dora = badge(enter("opensesame", "Dora"));
    camp.votes(dora, excel);
    Badge badge = camp.participant("Dora Quartz");
    String gardens = camp.proposal(dora, "Gardens");

    Response joined = join(dora.id(), badge.id());

    assertThat(Json.of(joined).path("name").asText()).isEqualTo("Dora Quartz");
    Expect.problem(dora.sends().get(camp.path("/me")), 401, "unauthenticated");
    JsonNode ballot = Json.of(badge.sends().get(camp.path("/ballot")));
    assertThat(ballot.path("sealed").asBoolean()).isTrue();
    assertThat(votes()).isEqualTo(1);
    JsonNode proposal = Json.of(badge.sends().get(camp.path("/proposals/" + gardens)));
    assertThat(proposal.path("facilitatorNames").toString()).isEqualTo("[\"Dora Quartz\"]");
    assertThat(listed("door")).isEmpty();
  }

  @Test
  void whatTheBadgeChoseStaysWhenItIsJoined() {
    Badge dora = badge(enter("opensesame", "Dora"));
    camp.votes(dora, excel);
    Badge badge = camp.participant("Dora Quartz");
    String gardens = camp.proposal(vera, "Gardens");
    camp.votes(badge, gardens);

    join(dora.id(), badge.id()).then().statusCode(200);

    JsonNode ballot = Json.of(badge.sends().get(camp.path("/ballot")));
    assertThat(ballot.path("sealed").asBoolean()).isFalse();
    assertThat(Json.texts(ballot.path("choices"), "proposalId")).containsExactly(gardens);
    assertThat(votes()).isZero();
  }

  @Test
  void onlyWhoCameByTheDoorIsApprovedRevokedOrJoined() {
    Badge badge = camp.participant("Ana");
    Badge dora = badge(enter("opensesame", "Dora"));

    Expect.invalid(approve(List.of(dora.id(), badge.id())), "people[1]");
    Response revoked =
        vera.sends().body(Map.of("people", List.of("x"))).post(camp.path("/door/revocations"));
    Expect.invalid(revoked, "people[0]");
    Expect.invalid(join(badge.id(), dora.id()), "person");
    Expect.invalid(join(dora.id(), dora.id()), "into");
    assertThat(listed("door")).containsExactly("Dora");
  }

  private Response enter(String code, String name) {
    return Fixtures.visitor()
        .body(Map.of("doorCode", code, "name", name))
        .post(camp.path("/sign-ins"));
  }

  private Response signIn(String code) {
    return Fixtures.visitor().body(Map.of("code", code)).post(camp.path("/sign-ins"));
  }

  private static Badge badge(Response entered) {
    return new Badge(entered.path("person.id"), entered.path("code"), null, entered.path("token"));
  }

  private Response approve(List<String> people) {
    return vera.sends().body(Map.of("people", people)).post(camp.path("/door/approvals"));
  }

  private Response join(String person, String into) {
    return vera.sends()
        .body(Map.of("person", person, "into", into))
        .post(camp.path("/door/joinings"));
  }

  private List<String> listed(String standing) {
    return vera.sends()
        .queryParam("standing", standing)
        .get(camp.path("/people"))
        .path("items.name");
  }

  private int votes() {
    JsonNode ranking = Json.of(camp.organiser().get(camp.path("/ranking")));
    for (JsonNode item : ranking.path("items")) {
      if (item.path("proposalId").asText().equals(excel)) {
        return item.path("votes").asInt();
      }
    }
    throw new AssertionError("Excel is not ranked");
  }
}
