package org.rootscamp.allocation.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.rootscamp.allocation.model.Choice;
import org.rootscamp.allocation.model.Cut;
import org.rootscamp.allocation.model.Grid;
import org.rootscamp.allocation.model.Pin;
import org.rootscamp.allocation.model.Rows;
import org.rootscamp.allocation.model.WallPlan.Placement;
import org.rootscamp.allocation.model.WallProblem;
import org.rootscamp.allocation.rules.Rule;

/**
 * A problem as slot patterns see it: which sessions can run together in one slot, and what for.
 *
 * <p>A pattern is a set of candidates without a shared facilitator. What it is worth is the number
 * of rows that it covers; there is one row for each person with choices and one more for each with
 * musts. Candidates count from 0 and are the sessions that could run at all, or the programme.
 * Whatever else a plan must respect is forgotten, which only allows more. Immutable.
 */
final class PatternModel {

  /** Values and prices are counted in parts of a choice, so that all sums are exact. */
  static final int SCALE = Certificate.SCALE;

  /** More than that many rows, and the sums of the pricing could leave the range of an int. */
  private static final int MOST_ROWS = 400_000;

  final int[] sessions;

  /** How often each candidate may run, or has to if {@link #fixed}. */
  final int[] runs;

  final boolean fixed;

  /** The rows that each candidate covers, one bit a row. */
  final long[][] bits;

  final boolean[][] clash;
  final Rows rows;

  /** How many sessions can begin in each slot. */
  final int[] places;

  /** The different numbers of places above 0, ascending, and how many slots have each. */
  final int[] sizes;

  final int[] slotsOf;

  private final int rowCount;
  private final int sessionCount;

  PatternModel(WallProblem problem, Cut cut, List<Placement> placements) {
    Grid grid = new Grid(problem);
    sessionCount = problem.sessions().size();
    fixed = cut == Cut.RANKING;
    int[] runsOf = fixed ? programme(problem, placements) : possible(grid);
    sessions = positions(runsOf);
    runs = Arrays.stream(sessions).map(session -> runsOf[session]).toArray();
    places = places(grid, problem);
    sizes = Arrays.stream(places).filter(size -> size > 0).distinct().sorted().toArray();
    slotsOf = new int[sizes.length];
    for (int place : places) {
      if (place > 0) {
        slotsOf[Arrays.binarySearch(sizes, place)]++;
      }
    }
    List<int[]> found = layers(problem);
    rowCount = found.size();
    rows = new Rows();
    bits = new long[sessions.length][(rowCount + 63) / 64];
    for (int row = 0; row < rowCount; row++) {
      rows.add(found.get(row));
      for (int candidate : found.get(row)) {
        bits[candidate][row / 64] |= 1L << row;
      }
    }
    clash = clashes(problem);
  }

  private static int[] programme(WallProblem problem, List<Placement> placements) {
    int[] runs = new int[problem.sessions().size()];
    placements.forEach(placement -> runs[placement.session()]++);
    return runs;
  }

  private static int[] possible(Grid grid) {
    int[] runs = new int[grid.runs.length];
    for (int unit = 0; unit < grid.units; unit++) {
      boolean possible = grid.pinned[unit] != Grid.NONE;
      for (int cell = 0; cell < grid.cells && !possible; cell++) {
        possible = grid.candidate(unit) && grid.suits(unit, cell);
      }
      runs[grid.session[unit]] += possible ? 1 : 0;
    }
    return runs;
  }

  private static int[] positions(int[] runsOf) {
    List<Integer> positions = new ArrayList<>();
    for (int session = 0; session < runsOf.length; session++) {
      if (runsOf[session] > 0) {
        positions.add(session);
      }
    }
    return positions.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Only pins may sit in cells that are closed. */
  private static int[] places(Grid grid, WallProblem problem) {
    int[] places = grid.quota.clone();
    for (Pin pin : problem.pins()) {
      places[pin.slot()] += grid.open[grid.cell(pin.room(), pin.slot())] ? 0 : 1;
    }
    return places;
  }

  private List<int[]> layers(WallProblem problem) {
    int[] candidateOf = new int[problem.sessions().size()];
    Arrays.fill(candidateOf, Grid.NONE);
    for (int candidate = 0; candidate < sessions.length; candidate++) {
      candidateOf[sessions[candidate]] = candidate;
    }
    List<int[]> found = new ArrayList<>();
    for (boolean mustsOnly : new boolean[] {false, true}) {
      for (List<Choice> ballot : problem.ballots()) {
        int[] row =
            ballot.stream()
                .filter(choice -> choice.must() || !mustsOnly)
                .mapToInt(choice -> candidateOf[choice.session()])
                .filter(candidate -> candidate != Grid.NONE)
                .toArray();
        if (row.length > 0) {
          found.add(row);
        }
      }
    }
    return found;
  }

  /** A facilitator for whom a pin has waived the rule keeps no two sessions apart. */
  private boolean[][] clashes(WallProblem problem) {
    TreeSet<Integer> waived = new TreeSet<>();
    for (Pin pin : problem.pins()) {
      if (pin.overridden().contains(Rule.FACILITATOR_BUSY)) {
        waived.addAll(problem.sessions().get(pin.session()).facilitators());
      }
    }
    boolean[][] result = new boolean[sessions.length][sessions.length];
    for (int one = 0; one < sessions.length; one++) {
      List<Integer> leaders = problem.sessions().get(sessions[one]).facilitators();
      for (int other = 0; other < sessions.length; other++) {
        List<Integer> others = problem.sessions().get(sessions[other]).facilitators();
        result[one][other] =
            one != other
                && leaders.stream().anyMatch(p -> !waived.contains(p) && others.contains(p));
      }
    }
    return result;
  }

  /** Whether there is anything to find out, and it can be counted. */
  boolean worthwhile() {
    return sizes.length > 0 && rowCount > 0 && rowCount <= MOST_ROWS;
  }

  /** No price needs to be larger: nothing is worth more than all rows. */
  int mostPrice() {
    return rowCount * SCALE;
  }

  /** How many rows a pattern covers. */
  int covered(int[] pattern) {
    long[] union = new long[bits.length == 0 ? 0 : bits[0].length];
    for (int candidate : pattern) {
      for (int word = 0; word < union.length; word++) {
        union[word] |= bits[candidate][word];
      }
    }
    int count = 0;
    for (long word : union) {
      count += Long.bitCount(word);
    }
    return count;
  }

  /** The sum over all candidates of their price, as often as they run. */
  long total(int[] prices) {
    long total = 0;
    for (int candidate = 0; candidate < prices.length; candidate++) {
      total += (long) runs[candidate] * prices[candidate];
    }
    return total;
  }

  /** What was proven for prices of the candidates and each number of places, told by slots. */
  Certificate certificate(int[] prices, long[] limits) {
    Integer[] priceOf = new Integer[sessionCount];
    Integer[] runsOf = new Integer[sessionCount];
    Arrays.fill(priceOf, 0);
    Arrays.fill(runsOf, 0);
    for (int candidate = 0; candidate < prices.length; candidate++) {
      priceOf[sessions[candidate]] = prices[candidate];
      runsOf[sessions[candidate]] = runs[candidate];
    }
    List<Long> slots = new ArrayList<>();
    for (int place : places) {
      slots.add(place > 0 ? limits[Arrays.binarySearch(sizes, place)] : 0L);
    }
    return new Certificate(List.of(priceOf), List.of(runsOf), slots);
  }
}
