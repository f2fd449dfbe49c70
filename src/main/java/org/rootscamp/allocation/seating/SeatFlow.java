package org.rootscamp.allocation.seating;

import java.util.Arrays;

/**
 * Seats people in the rooms of one slot so that the total worth is largest. For one use.
 *
 * <p>Rooms are 0..n-1, each with seats; every person names the rooms they would go to and what each
 * is worth (1..{@link #MAX_WORTH}). Exact. Cost: about O(people that do not fit x rooms^2).
 */
final class SeatFlow {

  /*
   * Everybody starts in their favourite room, full or not. While a room overflows, one person too
   * many is handed on along the cheapest chain of rooms to a free seat, or left standing if that
   * costs less. This is the successive shortest path algorithm for minimum-cost flow, seen from the
   * rooms: people are never nodes, only rooms are, and the arc from one room to another costs what
   * its cheapest occupant loses by going. As everybody starts at their best, no cycle has a
   * negative cost at the beginning, and shortest paths keep it so; hence the result is optimal.
   * A path is used as often as it stays open, since no shorter one can appear.
   *
   * A flow over people as nodes gives the same result, but has a thousand times the nodes.
   *
   * [1] Ahuja, Magnanti, Orlin, "Network Flows", 1993, section 9.7.
   */

  static final int MAX_WORTH = 8;

  private static final int NOBODY = -1;
  private static final int FAR = Integer.MAX_VALUE / 4;
  private static final int LOSSES = 2 * MAX_WORTH + 1;

  private final int rooms;
  private final int[] seats;
  private final int[] inside;
  private final int[][] options;
  private final int[][] worth;
  private final int[] roomOf;

  /** People who can be handed on, by room, next room (or standing) and loss; may be outdated. */
  private final int[][] queues;

  private final int[] queued;
  private final int[] distance;
  private final int[] from;

  /**
   * Takes the question.
   *
   * @param seats the seats of each room
   * @param options for each person the rooms they would go to
   * @param worth what each of these is worth
   */
  SeatFlow(int[] seats, int[][] options, int[][] worth) {
    rooms = seats.length;
    this.seats = seats;
    this.options = options;
    this.worth = worth;
    inside = new int[rooms];
    roomOf = new int[options.length];
    queues = new int[rooms * (rooms + 1) * LOSSES][];
    queued = new int[queues.length];
    distance = new int[rooms + 1];
    from = new int[rooms + 1];
  }

  /** The room of each person, or -1 for those without a seat. */
  int[] solve() {
    Arrays.fill(roomOf, NOBODY);
    for (int person = 0; person < options.length; person++) {
      if (options[person].length > 0) {
        enter(person, favourite(person));
      }
    }
    for (int room = 0; room < rooms; room++) {
      while (inside[room] > seats[room]) {
        relieve(room);
      }
    }
    return roomOf;
  }

  private int favourite(int person) {
    int best = 0;
    for (int i = 1; i < options[person].length; i++) {
      if (worth[person][i] > worth[person][best]) {
        best = i;
      }
    }
    return options[person][best];
  }

  private int worthOf(int person, int room) {
    for (int i = 0; i < options[person].length; i++) {
      if (options[person][i] == room) {
        return worth[person][i];
      }
    }
    throw new IllegalStateException("person " + person + " has no business in room " + room);
  }

  private void enter(int person, int room) {
    roomOf[person] = room;
    inside[room]++;
    int here = worthOf(person, room);
    for (int i = 0; i < options[person].length; i++) {
      if (options[person][i] != room) {
        queue(person, room, options[person][i], here - worth[person][i]);
      }
    }
    queue(person, room, rooms, here);
  }

  private void queue(int person, int room, int next, int loss) {
    int queue = (room * (rooms + 1) + next) * LOSSES + loss + MAX_WORTH;
    if (queues[queue] == null) {
      queues[queue] = new int[4];
    } else if (queued[queue] == queues[queue].length) {
      queues[queue] = Arrays.copyOf(queues[queue], 2 * queued[queue]);
    }
    queues[queue][queued[queue]++] = person;
  }

  /** The least loss of handing anybody on from a room, or FAR. */
  private int loss(int room, int next) {
    int first = (room * (rooms + 1) + next) * LOSSES;
    for (int i = 0; i < LOSSES; i++) {
      int queue = first + i;
      while (queued[queue] > 0 && roomOf[queues[queue][queued[queue] - 1]] != room) {
        queued[queue]--;
      }
      if (queued[queue] > 0) {
        return i - MAX_WORTH;
      }
    }
    return FAR;
  }

  private void relieve(int room) {
    int end = cheapestEnd(room);
    int price = distance[end];
    do {
      handOn(room, end);
    } while (inside[room] > seats[room]
        && (end == rooms || inside[end] < seats[end])
        && price(room, end) == price);
  }

  /** Bellman-Ford from a crowded room; the end is a free seat or standing, whichever is nearer. */
  private int cheapestEnd(int start) {
    Arrays.fill(distance, FAR);
    distance[start] = 0;
    from[start] = NOBODY;
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int room = 0; room < rooms; room++) {
        changed |= distance[room] < FAR && relax(room);
      }
    }
    int best = rooms;
    for (int room = 0; room < rooms; room++) {
      if (inside[room] < seats[room] && distance[room] < distance[best]) {
        best = room;
      }
    }
    return best;
  }

  private boolean relax(int room) {
    boolean changed = false;
    for (int next = 0; next <= rooms; next++) {
      if (next == room) {
        continue;
      }
      int loss = loss(room, next);
      if (loss < FAR && distance[room] + loss < distance[next]) {
        distance[next] = distance[room] + loss;
        from[next] = room;
        changed = true;
      }
    }
    return changed;
  }

  private int price(int start, int end) {
    int price = 0;
    for (int room = end; room != start; room = from[room]) {
      int loss = loss(from[room], room);
      if (loss == FAR) {
        return FAR;
      }
      price += loss;
    }
    return price;
  }

  private void handOn(int start, int end) {
    for (int next = end; next != start; next = from[next]) {
      int room = from[next];
      int queue = (room * (rooms + 1) + next) * LOSSES + loss(room, next) + MAX_WORTH;
      int person = queues[queue][--queued[queue]];
      inside[room]--;
      if (next == rooms) {
        roomOf[person] = NOBODY;
      } else {
        enter(person, next);
      }
    }
  }
}
