package org.rootscamp.admission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.OnBothDatabases;
import org.rootscamp.client.Request;
import org.rootscamp.client.Response;
import org.rootscamp.contract.Json;
import org.rootscamp.http.AtOnce;
import org.rootscamp.http.Expect;

/** A personal link that works once and gives a role. */
@OnBothDatabases
class InvitationTest {

  private Fixtures camp;

  @BeforeEach
  void makeCamp() {
    camp = Fixtures.camp();
  }

  @ParameterizedTest
  @CsvSource({
    "participant,",
    "volunteer,/console",
    "organiser,/console",
    "auditor,/console",
    "display,/wall"
  })
  void whoeverOpensTheLinkIsInThatRoleAndGetsACode(String role, String page) {
    Response invited = invite(camp.organiser(), "Ida", role);
    String secret = invited.path("invitation");
    assertThat(invited.<String>path("link"))
        .isEqualTo("/" + camp.slug() + (page == null ? "" : page) + "#i=" + secret);

    Response taken = take(secret);

    assertThat(taken.<String>path("person.name")).isEqualTo("Ida");
    assertThat(taken.<String>path("person.role")).isEqualTo(role);
    assertThat(camp.signIn(taken.path("code"))).isNotBlank();
    Expect.problem(take(secret), 401, "sign-in-refused");
    JsonNode listed = Json.of(camp.organiser().get(camp.path("/invitations"))).path("items").get(0);
    assertThat(listed.path("state").asText()).isEqualTo("taken");
    assertThat(listed.has("invitation")).isFalse();
    assertThat(listed.toString()).doesNotContain(secret);
  }

  @Test
  void whoTakesItMayCorrectTheName() {
    String secret = invite(camp.organiser(), "Ida", "participant").path("invitation");

    Response taken =
        Fixtures.visitor()
            .body(Map.of("invitation", secret, "name", "Ida Quartz"))
            .post(camp.path("/sign-ins"));

    assertThat(taken.<String>path("person.name")).isEqualTo("Ida Quartz");
  }

  @Test
  void volunteersInviteNobodyAboveThemselvesNorAuditors() {
    Badge vera = camp.volunteer();

    assertThat(invite(vera.sends(), "Ida", "participant").statusCode()).isEqualTo(201);
    assertThat(invite(vera.sends(), "Hall", "display").statusCode()).isEqualTo(201);
    for (String role : List.of("volunteer", "organiser", "auditor")) {
      Expect.problem(invite(vera.sends(), "Ida", role), 403, "forbidden");
    }
    Expect.invalid(invite(camp.organiser(), "Ida", "visitor"), "role");
    Badge ana = camp.participant("Ana");
    Expect.problem(invite(ana.sends(), "Ida", "participant"), 403, "forbidden");
  }

  @Test
  void oneThatWasTakenBackOpensNothing() {
    Response invited = invite(camp.organiser(), "Ida", "volunteer");
    String address = camp.path("/invitations/" + invited.path("id"));
    Expect.problem(camp.volunteer().sends().delete(address), 403, "forbidden");

    camp.organiser().delete(address).then().statusCode(204);

    Expect.problem(take(invited.path("invitation")), 401, "sign-in-refused");
    camp.organiser().delete(address).then().statusCode(204);
  }

  @Test
  void itIsGoodForItsOwnEventAndForOnePersonOnly() {
    String secret = invite(camp.organiser(), "Ida", "volunteer").path("invitation");
    Fixtures other = Fixtures.camp();
    Response elsewhere =
        Fixtures.visitor().body(Map.of("invitation", secret)).post(other.path("/sign-ins"));
    Expect.problem(elsewhere, 401, "sign-in-refused");

    List<Integer> answers = AtOnce.run(8, i -> take(secret).statusCode());

    assertThat(answers.stream().filter(status -> status == 201)).hasSize(1);
    assertThat(answers).containsOnly(201, 401);
    List<String> names = camp.organiser().get(camp.path("/people")).path("items.name");
    assertThat(names).containsExactly("Ida");
  }

  @Test
  void theJournalSaysWhichRoleWasGivenToNobodyByName() {
    invite(camp.organiser(), "Ida Quartz", "volunteer");

    JsonNode entry = Json.of(camp.organiser().get(camp.path("/wall/journal"))).path("items").get(0);

    assertThat(entry.path("kind").asText()).isEqualTo("invitation");
    assertThat(entry.path("facts").get(0).path("to").asText()).isEqualTo("volunteer");
    assertThat(entry.toString()).doesNotContain("Quartz");
  }

  private Response invite(Request by, String name, String role) {
    return by.body(Map.of("name", name, "role", role)).post(camp.path("/invitations"));
  }

  private Response take(String secret) {
    return Fixtures.visitor().body(Map.of("invitation", secret)).post(camp.path("/sign-ins"));
  }
}
