package org.rootscamp.exchange;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rootscamp.grid.RoomView;
import org.rootscamp.grid.SlotKind;
import org.rootscamp.grid.SlotView;
import org.rootscamp.http.Csv;
import org.rootscamp.wall.WallView;

/** The Wall as a table: a row for each cell and each break, by slot and then by room. */
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
    Map<UUID, List<WallView.Cell>> cells =
        wall.cells().stream().collect(Collectors.groupingBy(WallView.Cell::slotId));
    List<List<String>> rows = new ArrayList<>();
    for (SlotView slot : wall.slots()) {
      if (slot.kind() == SlotKind.BREAK) {
        rows.add(padded(start(slot, null, "break")));
      }
      cells
          .getOrDefault(slot.id(), List.of())
          .forEach(cell -> rows.add(row(cell, slot, rooms.get(cell.roomId()))));
    }
    return Csv.write(separator, HEADER, rows);
  }

  private static List<String> start(SlotView slot, RoomView room, String state) {
    List<String> row = new ArrayList<>();
    row.add(slot.name());
    row.add(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(slot.start()));
    row.add(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(slot.end()));
    row.add(room == null ? null : room.name());
    row.add(room == null ? null : Integer.toString(room.capacity()));
    row.add(state);
    return row;
  }

  private static List<String> padded(List<String> row) {
    row.addAll(Collections.nCopies(HEADER.size() - row.size(), null));
    return row;
  }

  private static List<String> row(WallView.Cell cell, SlotView slot, RoomView room) {
    List<String> row = start(slot, room, cell.state().name().toLowerCase(Locale.ROOT));
    WallView.Session session = cell.session();
    if (session == null) {
      return padded(row);
    }
    row.add(session.title());
    row.add(String.join(", ", session.facilitators()));
    row.add(session.track());
    row.add(session.language());
    row.add(Boolean.toString(session.continued()));
    row.add(session.proposalId().toString());
    return row;
  }
}
