package org.rootscamp.ranking;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What changes when one selection takes the place of another. Immutable.
 *
 * @param in the candidates that get a cell only afterwards, in the order of the ranking afterwards
 * @param out the candidates that have a cell only before, in the order of the ranking before
 * @param nothingBefore how many people have none of their choices selected before; people, on
 *     layered ballots as well
 * @param nothingAfter the same afterwards
 */
public record Comparison(List<Integer> in, List<Integer> out, int nothingBefore, int nothingAfter) {

  /** Copies the lists. */
  public Comparison {
    in = List.copyOf(in);
    out = List.copyOf(out);
  }

  /**
   * Compares the first places of two rankings of a profile.
   *
   * @param cells how many candidates there is room for, 0 or more
   * @throws IllegalArgumentException if {@code cells} is negative or a selected candidate does not
   *     exist
   */
  public static Comparison of(ApprovalProfile profile, Ranking before, Ranking after, int cells) {
    List<Integer> first = before.selected(cells);
    List<Integer> second = after.selected(cells);
    return new Comparison(
        without(second, first),
        without(first, second),
        new Selection(profile, first).peopleWithNothing(),
        new Selection(profile, second).peopleWithNothing());
  }

  private static List<Integer> without(List<Integer> candidates, List<Integer> others) {
    Set<Integer> left = new HashSet<>(others);
    return candidates.stream().filter(candidate -> !left.contains(candidate)).toList();
  }
}
