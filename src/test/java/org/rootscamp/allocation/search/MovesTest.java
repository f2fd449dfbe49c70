package org.rootscamp.allocation.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rootscamp.allocation.Camps;
import org.rootscamp.allocation.model.Choice;
import org.rootscamp.allocation.model.Dice;
import org.rootscamp.allocation.model.Grid;
import org.rootscamp.allocation.model.Room;
import org.rootscamp.allocation.model.Session;
import org.rootscamp.allocation.model.Slot;
import org.rootscamp.allocation.model.WallProblem;
import org.rootscamp.allocation.rules.checks.Constraints;

/** Every move of the search against a board that is valued anew. */
class MovesTest {

  private static final int CAMPS = 40;
  private static final int MOVES = 50;

  @Test
  void aMoveIsWorthWhatTheBoardIsWorthMoreAfterwards() {
    int made = 0;
    for (int seed = 0; seed < CAMPS; seed++) {
      Walk walk = new Walk(seed, true);
      for (int move = 0; move < MOVES; move++) {
        made += walk.step() ? 1 : 0;
      }
      walk.assertTablesAreThoseOfTheBoard();
    }
    assertThat(made).isGreaterThan(CAMPS * MOVES / 10);
  }

  @Test
  void aFixedProgrammeKeepsAllItsCells() {
    for (int seed = 0; seed < CAMPS / 4; seed++) {
      Walk walk = new Walk(seed, false);
      int placed = walk.placed();
      for (int move = 0; move < MOVES; move++) {
        walk.step();
        assertThat(walk.placed()).isEqualTo(placed);
      }
    }
  }

  @Test
  void whatAnExchangeIsWorthIsToldWithoutMakingIt() {
    for (int seed = 0; seed < CAMPS; seed++) {
      Walk walk = new Walk(seed, true);
      for (int move = 0; move < MOVES; move++) {
        walk.ask();
      }
      walk.assertTablesAreThoseOfTheBoard();
    }
  }

  @Test
  void aDoubleSessionIsToldWhatEmptyCellsAreWorth() {
    WallProblem camp =
        WallProblem.builder()
            .room(Room.seating(9))
            .slot(Slot.plain())
            .slot(Slot.plain())
            .slot(Slot.plain())
            .slot(Slot.plain())
            .room(Room.seating(9))
            .session(Session.ledBy().withLength(2))
            .session(Session.ledBy())
            .person(Choice.want(0), Choice.must(1))
            .build();
    Board board = new Board(new Grid(camp));
    board.place(0, 0);
    board.place(1, 1);
    Moves moves = new Walk(board, 1, true).moves;

    assertThat(moves.worth(0, 3, 0)).contains(new Moves.Worth(Cooling.SCALE, 3, Grid.NONE));
    assertThat(moves.worth(0, 4, 0)).contains(new Moves.Worth(Cooling.SCALE, 4, Grid.NONE));
    assertThat(moves.worth(0, 6, -999)).isEmpty(); // beyond the last slot
    assertThat(moves.worth(0, 1, -999)).isEmpty(); // somebody is there
    assertThat(board.cellOf).containsExactly(0, 1);
  }

  /** A board on which moves are made, and the slow way to value it. */
  private static final class Walk {

    private static final int LEAST = -2 * Cooling.SCALE;

    private final Grid grid;
    private final Board board;
    private final boolean[] active;
    private final int[] units;
    private final int[] cells;
    private final Homes homes;
    private final Voters voters;
    private final Coverage coverage;
    private final Moves moves;
    private final boolean crowded;
    private final boolean published;
    private final boolean mayDrop;
    private final Dice dice;

    Walk(int seed, boolean mayDrop) {
      this(new Programme(new Grid(camp(seed)), seed).take(), seed, mayDrop);
    }

    /** Of any shape; every other one has seats for everybody, and every third was not published. */
    private static WallProblem camp(int seed) {
      WallProblem camp = Camps.random(seed, 1 + seed % 4, 1 + seed % 3, 12, 10 + seed % 20);
      boolean fresh = seed % 3 == 0;
      return new WallProblem(
          camp.rooms(),
          camp.slots(),
          camp.closed(),
          camp.sessions().stream().map(it -> fresh ? it.withPublished() : it).toList(),
          camp.ballots(),
          camp.pins(),
          camp.order(),
          seed % 2 == 0 ? 1 : 0.01);
    }

    Walk(Board board, int seed, boolean mayDrop) {
      this.board = board;
      this.mayDrop = mayDrop;
      grid = board.grid;
      active = new boolean[grid.units];
      IntStream.range(0, grid.units)
          .forEach(unit -> active[unit] = mayDrop ? grid.candidate(unit) : board.placed(unit));
      units = Search.movableUnits(board, active);
      cells = Search.movableCells(board);
      homes = new Homes(grid);
      voters = new Voters(grid, active, homes);
      coverage = new Coverage(voters, grid.units, grid.slots);
      Crowding crowding = new Crowding(board);
      crowded = crowding.matters;
      Preferences preferences = new Preferences(board);
      published = preferences.hasPublished;
      Trial trial = new Trial(board, crowding, preferences);
      trial.begin(coverage);
      moves = new Moves(board, crowding, preferences, trial, units, mayDrop);
      moves.use(coverage, new Overlaps(voters, grid.units));
      dice = new Dice(seed);
    }

    /** Tries a move; whether anything has moved. */
    boolean step() {
      if (units.length == 0 || cells.length == 0) {
        return false;
      }
      int[] before = board.snapshot();
      long value = value();
      int unit = units[dice.below(units.length)];
      int cell = cells[dice.below(cells.length)];
      int threshold = LEAST + 8 * dice.below(3 * Cooling.SCALE / 8); // soft rules count eighths
      boolean possible = possible(unit, cell, threshold, value);
      boolean dropped = board.at[cell] == unit && !crowded;
      boolean drops = drops(unit, cell, threshold, value);

      int change = moves.attempt(unit, cell, threshold, dice);

      if (dropped) {
        assertThat(board.placed(unit)).isEqualTo(!drops);
      }
      if (Arrays.equals(before, board.cellOf)) {
        assertThat(change).isIn(0, Moves.OUT_OF_HAND);
        assertThat(possible).isFalse();
        return false;
      }
      assertThat(value + change).isEqualTo(value());
      assertThat(change).isGreaterThanOrEqualTo(threshold);
      assertHolds();
      return true;
    }

    /**
     * Whether a unit of one slot can have that very cell for what is asked, in exchange for its
     * own. Where crowds matter a slot is rearranged in the end, and that may give up a published
     * place.
     */
    private boolean possible(int unit, int cell, int threshold, long value) {
      int other = board.at[cell];
      int home = board.cellOf[unit];
      boolean leaves = other != Grid.NONE && home == Grid.NONE;
      boolean plain =
          other != unit
              && (home == Grid.NONE || grid.slotOf(home) != grid.slotOf(cell))
              && grid.length[unit] + (other == Grid.NONE ? 1 : grid.length[other]) == 2
              && !(leaves && (grid.card[unit] || grid.card[other]));
      int[] before = board.snapshot();
      boolean possible = !crowded && plain && exchange(unit, cell, other, home);
      possible &= value() - value >= threshold;
      board.restore(before);
      return possible;
    }

    private boolean exchange(int unit, int cell, int other, int home) {
      if (home != Grid.NONE) {
        board.lift(unit);
      }
      if (other != Grid.NONE) {
        board.lift(other);
      }
      if (!board.accepts(unit, cell)) {
        return false;
      }
      board.place(unit, cell);
      boolean both = other != Grid.NONE && home != Grid.NONE;
      if (both && board.accepts(other, home)) {
        board.place(other, home);
      }
      return !both || board.placed(other);
    }

    /** Whether a unit that is asked to leave its cell to nobody does so. */
    private boolean drops(int unit, int cell, int threshold, long value) {
      if (board.at[cell] != unit || !mayDrop || grid.card[unit]) {
        return false;
      }
      int home = board.cellOf[unit];
      board.lift(unit);
      boolean worthIt = value() - value >= threshold;
      board.place(unit, home);
      return worthIt && -coverage.loss[unit] * Cooling.SCALE >= threshold;
    }

    /** Asks for the worth of a move to another slot; nothing changes. */
    void ask() {
      if (units.length == 0 || cells.length == 0) {
        return;
      }
      int unit = units[dice.below(units.length)];
      int cell = cells[dice.below(cells.length)];
      int home = board.cellOf[unit];
      if (home != Grid.NONE && grid.slotOf(home) == grid.slotOf(cell)) {
        return;
      }
      int[] before = board.snapshot();
      long value = value();
      int other = board.at[cell];
      boolean toEmpty = grid.length[unit] == 2 && other == Grid.NONE;
      boolean fits = toEmpty && exchange(unit, cell, other, home);
      long there = fits ? value() - value : 0;
      board.restore(before);

      Optional<Moves.Worth> worth = moves.worth(unit, cell, Integer.MIN_VALUE / 4);
      assertThat(board.cellOf).isEqualTo(before);
      if (grid.length[unit] == 2) {
        assertThat(worth.isPresent()).isEqualTo(fits);
        worth.filter(known -> !crowded).ifPresent(w -> assertThat(w.change()).isEqualTo(there));
      }
      if (worth.isPresent()) {
        Moves.Worth known = worth.get();
        assertThat(known.other()).isEqualTo(other);
        assertThat(grid.slotOf(known.cell())).isEqualTo(grid.slotOf(cell));
        if (!published) { // on the way others may come back to where they were published
          assertThat(moves.worth(unit, cell, known.change())).isEqualTo(worth);
        }
        assertThat(moves.worth(unit, cell, known.change() + 1)).isEmpty();
        if (grid.length[unit] == 1) {
          int change = moves.attempt(unit, cell, Integer.MIN_VALUE / 4, dice);
          assertThat(change).isEqualTo(known.change());
          assertThat(board.cellOf[unit]).isEqualTo(known.cell());
          assertThat(value + change).isEqualTo(value());
        }
      }
    }

    void assertTablesAreThoseOfTheBoard() {
      Coverage fresh = new Coverage(voters, grid.units, grid.slots);
      new Trial(board, new Crowding(board), new Preferences(board)).begin(fresh);
      for (int unit = 0; unit < grid.units; unit++) {
        if (board.placed(unit)) {
          assertThat(coverage.loss[unit]).isEqualTo(fresh.loss[unit]);
          assertThat(coverage.crowd[unit]).isEqualTo(fresh.crowd[unit]);
          assertThat(moves.pleased(unit)).isEqualTo(fresh.loss[unit] == fresh.most[unit]);
        } else {
          assertThat(moves.pleased(unit)).isFalse();
        }
        for (int slot = 0; slot < grid.slots; slot++) {
          assertThat(coverage.gain(unit, slot)).isEqualTo(fresh.gain(unit, slot));
        }
      }
    }

    int placed() {
      return (int) IntStream.range(0, grid.units).filter(board::placed).count();
    }

    /** What the board is worth, worked out from nothing. */
    private long value() {
      Coverage fresh = new Coverage(voters, grid.units, grid.slots);
      return new Trial(board, new Crowding(board), new Preferences(board)).begin(fresh);
    }

    private void assertHolds() {
      assertThat(Constraints.hard(grid.problem, board.placements())).isEmpty();
      for (int slot = 0; slot < grid.slots; slot++) {
        int cards = 0;
        int used = 0;
        for (int room = 0; room < grid.rooms; room++) {
          int unit = board.at[grid.cell(room, slot)];
          used += unit == Grid.NONE ? 0 : 1;
          cards += unit != Grid.NONE && grid.card[unit] ? 1 : 0;
        }
        assertThat(used).isLessThanOrEqualTo(grid.quota[slot]);
        assertThat(cards).isLessThanOrEqualTo(grid.cardQuota[slot]);
      }
    }
  }
}
