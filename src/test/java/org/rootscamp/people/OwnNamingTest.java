package org.rootscamp.people;

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
import org.rootscamp.http.AtOnce;
import org.rootscamp.http.Expect;

/** Whoever took a blank badge says once what they are called. */
@OnBothDatabases
class OwnNamingTest {

  private Fixtures camp;
  private Badge blank;

  @BeforeEach
  void takeABlankBadge() {
    camp = Fixtures.camp().open();
    JsonNode made =
        Json.of(camp.organiser().body(Map.of("blank", 1)).post(camp.path("/people")))
            .at("/items/0");
    String code = made.path("code").asText();
    blank = new Badge(made.path("id").asText(), code, null, camp.signIn(code));
  }

  @Test
  void aBlankBadgeGetsANameOnceAndItIsToldEverywhere() {
    String proposal = camp.proposal(blank, "Bread");
    assertThat(me().path("blank").asBoolean()).isTrue();

    Response named = name(" Ana Álvarez ");

    assertThat(named.statusCode()).isEqualTo(200);
    assertThat(me().path("name").asText()).isEqualTo("Ana Álvarez");
    assertThat(me().path("blank").asBoolean()).isFalse();
    assertThat(
            Fixtures.visitor()
                .get(camp.path("/proposals/" + proposal))
                .<List<String>>path("facilitatorNames"))
        .containsExactly("Ana Álvarez");
    assertThat(Json.of(camp.organiser().get(camp.path("/people?q=alvarez"))).path("items"))
        .hasSize(1);
    assertThat(name("Ana Álvarez").statusCode()).isEqualTo(200);
    Expect.problem(name("Somebody else"), 409, "named-already");
  }

  @Test
  void whoHasANameKeepsIt() {
    Badge ana = camp.participant("Ana");

    Expect.problem(
        ana.sends().body(Map.of("name", "Bea")).patch(camp.path("/me")), 409, "named-already");
    Expect.invalid(name("  "), "name");
    Expect.invalid(name("a".repeat(101)), "name");
    Expect.problem(
        camp.organiser().body(Map.of("name", "Bea")).patch(camp.path("/me")), 403, "forbidden");
  }

  @Test
  void ofTwoNamesAtOnceOneStays() {
    List<Integer> answers = AtOnce.run(2, number -> name("Name " + number).statusCode());

    assertThat(answers).containsExactlyInAnyOrder(200, 409);
    assertThat(me().path("name").asText()).isEqualTo("Name " + answers.indexOf(200));
  }

  private Response name(String name) {
    return blank.sends().body(Map.of("name", name)).patch(camp.path("/me"));
  }

  private JsonNode me() {
    return Json.of(blank.sends().get(camp.path("/me")));
  }
}
