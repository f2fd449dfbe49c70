package org.rootscamp.wall;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.rootscamp.allocation.model.Cell;
import org.rootscamp.allocation.model.Session;
import org.rootscamp.allocation.model.WallPlan.Placement;
import org.rootscamp.allocation.rules.Names;
import org.rootscamp.grid.Room;
import org.rootscamp.grid.TimeSlot;
import org.rootscamp.people.Person;
import org.rootscamp.proposals.Proposal;
import org.rootscamp.wall.WallContent.Place;

/**
 * A camp in the indices of allocation, and the way back: rooms, slots, sessions and people by their
 * positions. Rules and drafts both speak to allocation through it.
 *
 * <p>People are ordered by id, so that the same camp always has the same indices.
 *
 * @param facilitatorNames by id, of those who run one of the sessions
 */
public record Indices(
    Positions<Room> rooms,
    Positions<TimeSlot> slots,
    Positions<Proposal> sessions,
    Positions<UUID> people,
    Map<UUID, String> facilitatorNames)
    implements Names {

  /**
   * Numbers what it is given.
   *
   * @param voters people beside the facilitators of the sessions
   */
  public static Indices of(
      Collection<Room> rooms,
      List<TimeSlot> slots,
      List<Proposal> sessions,
      Collection<UUID> voters) {
    Map<UUID, String> names = new HashMap<>();
    for (Proposal session : sessions) {
      for (Person facilitator : session.facilitators) {
        names.put(facilitator.id, facilitator.name);
      }
    }
    Set<UUID> everybody = new TreeSet<>(names.keySet());
    everybody.addAll(voters);
    return new Indices(
        new Positions<>(List.copyOf(rooms), room -> room.id),
        new Positions<>(slots, slot -> slot.id),
        new Positions<>(sessions, session -> session.id),
        new Positions<>(List.copyOf(everybody), id -> id),
        Map.copyOf(names));
  }

  public boolean holds(Place place) {
    return rooms.holds(place.roomId()) && slots.holds(place.slotId());
  }

  public boolean holds(UUID proposalId, Place place) {
    return sessions.holds(proposalId) && holds(place);
  }

  /** The cell of a place that is known to be there. */
  public Cell cell(Place place) {
    return new Cell(rooms.of(place.roomId()), slots.of(place.slotId()));
  }

  /** A session in a place, all of which are known to be there. */
  public Placement placement(UUID proposalId, Place place, boolean pinned) {
    return new Placement(
        sessions.of(proposalId), rooms.of(place.roomId()), slots.of(place.slotId()), pinned);
  }

  public static org.rootscamp.allocation.model.Room room(Room room) {
    return new org.rootscamp.allocation.model.Room(room.capacity, Set.copyOf(room.features));
  }

  /** A proposal as a thing to place that runs as often as it wants to. */
  public Session session(Proposal proposal) {
    Set<Integer> unavailable = new HashSet<>();
    proposal.unavailable.forEach(slot -> slots.find(slot).ifPresent(unavailable::add));
    return new Session(
        proposal.facilitators.stream().map(person -> people.of(person.id)).distinct().toList(),
        Set.copyOf(proposal.needs),
        unavailable,
        proposal.length,
        proposal.repeats,
        proposal.isWish(),
        false,
        List.of(),
        proposal.track,
        proposal.language);
  }

  @Override
  public String session(int session) {
    return "“" + sessions.at(session).title + "”";
  }

  @Override
  public String room(int room) {
    return rooms.at(room).name;
  }

  @Override
  public String slot(int slot) {
    return slots.at(slot).name;
  }

  @Override
  public String person(int person) {
    return facilitatorNames.getOrDefault(people.at(person), "somebody");
  }
}
