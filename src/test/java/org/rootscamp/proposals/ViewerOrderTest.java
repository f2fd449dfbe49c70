package org.rootscamp.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.OnBothDatabases;
import org.rootscamp.client.Request;
import org.rootscamp.client.Response;

/** Twelve proposals, as different people see them. */
@OnBothDatabases
class ViewerOrderTest {

  private Fixtures camp;
  private Badge ana;
  private Badge ben;
  private List<String> submitted;

  @BeforeEach
  void propose() {
    camp = Fixtures.camp().open();
    ana = camp.participant("Ana");
    ben = camp.participant("Ben");
    submitted = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      submitted.add(camp.proposal(ana, "Proposal " + i));
    }
  }

  @Test
  void visitorsAndVolunteersSeeTheOrderOfSubmission() {
    assertThat(seenBy(Fixtures::visitor, 200)).isEqualTo(submitted);
    assertThat(seenBy(camp.volunteer()::sends, 5)).isEqualTo(submitted);
  }

  @Test
  void everyParticipantSeesAShuffleOfTheirOwn() {
    List<String> byAna = seenBy(ana::sends, 200);
    List<String> byBen = seenBy(ben::sends, 200);

    assertThat(byAna).containsExactlyInAnyOrderElementsOf(submitted);
    assertThat(byBen).containsExactlyInAnyOrderElementsOf(submitted);
    assertThat(new HashSet<>(List.of(byAna, byBen, submitted))).hasSize(3);
  }

  @Test
  void theShuffleIsTheSameOnEveryPageDeviceAndDay() {
    List<String> byAna = seenBy(ana::sends, 200);
    String otherDevice = camp.signIn(ana.code());

    for (int limit : List.of(1, 5, 12)) {
      assertThat(seenBy(ana::sends, limit)).isEqualTo(byAna);
    }
    assertThat(seenBy(() -> Fixtures.as(otherDevice), 200)).isEqualTo(byAna);
  }

  @Test
  void votesDoNotMoveAnything() {
    List<String> byAna = seenBy(ana::sends, 200);
    List<String> byBen = seenBy(ben::sends, 200);

    camp.votes(ana, byAna.get(11), byAna.get(10));
    camp.votes(ben, byAna.get(11));

    assertThat(seenBy(ana::sends, 200)).isEqualTo(byAna);
    assertThat(seenBy(ben::sends, 200)).isEqualTo(byBen);
  }

  @Test
  void whatComesAndGoesLeavesTheOthersWhereTheyWere() {
    List<String> before = seenBy(ana::sends, 200);
    String gone = before.get(3);

    ana.sends().header("If-Match", "*").delete(camp.path("/proposals/" + gone));
    String added = camp.proposal(ben, "Newcomer");

    List<String> after = seenBy(ana::sends, 200);
    assertThat(after).hasSize(12).contains(added).doesNotContain(gone);
    List<String> stayed = new ArrayList<>(before);
    stayed.remove(gone);
    List<String> others = new ArrayList<>(after);
    others.remove(added);
    assertThat(others).isEqualTo(stayed);
  }

  @Test
  void aListSaysNothingAboutVotes() {
    camp.votes(ben, submitted.get(0));

    Response list = ana.sends().get(camp.path("/proposals"));

    Map<String, Object> item = list.path("items[0]");
    assertThat(item.keySet())
        .containsExactlyInAnyOrder(
            "id",
            "title",
            "titleBefore",
            "summary",
            "track",
            "language",
            "level",
            "length",
            "needs",
            "facilitators",
            "facilitatorNames",
            "facilitatorWanted",
            "takenUpBy",
            "unavailable",
            "repeats",
            "card",
            "cardNumber",
            "status",
            "mergedInto",
            "mergedFrom",
            "submittedAt");
  }

  private List<String> seenBy(Supplier<Request> viewer, int limit) {
    List<String> seen = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      Response page =
          viewer
              .get()
              .queryParam("limit", limit)
              .queryParam("cursor", cursor)
              .get(camp.path("/proposals"));
      seen.addAll(page.<List<String>>path("items.id"));
      cursor = page.path("next");
    }
    return seen;
  }
}
