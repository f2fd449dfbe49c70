package org.rootscamp.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.Eventually;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.OnTheService;
import org.rootscamp.client.Response;

/** Six proposals for two rooms at nine and ten: how good their draft is can be proven at once. */
@OnTheService
class DraftProofTest {

  private Fixtures camp;

  @BeforeEach
  void fillCamp() {
    camp = Fixtures.camp().open();
    camp.room("Hall", 3);
    camp.room("Library", 2);
    camp.slot(9);
    camp.slot(10);
    Badge ana = camp.participant("Ana");
    Badge ben = camp.participant("Ben");
    for (int i = 0; i < 6; i++) {
      String proposal = camp.proposal(i % 2 == 0 ? ana : ben, "Proposal " + i);
      camp.votes(i % 2 == 0 ? ben : ana, proposal);
    }
  }

  @Test
  void ofASmallWallItIsProvenByItselfHowGoodTheDraftIs() {
    String id = camp.draft(Map.of("cut", "attendance", "moves", 5_000)).path("id");

    Response proven =
        Eventually.is(() -> draft(id), it -> it.<String>path("proof").equals("finished"));

    assertThat(proven.<Integer>path("quality.upperBound"))
        .isEqualTo(proven.<Integer>path("quality.honoured"))
        .isEqualTo(proven.<Integer>path("progress.upperBound"));
    assertThat(proven.<String>path("state")).isEqualTo("ready");
  }

  @Test
  void aProofCanBeWantedAgainAndStopped() {
    String id = camp.draft(Map.of("moves", 5_000)).path("id");
    String path = camp.path("/wall/drafts/" + id + "/proof");
    Eventually.is(() -> draft(id), it -> it.<String>path("proof").equals("finished"));

    Response again = camp.volunteer().sends().post(path);
    assertThat(again.statusCode()).isEqualTo(202);
    assertThat(again.<String>path("proof")).isEqualTo("running");
    camp.volunteer().sends().delete(path).then().statusCode(204);

    Eventually.is(
        () -> draft(id), it -> List.of("stopped", "finished").contains(it.<String>path("proof")));
    camp.volunteer().sends().delete(path).then().statusCode(204);
    assertThat(draft(id).<String>path("state")).isEqualTo("ready");
  }

  private Response draft(String id) {
    return camp.organiser().get(camp.path("/wall/drafts/" + id));
  }
}
