package org.rootscamp.allocation.search;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rootscamp.allocation.model.Grid;
import org.rootscamp.allocation.model.Session;

/**
 * The soft rules in numbers, in {@link Cooling#SCALE}-ths of a choice: a bonus for staying where
 * the published Wall has a session, and costs for crowding a track or a language into one slot.
 *
 * <p>Costs count what {@link org.rootscamp.allocation.rules.checks.Constraints#soft} reports of
 * tracks and languages. Only a language beside sessions that name none is left where it is.
 */
public final class Preferences {

  /** To keep a session in its cell is worth this many choices, and more in a larger camp. */
  private static final int SAME_CELL = 8;

  private static final int MORE_EACH = 20;
  private static final int SAME_SLOT = Cooling.SCALE;
  private static final int TRACK_CLASH = Cooling.SCALE / 8;
  private static final int ONE_SLOT = Cooling.SCALE / 2;

  /** Whether there is anything to prefer. */
  final boolean any;

  private final Grid grid;
  private final Board board;
  private final int[][] published;
  private final int[] track;
  private final int[] language;
  private final int languages;

  /** Whether there is a published Wall to stay close to. */
  final boolean hasPublished;

  private final int sameCell;

  Preferences(Board board) {
    this(board, true);
  }

  /** Prefers nothing: choices alone count. */
  public static Preferences none(Board board) {
    return new Preferences(board, false);
  }

  private Preferences(Board board, boolean counted) {
    this.board = board;
    grid = board.grid;
    published = new int[grid.units][];
    track = new int[grid.units];
    language = new int[grid.units];
    Map<String, Integer> tracks = new TreeMap<>();
    Map<String, Integer> spoken = new TreeMap<>();
    for (int unit = 0; unit < grid.units; unit++) {
      Session session = grid.problem.sessions().get(grid.session[unit]);
      published[unit] =
          session.published().stream()
              .filter(cell -> counted)
              .mapToInt(c -> grid.cell(c.room(), c.slot()))
              .toArray();
      track[unit] = number(counted ? session.track() : null, tracks);
      language[unit] = number(counted ? session.language() : null, spoken);
    }
    languages = spoken.size();
    hasPublished = Arrays.stream(published).anyMatch(cells -> cells.length > 0);
    any = hasPublished || !tracks.isEmpty() || languages > 1;
    long choices = grid.problem.ballots().stream().mapToLong(List::size).sum();
    long eachCell = choices / Math.max(1, grid.cells) / MORE_EACH;
    sameCell = Cooling.SCALE * (int) Math.min(100, SAME_CELL + eachCell);
  }

  private static int number(String name, Map<String, Integer> numbers) {
    return name == null ? -1 : numbers.computeIfAbsent(name, unseen -> numbers.size());
  }

  /** What it is worth to have a unit in a cell, compared with somewhere new. */
  int bonus(int unit, int cell) {
    int bonus = 0;
    if (cell != Grid.NONE) {
      for (int old : published[unit]) {
        int here = grid.slotOf(old) == grid.slotOf(cell) ? SAME_SLOT : 0;
        bonus = Math.max(bonus, old == cell ? sameCell : here);
      }
    }
    return bonus;
  }

  /** Whether at least three quarters of the units that have a cell are where they are published. */
  boolean settled(int[] units) {
    int placed = 0;
    int kept = 0;
    for (int unit : units) {
      placed += board.placed(unit) ? 1 : 0;
      kept += bonus(unit, board.cellOf[unit]) == sameCell ? 1 : 0;
    }
    return kept > 0 && 4 * kept >= 3 * placed;
  }

  /** What the whole board is worth by soft rules. */
  long value() {
    long value = languageSpread();
    for (int unit = 0; unit < grid.units; unit++) {
      value += bonus(unit, board.cellOf[unit]);
    }
    for (int slot = 0; slot < grid.slots; slot++) {
      value += spread(slot);
    }
    return value;
  }

  /** What two units that change slots can gain at most by staying and by languages. */
  int atMost(int unit, int slot, int other, int homeSlot) {
    int most = languages > 1 ? languages * ONE_SLOT : 0;
    if (hasPublished) {
      most += bestIn(unit, slot) - bonus(unit, board.cellOf[unit]);
      if (other != Grid.NONE) {
        most += homeSlot == Grid.NONE ? 0 : bestIn(other, homeSlot);
        most -= bonus(other, board.cellOf[other]);
      }
    }
    return most;
  }

  private int bestIn(int unit, int slot) {
    for (int old : published[unit]) {
      if (grid.slotOf(old) == slot) {
        return sameCell;
      }
    }
    return 0;
  }

  /** Minus the cost of a slot in which sessions of one track run at the same time. */
  int spread(int slot) {
    int cost = 0;
    for (int room = 0; room < grid.rooms; room++) {
      int unit = at(room, slot);
      for (int other = room + 1; unit >= 0 && track[unit] >= 0 && other < grid.rooms; other++) {
        int neighbour = at(other, slot);
        cost += neighbour >= 0 && track[neighbour] == track[unit] ? TRACK_CLASH : 0;
      }
    }
    return -cost;
  }

  private int at(int room, int slot) {
    return board.at[grid.cell(room, slot)];
  }

  /** Minus the cost of languages whose sessions all run in one slot; looks at the whole board. */
  int languageSpread() {
    if (languages < 2) {
      return 0;
    }
    int[] slotOf = new int[languages];
    int[] sessions = new int[languages];
    Arrays.fill(slotOf, -1);
    for (int unit = 0; unit < grid.units; unit++) {
      if (language[unit] >= 0 && board.placed(unit)) {
        int spoken = language[unit];
        int slot = board.slotOf(unit);
        boolean same = sessions[spoken]++ == 0 || slotOf[spoken] == slot;
        slotOf[spoken] = same ? slot : grid.slots;
      }
    }
    int cost = 0;
    for (int spoken = 0; spoken < languages; spoken++) {
      boolean together = sessions[spoken] > 1 && slotOf[spoken] < grid.slots;
      cost += together ? ONE_SLOT : 0;
    }
    return -cost;
  }
}
