package org.rootscamp.allocation.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.rootscamp.allocation.explain.PlanExplanation.Clash;
import org.rootscamp.allocation.explain.PlanExplanation.Move;
import org.rootscamp.allocation.explain.PlanExplanation.Placed;
import org.rootscamp.allocation.explain.PlanExplanation.Waiting;
import org.rootscamp.allocation.model.Cell;
import org.rootscamp.allocation.model.Choice;
import org.rootscamp.allocation.model.Grid;
import org.rootscamp.allocation.model.WallPlan.Placement;
import org.rootscamp.allocation.model.WallProblem;
import org.rootscamp.allocation.rules.checks.Constraints;
import org.rootscamp.allocation.search.Board;
import org.rootscamp.allocation.search.Cooling;
import org.rootscamp.allocation.search.Coverage;
import org.rootscamp.allocation.search.Crowding;
import org.rootscamp.allocation.search.Homes;
import org.rootscamp.allocation.search.Moves;
import org.rootscamp.allocation.search.Overlaps;
import org.rootscamp.allocation.search.Preferences;
import org.rootscamp.allocation.search.Search;
import org.rootscamp.allocation.search.Trial;
import org.rootscamp.allocation.search.Voters;

/** Asks the tables of the search what a plan could have been otherwise. */
public final class Explainer {

  private static final int NONE = Grid.NONE;

  private static final Comparator<Moves.Worth> BEST_FIRST =
      Comparator.comparingInt(Moves.Worth::change).reversed().thenComparingInt(Moves.Worth::cell);

  private final WallProblem problem;
  private final Grid grid;
  private final Board board;
  private final Moves moves;
  private final int[] cells;
  private final int[] supporters;

  private Explainer(WallProblem problem, List<Placement> placements) {
    this.problem = asTheyAre(problem, placements);
    grid = new Grid(this.problem);
    board = new Board(grid);
    placements.forEach(this::put);
    boolean[] active = new boolean[grid.units];
    for (int unit = 0; unit < grid.units; unit++) {
      active[unit] = board.placed(unit) || grid.candidate(unit);
    }
    cells = Search.movableCells(board);
    moves = moves(active);
    supporters = new int[grid.runs.length];
    problem.ballots().forEach(ballot -> ballot.forEach(choice -> supporters[choice.session()]++));
  }

  /**
   * Explains a plan.
   *
   * <p>Deterministic. Cost: a look at every session in every cell, most of which end at the tables
   * of gains and losses; about a millisecond for a hundred sessions.
   *
   * @param placements a plan of the problem that breaks no hard rule
   */
  public static PlanExplanation explain(WallProblem problem, List<Placement> placements) {
    return new Explainer(problem, placements).explain();
  }

  /**
   * A session that has become double-length where it cannot go on, or goes on into the cell of
   * another, takes one slot as long as it is there.
   */
  private static WallProblem asTheyAre(WallProblem problem, List<Placement> placements) {
    List<Placement> all = new ArrayList<>(Constraints.ofPins(problem));
    all.addAll(placements);
    Set<Cell> taken = new HashSet<>();
    all.forEach(it -> taken.add(new Cell(it.room(), it.slot())));
    Set<Integer> cut = new HashSet<>();
    for (Placement it : all) {
      boolean goesOn =
          problem.goesOn(it.slot()) && !taken.contains(new Cell(it.room(), it.slot() + 1));
      if (problem.sessions().get(it.session()).length() == 2 && !goesOn) {
        cut.add(it.session());
      }
    }
    return problem.withLengthOne(cut);
  }

  private void put(Placement placement) {
    int cell = grid.cell(placement.room(), placement.slot());
    if (board.at[cell] == NONE) {
      for (int unit : grid.runs[placement.session()]) {
        if (!board.placed(unit)) {
          board.place(unit, cell);
          return;
        }
      }
    }
  }

  private Moves moves(boolean[] active) {
    Crowding crowding = new Crowding(board);
    Preferences preferences = Preferences.none(board);
    Trial trial = new Trial(board, crowding, preferences);
    Homes homes = new Homes(grid);
    if (homes.repeats) {
      homes.deal(board);
    }
    Voters voters = new Voters(grid, active, homes);
    Coverage coverage = new Coverage(voters, grid.units, grid.slots);
    trial.begin(coverage);
    int[] movable = Search.movableUnits(board, active);
    Moves ready = new Moves(board, crowding, preferences, trial, movable, true);
    ready.use(coverage, new Overlaps(voters, grid.units));
    return ready;
  }

  PlanExplanation explain() {
    List<Map<Integer, Integer>> shared = shared();
    List<Placed> placed = new ArrayList<>();
    for (Placement placement : board.placements()) {
      int cell = grid.cell(placement.room(), placement.slot());
      int unit = board.at[cell];
      placed.add(
          new Placed(
              placement.session(),
              placement.room(),
              placement.slot(),
              supporters[placement.session()],
              clashes(shared.get(unit)),
              grid.pinned[unit] == NONE ? best(unit, PlanExplanation.MOST) : List.of()));
    }
    List<Waiting> waiting = new ArrayList<>();
    for (int session : problem.order()) {
      int unit = grid.runs[session][0];
      if (!board.placed(unit)) {
        waiting.add(
            new Waiting(
                session,
                supporters[session],
                grid.candidate(unit) ? best(unit, PlanExplanation.MOST) : List.of()));
      }
    }
    return new PlanExplanation(placed, waiting);
  }

  /** For each unit the sessions in its slot that its people chose as well, and how many did. */
  private List<Map<Integer, Integer>> shared() {
    List<Map<Integer, Integer>> shared = new ArrayList<>();
    for (int unit = 0; unit < grid.units; unit++) {
      shared.add(new TreeMap<>());
    }
    for (List<Choice> ballot : problem.ballots()) {
      for (Choice one : ballot) {
        for (Choice other : ballot) {
          if (one.session() != other.session()) {
            meet(one.session(), other.session(), shared);
          }
        }
      }
    }
    return shared;
  }

  private void meet(int session, int other, List<Map<Integer, Integer>> shared) {
    for (int unit : grid.runs[session]) {
      for (int neighbour : grid.runs[other]) {
        if (board.placed(unit) && board.placed(neighbour) && overlap(unit, neighbour)) {
          shared.get(unit).merge(other, 1, Integer::sum);
        }
      }
    }
  }

  private boolean overlap(int unit, int other) {
    int slot = board.slotOf(unit);
    int start = board.slotOf(other);
    return slot < start + grid.length[other] && start < slot + grid.length[unit];
  }

  private static List<Clash> clashes(Map<Integer, Integer> shared) {
    return shared.entrySet().stream()
        .map(entry -> new Clash(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingInt(Clash::people).reversed().thenComparing(Clash::session))
        .limit(PlanExplanation.MOST)
        .toList();
  }

  /** The best cells outside the unit's slot; each other unit, and each slot's empty cells, once. */
  private List<Move> best(int unit, int most) {
    List<Moves.Worth> best = new ArrayList<>();
    boolean[] emptySeen = new boolean[grid.slots];
    for (int cell : cells) {
      int slot = grid.slotOf(cell);
      boolean empty = board.at[cell] == NONE;
      boolean home = board.placed(unit) && slot == board.slotOf(unit);
      if (home || (empty && emptySeen[slot])) {
        continue;
      }
      emptySeen[slot] |= empty && grid.length[unit] == 1; // which room, the matching decides
      Optional<Moves.Worth> worth = moves.worth(unit, cell, threshold(best, most));
      if (worth.isPresent()) {
        best.add(worth.get());
        best.sort(BEST_FIRST);
        if (best.size() > most) {
          best.remove(most);
        }
      }
    }
    return best.stream().map(this::move).toList();
  }

  private static int threshold(List<Moves.Worth> best, int most) {
    boolean full = best.size() == most;
    return full ? best.get(best.size() - 1).change() : Integer.MIN_VALUE / 4;
  }

  private Move move(Moves.Worth worth) {
    return new Move(
        grid.roomOf(worth.cell()),
        grid.slotOf(worth.cell()),
        worth.other() == NONE ? NONE : grid.session[worth.other()],
        (int) Math.round(worth.change() / (double) Cooling.SCALE));
  }
}
