package org.rootscamp.wall;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rootscamp.grid.Room;
import org.rootscamp.grid.TimeSlot;
import org.rootscamp.proposals.Proposal;
import org.rootscamp.wall.WallContent.Place;

/**
 * The rooms, the slots of the whole day and the proposals that a Wall is about, as they are at this
 * moment. {@link WallStore} reads it; from then on nothing asks the database.
 *
 * @param rooms by id, in the order in which they were made
 * @param day all slots, breaks too, in the order of time
 * @param proposals by id
 */
public record WallScene(Map<UUID, Room> rooms, List<TimeSlot> day, Map<UUID, Proposal> proposals) {

  public static WallScene of(
      Collection<Room> rooms, List<TimeSlot> day, Collection<Proposal> proposals) {
    Map<UUID, Room> roomsById = new LinkedHashMap<>();
    rooms.forEach(room -> roomsById.put(room.id, room));
    Map<UUID, Proposal> proposalsById = new LinkedHashMap<>();
    proposals.forEach(proposal -> proposalsById.put(proposal.id, proposal));
    return new WallScene(roomsById, List.copyOf(day), proposalsById);
  }

  public boolean hasProposal(UUID id) {
    return proposals.containsKey(id);
  }

  public boolean hasRoom(UUID id) {
    return rooms.containsKey(id);
  }

  public boolean hasSlot(UUID id) {
    return slot(id).filter(TimeSlot::holdsSessions).isPresent();
  }

  public boolean hasCell(Place place) {
    return hasRoom(place.roomId()) && hasSlot(place.slotId());
  }

  public Optional<TimeSlot> slot(UUID id) {
    return day.stream().filter(slot -> slot.id.equals(id)).findFirst();
  }

  /** The slots that hold sessions, in the order of time. */
  public List<TimeSlot> sessionSlots() {
    return day.stream().filter(TimeSlot::holdsSessions).toList();
  }

  /** The session slot in which a double-length session goes on after a slot. */
  public Optional<TimeSlot> next(UUID slotId) {
    return DaySlots.next(day, slotId);
  }

  /** The cells that a session takes if it begins in one. */
  List<Place> cells(UUID proposalId, Place first) {
    if (proposals.get(proposalId).length == 1) {
      return List.of(first);
    }
    return next(first.slotId())
        .map(next -> List.of(first, new Place(first.roomId(), next.id)))
        .orElse(List.of(first));
  }

  public String title(UUID proposalId) {
    return "“" + proposals.get(proposalId).title + "”";
  }

  public String name(Place place) {
    return rooms.get(place.roomId()).name
        + " in "
        + slot(place.slotId()).map(slot -> slot.name).orElseThrow();
  }
}
