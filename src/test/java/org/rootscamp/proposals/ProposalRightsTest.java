package org.rootscamp.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.OnBothDatabases;
import org.rootscamp.client.Request;
import org.rootscamp.client.Response;
import org.rootscamp.http.AtOnce;
import org.rootscamp.http.Expect;

/** Ana submitted the proposal, Cleo facilitates it with her, and Eve has nothing to do with it. */
@OnBothDatabases
class ProposalRightsTest {

  private Fixtures camp;
  private Badge ana;
  private Badge cleo;
  private Badge eve;
  private Badge vera;
  private String excel;

  @BeforeEach
  void propose() {
    camp = Fixtures.camp().open();
    List<Badge> people = camp.people("participant", "Ana", "Cleo", "Eve");
    ana = people.get(0);
    cleo = people.get(1);
    eve = people.get(2);
    vera = camp.volunteer();
    excel = camp.proposal(ana, "Advanced Excel");
    facilitators(vera, ana, cleo).then().statusCode(200);
  }

  @Test
  void itsSubmitterItsFacilitatorsAndVolunteersChangeIt() {
    for (Badge badge : List.of(ana, cleo, vera)) {
      assertThat(rename(badge, "By " + badge.id()).<String>path("title"))
          .isEqualTo("By " + badge.id());
    }
    assertThat(withdraw(cleo).statusCode()).isEqualTo(204);
  }

  @Test
  void aStrangerAndAVisitorDoNot() {
    Expect.problem(rename(eve, "Mine"), 403, "forbidden");
    Expect.problem(withdraw(eve), 403, "forbidden");
    Expect.problem(
        Fixtures.visitor().header("If-Match", "*").delete(path()), 401, "unauthenticated");
    assertThat(proposal().<String>path("title")).isEqualTo("Advanced Excel");
    assertThat(proposal().<String>path("status")).isEqualTo("open");
  }

  @Test
  void aSubmitterWhoRunsItNoMoreMayStillChangeIt() {
    facilitators(vera, cleo).then().statusCode(200);

    assertThat(rename(ana, "Excel").statusCode()).isEqualTo(200);
    assertThat(proposal().<List<String>>path("facilitatorNames")).containsExactly("Cleo");
  }

  @Test
  void whoFacilitatesNoMoreMayNotChangeItAnyMore() {
    facilitators(ana, ana).then().statusCode(200);

    Expect.problem(rename(cleo, "Mine"), 403, "forbidden");
  }

  @Test
  void whatSomebodySubmittedIsListedToThemAlone() {
    facilitators(vera, cleo).then().statusCode(200);
    String wish =
        ana.sends()
            .body(Map.of("title", "Wish", "facilitators", List.of()))
            .post(camp.path("/proposals"))
            .path("id");

    assertThat(submittedBy(ana.sends())).containsExactlyInAnyOrder(excel, wish);
    for (Request other : List.of(cleo.sends(), camp.organiser(), Fixtures.visitor())) {
      assertThat(submittedBy(other)).isEmpty();
    }
    withdraw(ana).then().statusCode(204);
    assertThat(submittedBy(ana.sends())).containsExactly(wish);
    Expect.invalid(ana.sends().get(camp.path("/proposals?mine=me")), "mine");
  }

  private List<String> submittedBy(Request request) {
    return request.get(camp.path("/proposals?mine=true")).path("items.id");
  }

  @Test
  void whoeverIsWillingTakesUpAWish() {
    Expect.problem(facilitators(eve, eve), 403, "forbidden");
    facilitators(vera).then().statusCode(200);
    assertThat(proposal().<Boolean>path("facilitatorWanted")).isTrue();

    Expect.problem(facilitators(eve, cleo), 403, "forbidden");
    Response withMore =
        eve.sends()
            .header("If-Match", "*")
            .body(Map.of("title", "Mine", "facilitators", List.of(eve.id())))
            .patch(path());
    Expect.problem(withMore, 403, "forbidden");
    facilitators(eve, eve).then().statusCode(200);

    assertThat(proposal().<List<String>>path("facilitatorNames")).containsExactly("Eve");
    assertThat(proposal().<Boolean>path("facilitatorWanted")).isFalse();
    assertThat(proposal().<String>path("title")).isEqualTo("Advanced Excel");
  }

  @Test
  void participantsNameNobodyButThemselves() {
    Expect.invalid(facilitators(ana, ana, cleo, eve), "facilitators[2]");
    Expect.invalid(facilitators(cleo, eve), "facilitators[0]");
    Response byStranger =
        eve.sends()
            .body(Map.of("title", "Ours", "facilitators", List.of(eve.id(), ana.id())))
            .post(camp.path("/proposals"));
    Expect.invalid(byStranger, "facilitators[1]");

    assertThat(proposal().<List<String>>path("facilitatorNames")).containsExactly("Ana", "Cleo");
  }

  @Test
  void volunteersNameAnybodyOfTheEvent() {
    Badge elsewhere = Fixtures.camp().participant("Otto");

    assertThat(facilitators(vera, eve).<List<String>>path("facilitatorNames"))
        .containsExactly("Eve");
    Expect.invalid(facilitators(vera, eve, elsewhere), "facilitators[1]");
    Response nobody =
        vera.sends()
            .header("If-Match", "*")
            .body(Map.of("facilitators", List.of("x")))
            .patch(path());
    Expect.invalid(nobody, "facilitators[0]");
  }

  @Test
  void namingSomebodyTwiceNamesThemOnce() {
    assertThat(facilitators(vera, eve, ana, eve).<List<String>>path("facilitatorNames"))
        .containsExactly("Eve", "Ana");
  }

  @Test
  void aVolunteerPostsForSomebodyElse() {
    Response made =
        vera.sends()
            .body(Map.of("title", "Healing", "card", true, "facilitators", List.of(eve.id())))
            .post(camp.path("/proposals"));

    assertThat(made.<List<String>>path("facilitatorNames")).containsExactly("Eve");
    Response byEve =
        eve.sends()
            .header("If-Match", "*")
            .body(Map.of("title", "Healing 2"))
            .patch(made.header("Location"));
    assertThat(byEve.statusCode()).isEqualTo(200);
  }

  @Test
  void ofTwoChangesAtOnceOneIsTold() {
    String tag = camp.etag(path());

    List<Response> answers =
        AtOnce.run(
            10,
            number ->
                ana.sends()
                    .header("If-Match", tag)
                    .body(Map.of("title", "Excel " + number))
                    .patch(path()));

    assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(200);
    assertThat(answers).extracting(Response::statusCode).containsOnly(200, 412);
  }

  @Test
  void nothingPublicShowsAnAddress() {
    camp.organiser()
        .body(Map.of("people", List.of(Map.of("name", "Dora", "email", "dora@example.org"))))
        .post(camp.path("/people"));
    String dora = camp.organiser().get(camp.path("/people")).path("items[4].id");
    vera.sends().header("If-Match", "*").body(Map.of("facilitators", List.of(dora))).patch(path());

    assertThat(proposal().<List<String>>path("facilitatorNames")).containsExactly("Dora");
    assertThat(proposal().asString()).doesNotContain("example.org");
    assertThat(eve.sends().get(camp.path("/proposals")).asString()).doesNotContain("example.org");
  }

  private String path() {
    return camp.path("/proposals/" + excel);
  }

  private Response proposal() {
    return Fixtures.visitor().get(path());
  }

  private Response rename(Badge badge, String title) {
    return badge.sends().header("If-Match", "*").body(Map.of("title", title)).patch(path());
  }

  private Response withdraw(Badge badge) {
    return badge.sends().header("If-Match", "*").delete(path());
  }

  private Response facilitators(Badge by, Badge... named) {
    List<String> ids = java.util.Arrays.stream(named).map(Badge::id).toList();
    return by.sends().header("If-Match", "*").body(Map.of("facilitators", ids)).patch(path());
  }
}
