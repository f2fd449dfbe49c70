package org.rootscamp.allocation.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The unchanging part of a problem in plain arrays.
 *
 * <p>A <em>unit</em> is one run of a session; cells count room by room, then slot by slot. Repeats
 * of a session must not share a slot: they are given an invented leader of their own, so that the
 * rule for facilitators covers them. Immutable after construction, shared without copying.
 */
public final class Grid {

  public static final int NONE = -1;

  public final WallProblem problem;
  public final int rooms;
  public final int slots;
  public final int cells;
  public final int units;

  /** The session of each unit, and the units of each session. */
  public final int[] session;

  public final int[][] runs;
  public final int[] length;
  public final boolean[] card;

  /** The pinned first cell of each unit, or {@link #NONE}. */
  public final int[] pinned;

  /** Who must not lead two things at a time, in numbers of the grid's own. */
  public final int[][] leaders;

  public final int leaderCount;
  public final boolean[] open;

  /** How many open cells of a slot may be used at all, and how many of them by unpinned cards. */
  public final int[] quota;

  public final int[] cardQuota;

  private final boolean[] fits;
  private final boolean[] starts;

  public Grid(WallProblem problem) {
    this(problem, false);
  }

  /**
   * Compiles.
   *
   * @param relaxed whether facilitators and double length are forgotten, which leaves a plain
   *     question of matching
   */
  public Grid(WallProblem problem, boolean relaxed) {
    this.problem = problem;
    rooms = problem.rooms().size();
    slots = problem.slots().size();
    cells = rooms * slots;
    int sessions = problem.sessions().size();
    runs = new int[sessions][];
    int[][] pinsOf = pinsOf(problem);
    int count = 0;
    for (int s = 0; s < sessions; s++) {
      runs[s] = new int[runsOf(problem.sessions().get(s), pinsOf[s].length)];
      for (int run = 0; run < runs[s].length; run++) {
        runs[s][run] = count++;
      }
    }
    units = count;
    session = new int[units];
    length = new int[units];
    card = new boolean[units];
    pinned = new int[units];
    leaders = new int[units][];
    fits = new boolean[units * rooms];
    starts = new boolean[units * slots];
    Map<Integer, Integer> numbers = new TreeMap<>();
    for (int s = 0; s < sessions; s++) {
      int[] led = relaxed ? new int[0] : leadersOf(s, numbers);
      for (int run = 0; run < runs[s].length; run++) {
        int pin = run < pinsOf[s].length ? pinsOf[s][run] : NONE;
        describe(runs[s][run], s, relaxed ? 1 : slotsTaken(s, pin), pin, led);
      }
    }
    leaderCount = numbers.size();
    open = openCells(problem);
    quota = new int[slots];
    cardQuota = new int[slots];
    setQuotas();
  }

  /** Repeats are limited to the slots there are: more runs could never be placed anyway. */
  private int runsOf(Session session, int pins) {
    return Math.max(pins, Math.min(session.repeats(), Math.max(1, slots)));
  }

  private int[][] pinsOf(WallProblem problem) {
    List<List<Integer>> found = new ArrayList<>();
    problem.sessions().forEach(session -> found.add(new ArrayList<>()));
    for (Pin pin : problem.pins()) {
      found.get(pin.session()).add(cell(pin.room(), pin.slot()));
    }
    int[][] result = new int[found.size()][];
    for (int s = 0; s < result.length; s++) {
      result[s] = found.get(s).stream().mapToInt(Integer::intValue).toArray();
    }
    return result;
  }

  /** A pin that cannot go on here takes one slot, whatever becomes of it in others. */
  private int slotsTaken(int s, int pin) {
    return pin == NONE
        ? problem.sessions().get(s).length()
        : problem.lastSlot(s, slotOf(pin)) - slotOf(pin) + 1;
  }

  private int[] leadersOf(int s, Map<Integer, Integer> numbers) {
    List<Integer> people = new ArrayList<>(problem.sessions().get(s).facilitators());
    if (runs[s].length > 1) {
      people.add(-1 - s);
    }
    return people.stream()
        .mapToInt(person -> numbers.computeIfAbsent(person, unseen -> numbers.size()))
        .toArray();
  }

  private void describe(int unit, int s, int slotsTaken, int pin, int[] led) {
    Session described = problem.sessions().get(s);
    session[unit] = s;
    length[unit] = slotsTaken;
    card[unit] = described.card();
    pinned[unit] = pin;
    leaders[unit] = led;
    for (int room = 0; room < rooms; room++) {
      fits[unit * rooms + room] =
          problem.rooms().get(room).features().containsAll(described.needs());
    }
    for (int slot = 0; slot < slots; slot++) {
      starts[unit * slots + slot] = mayStart(described, slotsTaken, slot);
    }
  }

  private boolean mayStart(Session described, int slotsTaken, int slot) {
    if (described.unavailable().contains(slot)) {
      return false;
    }
    return slotsTaken == 1 || (problem.goesOn(slot) && !described.unavailable().contains(slot + 1));
  }

  private boolean[] openCells(WallProblem problem) {
    boolean[] result = new boolean[cells];
    Arrays.fill(result, true);
    for (Cell closed : problem.closed()) {
      result[cell(closed.room(), closed.slot())] = false;
    }
    return result;
  }

  private void setQuotas() {
    for (int slot = 0; slot < slots; slot++) {
      int openHere = 0;
      for (int room = 0; room < rooms; room++) {
        openHere += open[cell(room, slot)] ? 1 : 0;
      }
      quota[slot] = Math.max(0, openHere - problem.slots().get(slot).holdBack());
      cardQuota[slot] = problem.slots().get(slot).cards();
    }
    for (int unit = 0; unit < units; unit++) {
      if (pinned[unit] != NONE && card[unit]) {
        int slot = slotOf(pinned[unit]);
        for (int part = 0; part < length[unit] && slot + part < slots; part++) {
          cardQuota[slot + part] = Math.max(0, cardQuota[slot + part] - 1);
        }
      }
    }
  }

  public int cell(int room, int slot) {
    return slot * rooms + room;
  }

  public int roomOf(int cell) {
    return cell % rooms;
  }

  public int slotOf(int cell) {
    return cell / rooms;
  }

  public boolean fits(int unit, int room) {
    return fits[unit * rooms + room];
  }

  /** Whether a unit could begin in a slot, as far as it and the clock are concerned. */
  public boolean mayStart(int unit, int slot) {
    return starts[unit * slots + slot];
  }

  /** Whether a unit could begin in a cell of an otherwise empty Wall. */
  public boolean suits(int unit, int cell) {
    return open[cell]
        && mayStart(unit, slotOf(cell))
        && fits(unit, roomOf(cell))
        && (length[unit] == 1 || open[cell + rooms]);
  }

  /** Whether a unit may ever be placed by the search: wishes that nobody leads may not. */
  public boolean candidate(int unit) {
    return pinned[unit] != NONE || !problem.sessions().get(session[unit]).leaderless();
  }
}
