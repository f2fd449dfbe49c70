package org.rootscamp.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rootscamp.Fixtures;
import org.rootscamp.Fixtures.Badge;
import org.rootscamp.OnTheService;
import org.rootscamp.client.Request;
import org.rootscamp.client.Response;

/** Why a proposal stands where it does, in the language of whoever asks. */
@OnTheService
class RankingExplanationTest {

  private static final List<String> RULES =
      List.of("phragmen", "equal-shares", "seq-pav", "approval");

  private Fixtures camp;
  private Badge ana;

  @BeforeEach
  void openCamp() {
    camp = Fixtures.camp().open();
    ana = camp.participant("Ana");
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

  private static Request inLanguage(String accepted) {
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
  void ofManyThatTieFiveAreNamedAndAllAreCounted() {
    for (int i = 0; i < 8; i++) {
      camp.proposal(ana, "Proposal " + i);
    }
    camp.closeVoting();

    Response ranking = ranking("?cells=1");

    assertThat(ranking.<List<?>>path("items[0].tied")).hasSize(5);
    assertThat(ranking.<List<?>>path("items[4].tied")).hasSize(4);
    assertThat(ranking.<List<Integer>>path("items.why.tiedInAll"))
        .isEqualTo(IntStream.rangeClosed(1, 8).map(i -> 9 - i).boxed().toList());
  }

  private String path(String query) {
    return camp.path("/ranking" + query);
  }

  private Response ranking(String query) {
    return Fixtures.visitor().get(path(query));
  }
}
