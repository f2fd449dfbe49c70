package org.rootscamp.proposals;

import java.util.List;

/** Pairs of proposals that may be the same, the most alike first. */
public record DuplicatesView(List<Item> items) {

  /**
   * Two proposals.
   *
   * @param proposals the earlier one first
   * @param similarity from 0 to 1, in hundredths
   */
  public record Item(List<SimilarView.Title> proposals, double similarity) {
    static Item of(SimilarView.Title earlier, SimilarView.Title later, double likeness) {
      return new Item(List.of(earlier, later), SimilarView.inHundredths(likeness));
    }
  }
}
