package org.rootscamp.bench.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.rootscamp.allocation.model.Choice;
import org.rootscamp.allocation.model.WallPlan.Placement;
import org.rootscamp.allocation.model.WallProblem;

/**
 * The hill climbing of minnestar/sessionizer.
 *
 * @param moves how many moves it makes at most
 * @param cpuSeconds how long it climbs at most
 */
record SessionizerRule(long moves, int cpuSeconds) implements Engine {

  /*
   * A person with N wishes, of which k fall in a slot, scores 2k / (N (k + 1)) there; A is the mean
   * over people of the sum over slots, for their choices and the sessions they lead, and P the same
   * for the latter alone. It minimises (1 - A) + people * (1 - P). A move rotates one session or
   * empty cell from each of a few slots, mostly two, and is kept when the result is not worse.
   *
   * The original knows neither needs nor slots in which somebody is away as rules. Here a move that
   * breaks one is refused, and it starts from the dealt sessions, which are those that fit.
   */

  private static final int EMPTY = -1;
  private static final int MOVES_PER_LOOK = 1_000;
  private static final double ROUNDING = 1e-12;

  /** Its own budget. */
  static SessionizerRule scripted() {
    return new SessionizerRule(76_000, Integer.MAX_VALUE);
  }

  static SessionizerRule patient(int cpuSeconds) {
    return new SessionizerRule(Long.MAX_VALUE, cpuSeconds);
  }

  @Override
  public String name() {
    return moves < Long.MAX_VALUE
        ? String.format("sessionizer's rule, %,d moves", moves)
        : "sessionizer's rule, " + cpuSeconds + " s";
  }

  @Override
  public List<Placement> place(WallProblem problem, long seed) {
    Climb climb = new Climb(DealByVotes.deal(problem), new SplittableRandom(seed));
    long end = CpuClock.now() + 1_000_000_000L * cpuSeconds;
    for (long done = 0; done < moves; done++) {
      if (done % MOVES_PER_LOOK == 0 && CpuClock.now() >= end) {
        break;
      }
      climb.move();
    }
    return climb.placements();
  }

  /** How the wishes of people, one list a session, fall into slots. */
  private static final class Wishes {
    private final int slots;
    private final List<List<Integer>> fans = new ArrayList<>();
    private final int[] wishes;
    private final int[] together;
    private int people;

    Wishes(WallProblem problem, boolean ownOnly) {
      slots = problem.slots().size();
      wishes = new int[problem.ballots().size()];
      together = new int[wishes.length * slots];
      problem.sessions().forEach(session -> fans.add(new ArrayList<>(session.facilitators())));
      for (int person = 0; person < wishes.length && !ownOnly; person++) {
        for (Choice choice : problem.ballots().get(person)) {
          if (!fans.get(choice.session()).contains(person)) {
            fans.get(choice.session()).add(person);
          }
        }
      }
    }

    /** Brings in a session of the programme; the others are nobody's wish. */
    void begin(int session, int slot) {
      for (int person : fans.get(session)) {
        people += wishes[person]++ == 0 ? 1 : 0;
        together[person * slots + slot]++;
      }
    }

    /** Moves a session and returns by how much the mean grows. */
    double move(int session, int from, int to) {
      double growth = 0;
      for (int person : fans.get(session)) {
        int left = together[person * slots + from]--;
        int joined = together[person * slots + to]++;
        growth +=
            (share(left - 1) - share(left) + share(joined + 1) - share(joined)) / wishes[person];
      }
      return growth / people;
    }

    private static double share(int k) {
      return 2.0 * k / (k + 1);
    }

    double attendance(int session, int slot) {
      double expected = 0;
      for (int person : fans.get(session)) {
        expected += 1.0 / together[person * slots + slot];
      }
      return expected;
    }
  }

  private static final class Climb {
    private final SlotSets sets;
    private final SplittableRandom random;
    private final Wishes all;
    private final Wishes own;

    /** The session in each cell of each slot; which room a cell is follows at the end. */
    private final int[][] cells;

    private final int[] slots;
    private final int[] taken;

    Climb(SlotSets sets, SplittableRandom random) {
      this.sets = sets;
      this.random = random;
      all = new Wishes(sets.problem, false);
      own = new Wishes(sets.problem, true);
      cells = new int[sets.slots()][];
      int movable = 0;
      int[] used = new int[sets.slots()];
      for (int slot = 0; slot < cells.length; slot++) {
        cells[slot] = new int[sets.cells(slot)];
        Arrays.fill(cells[slot], EMPTY);
        List<Integer> running = sets.sessionsIn.get(slot);
        for (int i = 0; i < running.size(); i++) {
          cells[slot][i] = running.get(i);
          all.begin(running.get(i), slot);
          own.begin(running.get(i), slot);
        }
        if (!running.isEmpty()) {
          used[movable++] = slot;
        }
      }
      slots = Arrays.copyOf(used, movable);
      taken = new int[movable];
    }

    void move() {
      int count = chooseSlots();
      for (int i = 0; i < count; i++) {
        taken[i] = random.nextInt(cells[slots[i]].length);
      }
      double change = rotate(count, 1);
      if (change > ROUNDING || !holds(count)) {
        rotate(count, -1);
      }
    }

    /** Puts a few slots in front of the others, mostly two, and says how many. */
    private int chooseSlots() {
      int most = slots.length;
      double q = 1.0 / (most - 1);
      int count = Math.min(most, 1 + (int) ((1 + q) / (random.nextDouble() + q)));
      for (int i = 0; i < count; i++) {
        int other = i + random.nextInt(most - i);
        int slot = slots[i];
        slots[i] = slots[other];
        slots[other] = slot;
      }
      return count;
    }

    /** Each session goes to the next slot, or with -1 back; returns by how much it got worse. */
    private double rotate(int count, int step) {
      int[] moved = new int[count];
      double growth = 0;
      for (int i = 0; i < count; i++) {
        int next = (i + step + count) % count;
        moved[next] = cells[slots[i]][taken[i]];
        if (moved[next] != EMPTY) {
          growth += all.move(moved[next], slots[i], slots[next]);
          growth += all.people * own.move(moved[next], slots[i], slots[next]);
        }
      }
      for (int i = 0; i < count; i++) {
        cells[slots[i]][taken[i]] = moved[i];
      }
      return -growth;
    }

    private boolean holds(int count) {
      boolean holds = true;
      for (int i = 0; i < count && holds; i++) {
        int arrived = cells[slots[i]][taken[i]];
        holds =
            arrived == EMPTY
                || (sets.available(arrived, slots[i])
                    && sets.roomsSuffice(running(slots[i]), slots[i]));
      }
      return holds;
    }

    private List<Integer> running(int slot) {
      return Arrays.stream(cells[slot]).filter(session -> session != EMPTY).boxed().toList();
    }

    List<Placement> placements() {
      double[] attendance = new double[sets.problem.sessions().size()];
      for (int slot = 0; slot < cells.length; slot++) {
        sets.sessionsIn.set(slot, running(slot));
        for (int session : sets.sessionsIn.get(slot)) {
          attendance[session] = all.attendance(session, slot);
        }
      }
      return sets.placements(Comparator.comparing(session -> -attendance[session]));
    }
  }
}
