package org.rootscamp.wall;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rootscamp.events.Event;
import org.rootscamp.grid.Room;
import org.rootscamp.grid.RoomView;
import org.rootscamp.grid.SlotView;
import org.rootscamp.grid.TimeSlot;
import org.rootscamp.proposals.Proposal;
import org.rootscamp.proposals.ProposalStatus;
import org.rootscamp.wall.WallContent.Dropped;
import org.rootscamp.wall.WallContent.Place;
import org.rootscamp.wall.WallContent.Placed;

/** Draws the public view of a revision with the rooms, slots and titles of this moment. */
final class WallPainter {

  private final ZoneId zone;
  private final List<Room> rooms;
  private final List<TimeSlot> slots;
  private final WallContent content;
  private final Map<UUID, Proposal> proposals;
  private final Duration marks;
  private final Map<Place, Placed> starts = new HashMap<>();
  private final Map<Place, Placed> continuations = new HashMap<>();
  private final Map<Place, WallView.Gone> gone = new HashMap<>();

  WallPainter(Event event, WallContent content, Map<UUID, Proposal> proposals, Duration marks) {
    this.zone = ZoneId.of(event.timeZone);
    this.rooms = Room.of(event);
    this.slots = TimeSlot.of(event);
    this.content = content;
    this.proposals = proposals;
    this.marks = marks;
  }

  private void place(Placed placed) {
    starts.put(placed.place(), placed);
    if (proposals.get(placed.proposalId()).length == 2) {
      DaySlots.next(slots, placed.place().slotId())
          .ifPresent(
              next -> continuations.put(new Place(placed.place().roomId(), next.id), placed));
    }
    if (placed.movedFrom() != null) {
      left(placed.movedFrom(), gone(placed.proposalId(), placed.place(), placed.movedAt()));
    }
  }

  private void drop(Dropped dropped, Instant noted) {
    Place to =
        content.placements().stream()
            .filter(placed -> placed.proposalId().equals(dropped.proposalId()))
            .map(Placed::place)
            .findFirst()
            .orElse(null);
    Instant at = dropped.at() == null ? noted : dropped.at();
    left(dropped.place(), gone(dropped.proposalId(), to, at));
  }

  /** A cell tells of the last that left it. */
  private void left(Place place, WallView.Gone session) {
    gone.merge(place, session, (one, other) -> other.at().isBefore(one.at()) ? one : other);
  }

  private WallView.Gone gone(UUID proposalId, Place to, Instant at) {
    return new WallView.Gone(
        proposalId, proposals.get(proposalId).title, to, local(at), local(at.plus(marks)));
  }

  private OffsetDateTime local(Instant instant) {
    return instant.atZone(zone).toOffsetDateTime();
  }

  WallView paint(int revision, Instant publishedAt) {
    content.placements().forEach(this::place);
    content.dropped().forEach(dropped -> drop(dropped, publishedAt));
    List<WallView.Cell> cells = new ArrayList<>();
    for (TimeSlot slot : slots) {
      if (slot.holdsSessions()) {
        rooms.forEach(room -> cells.add(cell(room, slot)));
      }
    }
    return new WallView(
        revision,
        publishedAt == null ? null : local(publishedAt),
        rooms.stream().map(RoomView::of).toList(),
        slots.stream().map(slot -> SlotView.of(slot, zone)).toList(),
        cells);
  }

  private WallView.Cell cell(Room room, TimeSlot slot) {
    Place place = new Place(room.id, slot.id);
    Placed start = starts.get(place);
    Placed placed = start != null ? start : continuations.get(place);
    if (placed == null) {
      WallView.State state = stateWithoutSession(room, slot);
      return new WallView.Cell(room.id, slot.id, state, null, null, gone.get(place));
    }
    Proposal proposal = proposals.get(placed.proposalId());
    boolean cancelled = placed.cancelled() || proposal.status == ProposalStatus.WITHDRAWN;
    return new WallView.Cell(
        room.id,
        slot.id,
        cancelled ? WallView.State.CANCELLED : WallView.State.SESSION,
        session(proposal, placed, start == null),
        start == null ? null : moved(placed),
        gone.get(place));
  }

  private WallView.State stateWithoutSession(Room room, TimeSlot slot) {
    if (room.closed.contains(slot.id)) {
      return WallView.State.CLOSED;
    }
    boolean held = content.held().contains(new Place(room.id, slot.id));
    return held ? WallView.State.HELD : WallView.State.EMPTY;
  }

  private static WallView.Session session(Proposal proposal, Placed placed, boolean continued) {
    return new WallView.Session(
        proposal.id,
        proposal.title,
        proposal.facilitators.stream().map(person -> person.name).toList(),
        proposal.track,
        proposal.language,
        proposal.card,
        proposal.cardNumber(),
        placed.pinned(),
        continued);
  }

  private WallView.Moved moved(Placed placed) {
    return placed.movedFrom() == null
        ? null
        : new WallView.Moved(
            placed.movedFrom(), local(placed.movedAt()), local(placed.movedAt().plus(marks)));
  }
}
