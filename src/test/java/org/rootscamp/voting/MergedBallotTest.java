package org.rootscamp.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rootscamp.voting.OwnBallot.choices;
import static org.rootscamp.voting.OwnBallot.must;
import static org.rootscamp.voting.OwnBallot.want;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.OnTheService;
import org.rootscamp.client.Response;
import org.rootscamp.http.Expect;

/** What Ana sees and can do when something that she chose is merged into something else. */
@OnTheService
class MergedBallotTest {

  private Fixtures camp;
  private Badge ana;
  private OwnBallot own;
  private String excel;
  private String sheets;
  private String healing;

  @BeforeEach
  void voteForTheSameTwice() {
    camp = Fixtures.camp(Map.of("mustLimit", 2)).open();
    ana = camp.participant("Ana");
    own = new OwnBallot(camp, ana);
    excel = camp.proposal(ana, "Advanced Excel");
    sheets = camp.proposal(ana, "Spreadsheets");
    healing = camp.proposal(ana, "Healing");
  }

  @Test
  void sheIsToldWhichOfHerChoicesCountsForSomethingElse() {
    own.replace(must(sheets), want(healing));
    String receipt = own.read().path("receipt");
    merge();

    Response ballot = own.read();

    assertThat(choices(ballot)).containsExactly(must(excel), want(healing));
    assertThat(ballot.<String>path("receipt")).isEqualTo(receipt);
    assertThat(ballot.<Integer>path("revision")).isEqualTo(1);
    assertThat(ballot.<List<?>>path("merged")).hasSize(1);
    assertThat(ballot.<Map<String, Object>>path("merged[0]"))
        .containsEntry("proposalId", sheets)
        .containsEntry("title", "Spreadsheets")
        .containsEntry("into", excel)
        .containsOnlyKeys("proposalId", "title", "into", "at");
  }

  @Test
  void sendingBackWhatIsShownChangesNothing() {
    own.replace(want(sheets), want(healing), must(excel));
    merge();
    String before = own.read().asString();

    Response again = own.replace(must(excel), want(healing));

    assertThat(again.asString()).isEqualTo(before);
    unmerge();
    assertThat(choices(own.read())).containsExactly(want(sheets), want(healing), must(excel));
  }

  @Test
  void otherChangesLeaveTheMergedChoicesAsTheyAre() {
    own.replace(want(sheets), must(excel));
    merge();

    assertThat(choices(own.replace(want(healing), must(excel))))
        .containsExactly(want(healing), must(excel));
    own.choose(healing, "must");
    own.choose(excel, "must");
    unmerge();

    assertThat(choices(own.read())).containsExactly(must(healing), want(sheets), must(excel));
  }

  @Test
  void anotherLevelIsThatOfAllMergedChoices() {
    own.replace(want(sheets), must(excel));
    merge();

    assertThat(choices(own.replace(want(excel)))).containsExactly(want(excel));
    unmerge();
    assertThat(choices(own.read())).containsExactly(want(sheets), want(excel));

    merge();
    own.choose(excel, "must");
    unmerge();
    assertThat(choices(own.read())).containsExactly(must(sheets), must(excel));
  }

  @Test
  void takingItBackTakesAllMergedChoicesBack() {
    own.replace(want(sheets), must(excel), want(healing));
    merge();
    assertThat(choices(drop(excel))).containsExactly(want(healing));
    unmerge();
    assertThat(choices(own.read())).containsExactly(want(healing));

    own.replace(want(sheets), must(excel), want(healing));
    merge();
    own.replace(want(healing));
    unmerge();
    assertThat(choices(own.read())).containsExactly(want(healing));
  }

  @Test
  void whoChoosesTheUnionChoosesTheOneThatIsOpen() {
    merge();
    own.replace(want(excel));
    Expect.invalid(
        ana.sends().body(Map.of("level", "want")).put(own.path("/" + sheets)), "proposalId");
    assertThat(choices(own.replace(want(excel), want(sheets)))).containsExactly(want(excel));
    unmerge();

    assertThat(choices(own.read())).containsExactly(want(excel));
  }

  @Test
  void whoStillSendsWhatWasMergedTakesNothingBack() {
    own.replace(must(sheets));
    merge();

    assertThat(choices(own.replace(want(healing), want(sheets))))
        .containsExactly(want(healing), must(excel));
    unmerge();

    assertThat(choices(own.read())).containsExactly(want(healing), must(sheets));
  }

  @Test
  void aUnionThatIsWithdrawnIsPartedAndKeepsTheChoices() {
    own.replace(must(sheets), want(excel));
    merge();
    camp.withdraw(excel);

    assertThat(choices(own.read())).containsExactly(must(sheets));
    assertThat(own.read().<List<?>>path("merged")).isEmpty();
    own.replace(must(sheets), want(healing));
    camp.reopen(excel);

    assertThat(choices(own.read()))
        .containsExactlyInAnyOrder(must(sheets), want(healing), want(excel));
  }

  @Test
  void mustsThatComeBackOverTheLimitDoNotMakeTheBallotIllegal() {
    own.replace(must(sheets), must(excel));
    merge();
    own.choose(healing, "must");
    unmerge();
    String before = own.read().asString();

    assertThat(own.replace(must(sheets), must(excel), must(healing)).asString()).isEqualTo(before);
    assertThat(choices(own.choose(healing, "want")))
        .containsExactly(must(sheets), must(excel), want(healing));
    Expect.invalid(
        ana.sends().body(Map.of("level", "must")).put(own.path("/" + healing)), "choices");
  }

  @Test
  void nobodyHasToSupportWhatTheyDidNotChooseEvenAfterVotingHasClosed() {
    own.replace(want(sheets), want(healing));
    merge();
    camp.closeVoting();

    Expect.problem(own.drop(healing), 409, "voting-closed");
    assertThat(choices(drop(excel))).containsExactly(want(healing));
    assertThat(choices(drop(excel))).containsExactly(want(healing));
    assertThat(own.read().<Integer>path("revision")).isEqualTo(2);
  }

  @Test
  void whatWasChosenWithoutAMergeStaysWhenVotingHasClosed() {
    own.replace(want(excel));
    merge();
    camp.closeVoting();

    Expect.problem(own.drop(excel), 409, "voting-closed");
    assertThat(choices(own.read())).containsExactly(want(excel));
  }

  private void merge() {
    camp.organiser().body(Map.of("into", excel)).post(merges()).then().statusCode(201);
  }

  private void unmerge() {
    camp.organiser().delete(merges()).then().statusCode(204);
  }

  private String merges() {
    return camp.path("/proposals/" + sheets + "/merges");
  }

  private Response drop(String proposal) {
    Response dropped = own.drop(proposal);
    assertThat(dropped.statusCode()).as(dropped.asString()).isEqualTo(200);
    return dropped;
  }
}
