package org.rootscamp.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.OnBothDatabases;
import org.rootscamp.client.Response;
import org.rootscamp.http.AtOnce;
import org.rootscamp.http.Expect;

/** Fifteen proposals; the first twelve have been seen by Ana, and those after them by nobody. */
@OnBothDatabases
class ExposureTest {

  private Fixtures camp;
  private Badge ana;
  private List<String> proposals;

  @BeforeEach
  void propose() {
    camp = Fixtures.camp().open();
    ana = camp.participant("Ana");
    proposals = new ArrayList<>();
    for (int i = 0; i < 15; i++) {
      proposals.add(camp.proposal(ana, "Proposal " + i));
    }
    saw(ana, proposals.subList(0, 12)).then().statusCode(204);
  }

  @Test
  void whoComesNextSeesFirstWhatFewHaveSeen() {
    Badge ben = camp.participant("Ben");
    List<String> byBen = list(ben);

    assertThat(byBen).hasSize(15);
    assertThat(byBen.subList(0, 3)).containsExactlyInAnyOrderElementsOf(proposals.subList(12, 15));
  }

  @Test
  void theOrderIsSettledByTheFirstLook() {
    Badge ben = camp.participant("Ben");
    List<String> before = list(ben);

    saw(camp.participant("Cleo"), proposals.subList(12, 15));
    saw(ana, proposals);
    saw(ben, before);

    assertThat(list(ben)).isEqualTo(before);
    List<String> page = ben.sends().get(camp.path("/proposals?limit=4")).path("items.id");
    assertThat(page).isEqualTo(before.subList(0, 4));
    String next = ben.sends().get(camp.path("/proposals?limit=4")).path("next");
    Response rest = ben.sends().get(camp.path("/proposals?limit=50&cursor=" + next));
    assertThat(rest.<List<String>>path("items.id")).isEqualTo(before.subList(4, 15));
  }

  @Test
  void twoDevicesThatLookForTheFirstTimeAtOnceSeeTheSame() {
    Badge ben = camp.participant("Ben");

    List<List<String>> seen = AtOnce.run(4, device -> list(ben));

    assertThat(seen).containsOnly(seen.get(0));
  }

  @Test
  void aProposalCountsOnceAPersonWhateverTheDevice() {
    String otherDevice = camp.signIn(ana.code());
    AtOnce.run(
            4,
            i ->
                Fixtures.as(i % 2 == 0 ? ana.token() : otherDevice)
                    .body(Map.of("proposalIds", List.of(proposals.get(0), proposals.get(13))))
                    .post(camp.path("/exposures")))
        .forEach(response -> response.then().statusCode(204));

    assertThat(exposures().get(0)).isEqualTo(1);
    assertThat(exposures().get(13)).isEqualTo(1);
    assertThat(report().<Integer>path("viewers")).isEqualTo(1);
  }

  @Test
  void whatVolunteersAndOrganisersSeeIsNotCounted() {
    saw(camp.volunteer(), proposals).then().statusCode(204);
    camp.organiser()
        .body(Map.of("proposalIds", proposals))
        .post(camp.path("/exposures"))
        .then()
        .statusCode(204);

    assertThat(report().<Integer>path("viewers")).isEqualTo(1);
    assertThat(exposures()).containsExactly(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0);
  }

  @Test
  void whatFewHaveSeenIsNamedBeforeVotingIsClosed() {
    List<Badge> people = camp.people("participant", "B", "C", "D", "E");
    people.forEach(person -> saw(person, proposals.subList(0, 10)));
    people.subList(0, 2).forEach(person -> saw(person, proposals.subList(10, 13)));

    Response report = report();

    assertThat(report.<List<String>>path("items.proposalId")).isEqualTo(proposals);
    assertThat(exposures()).containsExactly(5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 3, 3, 2, 0, 0);
    assertThat(report.<Number>path("median").doubleValue()).isEqualTo(5);
    assertThat(report.<Integer>path("viewers")).isEqualTo(5);
    assertThat(report.<List<String>>path("items[seldomSeen].title"))
        .containsExactly("Proposal 12", "Proposal 13", "Proposal 14");
  }

  @Test
  void aVoteIsNoExposureAndAnExposureNoVote() {
    camp.votes(ana, proposals.get(14));

    assertThat(exposures().get(14)).isZero();
    assertThat(ana.sends().get(camp.path("/ballot")).<List<String>>path("choices.proposalId"))
        .containsExactly(proposals.get(14));
  }

  @Test
  void whatIsNoProposalOfTheEventIsRefusedAndNothingIsCounted() {
    String elsewhere = camp(Fixtures.camp().open());

    Expect.invalid(saw(ana, List.of(proposals.get(12), elsewhere)), "proposalIds[1]");
    Expect.invalid(saw(ana, List.of("x")), "proposalIds[0]");
    assertThat(exposures().get(12)).isZero();
  }

  private static String camp(Fixtures other) {
    return other.proposal(other.participant("Otto"), "Elsewhere");
  }

  private Response saw(Badge viewer, List<String> seen) {
    return viewer.sends().body(Map.of("proposalIds", seen)).post(camp.path("/exposures"));
  }

  private List<String> list(Badge viewer) {
    return viewer.sends().get(camp.path("/proposals")).path("items.id");
  }

  private Response report() {
    return camp.volunteer().sends().get(camp.path("/exposures"));
  }

  private List<Integer> exposures() {
    return report().path("items.exposures");
  }
}
