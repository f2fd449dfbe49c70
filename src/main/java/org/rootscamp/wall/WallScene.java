package org.rootscamp.wall;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rootscamp.events.Event;
import org.rootscamp.grid.Room;
import org.rootscamp.grid.TimeSlot;
import org.rootscamp.proposals.Proposal;
import org.rootscamp.wall.WallContent.Place;

/**
 * The rooms, the slots of the whole day and the proposals that a change of the Wall is about, as
 * they are at this moment.
 */
public record WallScene(Map<UUID, Room> rooms, List<TimeSlot> day, Map<UUID, Proposal> proposals) {

  /** Reads in a constant number of statements. */
  public static WallScene of(Event event, Collection<UUID> named, WallContent... contents) {
    Set<UUID> ids = new HashSet<>(named);
    for (WallContent content : contents) {
      content.placements().forEach(placed -> ids.add(placed.proposalId()));
    }
    List<Proposal> found =
        ids.isEmpty() ? List.of() : Proposal.list("event = ?1 and id in ?2", event, ids);
    return of(Room.of(event), TimeSlot.of(event), found);
  }

  public static WallScene of(List<Room> rooms, List<TimeSlot> day, List<Proposal> proposals) {
    return new WallScene(
        rooms.stream().collect(Collectors.toMap(room -> room.id, Function.identity())),
        day,
        proposals.stream().collect(Collectors.toMap(it -> it.id, Function.identity())));
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

  public Optional<TimeSlot> slot(UUID id) {
    return day.stream().filter(slot -> slot.id.equals(id)).findFirst();
  }

  /** The cells that a session takes if it begins in one. */
  public List<Place> cells(UUID proposalId, Place first) {
    if (proposals.get(proposalId).length == 1) {
      return List.of(first);
    }
    return DaySlots.next(day, first.slotId())
        .map(next -> List.of(first, new Place(first.roomId(), next.id)))
        .orElse(List.of(first));
  }

  /** All cells that have a session. */
  public Set<Place> taken(WallContent content) {
    return content.placements().stream()
        .flatMap(placed -> cells(placed.proposalId(), placed.place()).stream())
        .collect(Collectors.toSet());
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
