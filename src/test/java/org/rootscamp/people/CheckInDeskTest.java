package org.rootscamp.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.OnBothDatabases;
import org.rootscamp.client.Response;
import org.rootscamp.contract.Json;
import org.rootscamp.http.Expect;

/** What volunteers do when somebody stands before them: find them, and write names on badges. */
@OnBothDatabases
class CheckInDeskTest {

  private Fixtures camp;
  private Badge vera;

  @BeforeEach
  void makeCamp() {
    camp = Fixtures.camp().open();
    vera = camp.volunteer();
  }

  @ParameterizedTest
  @CsvSource({
    "lopez,Ana López|LOPEZ Lopez",
    "LÓ,Ana López|LOPEZ Lopez",
    "lop ana,Ana López",
    "lopez lopez,Ana López|LOPEZ Lopez",
    "obrien,Sinéad O’Brien",
    "sine o'b,Sinéad O’Brien",
    "badge 1,Badge 12",
    "2,''",
    "opez,''",
    "'%',''",
    "nobody,''"
  })
  void peopleAreFoundByTheBeginningsOfTheirWords(String typed, String expected) {
    camp.people("participant", "Ana López", "Sinéad O’Brien", "LOPEZ Lopez", "Badge 12");

    Response found = find(typed.equals("%") ? "% zz" : typed);

    List<String> names = expected.isEmpty() ? List.of() : List.of(expected.split("\\|"));
    assertThat(Json.texts(Json.of(found).path("items"), "name")).isEqualTo(names);
  }

  @Test
  void whatIsFoundComesInPagesAndWithoutThoseOfOtherCamps() {
    Fixtures.camp().people("participant", "Ana of elsewhere");
    camp.people("participant", "Ana 1", "Ben", "Ana 2", "Ana 3");

    JsonNode first = Json.of(vera.sends().get(camp.path("/people?q=ana&limit=2")));
    JsonNode second =
        Json.of(
            vera.sends()
                .queryParam("cursor", first.path("next").asText())
                .get(camp.path("/people?q=ana&limit=2")));

    assertThat(Json.texts(first.path("items"), "name")).containsExactly("Ana 1", "Ana 2");
    assertThat(Json.texts(second.path("items"), "name")).containsExactly("Ana 3");
    assertThat(second.path("next").isNull()).isTrue();
  }

  @Test
  void anEmptySearchFindsEverybodyAndNonsenseIsRefused() {
    assertThat(Json.of(find("")).path("items")).hasSize(1);
    assertThat(Json.of(find(" ")).path("items")).hasSize(1);
    assertThat(Json.of(find("a".repeat(100))).path("items")).isEmpty();
    Expect.invalid(find("a".repeat(101)), "q");
    Expect.invalid(find("!?"), "q");
  }

  @Test
  void aBlankBadgeGetsTheNameOfWhoeverTakesIt() {
    JsonNode blank =
        Json.of(vera.sends().body(Map.of("blank", 1)).post(camp.path("/people"))).at("/items/0");

    Response named = rename(vera, blank.path("id").asText(), "Zoë Quist");

    assertThat(named.statusCode()).isEqualTo(200);
    assertThat(Json.of(named))
        .isEqualTo(
            Json.read(
                """
                {"id": "%s", "name": "Zoë Quist", "role": "participant", "email": null,
                 "standing": "desk", "blank": false, "usedAt": null}"""
                    .formatted(blank.path("id").asText())));
    assertThat(Json.texts(Json.of(find("zoe")).path("items"), "name")).containsExactly("Zoë Quist");
    assertThat(Json.of(find("badge")).path("items")).isEmpty();
    String token = camp.signIn(blank.path("code").asText());
    assertThat(Json.of(Fixtures.as(token).get(camp.path("/me"))).path("name").asText())
        .isEqualTo("Zoë Quist");
  }

  @Test
  void rolesAreGivenByOrganisersAndHoldAtOnce() {
    Badge ana = camp.participant("Ana");
    Map<String, String> volunteer = Map.of("role", "volunteer");

    Response refused = vera.sends().body(volunteer).patch(camp.path("/people/" + ana.id()));
    Expect.problem(refused, 403, "forbidden");
    Expect.problem(ana.sends().get(camp.path("/people")), 403, "forbidden");
    camp.organiser().body(volunteer).patch(camp.path("/people/" + ana.id())).then().statusCode(200);

    assertThat(ana.sends().get(camp.path("/people")).statusCode()).isEqualTo(200);
    Expect.problem(rename(vera, ana.id(), "Eve"), 403, "forbidden");
    Map<String, String> visitor = Map.of("role", "visitor");
    Expect.invalid(camp.organiser().body(visitor).patch(camp.path("/people/" + ana.id())), "role");
  }

  @Test
  void aNewNameIsSeenWhereverThePersonRunsSomething() {
    Badge ana = camp.participant("Badge 7");
    String proposal = camp.proposal(ana, "Community gardens");

    rename(vera, ana.id(), "Ana");

    Response seen = Fixtures.visitor().get(camp.path("/proposals/" + proposal));
    assertThat(Json.of(seen).at("/facilitatorNames/0").asText()).isEqualTo("Ana");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"name\": null}", "{\"name\": \"\"}", "{\"name\": \" \"}", "{\"name\": 7}"})
  void aNameIsNeeded(String body) {
    Badge ana = camp.participant("Ana");

    Expect.invalid(vera.sends().body(body).patch(camp.path("/people/" + ana.id())), "name");
    Expect.invalid(rename(vera, ana.id(), "é".repeat(101)), "name");
    assertThat(rename(vera, ana.id(), "é".repeat(100)).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"email", "id", "code", "badge", "erased", "standing"})
  void nothingButNameAndRoleIsChanged(String field) {
    Badge ana = camp.participant("Ana");
    Map<String, String> body = Map.of("name", "Eve", field, "organiser");

    Expect.invalid(vera.sends().body(body).patch(camp.path("/people/" + ana.id())), field);
    assertThat(Json.of(ana.sends().get(camp.path("/me"))).path("name").asText()).isEqualTo("Ana");
  }

  @Test
  void onlyOrganisersRenameVolunteersAndNobodyRenamesAnybodyElsewhere() {
    Badge otto = camp.person("Otto", "organiser");
    Badge ana = camp.participant("Ana");
    Badge stranger = Fixtures.camp().participant("Stranger");

    Expect.problem(rename(vera, vera.id(), "Victoria"), 403, "forbidden");
    Expect.problem(rename(vera, otto.id(), "Oscar"), 403, "forbidden");
    Expect.problem(rename(ana, ana.id(), "Anna"), 403, "forbidden");
    Expect.problem(rename(vera, stranger.id(), "Eve"), 404, "not-found");
    assertThat(rename(otto, vera.id(), "Victoria").statusCode()).isEqualTo(200);
  }

  private Response find(String typed) {
    return vera.sends().queryParam("q", typed).get(camp.path("/people"));
  }

  private Response rename(Badge who, String id, String name) {
    return who.sends().body(Map.of("name", name)).patch(camp.path("/people/" + id));
  }
}
