package org.rootscamp.proposals;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Who only facilitates a proposal leaves it, and does not take it away from others. */
@OnBothDatabases
class SteppingDownTest {

  private SharedProposal it;

  @BeforeEach
  void propose() {
    it = new SharedProposal();
  }

  @Test
  void aCoFacilitatorStepsDownAndTheProposalStaysOpen() {
    assertThat(it.withdraw(it.cleo, it.excel).statusCode()).isEqualTo(204);

    assertThat(it.told(it.excel)).isEqualTo("open, run by Ana");
    assertThat(it.votes()).isEqualTo(Map.of("Excel", 1));
    assertThat(it.journal()).containsExactly("Cleo stepping-down “Excel”");
  }

  @Test
  void whoStepsDownTwiceStepsDownOnceAndIsAStrangerInAllElse() {
    it.withdraw(it.cleo, it.excel).then().statusCode(204);
    String before = it.proposal(it.excel).asString();

    assertThat(it.withdraw(it.cleo, it.excel).statusCode()).isEqualTo(204);

    assertThat(it.proposal(it.excel).asString()).isEqualTo(before);
    assertThat(it.journal()).hasSize(1);
    Expect.problem(it.rename(it.cleo, "Mine"), 403, "forbidden");
    it.name(it.excel, it.ana, it.cleo);
    it.withdraw(it.cleo, it.excel).then().statusCode(204);
    assertThat(it.told(it.excel)).isEqualTo("open, run by Ana");
    assertThat(it.journal()).hasSize(2);
  }

  @Test
  void whatNobodyRunsAnyMoreIsAWishThatKeepsItsVotes() {
    it.name(it.excel, it.cleo);

    it.withdraw(it.cleo, it.excel).then().statusCode(204);

    assertThat(it.told(it.excel)).isEqualTo("open, wanted");
    assertThat(it.votes()).isEqualTo(Map.of("Excel", 1));
  }

  @Test
  void nobodyInheritsItFromASubmitterWhoLeft() {
    it.ana.sends().delete(it.camp.path("/me")).then().statusCode(204);
    String card = it.card("Healing", it.cleo);
    it.camp.votes(it.ben, card);

    it.withdraw(it.cleo, it.excel).then().statusCode(204);
    it.withdraw(it.cleo, card).then().statusCode(204);

    assertThat(it.told(it.excel)).isEqualTo("open, wanted");
    assertThat(it.told(card)).isEqualTo("open, wanted");
    assertThat(it.votes()).isEqualTo(Map.of("Excel", 1, "Healing", 1));
  }

  @Test
  void whoSteppedDownCanBeForgotten() {
    it.withdraw(it.cleo, it.excel).then().statusCode(204);

    assertThat(it.cleo.sends().delete(it.camp.path("/me")).statusCode()).isEqualTo(204);
    assertThat(it.told(it.excel)).isEqualTo("open, run by Ana");
  }

  @Test
  void aStrangerDoesNeither() {
    it.withdraw(it.cleo, it.excel).then().statusCode(204);
    String before = it.proposal(it.excel).asString();

    Expect.problem(it.withdraw(it.ben, it.excel), 403, "forbidden");
    Expect.problem(
        Fixtures.visitor().header("If-Match", "*").delete(it.path(it.excel)),
        401,
        "unauthenticated");
    assertThat(it.proposal(it.excel).asString()).isEqualTo(before);
  }

  @Test
  void whomOthersTookOffIsAStranger() {
    it.name(it.excel, it.ana);

    Expect.problem(it.withdraw(it.cleo, it.excel), 403, "forbidden");
  }

  @Test
  void steppingDownNeedsTheTagOfThePresentState() {
    String old = it.camp.etag(it.path(it.excel));
    it.rename(it.ana, "Excel 2").then().statusCode(200);

    Expect.problem(it.cleo.sends().delete(it.path(it.excel)), 428, "precondition-required");
    Expect.problem(
        it.cleo.sends().header("If-Match", old).delete(it.path(it.excel)),
        412,
        "precondition-failed");
    assertThat(it.told(it.excel)).isEqualTo("open, run by Ana, Cleo");
    assertThat(
            it.cleo
                .sends()
                .header("If-Match", it.camp.etag(it.path(it.excel)))
                .delete(it.path(it.excel))
                .statusCode())
        .isEqualTo(204);
  }

  @Test
  void allStepDownAtOnceAndNoneIsLost() {
    String[] names = {"A", "B", "C", "D", "E", "F"};
    List<Badge> crew = it.camp.people("participant", names);
    it.name(it.excel, crew.toArray(Badge[]::new));

    List<Response> answers =
        AtOnce.run(crew.size(), number -> it.withdraw(crew.get(number), it.excel));

    assertThat(answers).extracting(Response::statusCode).containsOnly(204);
    assertThat(it.told(it.excel)).isEqualTo("open, wanted");
    assertThat(it.journal()).hasSize(crew.size());
  }

  @Test
  void whoRunsItBecauseOfAMergeStepsDownAndStillRunsTheirOwn() {
    String sheets = it.camp.proposal(it.ben, "Sheets");
    it.merge(sheets, it.excel);

    it.withdraw(it.ben, it.excel).then().statusCode(204);

    assertThat(it.told(it.excel)).isEqualTo("open, run by Ana, Cleo");
    it.vera.sends().delete(it.path(sheets) + "/merges").then().statusCode(204);
    assertThat(it.told(sheets)).isEqualTo("open, run by Ben");
    assertThat(it.told(it.excel)).isEqualTo("open, run by Ana, Cleo");
  }
}
