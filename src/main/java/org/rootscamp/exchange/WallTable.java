package org.rootscamp.exchange;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.rootscamp.grid.RoomView;
import org.rootscamp.grid.SlotView;
import org.rootscamp.http.Csv;
import org.rootscamp.wall.WallView;

/** The Wall as a table: a row for each cell, by slot and then by room. */
final class WallTable {

  private static final List<String> HEADER =
      List.of(
          "slot",
          "start",
          "end",
          "room",
          "capacity",
          "state",
          "title",
          "facilitators",
          "track",
          "language",
          "continued",
          "proposalId");

  private WallTable() {}

  static byte[] of(WallView wall, String separator) {
    Map<UUID, RoomView> rooms = new HashMap<>();
    wall.rooms().forEach(room -> rooms.put(room.id(), room));
    Map<UUID, SlotView> slots = new HashMap<>();
    wall.slots().forEach(slot -> slots.put(slot.id(), slot));
    return Csv.write(
        separator,
        HEADER,
        wall.cells().stream()
            .map(cell -> row(cell, slots.get(cell.slotId()), rooms.get(cell.roomId())))
            .toList());
  }

  private static List<String> row(WallView.Cell cell, SlotView slot, RoomView room) {
    List<String> row = new ArrayList<>();
    row.add(slot.name());
    row.add(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(slot.start()));
    row.add(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(slot.end()));
    row.add(room.name());
    row.add(Integer.toString(room.capacity()));
    row.add(cell.state().name().toLowerCase(Locale.ROOT));
    WallView.Session session = cell.session();
    if (session == null) {
      row.addAll(java.util.Collections.nCopies(HEADER.size() - row.size(), null));
    } else {
      row.add(session.title());
      row.add(String.join(", ", session.facilitators()));
      row.add(session.track());
      row.add(session.language());
      row.add(Boolean.toString(session.continued()));
      row.add(session.proposalId().toString());
    }
    return row;
  }
}
