package org.rootscamp.voting;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.OnBothDatabases;
import org.rootscamp.http.Expect;

/** What Ana sees and can do when something that she chose is merged into something else. */
@OnBothDatabases
class MergedBallotTest {

  private Fixtures camp;
  private Badge ana;
  private String excel;
  private String sheets;
  private String healing;

  @BeforeEach
  void voteForTheSameTwice() {
    camp = Fixtures.camp(Map.of("mustLimit", 2)).open();
    ana = camp.participant("Ana");
    excel = camp.proposal(ana, "Advanced Excel");
    sheets = camp.proposal(ana, "Spreadsheets");
    healing = camp.proposal(ana, "Healing");
  }

  @Test
  void sheIsToldWhichOfHerChoicesCountsForSomethingElse() {
    replace(must(sheets), want(healing));
    String receipt = ballot().path("receipt");
    merge();

    Response ballot = ballot();

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
    replace(want(sheets), want(healing), must(excel));
    merge();
    String before = ballot().asString();

    Response again = replace(must(excel), want(healing));

    assertThat(again.asString()).isEqualTo(before);
    unmerge();
    assertThat(choices(ballot())).containsExactly(want(sheets), want(healing), must(excel));
  }

  @Test
  void otherChangesLeaveTheMergedChoicesAsTheyAre() {
    replace(want(sheets), must(excel));
    merge();

    assertThat(choices(replace(want(healing), must(excel))))
        .containsExactly(want(healing), must(excel));
    choose(healing, "must");
    choose(excel, "must");
    unmerge();

    assertThat(choices(ballot())).containsExactly(must(healing), want(sheets), must(excel));
  }

  @Test
  void anotherLevelIsThatOfAllMergedChoices() {
    replace(want(sheets), must(excel));
    merge();

    assertThat(choices(replace(want(excel)))).containsExactly(want(excel));
    unmerge();
    assertThat(choices(ballot())).containsExactly(want(sheets), want(excel));

    merge();
    choose(excel, "must");
    unmerge();
    assertThat(choices(ballot())).containsExactly(must(sheets), must(excel));
  }

  @Test
  void takingItBackTakesAllMergedChoicesBack() {
    replace(want(sheets), must(excel), want(healing));
    merge();
    assertThat(choices(drop(excel))).containsExactly(want(healing));
    unmerge();
    assertThat(choices(ballot())).containsExactly(want(healing));

    replace(want(sheets), must(excel), want(healing));
    merge();
    replace(want(healing));
    unmerge();
    assertThat(choices(ballot())).containsExactly(want(healing));
  }

  @Test
  void whoChoosesTheUnionChoosesTheOneThatIsOpen() {
    merge();
    replace(want(excel));
    Expect.invalid(ana.sends().body(Map.of("level", "want")).put(path("/" + sheets)), "proposalId");
    Expect.invalid(replace(want(excel), want(sheets)), "choices[1].proposalId");
    unmerge();

    assertThat(choices(ballot())).containsExactly(want(excel));
  }

  @Test
  void aUnionThatIsWithdrawnHidesTheChoicesButKeepsThem() {
    replace(must(sheets));
    merge();
    withdraw(excel);

    assertThat(choices(ballot())).isEmpty();
    assertThat(ballot().<List<?>>path("merged")).isEmpty();
    replace(want(healing));
    unmerge();

    assertThat(choices(ballot())).containsExactlyInAnyOrder(must(sheets), want(healing));
  }

  @Test
  void mustsThatComeBackOverTheLimitDoNotMakeTheBallotIllegal() {
    replace(must(sheets), must(excel));
    merge();
    choose(healing, "must");
    unmerge();
    String before = ballot().asString();

    assertThat(replace(must(sheets), must(excel), must(healing)).asString()).isEqualTo(before);
    assertThat(choices(choose(healing, "want")))
        .containsExactly(must(sheets), must(excel), want(healing));
    Expect.invalid(ana.sends().body(Map.of("level", "must")).put(path("/" + healing)), "choices");
  }

  @Test
  void nobodyHasToSupportWhatTheyDidNotChooseEvenAfterVotingHasClosed() {
    replace(want(sheets), want(healing));
    merge();
    camp.closeVoting();

    Expect.problem(delete(healing), 409, "voting-closed");
    assertThat(choices(drop(excel))).containsExactly(want(healing));
    assertThat(choices(drop(excel))).containsExactly(want(healing));
    assertThat(ballot().<Integer>path("revision")).isEqualTo(2);
  }

  @Test
  void whatWasChosenWithoutAMergeStaysWhenVotingHasClosed() {
    replace(want(excel));
    merge();
    camp.closeVoting();

    Expect.problem(delete(excel), 409, "voting-closed");
    assertThat(choices(ballot())).containsExactly(want(excel));
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

  private void withdraw(String proposal) {
    camp.organiser()
        .header("If-Match", "*")
        .delete(camp.path("/proposals/" + proposal))
        .then()
        .statusCode(204);
  }

  private String path(String below) {
    return camp.path("/ballot" + below);
  }

  private Response ballot() {
    return ana.sends().get(path(""));
  }

  @SafeVarargs
  private Response replace(Map<String, String>... choices) {
    return ana.sends()
        .header("If-Match", ballot().header("ETag"))
        .body(Map.of("choices", List.of(choices)))
        .put(path(""));
  }

  private Response choose(String proposal, String level) {
    return ana.sends().body(Map.of("level", level)).put(path("/" + proposal));
  }

  private Response delete(String proposal) {
    return ana.sends().delete(path("/" + proposal));
  }

  private Response drop(String proposal) {
    Response dropped = delete(proposal);
    assertThat(dropped.statusCode()).as(dropped.asString()).isEqualTo(200);
    return dropped;
  }

  private static List<Map<String, String>> choices(Response ballot) {
    assertThat(ballot.statusCode()).as(ballot.asString()).isEqualTo(200);
    return new ArrayList<>(ballot.<List<Map<String, String>>>path("choices"));
  }

  private static Map<String, String> want(String proposal) {
    return Map.of("proposalId", proposal, "level", "want");
  }

  private static Map<String, String> must(String proposal) {
    return Map.of("proposalId", proposal, "level", "must");
  }
}
