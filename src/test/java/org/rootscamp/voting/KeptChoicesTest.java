package org.rootscamp.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rootscamp.voting.OwnBallot.choices;
import static org.rootscamp.voting.OwnBallot.must;
import static org.rootscamp.voting.OwnBallot.want;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.OnBothDatabases;
import org.rootscamp.client.Response;
import org.rootscamp.http.Expect;

/** What a ballot keeps when the limit of musts falls, or what it names is withdrawn. */
@OnBothDatabases
class KeptChoicesTest {

  private Fixtures camp;
  private OwnBallot own;
  private String excel;
  private String drupal;
  private String healing;

  @BeforeEach
  void openVoting() {
    camp = Fixtures.camp().open();
    camp.slot(9);
    camp.slot(10);
    own = new OwnBallot(camp, camp.participant("Ana"));
    Badge ben = camp.participant("Ben");
    excel = camp.proposal(ben, "Advanced Excel");
    drupal = camp.proposal(ben, "Drupal 101");
    healing = camp.proposal(ben, "Healing");
  }

  @Test
  void mustsAboveALimitThatFellBlockNoOtherVote() {
    camp.patchEvent(Map.of("mustLimit", 4));
    Badge ben = camp.participant("Ben");
    String bread = camp.proposal(ben, "Bread");
    String gardens = camp.proposal(ben, "Gardens");
    own.replace(must(excel), must(drupal), must(healing), must(bread));
    camp.patchEvent(Map.of("mustLimit", 3));

    assertThat(
            choices(
                own.replace(must(excel), must(drupal), must(healing), must(bread), want(gardens))))
        .containsExactly(must(excel), must(drupal), must(healing), must(bread), want(gardens));
    assertThat(choices(own.replace(must(gardens), must(drupal), must(healing), must(bread))))
        .containsExactly(must(gardens), must(drupal), must(healing), must(bread));
    Expect.invalid(
        own.replace(must(gardens), must(drupal), must(healing), must(bread), must(excel)),
        "choices");
    assertThat(choices(own.replace(must(excel), must(drupal), must(healing))))
        .containsExactly(must(excel), must(drupal), must(healing));
    Expect.invalid(own.choose(bread, "must"), "choices");
  }

  @Test
  void theDefaultLimitThatFallsWithTheSlotsBlocksNothingEither() {
    String late = camp.slot(11);
    own.replace(must(excel), must(drupal), must(healing));
    camp.organiser()
        .header("If-Match", "*")
        .delete(camp.path("/slots/" + late))
        .then()
        .statusCode(204);

    assertThat(choices(own.replace(must(healing), must(drupal), must(excel))))
        .containsExactly(must(healing), must(drupal), must(excel));
    assertThat(choices(own.replace(must(healing), want(excel))))
        .containsExactly(must(healing), want(excel));
    Expect.invalid(own.replace(must(healing), must(excel), must(drupal)), "choices");
  }

  @Test
  void aWithdrawnChoiceSurvivesWhateverIsSentAndComesBack() {
    own.replace(want(drupal), must(excel), want(healing));
    camp.withdraw(excel);

    assertThat(choices(own.replace(want(healing), want(excel), must(drupal))))
        .containsExactly(want(healing), must(drupal));
    assertThat(choices(own.replace(want(drupal)))).containsExactly(want(drupal));
    assertThat(choices(own.replace())).isEmpty();
    camp.reopen(excel);

    assertThat(choices(own.read())).containsExactly(must(excel));
  }

  @Test
  void aWithdrawnProposalThatIsSentIsNotStored() {
    camp.withdraw(excel);

    Response sent = own.replace(must(excel), want(drupal));
    camp.reopen(excel);

    assertThat(choices(sent)).containsExactly(want(drupal));
    assertThat(choices(own.read())).containsExactly(want(drupal));
  }

  @Test
  void mustsThatComeBackOverTheLimitStayAndBlockNothing() {
    own.replace(must(excel), must(drupal));
    camp.withdraw(excel);
    own.choose(healing, "must");
    camp.reopen(excel);

    assertThat(choices(own.replace(must(drupal), must(healing), must(excel))))
        .containsExactly(must(drupal), must(healing), must(excel));
    assertThat(choices(own.choose(excel, "want")))
        .containsExactly(must(drupal), must(healing), want(excel));
    Expect.invalid(own.choose(excel, "must"), "choices");
  }

  @Test
  void whoHasTooManyMustsAfterTheLimitFellCanTakeThemBackOneByOne() {
    camp.patchEvent(Map.of("mustLimit", 3));
    own.replace(must(excel), must(drupal), must(healing));
    camp.patchEvent(Map.of("mustLimit", 1));

    assertThat(choices(own.drop(excel))).containsExactly(must(drupal), must(healing));
    assertThat(choices(own.choose(drupal, "want"))).containsExactly(want(drupal), must(healing));
    Expect.invalid(own.choose(excel, "must"), "choices");
  }

  @Test
  void aWithdrawnProposalLeavesTheBallotAndItsMustIsFreeAgain() {
    own.replace(must(excel), must(drupal));

    camp.withdraw(excel);

    assertThat(choices(own.read())).containsExactly(must(drupal));
    assertThat(choices(own.choose(healing, "must"))).containsExactly(must(drupal), must(healing));
    assertThat(own.drop(excel).statusCode()).isEqualTo(200);
  }
}
