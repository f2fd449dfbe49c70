package org.rootscamp.bench.allocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.rootscamp.allocation.model.Cell;
import org.rootscamp.allocation.model.Session;
import org.rootscamp.allocation.model.WallPlan.Placement;
import org.rootscamp.allocation.model.WallProblem;

/**
 * The second half of a day after something went wrong: a room is lost for all of it, and two of its
 * sessions are withdrawn. As in the product, only the slots to come are part of the problem, and
 * what has run is no candidate.
 */
final class RestOfDay {

  private static final int WITHDRAWN = 2;

  private final WallProblem day;
  private final int firstSlot;
  private final Map<Integer, Cell> published = new HashMap<>();
  private final Set<Integer> gone = new HashSet<>();
  private final int lostRoom;

  /** What is lost depends on the seed. */
  RestOfDay(WallProblem day, List<Placement> wall, long seed) {
    this.day = day;
    firstSlot = day.slots().size() / 2;
    List<Integer> toCome = new ArrayList<>();
    for (Placement placed : wall) {
      if (placed.slot() < firstSlot) {
        gone.add(placed.session());
      } else {
        toCome.add(placed.session());
        published.put(placed.session(), new Cell(placed.room(), placed.slot() - firstSlot));
      }
    }
    Random random = new Random(seed);
    lostRoom = random.nextInt(day.rooms().size());
    for (int i = 0; i < WITHDRAWN; i++) {
      int withdrawn = toCome.remove(random.nextInt(toCome.size()));
      gone.add(withdrawn);
      published.remove(withdrawn);
    }
  }

  /** The problem of a new draft, close to the published Wall or free of it. */
  WallProblem problem(boolean free) {
    WallProblem.Builder rest = WallProblem.builder();
    day.rooms().forEach(rest::room);
    for (int slot = firstSlot; slot < day.slots().size(); slot++) {
      rest.slot(day.slots().get(slot)).close(lostRoom, slot - firstSlot);
    }
    day.closed().stream()
        .filter(cell -> cell.slot() >= firstSlot)
        .forEach(cell -> rest.close(cell.room(), cell.slot() - firstSlot));
    for (int session = 0; session < day.sessions().size(); session++) {
      rest.session(session(session, free));
    }
    day.ballots()
        .forEach(
            ballot ->
                rest.person(ballot.stream().filter(it -> !gone.contains(it.session())).toList()));
    return rest.order(day.order()).demandFactor(day.demandFactor()).build();
  }

  private Session session(int session, boolean free) {
    Session described = day.sessions().get(session);
    Integer[] unavailable =
        described.unavailable().stream()
            .filter(slot -> slot >= firstSlot)
            .map(slot -> slot - firstSlot)
            .toArray(Integer[]::new);
    Session later = described.withUnavailable(unavailable);
    if (gone.contains(session)) {
      return Session.wished(); // nobody leads it, so it is never placed
    }
    return free || !published.containsKey(session)
        ? later
        : later.withPublished(published.get(session));
  }

  /** How many sessions that nothing has happened to have another cell. */
  int bystandersMoved(List<Placement> plan) {
    int moved = 0;
    for (Placement placed : plan) {
      Cell before = published.get(placed.session());
      boolean bystander = before != null && before.room() != lostRoom;
      moved += bystander && !before.equals(new Cell(placed.room(), placed.slot())) ? 1 : 0;
    }
    return moved;
  }

  /** How many sessions that nothing has happened to have no cell any more. */
  int bystandersDropped(List<Placement> plan) {
    Set<Integer> placed = new HashSet<>();
    plan.forEach(it -> placed.add(it.session()));
    int dropped = 0;
    for (Map.Entry<Integer, Cell> entry : published.entrySet()) {
      boolean bystander = entry.getValue().room() != lostRoom;
      dropped += bystander && !placed.contains(entry.getKey()) ? 1 : 0;
    }
    return dropped;
  }
}
