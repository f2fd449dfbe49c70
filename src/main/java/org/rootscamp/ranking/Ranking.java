package org.rootscamp.ranking;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * All candidates of a profile in the order a rule took them, with the reason for each place.
 *
 * <p>Every candidate is in exactly one step; the steps after the last cell are the waiting list.
 * Candidates nobody approves come last, in tie order. Immutable.
 */
public record Ranking(List<Step> steps) {

  /**
   * Checks and copies the steps.
   *
   * @throws IllegalArgumentException if a candidate is taken twice
   */
  public Ranking {
    steps = List.copyOf(steps);
    Set<Integer> taken = new HashSet<>();
    for (Step step : steps) {
      if (!taken.add(step.candidate())) {
        throw new IllegalArgumentException("Candidate taken twice: " + step.candidate());
      }
    }
  }

  /** Which part of a rule took a candidate. */
  public enum Phase {
    /** The rule proper. */
    MAIN,
    /** Phragmén after the attendance cap was lifted, because every remaining supporter had it. */
    CAP_LIFTED,
    /** Phragmén from the leftover budgets, after equal shares could not afford anything more. */
    COMPLETION,
    /** Nobody approves the candidate; only the tie order gave it its place. */
    UNSUPPORTED
  }

  /**
   * One candidate taken.
   *
   * @param candidate the candidate taken, always the smallest of {@code tied}
   * @param value what the rule compares, exact, at the moment of taking; its unit and direction are
   *     the rule's; empty exactly in phase {@link Phase#UNSUPPORTED}
   * @param tied all candidates that had this value, ascending, at least the one taken
   * @param phase which part of the rule took it
   */
  public record Step(int candidate, Optional<Fraction> value, List<Integer> tied, Phase phase) {
    public Step {
      tied = List.copyOf(tied);
      if (tied.isEmpty() || tied.get(0) != candidate) {
        throw new IllegalArgumentException("The smallest of " + tied + " is not " + candidate);
      }
    }

    /** Whether the place was decided by the tie order. */
    public boolean decidedByTieOrder() {
      return tied.size() > 1;
    }
  }

  /** The candidates in the order they were taken, each exactly once. */
  public List<Integer> order() {
    return steps.stream().map(Step::candidate).toList();
  }

  /**
   * The candidates that get a cell, in the order they were taken: as many as there are cells, or
   * all.
   *
   * @param cells how many candidates there is room for, 0 or more
   * @throws IllegalArgumentException if {@code cells} is negative
   */
  public List<Integer> selected(int cells) {
    return order().subList(0, countSelected(cells));
  }

  /** Refuses a profile with other candidates than those that are ranked. */
  void checkRanks(ApprovalProfile profile) {
    List<Integer> candidates = IntStream.range(0, profile.candidates()).boxed().toList();
    if (!order().stream().sorted().toList().equals(candidates)) {
      throw new IllegalArgumentException("The ranking is not one of this profile's candidates");
    }
  }

  /** How many candidates get a cell. */
  int countSelected(int cells) {
    if (cells < 0) {
      throw new IllegalArgumentException("There cannot be " + cells + " cells");
    }
    return Math.min(cells, steps.size());
  }
}
