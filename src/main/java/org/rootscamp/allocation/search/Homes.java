package org.rootscamp.allocation.search;

import java.util.Arrays;
import java.util.List;
import org.rootscamp.allocation.model.Choice;
import org.rootscamp.allocation.model.Grid;

/**
 * Which run of a repeated session each person is counted for while the search goes on. Everybody
 * has one, so that a choice counts once; they are dealt anew now and then, as the runs move.
 */
public final class Homes {

  private final Grid grid;
  private final int[][] offsets;

  /** Whether there is anything to deal. */
  public final boolean repeats;

  public Homes(Grid grid) {
    this.grid = grid;
    offsets = new int[grid.problem.ballots().size()][];
    repeats = Arrays.stream(grid.runs).anyMatch(runs -> runs.length > 1);
  }

  /** The run a person is counted for; the first run of a session that is not repeated. */
  int unit(int person, int session) {
    int[] runs = grid.runs[session];
    if (runs.length == 1) {
      return runs[0];
    }
    return offsets[person] == null
        ? runs[person % runs.length]
        : offsets[person][indexOf(person, session)];
  }

  private int indexOf(int person, int session) {
    List<Choice> ballot = grid.problem.ballots().get(person);
    int index = 0;
    while (ballot.get(index).session() != session) {
      index++;
    }
    return index;
  }

  /** Deals everybody to the placed run where they miss least, the emptier one in a tie. */
  public void deal(Board board) {
    int[] guests = new int[grid.units];
    for (int person = 0; person < offsets.length; person++) {
      List<Choice> ballot = grid.problem.ballots().get(person);
      if (ballot.stream().anyMatch(choice -> grid.runs[choice.session()].length > 1)) {
        deal(person, ballot, board, guests);
      }
    }
  }

  private void deal(int person, List<Choice> ballot, Board board, int[] guests) {
    int[] best = new int[grid.slots];
    for (Choice choice : ballot) {
      int[] runs = grid.runs[choice.session()];
      if (runs.length == 1 && board.placed(runs[0])) {
        int slot = board.slotOf(runs[0]);
        best[slot] = Math.max(best[slot], choice.weight());
      }
    }
    int[] homes = new int[ballot.size()];
    for (int i = 0; i < homes.length; i++) {
      int session = ballot.get(i).session();
      homes[i] = grid.runs[session][0];
      if (grid.runs[session].length > 1) {
        homes[i] = leastMissed(person, grid.runs[session], board, best, guests);
        guests[homes[i]]++;
        if (board.placed(homes[i])) {
          int slot = board.slotOf(homes[i]);
          best[slot] = Math.max(best[slot], ballot.get(i).weight());
        }
      }
    }
    offsets[person] = homes;
  }

  private int leastMissed(int person, int[] runs, Board board, int[] best, int[] guests) {
    int home = Grid.NONE;
    long least = Long.MAX_VALUE;
    for (int run : runs) {
      if (board.placed(run)) {
        long cost = best[board.slotOf(run)] * 1_000_000L + guests[run];
        if (cost < least) {
          least = cost;
          home = run;
        }
      }
    }
    return home == Grid.NONE ? runs[person % runs.length] : home;
  }
}
