package org.rootscamp.allocation.search;

import java.util.List;
import org.rootscamp.allocation.model.Choice;
import org.rootscamp.allocation.model.Dice;
import org.rootscamp.allocation.model.Grid;
import org.rootscamp.allocation.model.Session;
import org.rootscamp.allocation.model.WallProblem;
import org.rootscamp.allocation.seating.Attendance;

/**
 * What chance would make of the same cut: plans that hold all hard rules and know nothing of votes.
 */
final class RandomPlans {

  private static final int PLANS = 20;

  /** Enough to forget the board it begins with; plans after that need only differ. */
  private static final int MOVES_TO_FORGET = 20;

  private static final int MOVES_BETWEEN = 4;

  private final Board board;
  private final Moves moves;
  private final int[] movable;
  private final int[] cells;
  private final Dice dice;

  private RandomPlans(Board start, boolean[] active, long seed) {
    // Without ballots, published places and topics all plans are equal, so every move is accepted.
    Grid blind = new Grid(blinded(start.grid.problem));
    board = new Board(blind);
    board.restore(start.snapshot());
    movable = Search.movableUnits(board, active);
    cells = Search.movableCells(board);
    dice = new Dice(seed);
    Crowding crowding = new Crowding(board);
    Preferences preferences = new Preferences(board);
    Trial trial = new Trial(board, crowding, preferences);
    Voters voters = new Voters(blind, active, new Homes(blind));
    Coverage coverage = new Coverage(voters, blind.units, blind.slots);
    trial.begin(coverage);
    moves = new Moves(board, crowding, preferences, trial, movable, false);
    moves.use(coverage, new Overlaps(voters, blind.units));
  }

  private static WallProblem blinded(WallProblem problem) {
    List<Session> sessions =
        problem.sessions().stream().map(s -> s.withPublished().withTopic(null, null)).toList();
    List<List<Choice>> ballots = problem.ballots().stream().map(b -> List.<Choice>of()).toList();
    return new WallProblem(
        problem.rooms(),
        problem.slots(),
        problem.closed(),
        sessions,
        ballots,
        problem.pins(),
        problem.order(),
        problem.demandFactor());
  }

  /**
   * The mean {@code honoured} of {@value #PLANS} random plans, rounded down.
   *
   * <p>Each follows from the one before, the first from the given board, by many random exchanges
   * that keep the hard rules.
   *
   * @param active the units that may be placed
   * @param betweenPlans what to do between them, such as letting others work
   */
  static long mean(Board start, boolean[] active, long seed, Runnable betweenPlans) {
    RandomPlans random = new RandomPlans(start, active, seed);
    long total = 0;
    random.shuffle(MOVES_TO_FORGET);
    for (int plan = 0; plan < PLANS; plan++) {
      betweenPlans.run();
      random.shuffle(MOVES_BETWEEN);
      total += new Attendance(start.grid.problem, random.board.placements()).honoured();
    }
    return total / PLANS;
  }

  private void shuffle(int movesEach) {
    int tries = cells.length == 0 ? 0 : movesEach * movable.length;
    for (int i = 0; i < tries; i++) {
      int unit = movable[dice.below(movable.length)];
      moves.attempt(unit, cells[dice.below(cells.length)], 0, dice);
    }
  }
}
