package org.rootscamp.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
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
class ProposalResourceTest {

  private Fixtures camp;
  private Badge ana;

  @BeforeEach
  void openCamp() {
    camp = Fixtures.camp().open();
    ana = camp.participant("Ana");
  }

  @Test
  void aTitleIsEnoughAndTheCallerRunsIt() {
    Response made = propose(ana, Map.of("title", "  Advanced Excel  "));

    assertThat(made.statusCode()).isEqualTo(201);
    Response shown = Fixtures.visitor().get(made.header("Location"));
    Map<String, Object> proposal = shown.jsonPath().getMap("");
    assertThat(proposal.remove("submittedAt")).asString().matches(".*-0[45]:00"); // in New York
    assertThat(proposal).isEqualTo(titleOnly(made.path("id")));
    assertThat(shown.asString()).isEqualTo(made.asString());
    assertThat(shown.header("ETag")).isEqualTo(made.header("ETag"));
  }

  private Map<String, Object> titleOnly(String id) {
    Map<String, Object> proposal = new HashMap<>();
    proposal.put("id", id);
    proposal.put("title", "Advanced Excel");
    for (String empty :
        List.of(
            "titleBefore", "summary", "track", "language", "level", "mergedInto", "cardNumber")) {
      proposal.put(empty, null);
    }
    proposal.put("length", 1);
    proposal.put("repeats", 1);
    proposal.put("needs", List.of());
    proposal.put("mergedFrom", List.of());
    proposal.put("unavailable", List.of());
    proposal.put("facilitators", List.of(ana.id()));
    proposal.put("facilitatorNames", List.of("Ana"));
    proposal.put("facilitatorWanted", false);
    proposal.put("takenUpBy", List.of());
    proposal.put("card", false);
    proposal.put("status", "open");
    return proposal;
  }

  @Test
  void everythingThatCanBeSaidIsKept() {
    String slot = camp.slot(9);
    Map<String, Object> said = new HashMap<>();
    said.put("title", "<script>alert(1)</script> & more 🎪");
    said.put("summary", "Line one\nline two\t=1+1");
    said.put("track", "Data");
    said.put("language", "es-419");
    said.put("level", "beginner");
    said.put("length", 2);
    said.put("needs", List.of("projector", "piano"));
    said.put("unavailable", List.of(slot));
    said.put("repeats", 3);

    Response made = propose(ana, said);

    assertThat(made.jsonPath().<String, Object>getMap("")).containsAllEntriesOf(said);
  }

  @Test
  void nobodyOnTheListMeansAWish() {
    for (Map<String, Object> wish :
        List.of(
            Map.<String, Object>of("title", "Wish", "facilitators", List.of()),
            Map.<String, Object>of("title", "Wish", "facilitatorWanted", true),
            Map.<String, Object>of(
                "title", "Wish", "facilitators", List.of(), "facilitatorWanted", true))) {
      Response made = propose(ana, wish);
      assertThat(made.statusCode()).isEqualTo(201);
      assertThat(made.<Boolean>path("facilitatorWanted")).isTrue();
      assertThat(made.<List<?>>path("facilitators")).isEmpty();
    }
    Expect.invalid(
        propose(
            ana,
            Map.of("title", "Both", "facilitators", List.of(ana.id()), "facilitatorWanted", true)),
        "facilitatorWanted");
  }

  @Test
  void afterProposingHasClosedOnlyVolunteersTakeProposals() {
    camp.patchEvent(Map.of("proposing", Map.of("open", false)));
    Map<String, Object> card = Map.of("title", "Healing", "card", true);

    Expect.problem(propose(ana, Map.of("title", "Late")), 409, "proposing-closed");
    Response taken = propose(camp.volunteer(), card);

    assertThat(taken.statusCode()).isEqualTo(201);
    assertThat(taken.<Boolean>path("card")).isTrue();
    assertThat(titles()).containsExactly("Healing");
  }

  @Test
  void onlyVolunteersTypeInCards() {
    Expect.invalid(propose(ana, Map.of("title", "Mine", "card", true)), "card");
    String id = camp.proposal(ana, "Mine");
    Expect.invalid(patch(ana, id, Map.of("card", true)), "card");

    assertThat(patch(camp.volunteer(), id, Map.of("card", true)).<Boolean>path("card")).isTrue();
    assertThat(patch(ana, id, Map.of("title", "Still a card")).<Boolean>path("card")).isTrue();
  }

  @Test
  void aPatchChangesWhatItNamesAndNothingElse() {
    Response made =
        propose(
            ana,
            Map.of("title", "Excel", "summary", "Sums", "length", 2, "needs", List.of("piano")));
    String id = made.path("id");
    Map<String, Object> patch = new HashMap<>();
    patch.put("title", " Excel 2 ");
    patch.put("summary", null);
    patch.put("length", null);

    Response patched = patch(ana, id, patch);

    Map<String, Object> expected = new HashMap<>(made.jsonPath().<String, Object>getMap(""));
    expected.put("title", "Excel 2");
    expected.put("summary", null);
    expected.put("length", 1);
    assertThat(patched.jsonPath().<String, Object>getMap("")).isEqualTo(expected);
  }

  @Test
  void aPatchOfNothingChangesNothing() {
    String wish = propose(ana, Map.of("title", "Wish", "facilitators", List.of())).path("id");
    String before = proposal(wish).asString();

    assertThat(patch(ana, wish, Map.of()).asString()).isEqualTo(before);
  }

  @Test
  void aProposalIsNeverWithoutAFacilitatorAndYetNoWish() {
    String wish = propose(ana, Map.of("title", "Wish", "facilitators", List.of())).path("id");
    Map<String, Object> nobody = new HashMap<>();
    nobody.put("facilitators", null);

    patch(ana, wish, nobody);
    patch(ana, wish, Map.of("facilitatorWanted", false));

    assertThat(proposal(wish).<List<?>>path("facilitators")).isEmpty();
    assertThat(proposal(wish).<Boolean>path("facilitatorWanted")).isTrue();
  }

  @Test
  void whoSaysThatAFacilitatorIsWantedTakesThePresentOnesOff() {
    String excel = camp.proposal(ana, "Excel");

    Response wish = patch(ana, excel, Map.of("facilitatorWanted", true));

    assertThat(wish.<Boolean>path("facilitatorWanted")).isTrue();
    assertThat(wish.<List<?>>path("facilitators")).isEmpty();
  }

  @Test
  void somebodyTakesAWishOver() {
    String wish = propose(ana, Map.of("title", "Wish", "facilitators", List.of())).path("id");

    Response taken = patch(ana, wish, Map.of("facilitators", List.of(ana.id())));

    assertThat(taken.<Boolean>path("facilitatorWanted")).isFalse();
    assertThat(taken.<List<String>>path("facilitatorNames")).containsExactly("Ana");
    assertThat(
            patch(ana, wish, Map.of("facilitators", List.of())).<Boolean>path("facilitatorWanted"))
        .isTrue();
  }

  @Test
  void aWithdrawnProposalStaysReadableButLeavesTheList() {
    String id = camp.proposal(ana, "Excel");
    String other = camp.proposal(ana, "Drupal");

    assertThat(withdraw(ana, id).statusCode()).isEqualTo(204);
    assertThat(withdraw(ana, id).statusCode()).isEqualTo(204);

    assertThat(proposal(id).<String>path("status")).isEqualTo("withdrawn");
    assertThat(titles()).containsExactly("Drupal");
    assertThat(list("?status=withdrawn").<List<String>>path("items.id")).containsExactly(id);
    Expect.problem(patch(ana, id, Map.of("title", "Back")), 409, "proposal-not-open");
    Expect.invalid(list("?status=lost"), "status");
    assertThat(list("?status=open").<List<String>>path("items.id")).containsExactly(other);
    assertThat(list("?status=merged").<List<?>>path("items")).isEmpty();
  }

  @Test
  void changingAndWithdrawingNeedTheTagOfThePresentState() {
    String id = camp.proposal(ana, "Excel");
    String path = camp.path("/proposals/" + id);
    String old = camp.etag(path);
    patch(ana, id, Map.of("title", "Excel 2"));

    Expect.problem(ana.sends().body("{}").patch(path), 428, "precondition-required");
    Expect.problem(ana.sends().delete(path), 428, "precondition-required");
    Expect.problem(
        ana.sends().header("If-Match", old).body("{}").patch(path), 412, "precondition-failed");
    Expect.problem(ana.sends().header("If-Match", old).delete(path), 412, "precondition-failed");
    assertThat(ana.sends().header("If-Match", camp.etag(path)).delete(path).statusCode())
        .isEqualTo(204);
  }

  @Test
  void aProposalOfAnotherEventIsNotFoundHere() {
    Fixtures elsewhere = Fixtures.camp().open();
    String id = elsewhere.proposal(elsewhere.participant("Ben"), "Excel");

    Expect.problem(proposal(id), 404, "not-found");
    Expect.problem(patch(camp.volunteer(), id, Map.of("title", "Mine")), 404, "not-found");
    Expect.problem(withdraw(camp.volunteer(), id), 404, "not-found");
  }

  private Response propose(Badge badge, Map<String, ?> body) {
    return badge.sends().body(body).post(camp.path("/proposals"));
  }

  private Response proposal(String id) {
    return Fixtures.visitor().get(camp.path("/proposals/" + id));
  }

  private Response list(String query) {
    return Fixtures.visitor().get(camp.path("/proposals" + query));
  }

  private List<String> titles() {
    return list("").path("items.title");
  }

  private Response patch(Badge badge, String id, Map<String, ?> patch) {
    return badge.sends().header("If-Match", "*").body(patch).patch(camp.path("/proposals/" + id));
  }

  private Response withdraw(Badge badge, String id) {
    return badge.sends().header("If-Match", "*").delete(camp.path("/proposals/" + id));
  }
}
