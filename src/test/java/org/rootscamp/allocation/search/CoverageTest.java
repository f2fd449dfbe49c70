package org.rootscamp.allocation.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rootscamp.allocation.Camps;
import org.rootscamp.allocation.model.Choice;
import org.rootscamp.allocation.model.Grid;
import org.rootscamp.allocation.model.Session;

/** The tables of gains and losses against ballots that are counted one by one. */
class CoverageTest {

  private static final int CAMPS = 40;
  private static final int MOVES = 12;
  private static final int NOWHERE = Grid.NONE;

  @Test
  void tablesTellWhatCountingTheBallotsTells() {
    for (int seed = 0; seed < CAMPS; seed++) {
      Filled filled = new Filled(seed);
      Random random = new Random(seed);
      for (int move = 0; move < MOVES; move++) {
        filled.move(random.nextInt(filled.units()), random.nextInt(filled.slots() + 1) - 1);
        filled.assertGainsAndLosses();
      }
      filled.assertWhatIsAddedWhereNothingElseRuns();
    }
  }

  @Test
  void gainsFollowWhenAskedAndNotBefore() {
    Filled filled = new Filled(1);
    int[] before = filled.gains();

    filled.coverage.add(0, 0);
    filled.coverage.remove(0, 0);
    filled.coverage.discard();
    filled.coverage.commit();

    assertThat(filled.gains()).isEqualTo(before);
  }

  @Test
  void whatTwoShareIsWhatTheirExchangeIsWorthBeyondTheTables() {
    for (int seed = 0; seed < CAMPS; seed++) {
      Filled filled = new Filled(seed);
      Random random = new Random(seed);
      for (int unit = 0; unit < filled.units(); unit++) {
        filled.move(unit, random.nextInt(filled.slots() + 1) - 1);
      }
      for (int one = 0; one < filled.units(); one++) {
        for (int other = 0; other < filled.units(); other++) {
          if (one != other && filled.slotOf[one] != filled.slotOf[other]) {
            filled.assertShared(one, other);
          }
        }
      }
    }
  }

  /** Units in slots, as the tables see them and as a list. */
  private static final class Filled {

    private final Grid grid;
    private final Homes homes;
    private final boolean[] active;
    private final Coverage coverage;
    private final Overlaps overlaps;
    private final int[] slotOf;

    /** Who chose and who leads what, by person (those of the musts after the others) and unit. */
    private final boolean[][] chose;

    private final boolean[][] leads;

    Filled(int seed) {
      grid = new Grid(Camps.random(seed, 3, 3, 8, seed == 0 ? 80 : 14)); // once over 64 rows
      homes = new Homes(grid);
      active = new boolean[grid.units];
      IntStream.range(0, grid.units).forEach(unit -> active[unit] = grid.candidate(unit));
      Voters voters = new Voters(grid, active, homes);
      coverage = new Coverage(voters, grid.units, grid.slots);
      overlaps = new Overlaps(voters, grid.units);
      slotOf = new int[grid.units];
      Arrays.fill(slotOf, NOWHERE);
      int people = grid.problem.ballots().size();
      chose = new boolean[2 * people][grid.units];
      leads = new boolean[2 * people][grid.units];
      IntStream.range(0, 2 * people).forEach(row -> readBallot(row, row % people, row >= people));
    }

    private void readBallot(int row, int person, boolean mustsOnly) {
      for (Choice choice : grid.problem.ballots().get(person)) {
        int unit = homes.unit(person, choice.session());
        chose[row][unit] = active[unit] && (choice.must() || !mustsOnly);
      }
      boolean any = IntStream.range(0, grid.units).anyMatch(unit -> chose[row][unit]);
      for (int unit = 0; unit < grid.units; unit++) {
        Session session = grid.problem.sessions().get(grid.session[unit]);
        leads[row][unit] = active[unit] && any && session.facilitators().contains(person);
      }
    }

    int units() {
      return grid.units;
    }

    int slots() {
      return grid.slots;
    }

    /** Takes an active unit out of its slot, if it has one, and puts it into another, if any. */
    void move(int unit, int slot) {
      if (active[unit]) {
        long before = value();
        if (slotOf[unit] != NOWHERE) {
          int lost = coverage.remove(unit, slotOf[unit]);
          slotOf[unit] = NOWHERE;
          assertThat(before - lost).isEqualTo(value());
        }
        before = value();
        if (slot != NOWHERE) {
          int gained = coverage.add(unit, slot);
          slotOf[unit] = slot;
          assertThat(before + gained).isEqualTo(value());
        }
        coverage.commit();
      }
    }

    void assertGainsAndLosses() {
      long now = value();
      for (int unit = 0; unit < grid.units; unit++) {
        int home = slotOf[unit];
        if (home != NOWHERE) {
          assertThat(coverage.loss[unit]).isEqualTo((int) (now - valueWith(unit, NOWHERE)));
          assertThat(coverage.crowd[unit]).isEqualTo(crowd(unit));
        } else if (active[unit]) {
          for (int slot = 0; slot < grid.slots; slot++) {
            assertThat(coverage.gain(unit, slot)).isEqualTo((int) (valueWith(unit, slot) - now));
          }
        }
      }
    }

    void assertWhatIsAddedWhereNothingElseRuns() {
      Arrays.fill(slotOf, NOWHERE);
      for (int unit = 0; unit < grid.units; unit++) {
        assertThat(coverage.most[unit]).isEqualTo((int) valueWith(unit, 0));
      }
    }

    void assertShared(int one, int other) {
      int slotOfOne = slotOf[one];
      int slotOfOther = slotOf[other];
      long before = value();
      int tables = change(one, slotOfOne, slotOfOther) + change(other, slotOfOther, slotOfOne);
      int shared = coverage.shared(one, other, slotOfOne, slotOfOther);
      slotOf[one] = slotOfOther;
      slotOf[other] = slotOfOne;
      assertThat(before + tables + shared).isEqualTo(value());
      assertThat(shared).isBetween(0, 2 * overlaps.atMost(one, other));
      assertThat(overlaps.atMost(one, other)).isEqualTo(sharedRows(one, other));
      slotOf[one] = slotOfOne;
      slotOf[other] = slotOfOther;
    }

    private int change(int unit, int from, int to) {
      return (to == NOWHERE ? 0 : coverage.gain(unit, to))
          - (from == NOWHERE ? 0 : coverage.loss[unit]);
    }

    int[] gains() {
      return IntStream.range(0, grid.units * grid.slots)
          .map(i -> coverage.gain(i / grid.slots, i % grid.slots))
          .toArray();
    }

    private long valueWith(int unit, int slot) {
      int home = slotOf[unit];
      slotOf[unit] = slot;
      long value = value();
      slotOf[unit] = home;
      return value;
    }

    /** Choices and duties of every person in every slot, less the duties wherever they are. */
    private long value() {
      long value = 0;
      for (int row = 0; row < chose.length; row++) {
        boolean[] covered = new boolean[grid.slots];
        for (int unit = 0; unit < grid.units; unit++) {
          if (slotOf[unit] != NOWHERE && (chose[row][unit] || leads[row][unit])) {
            value += covered[slotOf[unit]] ? 0 : 1;
            value -= chose[row][unit] ? 0 : 1;
            covered[slotOf[unit]] = true;
          }
        }
      }
      return value;
    }

    private int crowd(int unit) {
      int crowd = 0;
      for (int person = 0; person < chose.length / 2; person++) {
        boolean busy = false;
        for (int other = 0; other < grid.units; other++) {
          boolean wanted = chose[person][other] || leads[person][other];
          busy |= other != unit && slotOf[other] == slotOf[unit] && wanted;
        }
        crowd += chose[person][unit] && !busy ? 1 : 0;
      }
      return crowd;
    }

    private int sharedRows(int one, int other) {
      return (int)
          IntStream.range(0, chose.length)
              .filter(row -> chose[row][one] || leads[row][one])
              .filter(row -> chose[row][other] || leads[row][other])
              .count();
    }
  }
}
