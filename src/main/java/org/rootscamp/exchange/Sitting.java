package org.rootscamp.exchange;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rootscamp.grid.SlotView;
import org.rootscamp.wall.WallContent.Place;
import org.rootscamp.wall.WallView;

/**
 * A session in its place on the Wall, once for each time that it runs.
 *
 * @param place the first cell, if it takes two
 * @param end of the last cell that it takes
 * @param cancelled whether it keeps its place but does not happen
 */
record Sitting(UUID proposalId, Place place, Instant start, Instant end, boolean cancelled) {

  /** What is on a Wall, by slot and then by room. */
  static List<Sitting> of(WallView wall) {
    Map<UUID, SlotView> slots = new HashMap<>();
    wall.slots().forEach(slot -> slots.put(slot.id(), slot));
    List<Sitting> sittings = new ArrayList<>();
    Map<UUID, Integer> lastInRoom = new HashMap<>();
    for (WallView.Cell cell : wall.cells()) {
      if (cell.session() == null) {
        continue;
      }
      SlotView slot = slots.get(cell.slotId());
      if (cell.session().continued()) {
        int first = lastInRoom.get(cell.roomId());
        sittings.set(first, sittings.get(first).until(slot.end()));
      } else {
        lastInRoom.put(cell.roomId(), sittings.size());
        sittings.add(
            new Sitting(
                cell.session().proposalId(),
                new Place(cell.roomId(), cell.slotId()),
                slot.start().toInstant(),
                slot.end().toInstant(),
                cell.state() == WallView.State.CANCELLED));
      }
    }
    return sittings;
  }

  boolean isAsWhenAndWhere(Sitting other) {
    return place.equals(other.place) && start.equals(other.start) && end.equals(other.end);
  }

  private Sitting until(OffsetDateTime later) {
    return new Sitting(proposalId, place, start, later.toInstant(), cancelled);
  }
}
