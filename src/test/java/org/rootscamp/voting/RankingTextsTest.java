package org.rootscamp.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rootscamp.voting.RankingResult.Overlooked;
import org.rootscamp.voting.RankingResult.Part;
import org.rootscamp.voting.RankingResult.Place;

class RankingTextsTest {

  private static final UUID ID = new UUID(0, 1);
  private static final RankingTexts ENGLISH = RankingTexts.in(Locale.ENGLISH);
  private static final RankingTexts SPANISH = RankingTexts.in(Locale.forLanguageTag("es"));

  @Test
  void tellsWhyAProposalIsNotOnTheWall() {
    Place place = waiting(31, 0, List.of(0, 2, 3, 26), 4);

    assertThat(ENGLISH.why(place, 27, 20))
        .isEqualTo(
            "31 people chose it; place 27, after the 20 cells: waiting list; 26 of the 31 already"
                + " have at least 3 of their choices on the Wall; 4 more supporters would have been enough.");
    assertThat(SPANISH.why(place, 27, 20))
        .isEqualTo(
            "31 personas la eligieron; puesto 27, después de las 20 casillas: lista de espera;"
                + " 26 de las 31 ya tienen al menos 3 de sus elecciones en el Muro; habrían bastado 4"
                + " personas más.");
  }

  @Test
  void countsAsManyChoicesAsHalfOfThePeopleHave() {
    assertThat(ENGLISH.why(waiting(4, 1, List.of(1, 1, 1, 1), null), 3, 2))
        .isEqualTo(
            "4 people chose it, 1 as a must; place 3, after the 2 cells: waiting list; 2 of the 4"
                + " already have at least 2 of their choices on the Wall.");
    assertThat(ENGLISH.why(waiting(5, 0, List.of(3, 2), 1), 3, 2))
        .isEqualTo(
            "5 people chose it; place 3, after the 2 cells: waiting list; 3 of the 5 have none of"
                + " their choices on the Wall; 1 more supporter would have been enough.");
    assertThat(ENGLISH.why(waiting(2, 2, List.of(0, 2), null), 3, 2))
        .isEqualTo(
            "2 people chose it, 2 as a must; place 3, after the 2 cells: waiting list; all of them"
                + " already have at least 1 of their choices on the Wall.");
    assertThat(ENGLISH.why(waiting(2, 0, List.of(2), null), 1, 0))
        .isEqualTo(
            "2 people chose it; place 1, after no cell at all: waiting list; none of them has any"
                + " choice on the Wall.");
  }

  @Test
  void saysWhereTheTieOrderDecided() {
    assertThat(ENGLISH.why(selected(2, List.of(new UUID(0, 2))), 1, 3))
        .isEqualTo(
            "9 people chose it; place 1 of 3 cells. It tied with 1 proposal that has no cell; the"
                + " earlier one goes first.");
    assertThat(SPANISH.why(selected(2, List.of(new UUID(0, 2), ID)), 1, 3))
        .isEqualTo(
            "9 personas la eligieron; puesto 1 de 3 casillas. Empató con 2 propuestas sin casilla;"
                + " va primero la que llegó antes.");
    assertThat(ENGLISH.why(selected(3, List.of()), 1, 3))
        .endsWith(" 3 proposals tied for this place; the earlier one goes first.");
    assertThat(ENGLISH.why(selected(1, List.of()), 1, 3)).endsWith("of 3 cells.");
  }

  @Test
  void tellsOfAGroupThatIsOverlooked() {
    Overlooked group = new Overlooked(ID, 40, 41, 100, 2, 1);

    assertThat(ENGLISH.overlooked(group, false))
        .isEqualTo(
            "40 people agree on this proposal and are enough for 2 cells, but none of them has"
                + " more than 1 choice on the Wall.");
    assertThat(SPANISH.overlooked(group, false))
        .isEqualTo(
            "40 personas coinciden en esta propuesta y bastan para 2 casillas, pero ninguna tiene"
                + " más de 1 elección en el Muro.");
    assertThat(ENGLISH.overlooked(group, true))
        .isEqualTo(
            "40 people agree on this proposal; as 41 half-voters, one for all choices of a person"
                + " and one for the musts alone, they are enough for 2 cells, but none of these has"
                + " more than 1 choice on the Wall.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es"})
  void everyLanguageHasEverySentence(String language) {
    ResourceBundle base = ResourceBundle.getBundle("org.rootscamp.voting.ranking", Locale.ROOT);
    ResourceBundle other =
        ResourceBundle.getBundle("org.rootscamp.voting.ranking", Locale.forLanguageTag(language));

    for (String key : base.keySet()) {
      boolean own = language.equals("en") || !other.getString(key).equals(base.getString(key));
      assertThat(own).as(key).isTrue();
    }
  }

  private static Place waiting(int votes, int musts, List<Integer> supporters, Integer shortfall) {
    return new Place(
        ID, votes, musts, false, "1", Part.MAIN, List.of(ID), 1, List.of(), supporters, shortfall);
  }

  private static Place selected(int tied, List<UUID> tiedAcross) {
    return new Place(
        ID, 9, 0, true, "1", Part.MAIN, List.of(ID), tied, tiedAcross, List.of(0, 9), null);
  }
}
