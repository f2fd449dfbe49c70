package org.rootscamp.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.OnBothDatabases;
import org.rootscamp.client.Request;
import org.rootscamp.client.Response;
import org.rootscamp.http.AtOnce;
import org.rootscamp.http.Expect;

/** A participant fills no camp alone. */
@OnBothDatabases
class OpenProposalsLimitTest {

  private static final int LIMIT = 20;

  private Fixtures camp;
  private Badge ana;

  @BeforeEach
  void makeCamp() {
    camp = Fixtures.camp().open();
    ana = camp.participant("Ana");
  }

  @Test
  void aParticipantHasTwentyOpenProposals() {
    List<String> open =
        IntStream.range(0, LIMIT).mapToObj(i -> camp.proposal(ana, "Proposal " + i)).toList();

    assertThat(Expect.problem(propose(ana.sends()), 409, "too-many-open-proposals").get("detail"))
        .hasToString("\"You have 20 open proposals. Withdraw one first, or ask a volunteer.\"");
    assertThat(count()).isEqualTo(LIMIT);
    propose(camp.participant("Ben").sends()).then().statusCode(201);
    ana.sends()
        .header("If-Match", "*")
        .delete(camp.path("/proposals/" + open.get(3)))
        .then()
        .statusCode(204);

    propose(ana.sends()).then().statusCode(201);
    Expect.problem(propose(ana.sends()), 409, "too-many-open-proposals");
  }

  @Test
  void ofManyAtOnceNoMoreAreTaken() {
    List<Response> answers = AtOnce.run(LIMIT + 10, number -> propose(ana.sends()));

    assertThat(answers.stream().filter(it -> it.statusCode() == 201)).hasSize(LIMIT);
    assertThat(answers.stream().filter(it -> it.statusCode() == 409)).hasSize(10);
    assertThat(count()).isEqualTo(LIMIT);
  }

  @Test
  void volunteersAndOrganisersAreNotLimited() {
    for (Request by : List.of(camp.volunteer().sends(), camp.organiser())) {
      for (int i = 0; i <= LIMIT; i++) {
        propose(by).then().statusCode(201);
      }
    }
  }

  private Response propose(Request by) {
    return by.body(Map.of("title", "One more")).post(camp.path("/proposals"));
  }

  private int count() {
    return Fixtures.visitor().get(camp.path("/proposals?limit=200")).<List<?>>path("items").size();
  }
}
