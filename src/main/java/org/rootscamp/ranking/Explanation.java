package org.rootscamp.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.rootscamp.ranking.Ranking.Step;

/**
 * Why one candidate stands where it does, in numbers. Immutable.
 *
 * @param place from 1
 * @param selected whether it gets a cell
 * @param step the step that took it: its value, and who tied for the place
 * @param tiedAcross the candidates on the other side of the cut that had the same value when one of
 *     the two was taken, so that the tie order decided between them; those that are selected in the
 *     order they were taken, others ascending
 * @param supporters how many people who chose it have 0, 1, 2, ... of all their choices selected,
 *     up to the most that one of them has; empty if nobody chose it. On layered ballots as well
 *     these are people, with wants and musts
 * @param shortfall how many more people who choose nothing else would have been enough for a cell,
 *     1 or more; empty if it is selected, if there are no cells, or if the rule does not tell
 */
public record Explanation(
    int place,
    boolean selected,
    Step step,
    List<Integer> tiedAcross,
    List<Integer> supporters,
    OptionalInt shortfall) {

  /** Copies the lists. */
  public Explanation {
    tiedAcross = List.copyOf(tiedAcross);
    supporters = List.copyOf(supporters);
  }

  /** The candidate this is about. */
  public int candidate() {
    return step.candidate();
  }

  /**
   * Explains every place of a ranking.
   *
   * <p>Shape: one for each candidate, in the order of the ranking. Deterministic. Cost: a pass over
   * the approvals, and what {@link RankingRule#shortfalls} costs.
   *
   * @param ranking what the rule gives for the profile
   * @param cells how many candidates there is room for, 0 or more
   * @throws IllegalArgumentException if {@code cells} is negative, or if the ranking is found to be
   *     that of another rule or profile
   */
  public static List<Explanation> all(
      RankingRule rule, ApprovalProfile profile, Ranking ranking, int cells) {
    ranking.checkRanks(profile);
    Selection selection = new Selection(profile, ranking.selected(cells));
    Map<Integer, Integer> shortfalls = rule.shortfalls(profile, ranking, cells);
    List<List<Integer>> tiedAcross = tiedAcross(ranking, selection, profile.candidates());
    List<Explanation> explanations = new ArrayList<>();
    for (Step step : ranking.steps()) {
      Integer shortfall = shortfalls.get(step.candidate());
      explanations.add(
          new Explanation(
              explanations.size() + 1,
              selection.contains(step.candidate()),
              step,
              tiedAcross.get(step.candidate()),
              selection.supporters(step.candidate()),
              shortfall == null ? OptionalInt.empty() : OptionalInt.of(shortfall)));
    }
    return List.copyOf(explanations);
  }

  /** By candidate: who won a tie and who lost it and stays outside, each with the other. */
  private static List<List<Integer>> tiedAcross(
      Ranking ranking, Selection selection, int candidates) {
    List<List<Integer>> others =
        IntStream.range(0, candidates).<List<Integer>>mapToObj(any -> new ArrayList<>()).toList();
    for (Step step : ranking.steps().subList(0, selection.size())) {
      for (int candidate : step.tied()) {
        if (!selection.contains(candidate)) {
          others.get(step.candidate()).add(candidate);
          others.get(candidate).add(step.candidate());
        }
      }
    }
    return others;
  }
}
