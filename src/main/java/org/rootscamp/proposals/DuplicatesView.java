package org.rootscamp.proposals;

import java.util.List;

/** Pairs of proposals that may be the same, the most alike first. */
public record DuplicatesView(List<Pair> items) {

  /**
   * Two proposals.
   *
   * @param proposals the earlier one first
   * @param similarity from 0 to 1, in hundredths
   */
  public record Pair(List<SimilarView.Title> proposals, double similarity) {
    static Pair of(SimilarView.Title earlier, SimilarView.Title later, double likeness) {
      return new Pair(List.of(earlier, later), SimilarView.inHundredths(likeness));
    }
  }
}
