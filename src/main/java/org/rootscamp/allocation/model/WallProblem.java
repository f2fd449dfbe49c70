package org.rootscamp.allocation.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rootscamp.allocation.rules.Rule;

/**
 * Everything an allocation depends on. Immutable and checked; safe to share between threads.
 *
 * <p>Sessions, rooms, slots and people are the positions in their lists. Rooms, slots, sessions and
 * people may all be empty. Contradictory wishes (two pins on one cell, say) are no error here: the
 * search answers them with sentences.
 *
 * @param rooms the rooms
 * @param slots the slots, in the order of time
 * @param closed cells that must not be used: closed, held or frozen
 * @param sessions the candidates, cards included
 * @param ballots the choices of each person; empty for somebody who did not vote
 * @param pins placements that stay; several of one session mean several runs, those on one cell
 *     count once and waive together what each of them waives
 * @param order all sessions without duplicates, those that get a cell first in front; cards stand
 *     in the order in which they came in
 * @param demandFactor expected people divided by ballots cast; a crowd of v voters needs v times
 *     this many seats
 */
public record WallProblem(
    List<Room> rooms,
    List<Slot> slots,
    Set<Cell> closed,
    List<Session> sessions,
    List<List<Choice>> ballots,
    List<Pin> pins,
    List<Integer> order,
    double demandFactor) {

  /**
   * Checks and copies. Sessions that the order leaves out follow at its end, by index.
   *
   * @throws IllegalArgumentException if an index is out of range, a ballot chooses a session twice,
   *     the order names a session twice, or the demand factor is not a positive number
   */
  public WallProblem {
    rooms = List.copyOf(rooms);
    slots = List.copyOf(slots);
    closed = Set.copyOf(closed);
    sessions = List.copyOf(sessions);
    ballots = ballots.stream().map(List::copyOf).toList();
    pins = united(pins);
    order = completed(order, sessions.size());
    if (!(demandFactor > 0) || Double.isInfinite(demandFactor)) {
      throw new IllegalArgumentException("demand factor " + demandFactor + " is not positive");
    }
    Ranges ranges = new Ranges(rooms, slots, sessions, ballots);
    closed.forEach(ranges::cell);
    sessions.forEach(ranges::session);
    ballots.forEach(ranges::ballot);
    pins.forEach(ranges::pin);
  }

  /** An empty problem to fill in. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that starts with everything this problem says. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.rooms.addAll(rooms);
    builder.slots.addAll(slots);
    builder.closed.addAll(closed);
    builder.sessions.addAll(sessions);
    builder.ballots.addAll(ballots);
    builder.pins.addAll(pins);
    builder.order.addAll(order);
    builder.demandFactor = demandFactor;
    return builder;
  }

  /** How many voters the seats of a room are enough for, given the demand factor. */
  public int votersSeated(int room) {
    double voters = rooms.get(room).capacity() / demandFactor;
    // A factor such as 1.1 must not cost a seat by rounding: 11 / 1.1 is 10 voters.
    return (int) Math.min(Integer.MAX_VALUE >> 1, Math.floor(voters + 1e-9));
  }

  /** The same problem in which these sessions take one slot. */
  public WallProblem withLengthOne(Set<Integer> shortened) {
    List<Session> after = new ArrayList<>(sessions);
    shortened.forEach(session -> after.set(session, after.get(session).withLength(1)));
    return new WallProblem(rooms, slots, closed, after, ballots, pins, order, demandFactor);
  }

  /** Whether a session may go on in the slot after this one. */
  public boolean goesOn(int slot) {
    return slot + 1 < slots.size() && slots.get(slot).adjacentToNext();
  }

  /**
   * The last slot that a session takes if it begins in one; what cannot go on ends in its first.
   */
  public int lastSlot(int session, int slot) {
    return sessions.get(session).length() == 2 && goesOn(slot) ? slot + 1 : slot;
  }

  private static List<Pin> united(List<Pin> pins) {
    Map<Pin, Set<Rule>> waived = new LinkedHashMap<>();
    for (Pin pin : pins) {
      waived
          .computeIfAbsent(new Pin(pin.session(), pin.room(), pin.slot()), it -> new HashSet<>())
          .addAll(pin.overridden());
    }
    return waived.entrySet().stream()
        .map(
            it ->
                new Pin(
                    it.getKey().session(), it.getKey().room(), it.getKey().slot(), it.getValue()))
        .toList();
  }

  private static List<Integer> completed(List<Integer> order, int sessions) {
    BitSet seen = new BitSet();
    List<Integer> all = new ArrayList<>(order);
    for (int session : order) {
      Ranges.index("session in the order", session, sessions);
      if (seen.get(session)) {
        throw new IllegalArgumentException("the order names session " + session + " twice");
      }
      seen.set(session);
    }
    for (int session = seen.nextClearBit(0); session < sessions; ) {
      all.add(session);
      session = seen.nextClearBit(session + 1);
    }
    return List.copyOf(all);
  }

  /** Refuses indices that point at nothing. */
  private record Ranges(
      List<Room> rooms, List<Slot> slots, List<Session> sessions, List<List<Choice>> ballots) {

    static void index(String what, int index, int size) {
      if (index < 0 || index >= size) {
        throw new IllegalArgumentException(what + ": " + index + " is not in 0.." + (size - 1));
      }
    }

    void cell(Cell cell) {
      index("room of a cell", cell.room(), rooms.size());
      index("slot of a cell", cell.slot(), slots.size());
    }

    void session(Session session) {
      session.published().forEach(this::cell);
      session.unavailable().forEach(slot -> index("unavailable slot", slot, slots.size()));
      session.facilitators().forEach(person -> index("facilitator", person, ballots.size()));
    }

    void ballot(List<Choice> ballot) {
      Set<Integer> chosen = new HashSet<>();
      for (Choice choice : ballot) {
        index("session of a choice", choice.session(), sessions.size());
        if (!chosen.add(choice.session())) {
          throw new IllegalArgumentException(
              "a ballot chooses session " + choice.session() + " twice");
        }
      }
    }

    void pin(Pin pin) {
      index("session of a pin", pin.session(), sessions.size());
      index("room of a pin", pin.room(), rooms.size());
      index("slot of a pin", pin.slot(), slots.size());
    }
  }

  /** Collects a problem piece by piece. Every {@code add} returns the builder. */
  public static final class Builder {
    private final List<Room> rooms = new ArrayList<>();
    private final List<Slot> slots = new ArrayList<>();
    private final Set<Cell> closed = new HashSet<>();
    private final List<Session> sessions = new ArrayList<>();
    private final List<List<Choice>> ballots = new ArrayList<>();
    private final List<Pin> pins = new ArrayList<>();
    private final List<Integer> order = new ArrayList<>();
    private double demandFactor = 1;

    private Builder() {}

    /** Adds a room; its index is the number of rooms before it. */
    public Builder room(Room room) {
      rooms.add(room);
      return this;
    }

    /** Adds a slot after the others. */
    public Builder slot(Slot slot) {
      slots.add(slot);
      return this;
    }

    /** Closes a cell, for whatever reason. */
    public Builder close(int room, int slot) {
      closed.add(new Cell(room, slot));
      return this;
    }

    /** Adds a session; its index is the number of sessions before it. */
    public Builder session(Session session) {
      sessions.add(session);
      return this;
    }

    /** Adds a person with their choices; the index is the number of people before. */
    public Builder person(Choice... choices) {
      return person(List.of(choices));
    }

    /** Adds a person with their choices; the index is the number of people before. */
    public Builder person(List<Choice> choices) {
      ballots.add(choices);
      return this;
    }

    /** Adds a pin. */
    public Builder pin(Pin pin) {
      pins.add(pin);
      return this;
    }

    /** Replaces the order of priority. */
    public Builder order(Collection<Integer> sessionsFirstToLast) {
      order.clear();
      order.addAll(sessionsFirstToLast);
      return this;
    }

    /** Sets expected people divided by ballots cast; 1 unless set. */
    public Builder demandFactor(double factor) {
      demandFactor = factor;
      return this;
    }

    /**
     * The problem as collected.
     *
     * @throws IllegalArgumentException as the constructor of {@link WallProblem}
     */
    public WallProblem build() {
      return new WallProblem(rooms, slots, closed, sessions, ballots, pins, order, demandFactor);
    }
  }
}
