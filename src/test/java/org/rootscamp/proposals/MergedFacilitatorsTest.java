package org.rootscamp.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.OnTheService;
import org.rootscamp.client.Response;
import org.rootscamp.http.Expect;

/** Who runs what when Ana's and Ben's proposals are merged and parted. */
@OnTheService
class MergedFacilitatorsTest {

  private Fixtures camp;
  private Badge ana;
  private Badge ben;
  private Badge cleo;
  private Badge vera;
  private String excel;
  private String sheets;

  @BeforeEach
  void proposeTheSameTwice() {
    camp = Fixtures.camp().open();
    List<Badge> people = camp.people("participant", "Ana", "Ben", "Cleo");
    ana = people.get(0);
    ben = people.get(1);
    cleo = people.get(2);
    vera = camp.volunteer();
    excel = camp.proposal(ana, "Advanced Excel");
    sheets = camp.proposal(ben, "Spreadsheets");
  }

  @Test
  void aWishThatFindsAFacilitatorInAMergeIsAWishAgainWhenThatIsUndone() {
    String wish =
        vera.sends()
            .body(Map.of("title", "Tables", "facilitators", List.of()))
            .post(camp.path("/proposals"))
            .path("id");
    merge(sheets, wish);
    merge(excel, wish);
    assertThat(proposal(wish).<Boolean>path("facilitatorWanted")).isFalse();

    unmerge(sheets);
    assertThat(names(wish)).containsExactly("Ana");
    assertThat(proposal(wish).<Boolean>path("facilitatorWanted")).isFalse();
    unmerge(excel);

    assertThat(names(wish)).isEmpty();
    assertThat(proposal(wish).<Boolean>path("facilitatorWanted")).isTrue();
  }

  @Test
  void whoRunsItBecauseOfTwoMergesRunsItUntilBothAreUndone() {
    String more = camp.proposal(ben, "Pivot tables");
    merge(sheets, excel);
    merge(more, excel);

    unmerge(sheets);
    assertThat(names(excel)).containsExactly("Ana", "Ben");
    unmerge(more);

    assertThat(names(excel)).containsExactly("Ana");
  }

  @Test
  void whomSomebodyNamedSinceStays() {
    merge(sheets, excel);
    name(excel, ana, ben, cleo);
    unmerge(sheets);
    assertThat(names(excel)).containsExactly("Ana", "Cleo");

    merge(sheets, excel);
    name(excel, ana);
    name(excel, ana, ben);
    unmerge(sheets);

    assertThat(names(excel)).containsExactly("Ana", "Ben");
  }

  @Test
  void aProposalHasNoMoreFacilitatorsThanItMayName() {
    String[] names = new String[20];
    Arrays.fill(names, "Extra");
    name(excel, camp.people("participant", names).toArray(Badge[]::new));

    assertThat(Expect.problem(merge(sheets, excel), 409, "merge-refused").path("detail").asText())
        .contains("more than 20 facilitators");

    assertThat(names(excel)).hasSize(20);
    assertThat(proposal(sheets).<String>path("status")).isEqualTo("open");
  }

  private Response merge(String proposal, String into) {
    return vera.sends()
        .body(Map.of("into", into))
        .post(camp.path("/proposals/" + proposal + "/merges"));
  }

  private Response unmerge(String proposal) {
    return vera.sends().delete(camp.path("/proposals/" + proposal + "/merges"));
  }

  private Response proposal(String id) {
    return Fixtures.visitor().get(camp.path("/proposals/" + id));
  }

  private List<String> names(String id) {
    return proposal(id).path("facilitatorNames");
  }

  private void name(String proposal, Badge... people) {
    vera.sends()
        .header("If-Match", "*")
        .body(Map.of("facilitators", Arrays.stream(people).map(Badge::id).toList()))
        .patch(camp.path("/proposals/" + proposal))
        .then()
        .statusCode(200);
  }
}
