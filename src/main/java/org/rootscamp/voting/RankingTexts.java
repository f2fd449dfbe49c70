package org.rootscamp.voting;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.rootscamp.voting.RankingResult.Overlooked;
import org.rootscamp.voting.RankingResult.Place;

/** Tells in a person's language why a proposal stands where it does. */
final class RankingTexts {

  private final ResourceBundle patterns;

  private RankingTexts(ResourceBundle patterns) {
    this.patterns = patterns;
  }

  /** In one of the languages that are spoken here. */
  static RankingTexts in(Locale language) {
    return new RankingTexts(
        ResourceBundle.getBundle(
            "org.rootscamp.voting.ranking",
            language,
            RankingTexts.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
  }

  private String text(String key, Object... values) {
    return new MessageFormat(patterns.getString(key), patterns.getLocale()).format(values);
  }

  String nobodyVoted() {
    return text("nobody-voted");
  }

  /**
   * @param halves whether everybody counts as two half-voters
   */
  String overlooked(Overlooked group, boolean halves) {
    String key = halves ? "overlooked-halves" : "overlooked";
    return text(key, group.people(), group.deserved(), group.most(), group.voters());
  }

  String why(Place place, int rank, int cells) {
    String chosen =
        text(place.musts() > 0 ? "chosen-musts" : "chosen", place.votes(), place.musts());
    String where = text(place.selected() ? "selected" : "waiting", rank, cells);
    return chosen + "; " + where + (place.selected() ? "" : outside(place)) + "." + tie(place);
  }

  private String outside(Place place) {
    String have = place.votes() == 0 ? "" : "; " + supporters(place.supporters(), place.votes());
    String shortfall = place.shortfall() == null ? "" : "; " + text("shortfall", place.shortfall());
    return have + shortfall;
  }

  /** As many choices as at least half of the supporters have selected, or how many have nothing. */
  private String supporters(List<Integer> byChoices, int people) {
    int having = 0;
    for (int choices = byChoices.size() - 1; choices > 0; choices--) {
      having += byChoices.get(choices);
      if (2 * having >= people) {
        return text("have" + ofAll(having, people), having, people, choices);
      }
    }
    int nothing = byChoices.get(0);
    return text("have-nothing" + ofAll(nothing, people), nothing, people);
  }

  private static String ofAll(int some, int people) {
    return people == 1 ? "-one" : some == people ? "-all" : "";
  }

  private String tie(Place place) {
    if (!place.tiedAcross().isEmpty()) {
      return " " + text(place.selected() ? "tie-won" : "tie-lost", place.tiedAcross().size());
    }
    boolean decided = place.votes() > 0 && place.tiedInAll() > 1;
    return decided ? " " + text("tied", place.tiedInAll()) : "";
  }
}
