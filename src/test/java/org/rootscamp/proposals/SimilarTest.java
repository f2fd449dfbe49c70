package org.rootscamp.proposals;

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

@OnTheService
class SimilarTest {

  private static final String GROWING = "0 to 200k in 6 months: growing a Facebook page";
  private static final String GETTING = "0 to 200k in 6 months: get a Facebook page off the ground";

  private Fixtures camp;
  private Badge ana;
  private String growing;
  private String getting;

  @BeforeEach
  void proposeTheSameTwice() {
    camp = Fixtures.camp().open();
    ana = camp.participant("Ana");
    growing = camp.proposal(ana, GROWING);
    camp.proposal(ana, "Drupal 101");
    camp.proposal(ana, "Email deliverability");
    getting = camp.proposal(ana, GETTING);
  }

  @Test
  void whoTypesSeesWhatIsThereAlready() {
    Response similar = similar("FACEBOOK pages growing");

    assertThat(similar.<List<String>>path("items.title")).containsExactly(GROWING, GETTING);
    assertThat(similar.<List<String>>path("items.proposalId")).containsExactly(growing, getting);
    assertThat(similar.<List<Double>>path("items.similarity"))
        .isSortedAccordingTo((one, other) -> Double.compare(other, one))
        .allMatch(similarity -> similarity >= 0.2f && similarity <= 1);
    assertThat(similar("Knitting").<List<?>>path("items")).isEmpty();
    assertThat(similar("").<List<?>>path("items")).isEmpty();
  }

  @Test
  void atMostFiveAreShown() {
    for (int i = 0; i < 6; i++) {
      camp.proposal(ana, "Email " + i);
    }
    assertThat(similar("Email").<List<?>>path("items")).hasSize(5);
  }

  @Test
  void aSummaryOfFullLengthIsCompared() {
    String summary = "é漢\uD83C\uDFAA".repeat(1_000);
    Response similar =
        ana.sends()
            .queryParam("title", "Drupal 101")
            .queryParam("summary", summary)
            .get(camp.path("/proposals/similar"));
    assertThat(similar.<String>path("items[0].title")).isEqualTo("Drupal 101");
    Expect.invalid(
        ana.sends().queryParam("summary", "a".repeat(4_001)).get(camp.path("/proposals/similar")),
        "summary");
  }

  @Test
  void volunteersSeeThePairsThatMayBeTheSame() {
    Response pairs = duplicates();

    assertThat(pairs.<List<?>>path("items")).hasSize(1);
    assertThat(pairs.<List<Map<String, String>>>path("items[0].proposals"))
        .containsExactly(
            Map.of("proposalId", growing, "title", GROWING),
            Map.of("proposalId", getting, "title", GETTING));
  }

  @Test
  void whatIsMergedOrWithdrawnIsNotShownAnyMore() {
    camp.organiser()
        .body(Map.of("into", growing))
        .post(camp.path("/proposals/" + getting + "/merges"))
        .then()
        .statusCode(201);

    assertThat(duplicates().<List<?>>path("items")).isEmpty();
    assertThat(similar("Facebook page").<List<String>>path("items.proposalId"))
        .containsExactly(growing);
  }

  private Response similar(String title) {
    Response similar = ana.sends().queryParam("title", title).get(camp.path("/proposals/similar"));
    assertThat(similar.statusCode()).as(similar.asString()).isEqualTo(200);
    return similar;
  }

  private Response duplicates() {
    return camp.volunteer().sends().get(camp.path("/proposals/duplicates"));
  }
}
