package org.rootscamp.grid;

import java.util.List;
import java.util.UUID;

/** A room as everybody sees it. */
public record RoomView(
    UUID id, String name, int capacity, List<String> features, List<UUID> closed) {

  public static RoomView of(Room room) {
    return new RoomView(
        room.id,
        room.name,
        room.capacity,
        List.copyOf(room.features),
        room.closed.stream().sorted().toList());
  }
}
