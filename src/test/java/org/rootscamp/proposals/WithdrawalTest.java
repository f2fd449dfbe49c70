package org.rootscamp.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.Fixtures;
import org.rootscamp.OnBothDatabases;
import org.rootscamp.client.Response;
import org.rootscamp.http.Expect;

/** What is withdrawn comes back with its votes, and does not take along what was merged into it. */
@OnBothDatabases
class WithdrawalTest {

  private SharedProposal it;

  @BeforeEach
  void propose() {
    it = new SharedProposal();
  }

  @Test
  void itsSubmitterWithdrawsItEvenWhenOthersRunIt() {
    it.name(it.excel, it.cleo);

    assertThat(it.withdraw(it.ana, it.excel).statusCode()).isEqualTo(204);
    assertThat(it.withdraw(it.ana, it.excel).statusCode()).isEqualTo(204);

    assertThat(it.told(it.excel)).isEqualTo("withdrawn, run by Cleo");
    assertThat(it.withdraw(it.cleo, it.excel).statusCode()).isEqualTo(204);
    assertThat(it.told(it.excel)).isEqualTo("withdrawn, run by Cleo");
    assertThat(it.journal()).containsExactly("Ana withdrawal “Excel”");
  }

  @Test
  void aVolunteerWithdrawsItEvenWhenFacilitating() {
    it.name(it.excel, it.ana, it.vera);

    it.withdraw(it.vera, it.excel).then().statusCode(204);

    assertThat(it.told(it.excel)).isEqualTo("withdrawn, run by Ana, Vera");
    assertThat(it.journal()).containsExactly("Vera withdrawal “Excel”");
  }

  @Test
  void aVolunteerOpensItAgainWithItsVotes() {
    String ranking = it.ranking().asString();
    String before = it.proposal(it.excel).asString();
    it.withdraw(it.ana, it.excel).then().statusCode(204);
    assertThat(it.votes()).isEmpty();

    Response opened = it.reopen(it.vera.sends(), it.excel);

    assertThat(opened.statusCode()).isEqualTo(200);
    assertThat(opened.asString()).isEqualTo(before);
    assertThat(opened.header("ETag")).isEqualTo(it.proposal(it.excel).header("ETag"));
    assertThat(it.proposal(it.excel).asString()).isEqualTo(before);
    assertThat(it.ranking().asString()).isEqualTo(ranking);
    assertThat(it.journal()).containsExactly("Ana withdrawal “Excel”", "Vera reopening “Excel”");
  }

  @Test
  void anOpenOneStaysAsItIs() {
    String before = it.proposal(it.excel).asString();

    assertThat(it.reopen(it.vera.sends(), it.excel).asString()).isEqualTo(before);
    it.withdraw(it.ana, it.excel).then().statusCode(204);
    it.reopen(it.vera.sends(), it.excel).then().statusCode(200);
    assertThat(it.reopen(it.vera.sends(), it.excel).asString()).isEqualTo(before);

    assertThat(it.journal()).hasSize(2);
  }

  @Test
  void whoRanItAndLeftMeanwhileIsNotBroughtBack() {
    it.name(it.excel, it.cleo);
    it.withdraw(it.ana, it.excel).then().statusCode(204);
    it.cleo.sends().delete(it.camp.path("/me")).then().statusCode(204);

    it.reopen(it.vera.sends(), it.excel).then().statusCode(200);

    assertThat(it.told(it.excel)).isEqualTo("open, wanted");
  }

  @Test
  void onlyVolunteersOpenItAgain() {
    it.withdraw(it.ana, it.excel).then().statusCode(204);
    Fixtures elsewhere = Fixtures.camp().open();
    String foreign = elsewhere.proposal(elsewhere.participant("Otto"), "Elsewhere");

    Expect.problem(it.reopen(it.ana.sends(), it.excel), 403, "forbidden");
    Expect.problem(it.reopen(Fixtures.visitor(), it.excel), 401, "unauthenticated");
    Expect.problem(it.reopen(it.vera.sends(), foreign), 404, "not-found");
    Expect.problem(it.reopen(it.vera.sends(), "x"), 404, "not-found");
    assertThat(it.told(it.excel)).isEqualTo("withdrawn, run by Ana, Cleo");
  }

  @Test
  void aMergedOneIsPartedAndNotOpened() {
    String sheets = it.camp.proposal(it.ben, "Sheets");
    it.merge(sheets, it.excel);

    Expect.problem(it.reopen(it.vera.sends(), sheets), 409, "proposal-not-open");
    Expect.problem(it.withdraw(it.ben, sheets), 409, "proposal-not-open");
    assertThat(it.told(sheets)).isEqualTo("merged, run by Ben");
  }

  @Test
  void whatWasMergedIntoItIsOpenAgainWhenItIsWithdrawn() {
    String sheets = it.camp.proposal(it.ben, "Sheets");
    String tables = it.camp.proposal(it.vera, "Tables");
    it.camp.votes(it.ana, sheets, tables);
    it.camp.votes(it.cleo, tables);
    it.merge(sheets, it.excel);
    it.merge(tables, it.excel);
    assertThat(it.votes()).isEqualTo(Map.of("Excel", 3));

    it.withdraw(it.ana, it.excel).then().statusCode(204);

    assertThat(it.told(it.excel)).isEqualTo("withdrawn, run by Ana, Cleo");
    assertThat(it.told(sheets)).isEqualTo("open, run by Ben");
    assertThat(it.told(tables)).isEqualTo("open, run by Vera");
    assertThat(it.votes()).isEqualTo(Map.of("Sheets", 1, "Tables", 2));
    assertThat(it.journal().subList(2, 5))
        .containsExactly(
            "Ana unmerge “Sheets” from “Excel”",
            "Ana unmerge “Tables” from “Excel”",
            "Ana withdrawal “Excel”");
    it.reopen(it.vera.sends(), it.excel).then().statusCode(200);
    assertThat(it.votes()).isEqualTo(Map.of("Excel", 1, "Sheets", 1, "Tables", 2));
    assertThat(it.proposal(it.excel).<List<?>>path("mergedFrom")).isEmpty();
  }

  @Test
  void ofAChainOnlyTheLastLinkIsParted() {
    String sheets = it.camp.proposal(it.ben, "Sheets");
    String healing = it.camp.proposal(it.cleo, "Healing");
    it.camp.votes(it.ana, healing);
    it.merge(it.excel, sheets);
    it.merge(sheets, healing);
    assertThat(it.votes()).isEqualTo(Map.of("Healing", 2));

    it.withdraw(it.cleo, healing).then().statusCode(204);

    assertThat(it.told(healing)).isEqualTo("withdrawn, run by Cleo");
    assertThat(it.told(sheets)).isEqualTo("open, run by Ben, Ana, Cleo");
    assertThat(it.told(it.excel)).isEqualTo("merged, run by Ana, Cleo");
    assertThat(it.votes()).isEqualTo(Map.of("Sheets", 1));
  }

  @Test
  void aSessionOnTheWallIsCancelledThereAndTakesPlaceAgainOnceReopened() {
    placeOnTheWall();
    int version = version();

    it.withdraw(it.ana, it.excel).then().statusCode(204);
    assertThat(cell()).isEqualTo("cancelled");
    assertThat(version()).isEqualTo(version + 1);
    it.reopen(it.vera.sends(), it.excel).then().statusCode(200);
    assertThat(cell()).isEqualTo("session");
    assertThat(version()).isEqualTo(version + 2);
    it.reopen(it.vera.sends(), it.excel).then().statusCode(200);
    assertThat(version()).isEqualTo(version + 2);

    it.withdraw(it.cleo, it.excel).then().statusCode(204);
    assertThat(version()).isEqualTo(version + 3);
  }

  @Test
  void aWithdrawalThatPartsMergesIsOneChangeOfTheWall() {
    placeOnTheWall();
    it.merge(it.camp.proposal(it.ben, "Sheets"), it.excel);
    it.merge(it.camp.proposal(it.vera, "Tables"), it.excel);
    int version = version();

    it.withdraw(it.ana, it.excel).then().statusCode(204);

    assertThat(version()).isEqualTo(version + 1);
  }

  private void placeOnTheWall() {
    String room = it.camp.room("Hall", 10);
    String slot = it.camp.slot(9);
    Map<String, String> place =
        Map.of("op", "place", "proposalId", it.excel, "roomId", room, "slotId", slot);
    it.vera
        .sends()
        .header("If-Match", "*")
        .body(Map.of("edits", List.of(place)))
        .post(it.camp.path("/wall/edits"))
        .then()
        .statusCode(200);
  }

  private String cell() {
    return Fixtures.visitor().get(it.camp.path("/wall")).path("cells[0].state");
  }

  private int version() {
    return Fixtures.visitor().get(it.camp.path("/wall")).path("version");
  }
}
