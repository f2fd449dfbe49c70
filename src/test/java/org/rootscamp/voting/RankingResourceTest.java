package org.rootscamp.voting;

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

@OnTheService
class RankingResourceTest {

  private static final List<String> RULES =
      List.of("phragmen", "equal-shares", "seq-pav", "approval");

  private Fixtures camp;
  private Badge ana;

  @BeforeEach
  void openCamp() {
    camp = Fixtures.camp().open();
    ana = camp.participant("Ana");
  }

  @ParameterizedTest
  @CsvSource({
    // tallies, visitor, participant, volunteer, organiser
    "hidden,     401, 403, 403, 403",
    "volunteers, 401, 403, 200, 200",
    "all,        200, 200, 200, 200"
  })
  void whileVotingIsOpenTheSettingSaysWhoSeesIt(
      String tallies, int visitor, int participant, int volunteer, int organiser) {
    camp.patchEvent(Map.of("settings", Map.of("tallies", tallies)));

    assertThat(Fixtures.visitor().get(path("")).statusCode()).isEqualTo(visitor);
    assertThat(ana.sends().get(path("")).statusCode()).isEqualTo(participant);
    assertThat(camp.volunteer().sends().get(path("")).statusCode()).isEqualTo(volunteer);
    assertThat(camp.organiser().get(path("")).statusCode()).isEqualTo(organiser);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hidden", "volunteers", "all"})
  void onceVotingHasClosedEverybodySeesIt(String tallies) {
    camp.patchEvent(Map.of("settings", Map.of("tallies", tallies)));
    camp.closeVoting();

    assertThat(ranking("").statusCode()).isEqualTo(200);
  }

  @Test
  void talliesArePartOfTheSettings() {
    assertThat(Fixtures.visitor().get(camp.path("")).<String>path("settings.tallies"))
        .isEqualTo("volunteers");
    for (String bad : List.of("secret", "", "HIDDEN")) {
      Expect.invalid(
          camp.organiser()
              .header("If-Match", "*")
              .body(Map.of("settings", Map.of("tallies", bad)))
              .patch(camp.path("")),
          "settings.tallies");
    }
  }

  @Test
  void noProposalsGiveAnEmptyOrder() {
    camp.closeVoting();
    camp.room("Hall", 10);
    camp.slot(9);

    for (String rule : RULES) {
      Response ranking = ranking("?rule=" + rule);
      assertThat(ranking.statusCode()).isEqualTo(200);
      assertThat(ranking.<List<?>>path("items")).isEmpty();
      assertThat(ranking.<Integer>path("cells")).isZero();
      assertThat(ranking.<Integer>path("ballots")).isZero();
    }
  }

  @Test
  void everyProposalIsThereEvenWithoutVotesCellsOrSlots() {
    String first = camp.proposal(ana, "First");
    String second = camp.proposal(ana, "Second");
    camp.votes(ana, second);
    camp.closeVoting();

    Response ranking = ranking("");

    assertThat(ranking.<Integer>path("cells")).isZero();
    assertThat(ranking.<List<String>>path("items.proposalId")).containsExactly(second, first);
    assertThat(ranking.<List<Boolean>>path("items.selected")).containsExactly(false, false);
    assertThat(ranking.<String>path("cap")).isEqualTo("off");
  }

  @Test
  void theWholeOrderSaysWhatItCountsAndWhy() {
    camp.room("Hall", 10);
    camp.slot(9);
    String excel = camp.proposal(ana, "Excel");
    String drupal = camp.proposal(ana, "Drupal");
    String healing = camp.proposal(ana, "Healing");
    camp.votes(ana, drupal);
    Badge ben = camp.participant("Ben");
    camp.votes(ben, excel);
    ben.sends().body(Map.of("level", "must")).put(camp.path("/ballot/" + drupal));
    camp.participant("Cleo");
    camp.closeVoting();

    Response ranking = ranking("?rule=approval");

    assertThat(ranking.<String>path("rule")).isEqualTo("approval");
    assertThat(ranking.<Integer>path("cells")).isEqualTo(1);
    assertThat(ranking.<String>path("cap")).isEqualTo("off");
    assertThat(ranking.<Integer>path("ballots")).isEqualTo(2);
    assertThat(ranking.<List<Map<String, Object>>>path("items"))
        .usingRecursiveComparison()
        .ignoringFields("why", "value")
        .isEqualTo(
            List.of(
                item(1, drupal, 2, 1, true),
                item(2, excel, 1, 0, false),
                item(3, healing, 0, 0, false)));
    assertThat(ranking.<List<String>>path("items.why.text"))
        .containsExactly(
            "2 people chose it, 1 as a must; place 1 of 1 cell.",
            "1 person chose it; place 2, after the only cell: waiting list; who already has 1"
                + " of their choices on the Wall.",
            "Nobody chose it; place 3, after the only cell: waiting list.");
    assertThat(ranking.<Map<String, Object>>path("cut"))
        .isEqualTo(Map.of("lastSelected", drupal, "firstWaiting", excel, "tied", List.of()));
    assertThat(ranking.<List<String>>path("waitingList")).containsExactly(excel, healing);
    assertThat(ranking.<Integer>path("peopleWithNothing")).isZero();
    assertThat(ranking.<String>path("note")).isNull();
  }

  private static Map<String, Object> item(
      int rank, String proposal, int votes, int musts, boolean selected) {
    Map<String, Object> item = new HashMap<>();
    item.put("rank", rank);
    item.put("proposalId", proposal);
    item.put("votes", votes);
    item.put("musts", musts);
    item.put("selected", selected);
    item.put("tied", List.of(proposal));
    return item;
  }

  @Test
  void tiesGoToTheEarlierProposal() {
    String early = camp.proposal(ana, "Early");
    String late = camp.proposal(ana, "Late");
    camp.votes(ana, late, early);
    camp.closeVoting();

    for (String rule : RULES) {
      Response ranking = ranking("?rule=" + rule);
      assertThat(ranking.<List<String>>path("items.proposalId")).containsExactly(early, late);
      assertThat(ranking.<List<String>>path("items[0].tied")).containsExactly(early, late);
    }
  }

  @Test
  void aWishStandsInTheRankingAndAWithdrawnProposalDoesNot() {
    String wish = camp.created("/proposals", Map.of("title", "Wish", "facilitators", List.of()));
    String gone = camp.proposal(ana, "Gone");
    camp.votes(ana, wish, gone);
    ana.sends().header("If-Match", "*").delete(camp.path("/proposals/" + gone));
    camp.closeVoting();

    Response ranking = ranking("?cells=1");

    assertThat(ranking.<List<String>>path("items.proposalId")).containsExactly(wish);
    assertThat(ranking.<Boolean>path("items[0].selected")).isTrue();
  }

  @Test
  void whoTookEverythingBackCountsAsNobody() {
    String excel = camp.proposal(ana, "Excel");
    camp.votes(ana, excel);
    ana.sends().delete(camp.path("/ballot/" + excel));
    camp.closeVoting();

    assertThat(ranking("").<Integer>path("ballots")).isZero();
    assertThat(ranking("").<Integer>path("items[0].votes")).isZero();
  }

  @Test
  void cellsAreTheOpenCellsButNoMoreThanProposals() {
    String nine = camp.slot(9);
    camp.slot(10);
    camp.room("Hall", 10);
    camp.created("/rooms", Map.of("name", "Attic", "capacity", 5, "closed", List.of(nine)));
    camp.created(
        "/slots",
        Map.of(
            "name",
            "Lunch",
            "kind",
            "break",
            "start",
            "2030-03-24T12:00:00-04:00",
            "end",
            "2030-03-24T13:00:00-04:00"));
    camp.closeVoting();
    camp.proposal(ana, "One");
    assertThat(ranking("").<Integer>path("cells")).isEqualTo(1);
    assertThat(ranking("").<Integer>path("cap")).isEqualTo(2);

    for (int i = 0; i < 4; i++) {
      camp.proposal(ana, "More");
    }
    assertThat(ranking("").<Integer>path("cells")).isEqualTo(3);
    assertThat(ranking("?cells=5").<List<Boolean>>path("items.selected"))
        .containsExactly(true, true, true, true, true);
  }

  @ParameterizedTest
  @CsvSource({
    "cells,0",
    "cells,-1",
    "cells,3",
    "cells,2147483648",
    "cells,two",
    "cells,1.5",
    "cap,0",
    "cap,-1",
    "cap,10001",
    "cap,on",
    "rule,borda",
    "rule,PHRAGMEN",
    "rule,seq_pav"
  })
  void aQuestionThatMakesNoSenseIsRefusedByName(String name, String value) {
    camp.proposal(ana, "One");
    camp.proposal(ana, "Two");
    camp.closeVoting();

    Expect.invalid(ranking("?" + name + "=" + value), name);
  }

  @Test
  void aRefusalNamesWhatIsAllowed() {
    camp.proposal(ana, "One");
    camp.proposal(ana, "Two");
    camp.closeVoting();

    assertThat(refusal("rule=borda"))
        .isEqualTo("must be one of: phragmen, equal-shares, seq-pav, approval");
    assertThat(refusal("cells=0")).isEqualTo("must be a whole number from 1 to 2");
    assertThat(refusal("cells=3")).isEqualTo("must be a whole number from 1 to 2");
    assertThat(refusal("cap=0")).isEqualTo("must be off or a whole number from 1 to 10000");
  }

  private String refusal(String query) {
    return ranking("?" + query).path("errors[0].message");
  }

  @Test
  void aCapIsShownAsItIsUsed() {
    camp.slot(9);
    camp.closeVoting();

    assertThat(ranking("?cap=off").<Object>path("cap")).isEqualTo("off");
    assertThat(ranking("?cap=7").<Object>path("cap")).isEqualTo(7);
    assertThat(ranking("").<Object>path("cap")).isEqualTo(1);
    assertThat(ranking("?rule=approval&cap=7").<Object>path("cap")).isEqualTo("off");
  }

  @Test
  void aGroupWithThirtyPercentGetsItsShareUnderPhragmenAndNotByCounting() {
    camp.room("Hall", 10);
    String big1 = camp.proposal(ana, "Big 1");
    String big2 = camp.proposal(ana, "Big 2");
    String big3 = camp.proposal(ana, "Big 3");
    String small = camp.proposal(ana, "Small");
    for (Badge voter : camp.people("participant", "A", "B", "C", "D", "E", "F", "G")) {
      camp.votes(voter, big1, big2, big3);
    }
    for (Badge voter : camp.people("participant", "X", "Y", "Z")) {
      camp.votes(voter, small);
    }
    camp.closeVoting();

    assertThat(ranking("?rule=phragmen&cells=3&cap=off").<List<String>>path("items.proposalId"))
        .containsExactly(big1, big2, small, big3);
    assertThat(ranking("?rule=approval&cells=3").<List<String>>path("items.proposalId"))
        .containsExactly(big1, big2, big3, small);
  }

  private String path(String query) {
    return camp.path("/ranking" + query);
  }

  private Response ranking(String query) {
    return Fixtures.visitor().get(path(query));
  }
}
