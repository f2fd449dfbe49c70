package org.rootscamp.allocation.search;

import java.util.Optional;
import org.rootscamp.allocation.model.Dice;
import org.rootscamp.allocation.model.Grid;

/**
 * The moves of the search: exchange a unit with the contents of a cell, be that a unit or nothing,
 * and be the first one placed or not. A move is refused as early as possible: by the clock, by what
 * the tables say it can be worth at most, by the voters both units share, by leaders and rooms.
 */
public final class Moves {

  /** Says that a move was refused by the tables alone, which costs next to nothing. */
  static final int OUT_OF_HAND = Integer.MIN_VALUE;

  private static final int NONE = Grid.NONE;

  private final Grid grid;
  private final Board board;
  private final Crowding crowding;
  private final Preferences preferences;
  private final Trial trial;
  private final RoomMatching matching;
  private final LongMoves longMoves;
  private final boolean mayDrop;
  private Coverage coverage;
  private Overlaps overlaps;

  /** How often the tables were not enough and the voters that two units share were counted. */
  int counted;

  /**
   * Prepares.
   *
   * @param candidates the units that may move
   * @param mayDrop whether a unit may lose its cell to none
   */
  public Moves(
      Board board,
      Crowding crowding,
      Preferences preferences,
      Trial trial,
      int[] candidates,
      boolean mayDrop) {
    this.mayDrop = mayDrop;
    this.board = board;
    this.crowding = crowding;
    this.preferences = preferences;
    this.trial = trial;
    grid = board.grid;
    matching = new RoomMatching(board);
    longMoves = new LongMoves(board, trial, candidates);
  }

  /** Uses other tables from now on. */
  public void use(Coverage fresh, Overlaps freshOverlaps) {
    coverage = fresh;
    overlaps = freshOverlaps;
  }

  /** Whether a unit is where everybody who chose it can come, so that no move could please it. */
  boolean pleased(int unit) {
    return board.placed(unit) && coverage.loss[unit] == coverage.most[unit];
  }

  /**
   * Tries one move.
   *
   * @param unit an unpinned unit
   * @param cell a cell without a pin
   * @param threshold the least change that is accepted, in SCALE-ths of a choice
   * @return the change, 0 if the move was worked out and refused, or {@link #OUT_OF_HAND}
   */
  int attempt(int unit, int cell, int threshold, Dice dice) {
    int other = board.at[cell];
    if (other == unit) {
      return drop(unit, threshold);
    }
    if (grid.length[unit] == 2 || (other != NONE && grid.length[other] == 2)) {
      return decide(longMoves.attempt(unit, cell, dice), threshold);
    }
    int home = board.cellOf[unit];
    int slot = grid.slotOf(cell);
    if (home != NONE && grid.slotOf(home) == slot) {
      return sameSlot(unit, cell, other, threshold);
    }
    if (!promising(unit, slot, other, home, threshold)) {
      return OUT_OF_HAND;
    }
    return decide(exchange(unit, cell, other, home), threshold);
  }

  /**
   * What it would be worth to exchange a unit with what is in a cell of another slot. Nothing
   * changes.
   *
   * @param change in SCALE-ths of a choice
   * @param cell where the unit would be, in the slot that was asked for
   * @param other the unit that would take its place or leave, or {@link Grid#NONE}
   */
  public record Worth(int change, int cell, int other) {}

  /**
   * What an exchange would be worth, or nothing if it cannot be made or is worth less than a
   * threshold. Double-length units are asked for empty cells only.
   */
  public Optional<Worth> worth(int unit, int cell, int threshold) {
    int other = board.at[cell];
    int home = board.cellOf[unit];
    boolean done;
    if (grid.length[unit] == 2 || (other != NONE && grid.length[other] == 2)) {
      done = other == NONE && intoEmptyCell(unit, cell);
    } else {
      done =
          promising(unit, grid.slotOf(cell), other, home, threshold)
              && exchange(unit, cell, other, home);
    }
    Optional<Worth> worth =
        done ? Optional.of(new Worth(trial.change(), board.cellOf[unit], other)) : Optional.empty();
    trial.undo();
    return worth.filter(known -> known.change() >= threshold);
  }

  private boolean intoEmptyCell(int unit, int cell) {
    if (board.placed(unit)) {
      trial.lift(unit);
    }
    if (!board.accepts(unit, cell)) {
      return false;
    }
    trial.place(unit, cell);
    return true;
  }

  private boolean promising(int unit, int slot, int other, int home, int threshold) {
    return possible(unit, slot, other, home)
        && worthwhile(unit, slot, other, home, threshold)
        && leadersAllow(unit, slot, other)
        && (other == NONE || home == NONE || leadersAllow(other, grid.slotOf(home), unit));
  }

  /** Leaving a cell empty for a while is the way to plans that no single exchange reaches. */
  private int drop(int unit, int threshold) {
    if (!mayDrop || grid.card[unit] || -coverage.loss[unit] * Cooling.SCALE < threshold) {
      return OUT_OF_HAND;
    }
    trial.lift(unit);
    return decide(true, threshold);
  }

  private int sameSlot(int unit, int cell, int other, int threshold) {
    boolean pointless = !crowding.matters && !preferences.any;
    if (pointless
        || !grid.suits(unit, cell)
        || (other != NONE && !grid.suits(other, board.cellOf[unit]))) {
      return OUT_OF_HAND;
    }
    trial.exchangeRooms(unit, cell);
    return decide(true, threshold);
  }

  private boolean possible(int unit, int slot, int other, int home) {
    if (!grid.mayStart(unit, slot)) {
      return false;
    }
    if (other == NONE) {
      return board.withinQuota(unit, slot);
    }
    if (home == NONE) {
      return !grid.card[other] && !grid.card[unit];
    }
    int homeSlot = grid.slotOf(home);
    return grid.mayStart(other, homeSlot)
        && (grid.card[unit] == grid.card[other]
            || (!board.cardsFull(unit, slot) && !board.cardsFull(other, homeSlot)));
  }

  private boolean worthwhile(int unit, int slot, int other, int home, int threshold) {
    int homeSlot = home == NONE ? NONE : grid.slotOf(home);
    int certain = coverage.gain(unit, slot);
    certain -= home == NONE ? 0 : coverage.loss[unit];
    if (other != NONE) {
      certain -= coverage.loss[other];
      certain += home == NONE ? 0 : coverage.gain(other, homeSlot);
    }
    int hope = hope(unit, slot, other, homeSlot, home);
    if (other == NONE) {
      return certain * Cooling.SCALE + hope >= threshold;
    }
    int meeting = overlaps.atMost(unit, other);
    int most = Math.min(meeting, coverage.loss[other] - coverage.voters.anywhere[other]);
    if (home != NONE) {
      most += Math.min(meeting, coverage.loss[unit] - coverage.voters.anywhere[unit]);
    }
    if ((certain + most) * Cooling.SCALE + hope < threshold) {
      return false;
    }
    if (most == 0) {
      return true;
    }
    counted++;
    int exact = certain + coverage.shared(unit, other, homeSlot, slot);
    return exact * Cooling.SCALE + hope >= threshold;
  }

  /** What rooms and soft rules could add at most; 0 where neither matters. */
  private int hope(int unit, int slot, int other, int homeSlot, int home) {
    int hope = 0;
    if (crowding.matters) {
      hope += (trial.overflow(slot) + (home == NONE ? 0 : trial.overflow(homeSlot)));
      hope *= Cooling.SCALE;
    }
    if (preferences.any) {
      hope += preferences.atMost(unit, slot, other, homeSlot);
      hope -= trial.spread(slot) + (home == NONE ? 0 : trial.spread(homeSlot));
    }
    return hope;
  }

  /** Whether the leaders of a unit are free in a slot once another unit has left it. */
  private boolean leadersAllow(int unit, int slot, int leaving) {
    for (int leader : grid.leaders[unit]) {
      if (board.busy(leader, slot) && !leads(leader, leaving)) {
        return false;
      }
    }
    return true;
  }

  private boolean leads(int leader, int unit) {
    if (unit != NONE) {
      for (int led : grid.leaders[unit]) {
        if (led == leader) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean exchange(int unit, int cell, int other, int home) {
    if (home != NONE) {
      trial.lift(unit);
    }
    if (other != NONE) {
      trial.lift(other);
    }
    return matching.settle(unit, grid.slotOf(cell), grid.roomOf(cell), trial)
        && (other == NONE
            || home == NONE
            || matching.settle(other, grid.slotOf(home), grid.roomOf(home), trial));
  }

  private int decide(boolean done, int threshold) {
    int change = done ? trial.change() : 0;
    if (!done || change < threshold) {
      trial.undo();
      return 0;
    }
    trial.keep();
    return change;
  }
}
