package org.rootscamp.voting;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.OnTheService;
import org.rootscamp.client.Response;
import org.rootscamp.events.Event;
import org.rootscamp.events.JournalKind;
import org.rootscamp.http.Expect;
import org.rootscamp.journal.JournalEntry;

/** Ana and Ben proposed the same, Cleo something else; Vera merges. */
@OnTheService
class MergeResourceTest {

  private Fixtures camp;
  private Badge ana;
  private Badge ben;
  private Badge cleo;
  private Badge vera;
  private String excel;
  private String sheets;
  private String healing;

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
    healing = camp.proposal(cleo, "Healing");
  }

  @Test
  void theMergedProposalLeadsToTheOtherOneAndItsFacilitatorRunsThatToo() {
    Response merged = merge(sheets, excel);

    assertThat(merged.statusCode()).isEqualTo(201);
    assertThat(merged.header("Location")).endsWith(camp.path("/proposals/" + excel));
    assertThat(merged.<String>path("proposal.id")).isEqualTo(excel);
    assertThat(merged.<List<String>>path("proposal.facilitatorNames"))
        .containsExactly("Ana", "Ben");
    assertThat(merged.<List<Map<String, String>>>path("proposal.mergedFrom"))
        .containsExactly(Map.of("id", sheets, "title", "Spreadsheets"));
    assertThat(proposal(sheets).<String>path("status")).isEqualTo("merged");
    assertThat(proposal(sheets).<String>path("mergedInto")).isEqualTo(excel);
    assertThat(list("").<List<String>>path("items.id")).containsExactly(excel, healing);
    assertThat(list("?status=merged").<List<String>>path("items.id")).containsExactly(sheets);
  }

  @Test
  void undoingItBringsEverythingBack() {
    camp.votes(cleo, excel, sheets);
    List<String> before = everything();
    merge(sheets, excel);
    assertThat(everything()).isNotEqualTo(before);

    assertThat(unmerge(sheets).statusCode()).isEqualTo(204);
    assertThat(unmerge(sheets).statusCode()).isEqualTo(204);

    assertThat(everything()).isEqualTo(before);
  }

  private List<String> everything() {
    return List.of(
        list("").asString(), ballot(cleo).asString(), proposal(sheets).asString(), ranking());
  }

  @Test
  void whoChoseBothCountsOnceAndAtTheHigherLevel() {
    camp.votes(ana, excel, sheets);
    camp.votes(ben, sheets);
    choose(ben, sheets, "must");
    choose(cleo, excel, "must");
    camp.votes(cleo, sheets);
    camp.votes(vera, excel);

    Response merged = merge(sheets, excel);

    assertThat(merged.<Integer>path("unitedVoters")).isEqualTo(4);
    assertThat(merged.<Map<String, Integer>>path("votersBefore"))
        .isEqualTo(Map.of("from", 3, "into", 3));
    camp.closeVoting();
    Response ranking = Fixtures.visitor().get(camp.path("/ranking"));
    assertThat(ranking.<Integer>path("ballots")).isEqualTo(4);
    assertThat(ranking.<List<String>>path("items.proposalId")).containsExactly(excel, healing);
    assertThat(ranking.<List<Integer>>path("items.votes")).containsExactly(4, 0);
    assertThat(ranking.<List<Integer>>path("items.musts")).containsExactly(2, 0);
    assertThat(choices(ballot(cleo))).containsExactly(choice(excel, "must"));
  }

  @Test
  void numbersAreShownOnlyToThoseWhoMaySeeTallies() {
    camp.patchEvent(Map.of("settings", Map.of("tallies", "hidden")));
    camp.votes(ana, excel);

    Response hidden = merge(sheets, excel);

    assertThat(hidden.<Object>path("unitedVoters")).isNull();
    assertThat(hidden.<Object>path("votersBefore")).isNull();
    camp.closeVoting();
    assertThat(merge(sheets, excel).<Integer>path("unitedVoters")).isEqualTo(1);
  }

  @Test
  void oneMergeAfterTheOtherIsFollowedToTheEnd() {
    camp.votes(ana, sheets);
    camp.votes(ben, excel);
    merge(sheets, excel);
    Response last = merge(excel, healing);

    assertThat(last.<Map<String, Integer>>path("votersBefore"))
        .isEqualTo(Map.of("from", 2, "into", 0));
    assertThat(choices(ballot(ana))).containsExactly(choice(healing, "want"));
    assertThat(ballot(ana).<String>path("merged[0].into")).isEqualTo(healing);
    assertThat(last.<List<String>>path("proposal.facilitatorNames"))
        .containsExactly("Cleo", "Ana", "Ben");
    Expect.problem(unmerge(sheets), 409, "merge-refused");

    unmerge(excel).then().statusCode(204);
    unmerge(sheets).then().statusCode(204);

    assertThat(choices(ballot(ana))).containsExactly(choice(sheets, "want"));
    assertThat(names(healing)).containsExactly("Cleo");
    assertThat(names(excel)).containsExactly("Ana");
  }

  @Test
  void whatCannotBeMergedIsRefusedWithTheReason() {
    merge(sheets, excel);
    String gone = camp.proposal(cleo, "Gone");
    camp.withdraw(gone);
    Fixtures elsewhere = Fixtures.camp().open();
    String foreign = elsewhere.proposal(elsewhere.participant("Otto"), "Elsewhere");

    refused(merge(excel, excel), "itself");
    refused(merge(excel, sheets), "merged into this one");
    refused(merge(healing, sheets), "“Spreadsheets” was merged into “Advanced Excel”");
    refused(merge(sheets, healing), "“Spreadsheets” was merged into “Advanced Excel”");
    refused(merge(gone, excel), "“Gone” was withdrawn");
    refused(merge(excel, gone), "“Gone” was withdrawn");
    Expect.invalid(merge(excel, foreign), "into");
    Expect.invalid(merge(excel, "x"), "into");
    Expect.problem(merge(foreign, excel), 404, "not-found");
    Expect.problem(unmerge(foreign), 404, "not-found");
  }

  private static void refused(Response response, String reason) {
    assertThat(Expect.problem(response, 409, "merge-refused").path("detail").asText())
        .contains(reason);
  }

  @Test
  void aSessionOnTheWallIsNotMergedAwayButOthersAreMergedIntoIt() {
    camp.room("Hall", 10);
    camp.slot(9);
    camp.votes(ana, excel);
    camp.publish(camp.draft(Map.of("moves", 10)).path("id")).then().statusCode(200);

    refused(merge(excel, sheets), "on the Wall");
    assertThat(proposal(excel).<String>path("status")).isEqualTo("open");
    merge(sheets, excel).then().statusCode(201);

    String session = "cells[0].session.";
    Response wall = Fixtures.visitor().get(camp.path("/wall"));
    assertThat(wall.<List<String>>path(session + "facilitators")).containsExactly("Ana", "Ben");
    camp.closeVoting();
    Response why = Fixtures.visitor().get(camp.path("/proposals/" + sheets + "/placement"));
    assertThat(why.<String>path("proposalId")).isEqualTo(excel);
    assertThat(why.<List<?>>path("cells")).hasSize(1);
  }

  @Test
  void aDraftIsMadeOfWhatIsLeftAndAnOlderOneIsOutdated() {
    camp.room("Hall", 10);
    camp.slot(9);
    camp.slot(10);
    camp.slot(11);
    camp.votes(ana, sheets);
    String older = camp.draft(Map.of("moves", 10)).path("id");
    merge(sheets, excel);

    Expect.problem(camp.publish(older), 409, "draft-outdated");
    Response draft = camp.draft(Map.of("moves", 10));

    assertThat(draft.<List<String>>path("placements.proposalId"))
        .containsExactlyInAnyOrder(excel, healing);
    assertThat(draft.<Integer>path("quality.choices")).isEqualTo(1);
  }

  @Test
  void mergingAgainChangesNothing() {
    merge(sheets, excel);
    String before = everything().toString();

    assertThat(merge(sheets, excel).statusCode()).isEqualTo(201);

    assertThat(everything()).hasToString(before);
    assertThat(journal()).hasSize(1);
  }

  @Test
  void theJournalTellsWhoMergedWhatAndUndidIt() {
    merge(sheets, excel);
    merge(excel, excel);
    unmerge(sheets);
    unmerge(sheets);

    assertThat(journal())
        .containsExactly(
            vera.id() + " merge “Spreadsheets” into “Advanced Excel”",
            vera.id() + " unmerge “Spreadsheets” from “Advanced Excel”");
  }

  private List<String> journal() {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                JournalEntry.of(Event.of(camp.slug())).stream()
                    .filter(it -> it.kind == JournalKind.MERGE || it.kind == JournalKind.UNMERGE)
                    .map(it -> it.byId + " " + it.kind.wireName() + " " + it.subject)
                    .toList());
  }

  @Test
  void whoeverSawOneOfThemSawTheUnion() {
    see(ana, excel, sheets);
    see(ben, sheets);
    merge(sheets, excel);

    Response report = vera.sends().get(camp.path("/exposures"));

    assertThat(report.<List<String>>path("items.proposalId")).containsExactly(excel, healing);
    assertThat(report.<List<Integer>>path("items.exposures")).containsExactly(2, 0);
  }

  private void see(Badge badge, String... proposals) {
    badge
        .sends()
        .body(Map.of("proposalIds", List.of(proposals)))
        .post(camp.path("/exposures"))
        .then()
        .statusCode(204);
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

  private Response list(String query) {
    return Fixtures.visitor().get(camp.path("/proposals" + query));
  }

  private String ranking() {
    return vera.sends().get(camp.path("/ranking")).asString();
  }

  private Response ballot(Badge badge) {
    return badge.sends().get(camp.path("/ballot"));
  }

  private void choose(Badge badge, String proposal, String level) {
    badge
        .sends()
        .body(Map.of("level", level))
        .put(camp.path("/ballot/" + proposal))
        .then()
        .statusCode(200);
  }

  private static List<Map<String, String>> choices(Response ballot) {
    return ballot.path("choices");
  }

  private static Map<String, String> choice(String proposal, String level) {
    return Map.of("proposalId", proposal, "level", level);
  }
}
