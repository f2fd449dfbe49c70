package org.rootscamp.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.OnTheService;
import org.rootscamp.client.Response;
import org.rootscamp.http.Expect;

/** Whom each rule would overlook, and the rules side by side. */
@OnTheService
class RuleComparisonTest {

  private static final List<String> RULES =
      List.of("phragmen", "equal-shares", "seq-pav", "approval");

  private Fixtures camp;
  private Badge ana;

  @BeforeEach
  void openCamp() {
    camp = Fixtures.camp().open();
    ana = camp.participant("Ana");
  }

  @Test
  void plainCountingOverlooksAGroupAndTheRankingSaysWhich() {
    String big1 = camp.proposal(ana, "Big 1");
    String big2 = camp.proposal(ana, "Big 2");
    String small = camp.proposal(ana, "Small");
    for (Badge voter : camp.people("participant", "A", "B", "C")) {
      camp.votes(voter, big1, big2);
    }
    for (Badge voter : camp.people("participant", "X", "Y")) {
      camp.votes(voter, small);
    }
    camp.closeVoting();
    camp.participant("Nobody");

    Response counted = ranking("?rule=approval&cells=2");

    assertThat(counted.<Map<String, Object>>path("overlooked")).isNull();
    assertThat(counted.<Integer>path("peopleWithNothing")).isEqualTo(2);
    for (Badge voter : camp.people("participant", "Z")) {
      reopened().votes(voter, small);
    }
    camp.closeVoting();
    Response withZoe = ranking("?rule=approval&cells=2");
    assertThat(withZoe.<Map<String, Object>>path("overlooked"))
        .isEqualTo(
            Map.of(
                "proposalId",
                small,
                "people",
                3,
                "voters",
                3,
                "ofVoters",
                6,
                "deserved",
                1,
                "most",
                0,
                "text",
                "3 people agree on this proposal and are enough for 1 cell, but none of them has"
                    + " any choice on the Wall."));
    assertThat(ranking("?rule=phragmen&cells=2").<Object>path("overlooked")).isNull();

    Response compared = camp.organiser().get(path("/comparison?cells=2"));
    assertThat(compared.<List<String>>path("rules.rule")).isEqualTo(RULES);
    assertThat(compared.<Integer>path("ballots")).isEqualTo(6);
    assertThat(compared.<List<Integer>>path("rules.peopleWithNothing")).containsExactly(0, 0, 0, 3);
    assertThat(compared.<List<List<String>>>path("rules.in"))
        .containsExactly(List.of(), List.of(), List.of(), List.of(big2));
    assertThat(compared.<List<List<String>>>path("rules.out"))
        .containsExactly(List.of(), List.of(), List.of(), List.of(small));
    assertThat(compared.<List<Map<String, Object>>>path("rules.overlooked"))
        .containsExactly(null, null, null, withZoe.path("overlooked"));
    assertThat(compared.<String>path("rules[3].inputHash"))
        .isEqualTo(withZoe.<String>path("inputHash"));
  }

  private Fixtures reopened() {
    return camp.patchEvent(Map.of("voting", Map.of("open", true)));
  }

  @Test
  void theRulesSideBySideAreForTheOrganiserAndAsHiddenAsTheTallies() {
    for (Badge badge : List.of(ana, camp.volunteer())) {
      Expect.problem(badge.sends().get(path("/comparison")), 403, "forbidden");
    }
    assertThat(camp.organiser().get(path("/comparison")).statusCode()).isEqualTo(200);
    camp.patchEvent(Map.of("settings", Map.of("tallies", "hidden")));
    Expect.problem(camp.organiser().get(path("/comparison")), 403, "forbidden");
    Expect.invalid(camp.closeVoting().organiser().get(path("/comparison?cap=0")), "cap");
  }

  private String path(String query) {
    return camp.path("/ranking" + query);
  }

  private Response ranking(String query) {
    return Fixtures.visitor().get(path(query));
  }
}
