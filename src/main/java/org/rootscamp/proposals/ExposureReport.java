package org.rootscamp.proposals;

import java.util.List;
import java.util.UUID;

/**
 * How fairly the open proposals have been seen so far.
 *
 * @param viewers how many people have seen any of them
 * @param median of the numbers of people who have seen each; 0 without proposals
 * @param items in the order of submission
 */
public record ExposureReport(int viewers, double median, List<Item> items) {

  /** Below this part of the median nobody should close the voting without a thought. */
  private static final int FAIR_PERCENT = 60;

  /**
   * How often one proposal was on a screen.
   *
   * @param exposures how many people have seen it
   * @param seldomSeen whether these are under 60 % of the median
   */
  public record Item(UUID proposalId, String title, int exposures, boolean seldomSeen) {}

  /** How many people have seen a proposal. */
  record Seen(UUID proposalId, String title, int exposures) {}

  static ExposureReport of(int viewers, List<Seen> proposals) {
    double median = median(proposals.stream().map(Seen::exposures).sorted().toList());
    return new ExposureReport(
        viewers,
        median,
        proposals.stream()
            .map(
                seen ->
                    new Item(
                        seen.proposalId(),
                        seen.title(),
                        seen.exposures(),
                        100 * seen.exposures() < FAIR_PERCENT * median))
            .toList());
  }

  private static double median(List<Integer> sorted) {
    if (sorted.isEmpty()) {
      return 0;
    }
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2.0;
  }
}
