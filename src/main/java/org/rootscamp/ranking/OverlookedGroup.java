package org.rootscamp.ranking;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A group of voters that has less than its size deserves, and agrees on what it could have got.
 *
 * <p>With k selected candidates and n voters, l cells are deserved by any group of at least l * n /
 * k voters. It is overlooked if all its members approve one candidate that is not selected and each
 * of them has fewer than l of their choices selected. A selection that overlooks nobody satisfies
 * EJR+. Source: Brill, Peters, "Robust and verifiable proportionality axioms for multiwinner
 * voting" (2023). Immutable.
 *
 * <p>On layered ballots the members are half-voters, and so is n: a person may be in the group with
 * one half only, for a must, say, while the other half has more. So to people: {@code people()}
 * participants, who in this count for {@code voters().size() / 2}, chose the candidate.
 *
 * @param candidate what all of them approve and nobody gets
 * @param deserved how many cells the group is large enough for, from 1 to the number selected
 * @param voters the members, ascending, at least one: all voters that approve the candidate and
 *     have fewer than {@code deserved} choices selected
 * @param people how many different people they are
 * @param most how many choices are selected for the members that have most, below {@code deserved}
 */
public record OverlookedGroup(
    int candidate, int deserved, List<Integer> voters, int people, int most) {

  /** Copies the members. */
  public OverlookedGroup {
    voters = List.copyOf(voters);
  }

  /** A group by its definition. */
  private record Claim(int candidate, int deserved, long voters) {

    /** More voters for each deserved cell. Claims come by candidate and then by deserved cells. */
    boolean isStrongerThan(Claim other) {
      long own = voters * other.deserved;
      long others = other.voters * deserved;
      return own > others || (own == others && candidate == other.candidate);
    }
  }

  /**
   * The group that is overlooked most, or empty if none is: the one with the most voters for each
   * cell it deserves; among equals the one with the smallest candidate, and then the one that
   * deserves most. Deterministic. Cost: one pass over the approvals, and candidates times cells.
   *
   * @param selected the candidates that get a cell, in any order; their number is the number of
   *     cells
   * @throws IllegalArgumentException if a candidate is there twice or does not exist
   */
  public static Optional<OverlookedGroup> find(
      ApprovalProfile profile, Collection<Integer> selected) {
    Selection selection = new Selection(profile, selected);
    Claim strongest = null;
    for (int candidate = 0; candidate < profile.candidates(); candidate++) {
      if (!selection.contains(candidate)) {
        strongest = strongest(profile, selection, candidate, strongest);
      }
    }
    return Optional.ofNullable(strongest).map(claim -> describe(profile, selection, claim));
  }

  private static Claim strongest(
      ApprovalProfile profile, Selection selection, int candidate, Claim before) {
    int cells = selection.size();
    // Whoever has all selected is in no group, since nobody deserves more cells than there are.
    long[] voters = new long[cells + 1];
    for (int group : profile.supportingGroups(candidate)) {
      voters[selection.choices(group)] += profile.groupSize(group);
    }
    Claim strongest = before;
    long members = 0;
    for (int deserved = 1; deserved <= cells; deserved++) {
      members += voters[deserved - 1];
      Claim claim = new Claim(candidate, deserved, members);
      boolean overlooked = members * cells >= (long) deserved * profile.voters() && members > 0;
      if (overlooked && (strongest == null || claim.isStrongerThan(strongest))) {
        strongest = claim;
      }
    }
    return strongest;
  }

  private static OverlookedGroup describe(
      ApprovalProfile profile, Selection selection, Claim claim) {
    List<Integer> voters =
        IntStream.range(0, profile.voters())
            .filter(voter -> selection.choices(profile.groupOf(voter)) < claim.deserved())
            .filter(voter -> profile.approves(voter, claim.candidate()))
            .boxed()
            .toList();
    long people =
        voters.stream().map(voter -> voter / profile.votersPerPerson()).distinct().count();
    int most =
        voters.stream()
            .mapToInt(voter -> selection.choices(profile.groupOf(voter)))
            .max()
            .orElseThrow();
    return new OverlookedGroup(claim.candidate(), claim.deserved(), voters, (int) people, most);
  }
}
