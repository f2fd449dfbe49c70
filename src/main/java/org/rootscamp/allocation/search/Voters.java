package org.rootscamp.allocation.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.rootscamp.allocation.model.Choice;
import org.rootscamp.allocation.model.Grid;
import org.rootscamp.allocation.model.Rows;

/**
 * The ballots as the search sees them: rows of equal voters over the units that may be placed.
 *
 * <p>There are two layers of weight 1, all choices and the musts once more, so that a person's best
 * choice in a slot is the number of their rows covered there. A facilitator who has not chosen the
 * own session is a <em>blocker</em> of it: where it runs, their row is covered without anybody
 * being pleased, which is how duties cost what they cost without any further bookkeeping.
 * Immutable.
 */
public final class Voters {

  /** The units of each row, blockers after an offset of the number of units. */
  final int[][] unitsOf;

  final int[] people;

  /** Rows below this one are of the layer of all choices, which fills seats. */
  final int seatRows;

  /** The rows of each unit: as a choice, and as a blocker. */
  final int[][] choices;

  final int[][] blocked;

  /**
   * What a unit adds wherever it is: people without any other choice (in all, and of them those who
   * need a seat), minus the blocked rows.
   */
  final int[] anywhere;

  final int[] loyal;

  private final Grid grid;
  private final boolean[] active;

  /**
   * Compiles.
   *
   * @param active the units that may be placed
   * @param homes which of the repeats each person is counted for
   */
  public Voters(Grid grid, boolean[] active, Homes homes) {
    this.grid = grid;
    this.active = active;
    anywhere = new int[grid.units];
    loyal = new int[grid.units];
    Rows all = layer(homes, false);
    Rows musts = layer(homes, true);
    List<int[]> rows = new ArrayList<>();
    List<Integer> counts = new ArrayList<>();
    keep(all, rows, counts, true);
    seatRows = rows.size();
    keep(musts, rows, counts, false);
    unitsOf = rows.toArray(int[][]::new);
    people = counts.stream().mapToInt(Integer::intValue).toArray();
    choices = transpose(0);
    blocked = transpose(grid.units);
    for (int unit = 0; unit < grid.units; unit++) {
      for (int row : blocked[unit]) {
        anywhere[unit] -= people[row];
      }
    }
  }

  private Rows layer(Homes homes, boolean mustsOnly) {
    Rows rows = new Rows();
    int[][] led = unitsLed();
    for (int person = 0; person < led.length; person++) {
      int[] members = new int[grid.problem.ballots().get(person).size()];
      int count = 0;
      for (Choice choice : grid.problem.ballots().get(person)) {
        int unit = homes.unit(person, choice.session());
        if (unit != Grid.NONE && active[unit] && (choice.must() || !mustsOnly)) {
          members[count++] = unit;
        }
      }
      members = Arrays.copyOf(members, count);
      rows.add(count == 0 ? members : withBlockers(members, led[person]));
    }
    return rows;
  }

  private int[][] unitsLed() {
    List<List<Integer>> led = new ArrayList<>();
    grid.problem.ballots().forEach(ballot -> led.add(new ArrayList<>()));
    for (int unit = 0; unit < grid.units; unit++) {
      if (active[unit]) {
        for (int person : grid.problem.sessions().get(grid.session[unit]).facilitators()) {
          led.get(person).add(unit);
        }
      }
    }
    return led.stream()
        .map(units -> units.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  private int[] withBlockers(int[] members, int[] led) {
    int[] all = Arrays.copyOf(members, members.length + led.length);
    int count = members.length;
    for (int unit : led) {
      if (Arrays.stream(members).noneMatch(member -> member == unit)) {
        all[count++] = unit + grid.units;
      }
    }
    return Arrays.copyOf(all, count);
  }

  /** Rows of a single choice are worth the same in every slot and need no table. */
  private void keep(Rows merged, List<int[]> rows, List<Integer> counts, boolean seats) {
    int[][] members = merged.members();
    int[] weights = merged.people();
    for (int row = 0; row < members.length; row++) {
      if (members[row].length > 1) {
        rows.add(members[row]);
        counts.add(weights[row]);
      } else {
        anywhere[members[row][0]] += weights[row];
        loyal[members[row][0]] += seats ? weights[row] : 0;
      }
    }
  }

  private int[][] transpose(int offset) {
    int[] sizes = new int[grid.units];
    for (int[] units : unitsOf) {
      for (int code : units) {
        if (code >= offset && code < offset + grid.units) {
          sizes[code - offset]++;
        }
      }
    }
    int[][] result = new int[grid.units][];
    for (int unit = 0; unit < grid.units; unit++) {
      result[unit] = new int[sizes[unit]];
    }
    Arrays.fill(sizes, 0);
    for (int row = 0; row < unitsOf.length; row++) {
      for (int code : unitsOf[row]) {
        if (code >= offset && code < offset + grid.units) {
          result[code - offset][sizes[code - offset]++] = row;
        }
      }
    }
    return result;
  }
}
