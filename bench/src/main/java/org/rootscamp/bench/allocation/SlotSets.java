package org.rootscamp.bench.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.rootscamp.allocation.model.Cell;
import org.rootscamp.allocation.model.Session;
import org.rootscamp.allocation.model.WallPlan.Placement;
import org.rootscamp.allocation.model.WallProblem;

/**
 * Which sessions run in which slot, as the baselines build it; rooms follow at the end. Every
 * session takes one slot and runs once. Mutable, for one thread.
 */
final class SlotSets {

  private static final int NOBODY = -1;

  final WallProblem problem;
  final List<List<Integer>> sessionsIn = new ArrayList<>();
  private final boolean[][] fits;

  /** The open rooms of each slot, the largest first. */
  private final int[][] rooms;

  SlotSets(WallProblem problem) {
    this.problem = problem;
    int count = problem.rooms().size();
    fits = new boolean[problem.sessions().size()][count];
    for (int session = 0; session < fits.length; session++) {
      for (int room = 0; room < count; room++) {
        fits[session][room] =
            problem.rooms().get(room).features().containsAll(session(session).needs());
      }
    }
    rooms = new int[problem.slots().size()][];
    for (int slot = 0; slot < rooms.length; slot++) {
      sessionsIn.add(new ArrayList<>());
      int here = slot;
      rooms[slot] =
          IntStream.range(0, count)
              .filter(room -> !problem.closed().contains(new Cell(room, here)))
              .boxed()
              .sorted(Comparator.comparing(room -> -problem.rooms().get(room).capacity()))
              .mapToInt(Integer::intValue)
              .toArray();
    }
  }

  private Session session(int session) {
    return problem.sessions().get(session);
  }

  /** All sessions by what their choices are worth, the smaller index first in a tie. */
  static List<Integer> byVotes(WallProblem problem) {
    int[] votes = new int[problem.sessions().size()];
    problem
        .ballots()
        .forEach(ballot -> ballot.forEach(choice -> votes[choice.session()] += choice.weight()));
    return IntStream.range(0, votes.length)
        .boxed()
        .sorted(Comparator.comparing(session -> -votes[session]))
        .toList();
  }

  int slots() {
    return rooms.length;
  }

  int cells(int slot) {
    return rooms[slot].length;
  }

  /** Whether one more session can run in a slot without breaking a rule. */
  boolean accepts(int session, int slot) {
    List<Integer> running = new ArrayList<>(sessionsIn.get(slot));
    running.add(session);
    return running.size() <= rooms[slot].length
        && available(session, slot)
        && leadersFree(session, slot)
        && roomsSuffice(running, slot);
  }

  boolean available(int session, int slot) {
    return !session(session).unavailable().contains(slot);
  }

  private boolean leadersFree(int session, int slot) {
    return sessionsIn.get(slot).stream()
        .allMatch(
            other ->
                Collections.disjoint(
                    session(other).facilitators(), session(session).facilitators()));
  }

  /** Whether these sessions can run side by side, each in a room with what it needs. */
  boolean roomsSuffice(List<Integer> running, int slot) {
    boolean needs = running.stream().anyMatch(session -> !session(session).needs().isEmpty());
    return needs
        ? match(running, new boolean[problem.rooms().size()], slot)
        : running.size() <= rooms[slot].length;
  }

  /** Kuhn's augmenting paths over the rooms that are not yet given away. */
  private boolean match(List<Integer> running, boolean[] given, int slot) {
    int[] guest = new int[given.length];
    Arrays.fill(guest, NOBODY);
    return running.stream().allMatch(session -> augment(session, guest, given.clone(), slot));
  }

  private boolean augment(int session, int[] guest, boolean[] visited, int slot) {
    for (int room : rooms[slot]) {
      if (!visited[room] && fits[session][room]) {
        visited[room] = true;
        if (guest[room] == NOBODY || augment(guest[room], guest, visited, slot)) {
          guest[room] = session;
          return true;
        }
      }
    }
    return false;
  }

  /** The plan, with the larger rooms for those who come first in the comparison. */
  List<Placement> placements(Comparator<Integer> largerRoomFirst) {
    List<Placement> placements = new ArrayList<>();
    for (int slot = 0; slot < rooms.length; slot++) {
      List<Integer> waiting = new ArrayList<>(sessionsIn.get(slot));
      waiting.sort(largerRoomFirst.thenComparing(Comparator.naturalOrder()));
      boolean[] given = new boolean[problem.rooms().size()];
      while (!waiting.isEmpty()) {
        int session = waiting.remove(0);
        placements.add(new Placement(session, largest(session, waiting, given, slot), slot, false));
      }
    }
    return placements;
  }

  /** The largest room that leaves one for each of the others. */
  private int largest(int session, List<Integer> others, boolean[] given, int slot) {
    for (int room : rooms[slot]) {
      if (!given[room] && fits[session][room]) {
        given[room] = true;
        if (match(others, given, slot)) {
          return room;
        }
        given[room] = false;
      }
    }
    throw new IllegalStateException("slot " + slot + " has no room for session " + session);
  }
}
