package org.rootscamp.exchange;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rootscamp.events.Event;
import org.rootscamp.grid.Room;
import org.rootscamp.proposals.Proposal;

/**
 * What exports tell: the runs of an event with their sessions and rooms as they are now.
 *
 * @param runs by session and number
 * @param sessions at least those of the runs
 */
record Programme(
    Event event, List<Occurrence> runs, Map<UUID, Proposal> sessions, Map<UUID, Room> rooms) {

  /** Reads them in a constant number of statements, in the transaction of the caller. */
  static Programme of(Event event, List<Occurrence> runs) {
    Set<UUID> ids = new HashSet<>();
    runs.forEach(run -> ids.add(run.proposalId()));
    Map<UUID, Proposal> sessions = new HashMap<>();
    if (!ids.isEmpty()) {
      Proposal.<Proposal>list("id in ?1", ids).forEach(it -> sessions.put(it.id, it));
    }
    Map<UUID, Room> rooms = new HashMap<>();
    Room.of(event).forEach(room -> rooms.put(room.id, room));
    return new Programme(event, runs, sessions, rooms);
  }

  Proposal session(Occurrence run) {
    return sessions.get(run.proposalId());
  }

  /** The name of the room, or null when it was removed after the session had left it. */
  String roomName(Occurrence run) {
    Room room = rooms.get(run.sitting().place().roomId());
    return room == null ? null : room.name;
  }

  ZoneId zone() {
    return ZoneId.of(event.timeZone);
  }

  static String facilitators(Proposal session) {
    return String.join(", ", session.facilitatorNames());
  }
}
