package org.rootscamp.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.OnTheService;
import org.rootscamp.client.Response;
import org.rootscamp.http.Expect;

/** What the fields of a proposal may hold. */
@OnTheService
class ProposalFieldsTest {

  private Fixtures camp;
  private Badge ana;

  @BeforeEach
  void openCamp() {
    camp = Fixtures.camp().open();
    ana = camp.participant("Ana");
  }

  @ParameterizedTest
  @CsvSource({"length,0", "length,3", "repeats,0", "repeats,11"})
  void aNumberOutOfRangeIsRefused(String field, int value) {
    Expect.invalid(propose(ana, Map.of("title", "Excel", field, value)), field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\n", "\u2003\u2003", "\u3000"})
  void aTitleThatShowsNothingIsRefused(String title) {
    Expect.invalid(propose(ana, Map.of("title", title)), "title");
    assertThat(titles()).isEmpty();
  }

  @Test
  void textHasALimit() {
    Map<String, Integer> limits =
        Map.of("title", 200, "summary", 4_000, "track", 100, "language", 35, "level", 50);
    limits.forEach(
        (field, limit) -> {
          Map<String, Object> proposal = new HashMap<>(Map.of("title", "Excel"));
          proposal.put(field, "é".repeat(limit));
          assertThat(propose(ana, proposal).statusCode()).as(field).isEqualTo(201);
          proposal.put(field, "é".repeat(limit + 1));
          Expect.invalid(propose(ana, proposal), field);
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"id", "status", "mergedInto", "submittedAt", "facilitatorNames", "votes", "event"})
  void whatIsReadOnlyOrUnknownCannotBeSet(String field) {
    Expect.invalid(propose(ana, Map.of("title", "Excel", field, "x")), field);
    String id = camp.proposal(ana, "Excel");
    Expect.invalid(patch(ana, id, Map.of(field, "x")), field);
  }

  @Test
  void slotsThatAreNotOfTheEventCannotBeNamed() {
    String here = camp.slot(9);
    String elsewhere = Fixtures.camp().slot(9);

    for (String slot : List.of(elsewhere, "x", "")) {
      Expect.invalid(
          propose(ana, Map.of("title", "Excel", "unavailable", List.of(here, slot))),
          "unavailable[1]");
    }
  }

  private Response propose(Badge badge, Map<String, ?> body) {
    return badge.sends().body(body).post(camp.path("/proposals"));
  }

  private Response patch(Badge badge, String id, Map<String, ?> patch) {
    return badge.sends().header("If-Match", "*").body(patch).patch(camp.path("/proposals/" + id));
  }

  private List<String> titles() {
    return Fixtures.visitor().get(camp.path("/proposals")).path("items.title");
  }
}
