package org.rootscamp.voting;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.OnBothDatabases;
import org.rootscamp.http.Expect;

@OnBothDatabases
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

  @Test
  void aReasonIsToldInTheReadersLanguageAndAsNumbers() {
    String liked = camp.proposal(ana, "Liked");
    String wanted = camp.proposal(ana, "Wanted");
    for (Badge voter : camp.people("participant", "A", "B", "C")) {
      camp.votes(voter, liked);
    }
    camp.votes(camp.participant("D"), wanted);
    camp.closeVoting();

    Response english = ranking("?cells=1");
    Response spanish = inLanguage("es-MX, en;q=0.5").get(path("?cells=1"));

    assertThat(english.header("Content-Language")).isEqualTo("en");
    assertThat(english.<String>path("items[1].why.text"))
        .isEqualTo(
            "1 person chose it; place 2, after the only cell: waiting list; who has none of their"
                + " choices on the Wall; 3 more supporters would have been enough.");
    assertThat(spanish.header("Content-Language")).isEqualTo("es");
    assertThat(spanish.header("Vary")).contains("Accept-Language");
    assertThat(spanish.<String>path("items[1].why.text"))
        .isEqualTo(
            "1 persona la eligió; puesto 2, después de la única casilla: lista de espera; y no"
                + " tiene ninguna de sus elecciones en el Muro; habrían bastado 3 personas más.");
    Map<String, Object> why = new HashMap<>(english.path("items[1].why"));
    why.remove("text");
    assertThat(why)
        .isEqualTo(
            Map.of(
                "phase",
                "main",
                "tiedInAll",
                1,
                "tiedAcross",
                List.of(),
                "supporters",
                List.of(1),
                "shortfall",
                3));
    assertThat(spanish.header("ETag")).isNotEqualTo(english.header("ETag"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"de|en", "en-GB|en", "es|es", "fr, es;q=0.3|es", "!!!|en", "*|en", ";q=|en"})
  void whoReadsNeitherLanguageGetsEnglish(String accepted, String told) {
    camp.closeVoting();

    Response ranking = inLanguage(accepted).get(path(""));

    assertThat(ranking.statusCode()).isEqualTo(200);
    assertThat(ranking.header("Content-Language")).isEqualTo(told);
  }

  private static RequestSpecification inLanguage(String accepted) {
    return Fixtures.visitor().header("Accept-Language", accepted);
  }

  @Test
  void withoutAnyBallotTheOrderOfSubmissionDecidesAndItSaysSo() {
    String first = camp.proposal(ana, "First");
    String second = camp.proposal(ana, "Second");
    camp.closeVoting();

    for (String rule : RULES) {
      Response ranking = ranking("?cells=1&rule=" + rule);
      assertThat(ranking.<List<String>>path("items.proposalId")).containsExactly(first, second);
      assertThat(ranking.<List<String>>path("items.value")).containsExactly(null, null);
      assertThat(ranking.<List<String>>path("items.why.phase"))
          .containsExactly("unsupported", "unsupported");
      assertThat(ranking.<String>path("note"))
          .isEqualTo(
              "Nobody has voted yet: the proposals stand in the order in which they came in.");
    }
  }

  @Test
  void atTheCutTheEarlierProposalGetsTheCellAndBothAreToldSo() {
    String early = camp.proposal(ana, "Early");
    String late = camp.proposal(ana, "Late");
    camp.votes(ana, early);
    camp.votes(camp.participant("Ben"), late);
    camp.closeVoting();

    Response ranking = ranking("?cells=1");

    assertThat(ranking.<List<String>>path("cut.tied")).containsExactly(early, late);
    assertThat(ranking.<List<List<String>>>path("items.why.tiedAcross"))
        .containsExactly(List.of(late), List.of(early));
    assertThat(ranking.<List<String>>path("items.why.text"))
        .containsExactly(
            "1 person chose it; place 1 of 1 cell. It tied with 1 proposal that has no cell; the"
                + " earlier one goes first.",
            "1 person chose it; place 2, after the only cell: waiting list; who has none of their"
                + " choices on the Wall; 1 more supporter would have been enough. It tied with 1"
                + " proposal that has a cell; the earlier one goes first.");
  }

  @Test
  void ofManyThatTieAHundredAreNamedAndAllAreCounted() {
    for (int i = 0; i < 102; i++) {
      camp.proposal(ana, "Proposal " + i);
    }
    camp.closeVoting();

    Response ranking = ranking("?cells=1");

    assertThat(ranking.<List<?>>path("items[0].tied")).hasSize(100);
    assertThat(ranking.<List<?>>path("items[3].tied")).hasSize(99);
    assertThat(ranking.<List<Integer>>path("items.why.tiedInAll"))
        .isEqualTo(IntStream.rangeClosed(1, 102).map(i -> 103 - i).boxed().toList());
  }

  @Test
  void plainCountingOverlooksAGroupAndTheRankingSaysWhich() {
    String big1 = camp.proposal(ana, "Big 1");
    String big2 = camp.proposal(ana, "Big 2");
    String small = camp.proposal(ana, "Small");
    for (Badge voter : camp.people("participant", "A", "B", "C")) {
      camp.votes(voter, big1, big2);
    }
    for (Badge voter : camp.people("participant", "X", "Y")) {
      camp.votes(voter, small);
    }
    camp.closeVoting();
    camp.participant("Nobody");

    Response counted = ranking("?rule=approval&cells=2");

    assertThat(counted.<Map<String, Object>>path("overlooked")).isNull();
    assertThat(counted.<Integer>path("peopleWithNothing")).isEqualTo(2);
    for (Badge voter : camp.people("participant", "Z")) {
      reopened().votes(voter, small);
    }
    camp.closeVoting();
    Response withZoe = ranking("?rule=approval&cells=2");
    assertThat(withZoe.<Map<String, Object>>path("overlooked"))
        .isEqualTo(
            Map.of(
                "proposalId",
                small,
                "people",
                3,
                "voters",
                3,
                "ofVoters",
                6,
                "deserved",
                1,
                "most",
                0,
                "text",
                "3 people agree on this proposal and are enough for 1 cell, but none of them has"
                    + " any choice on the Wall."));
    assertThat(ranking("?rule=phragmen&cells=2").<Object>path("overlooked")).isNull();

    Response compared = camp.organiser().get(path("/comparison?cells=2"));
    assertThat(compared.<List<String>>path("rules.rule")).isEqualTo(RULES);
    assertThat(compared.<Integer>path("ballots")).isEqualTo(6);
    assertThat(compared.<List<Integer>>path("rules.peopleWithNothing")).containsExactly(0, 0, 0, 3);
    assertThat(compared.<List<List<String>>>path("rules.in"))
        .containsExactly(List.of(), List.of(), List.of(), List.of(big2));
    assertThat(compared.<List<List<String>>>path("rules.out"))
        .containsExactly(List.of(), List.of(), List.of(), List.of(small));
    assertThat(compared.<List<Map<String, Object>>>path("rules.overlooked"))
        .containsExactly(null, null, null, withZoe.path("overlooked"));
    assertThat(compared.<String>path("rules[3].inputHash"))
        .isEqualTo(withZoe.<String>path("inputHash"));
  }

  private Fixtures reopened() {
    return camp.patchEvent(Map.of("voting", Map.of("open", true)));
  }

  @Test
  void theRulesSideBySideAreForTheOrganiserAndAsHiddenAsTheTallies() {
    for (Badge badge : List.of(ana, camp.volunteer())) {
      Expect.problem(badge.sends().get(path("/comparison")), 403, "forbidden");
    }
    assertThat(camp.organiser().get(path("/comparison")).statusCode()).isEqualTo(200);
    camp.patchEvent(Map.of("settings", Map.of("tallies", "hidden")));
    Expect.problem(camp.organiser().get(path("/comparison")), 403, "forbidden");
    Expect.invalid(camp.closeVoting().organiser().get(path("/comparison?cap=0")), "cap");
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
