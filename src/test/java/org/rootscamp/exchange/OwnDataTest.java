package org.rootscamp.exchange;

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

@OnBothDatabases
class OwnDataTest {

  private Fixtures camp;
  private Badge ana;
  private Badge ben;

  @BeforeEach
  void makeCamp() {
    camp = Fixtures.camp(Map.of("name", "Spring Camp")).open();
    ana = camp.participant("Ana");
    ben = camp.participant("Ben");
  }

  @Test
  void whoDidNothingHasTheirNameAndTheirDevices() {
    camp.signIn(ana.code());

    Response file = export(ana);

    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"" + camp.slug() + "-my-data.json\"");
    JsonNode data = Json.of(file);
    assertThat(data.path("signIns")).hasSize(2);
    assertThat(data.path("event"))
        .isEqualTo(
            Json.read(
                """
                {"slug": "%s", "name": "Spring Camp"}"""
                    .formatted(camp.slug())));
    assertThat(data.path("person"))
        .isEqualTo(
            Json.read(
                """
                {"id": "%s", "name": "Ana", "role": "participant", "email": null}"""
                    .formatted(ana.id())));
    assertThat(data.path("ballot").isNull()).isTrue();
    assertThat(data.path("proposals")).isEmpty();
    assertThat(data.path("seen")).isEmpty();
  }

  @Test
  void everythingThatSomebodyDidIsThereAndNothingOfOthers() {
    String gardens = camp.proposal(ana, "Community gardens");
    String repair = camp.proposal(ben, "Repair café");
    String bread = camp.proposal(ben, "Bread");
    camp.votes(ana, repair, bread);
    camp.votes(ben, gardens);
    see(ana, repair, gardens);
    see(ben, bread);
    camp.withdraw(bread);

    JsonNode data = Json.of(export(ana));

    assertThat(data.at("/ballot/revision").asInt()).isEqualTo(2);
    assertThat(data.at("/ballot/choices"))
        .isEqualTo(
            Json.read(
                """
                [{"proposalId": "%s", "title": "Repair café", "status": "open", "level": "want"},
                 {"proposalId": "%s", "title": "Bread", "status": "withdrawn", "level": "want"}]"""
                    .formatted(repair, bread)));
    assertThat(data.path("proposals")).hasSize(1);
    assertThat(data.at("/proposals/0/submitted").asBoolean()).isTrue();
    assertThat(data.at("/proposals/0/runs").asBoolean()).isTrue();
    assertThat(data.at("/proposals/0/proposal"))
        .isEqualTo(Json.of(ana.sends().get(camp.path("/proposals/" + gardens))));
    assertThat(Json.texts(data.path("seen"), "title"))
        .containsExactly("Community gardens", "Repair café");
    assertThat(data.toString()).doesNotContain(ana.code(), ana.secret(), ana.token());
  }

  @Test
  void whatOneRunsForOthersIsThereToo() {
    String wish =
        ben.sends()
            .body(Map.of("title", "A wish", "facilitators", List.of()))
            .post(camp.path("/proposals"))
            .then()
            .statusCode(201)
            .path("id");
    ana.sends()
        .header("If-Match", "*")
        .body(Map.of("facilitators", List.of(ana.id())))
        .patch(camp.path("/proposals/" + wish))
        .then()
        .statusCode(200);

    assertThat(own(ana)).containsExactly("false true " + wish);
    assertThat(own(ben)).containsExactly("true false " + wish);
  }

  private List<String> own(Badge who) {
    List<String> found = new java.util.ArrayList<>();
    for (JsonNode item : Json.of(export(who)).path("proposals")) {
      found.add(
          "%s %s %s"
              .formatted(
                  item.path("submitted").asText(),
                  item.path("runs").asText(),
                  item.at("/proposal/id").asText()));
    }
    return found;
  }

  @Test
  void anUnchangedFileIsNotSentAgain() {
    String tag = export(ana).header("ETag");

    Response again = ana.sends().header("If-None-Match", tag).get(camp.path("/me/export"));

    assertThat(again.statusCode()).isEqualTo(304);
    camp.votes(ana, camp.proposal(ben, "Repair café"));
    assertThat(export(ana).header("ETag")).isNotEqualTo(tag);
  }

  @Test
  void nobodyElseGetsIt() {
    Expect.problem(Fixtures.visitor().get(camp.path("/me/export")), 401, "unauthenticated");
    Expect.problem(camp.organiser().get(camp.path("/me/export")), 403, "forbidden");
    Badge stranger = Fixtures.camp().participant("Stranger");
    Expect.problem(stranger.sends().get(camp.path("/me/export")), 403, "forbidden");
  }

  private Response export(Badge who) {
    return who.sends().get(camp.path("/me/export"));
  }

  private void see(Badge who, String... proposals) {
    who.sends()
        .body(Map.of("proposalIds", List.of(proposals)))
        .post(camp.path("/exposures"))
        .then()
        .statusCode(204);
  }
}
