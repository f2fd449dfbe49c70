package org.rootscamp.allocation.search;

import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.rootscamp.allocation.model.Dice;
import org.rootscamp.allocation.model.Grid;
import org.rootscamp.allocation.model.Progress;
import org.rootscamp.allocation.seating.Attendance;
import org.rootscamp.allocation.seating.Seating;

/**
 * Fills a board so that the most choices are seated. For one use; deterministic for a board, a seed
 * and a number of moves.
 */
public final class Search {

  /*
   * Simulated annealing over exchanges. What makes it fast is that most moves are refused without
   * looking at a single voter. Tables hold the gain of adding each unit to each slot and the loss
   * of removing it; an exchange of two units changes the value by gain - loss + gain - loss plus at
   * most twice the people the two share, so if that is not enough for the threshold, which is drawn
   * first, it is over in O(1). Only the few that remain are worked out, and only those that are
   * made touch the tables. Because refusing is so cheap, a move may draw several exchanges, and it
   * looks first at sessions that could be better off and at free cells: once most people have
   * nearly all they want, hardly anything else can help.
   *
   * Room limits are part of the value: capacity that is only looked at afterwards costs more than
   * the whole search gains. The value counts the voters whose only session in a slot overflows.
   *
   * The temperature falls over a number of moves; then a cold phase climbs to the nearest top.
   * Where most sessions are where the published Wall has them, there is little to find, so
   * the search stays cool and ends once it has found nothing for a while: on the day itself people
   * wait for the new plan.
   *
   * [1] Kirkpatrick, Gelatt, Vecchi, "Optimization by Simulated Annealing", Science 220, 1983.
   * [2] Dueck, Scheuer, "Threshold Accepting", 1990 (the threshold before the evaluation).
   */

  /** The temperature and the best plan are looked at this often, and at least every 1,024 moves. */
  private static final int BLOCKS = 256;

  private static final int LONGEST_BLOCK = 1024;
  private static final int REPORTS = 100;
  private static final int DEALS = 32;

  /** A move draws exchanges until the tables alone do not refuse one, at most so many. */
  private static final int DRAWS = 8;

  /** A move counts the voters of so many draws at most: in small camps nearly all need that. */
  private static final int COUNTS = 2;

  /** How often a draw looks for a unit that could be better off, and for a free cell. */
  private static final int LOOKS = 5;

  /** So many moves a unit without anything better, and a settled Wall is as good as it gets. */
  private static final int PATIENCE = 100;

  private static final long LEAST_PATIENCE = 20_000;

  /** Then it climbs to the nearest top for one in so many of these moves. */
  private static final int TO_THE_TOP = 4;

  private static final long POLISH_CHOICES = 300_000;
  private static final long MOST_POLISH = 2_000;
  private static final long LEAST_POLISH = 200;

  private final Grid grid;
  private final Board board;
  private final boolean[] active;
  private final Cooling.Range range;
  private final int[] movable;
  private final int[] cells;
  private final Dice dice;
  private final Crowding crowding;
  private final Preferences preferences;
  private final Trial trial;
  private final Homes homes;
  private final Moves moves;
  private long value;
  private long bestValue;
  private int[] best;
  private long done;
  private long bestAt;
  private boolean cancelled;

  /**
   * Prepares.
   *
   * @param active the units that may be placed
   * @param mayDrop whether units may leave the board, or only exchange their cells
   * @param range how hot it begins and ends
   */
  Search(Board board, boolean[] active, boolean mayDrop, Cooling.Range range, long seed) {
    this.board = board;
    this.range = range;
    this.active = active;
    grid = board.grid;
    dice = new Dice(seed);
    movable = movableUnits(board, active);
    cells = movableCells(board);
    crowding = new Crowding(board);
    preferences = new Preferences(board);
    trial = new Trial(board, crowding, preferences);
    homes = new Homes(grid);
    moves = new Moves(board, crowding, preferences, trial, movable, mayDrop);
  }

  /** The units that may move; cards without a cell wait their turn outside. */
  public static int[] movableUnits(Board board, boolean[] active) {
    Grid grid = board.grid;
    return IntStream.range(0, grid.units)
        .filter(unit -> active[unit] && grid.pinned[unit] == Grid.NONE)
        .filter(unit -> board.placed(unit) || !grid.card[unit])
        .toArray();
  }

  /** The cells whose contents may change. */
  public static int[] movableCells(Board board) {
    Grid grid = board.grid;
    return IntStream.range(0, grid.cells)
        .filter(cell -> grid.open[cell])
        .filter(cell -> board.at[cell] == Grid.NONE || grid.pinned[board.at[cell]] == Grid.NONE)
        .toArray();
  }

  /** Searches; the board holds the best plan found afterwards. Returns the moves made. */
  long run(long budget, Progress progress, BooleanSupplier stop) {
    load();
    boolean settled = preferences.settled(movable);
    Cooling cooling = new Cooling(range, settled, budget, movable.length);
    long patience = settled ? patience() : budget;
    long nextDeal = settled ? Long.MAX_VALUE : budget / DEALS;
    long nextReport = 0;
    long length = Math.max(1, Math.min(LONGEST_BLOCK, budget / BLOCKS));
    long end = budget;
    done = movable.length == 0 || cells.length == 0 ? budget : 0;
    while (done < end && !stopped(stop)) {
      if (homes.repeats && done >= nextDeal) {
        load();
        nextDeal += Math.max(length, budget / DEALS);
      }
      if (done >= nextReport) {
        report(progress, budget);
        nextReport += Math.max(1, budget / REPORTS);
      }
      cooling.at(end < budget ? 1 : (double) done / budget);
      block((int) Math.min(length, end - done), cooling);
      if (end == budget && done - bestAt >= patience) {
        end = Math.min(budget, done + patience / TO_THE_TOP);
      }
    }
    board.restore(best);
    report(progress, budget);
    return done;
  }

  /** What the search values is more than choices: what stays in place, tracks, full rooms. */
  private void report(Progress progress, long budget) {
    if (progress != Progress.SILENT) {
      long honoured = new Attendance(grid.problem, board.placements()).honoured();
      progress.report(done, budget, honoured, Long.MAX_VALUE);
    }
  }

  private long patience() {
    return Math.max(LEAST_PATIENCE, (long) PATIENCE * movable.length);
  }

  private boolean stopped(BooleanSupplier stop) {
    cancelled = stop.getAsBoolean();
    return cancelled;
  }

  /** Whether it was stopped before its end. */
  boolean cancelled() {
    return cancelled;
  }

  /**
   * Climbs on by what is really seated, where rooms are tight and the camp so small that everybody
   * can be seated anew for every move.
   */
  void polish(Runnable betweenTries) {
    long choices = grid.problem.ballots().stream().mapToInt(List::size).sum();
    long tries = Math.min(MOST_POLISH, POLISH_CHOICES / Math.max(1, choices));
    if (!crowding.matters || tries < LEAST_POLISH || movable.length == 0 || cells.length == 0) {
      return;
    }
    load();
    long seated = seated();
    for (long i = 0; i < tries; i++) {
      betweenTries.run();
      int[] before = board.snapshot();
      int unit = movable[dice.below(movable.length)];
      moves.attempt(unit, cells[dice.below(cells.length)], -2 * Cooling.SCALE, dice);
      if (!Arrays.equals(before, board.cellOf)) {
        long now = seated();
        if (now < seated) {
          board.restore(before);
          load();
        }
        seated = Math.max(seated, now);
      }
    }
  }

  private long seated() {
    return Seating.of(grid.problem, board.placements()).seated();
  }

  /** Gives the larger rooms to the sessions with more votes, where that costs nothing. */
  void orderRooms(Runnable betweenSlots) {
    load();
    new RoomOrder(board, trial).improve(betweenSlots);
  }

  /** Builds the tables for the board as it is. */
  private void load() {
    if (homes.repeats) {
      homes.deal(board);
    }
    Voters voters = new Voters(grid, active, homes);
    Coverage coverage = new Coverage(voters, grid.units, grid.slots);
    value = trial.begin(coverage);
    moves.use(coverage, new Overlaps(voters, grid.units));
    best = board.snapshot();
    bestValue = value;
    bestAt = done;
  }

  private void block(int count, Cooling cooling) {
    for (int i = 0; i < count; i++) {
      value += move(cooling);
    }
    done += count;
    if (value > bestValue) {
      bestValue = value;
      bestAt = done;
      System.arraycopy(board.cellOf, 0, best, 0, best.length);
    }
  }

  private int move(Cooling cooling) {
    int counted = moves.counted;
    for (int draw = 0; draw < DRAWS && moves.counted - counted < COUNTS; draw++) {
      long bits = dice.next();
      int unit = unit(Dice.scaled(bits >>> 32, movable.length));
      int cell = cell(Dice.scaled(bits & 0xFFFFFFFFL, cells.length));
      int luck = (int) (dice.next() >>> 40);
      int change = moves.attempt(unit, cell, cooling.threshold(luck), dice);
      if (change != Moves.OUT_OF_HAND) {
        return change;
      }
    }
    return 0;
  }

  /** A unit by lot, with some preference for those that are not well where they are. */
  private int unit(int lot) {
    int unit = movable[lot];
    for (int look = 0; look < LOOKS && moves.pleased(unit); look++) {
      unit = movable[dice.below(movable.length)];
    }
    return unit;
  }

  /** A cell by lot, with some preference for the free ones of its slot. */
  private int cell(int lot) {
    int cell = cells[lot];
    int slot = grid.slotOf(cell);
    int looks = board.slotFull(slot) ? 0 : LOOKS;
    for (int look = 0; look < looks && board.at[cell] != Grid.NONE; look++) {
      int other = grid.cell(dice.below(grid.rooms), slot);
      cell = grid.open[other] && board.at[other] == Grid.NONE ? other : cell;
    }
    return cell;
  }
}
