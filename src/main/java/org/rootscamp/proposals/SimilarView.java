package org.rootscamp.proposals;

import java.util.List;
import java.util.UUID;

/** Proposals that are like a text, the most alike first. */
public record SimilarView(List<Match> items) {

  /** A proposal by its title. */
  public record Title(UUID proposalId, String title) {}

  /**
   * One that is like the text.
   *
   * @param similarity from 0 to 1, in hundredths
   */
  public record Match(UUID proposalId, String title, double similarity) {
    static Match of(Title title, double likeness) {
      return new Match(title.proposalId(), title.title(), inHundredths(likeness));
    }
  }

  static double inHundredths(double likeness) {
    return Math.round(100 * likeness) / 100.0;
  }
}
