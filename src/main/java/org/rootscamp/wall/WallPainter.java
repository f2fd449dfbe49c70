package org.rootscamp.wall;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rootscamp.grid.Room;
import org.rootscamp.grid.RoomView;
import org.rootscamp.grid.SlotView;
import org.rootscamp.grid.TimeSlot;
import org.rootscamp.proposals.Proposal;
import org.rootscamp.wall.WallContent.Dropped;
import org.rootscamp.wall.WallContent.Place;
import org.rootscamp.wall.WallContent.Placed;

/** Draws the public view of a Wall. Pure: what it needs was read with the Wall. */
final class WallPainter {

  private final Wall wall;
  private final ZoneId zone;
  private final Duration marks;
  private final Map<Place, WallView.Gone> gone = new HashMap<>();

  private WallPainter(Wall wall, Duration marks) {
    this.wall = wall;
    this.zone = ZoneId.of(wall.event().timeZone);
    this.marks = marks;
    wall.content().placements().forEach(this::moved);
    wall.content().dropped().forEach(this::dropped);
  }

  /**
   * The view.
   *
   * @param marks how long a change is news
   */
  static WallView paint(Wall wall, Duration marks) {
    return new WallPainter(wall, marks).paint();
  }

  private void moved(Placed placed) {
    if (placed.movedFrom() != null) {
      left(placed.movedFrom(), gone(placed.proposalId(), placed.place(), placed.movedAt()));
    }
  }

  private void dropped(Dropped dropped) {
    Place to =
        wall.runs().of(dropped.proposalId()).stream().map(Run::first).findFirst().orElse(null);
    Instant at = dropped.at() == null ? wall.revision().publishedAt : dropped.at();
    left(dropped.place(), gone(dropped.proposalId(), to, at));
  }

  /** A cell tells of the last that left it. */
  private void left(Place place, WallView.Gone session) {
    gone.merge(place, session, (one, other) -> other.at().isBefore(one.at()) ? one : other);
  }

  private WallView.Gone gone(UUID proposalId, Place to, Instant at) {
    return new WallView.Gone(
        proposalId,
        wall.scene().proposals().get(proposalId).title,
        CellView.of(to),
        local(at),
        local(at.plus(marks)));
  }

  private OffsetDateTime local(Instant instant) {
    return instant.atZone(zone).toOffsetDateTime();
  }

  private WallView paint() {
    List<WallView.Cell> cells = new ArrayList<>();
    for (TimeSlot slot : wall.scene().sessionSlots()) {
      wall.scene().rooms().values().forEach(room -> cells.add(cell(room, slot)));
    }
    Instant publishedAt = wall.revision().publishedAt;
    return new WallView(
        wall.revision().revision,
        wall.event().version,
        wall.event().life,
        publishedAt == null ? null : local(publishedAt),
        wall.scene().rooms().values().stream().map(RoomView::of).toList(),
        wall.scene().day().stream().map(slot -> SlotView.of(slot, zone)).toList(),
        cells);
  }

  private WallView.Cell cell(Room room, TimeSlot slot) {
    Place place = new Place(room.id, slot.id);
    return wall.runs()
        .in(place)
        .map(run -> cell(run, place))
        .orElseGet(
            () ->
                new WallView.Cell(
                    room.id,
                    slot.id,
                    stateWithoutSession(room, place),
                    null,
                    null,
                    List.of(),
                    gone.get(place)));
  }

  private WallView.Cell cell(Run run, Place place) {
    boolean begins = run.first().equals(place);
    return new WallView.Cell(
        place.roomId(),
        place.slotId(),
        run.takesPlace() ? WallView.State.SESSION : WallView.State.CANCELLED,
        session(run, !begins),
        begins ? moved(run) : null,
        changed(run, place),
        gone.get(place));
  }

  private List<WallView.Changed> changed(Run run, Place place) {
    Set<UUID> subjects = Set.of(run.proposalId(), place.roomId(), place.slotId());
    return wall.news().stream()
        .filter(news -> subjects.contains(news.subject()))
        .flatMap(news -> changed(news, run, place).stream())
        .toList();
  }

  private Optional<WallView.Changed> changed(News news, Run run, Place place) {
    Room room = wall.scene().rooms().get(place.roomId());
    TimeSlot slot = wall.scene().slot(place.slotId()).orElseThrow();
    return switch (news.what()) {
      case START -> changed(news, time(news.was()), time(slot.start));
      case END -> changed(news, time(news.was()), time(slot.end));
      case SLOT -> changed(news, news.was(), slot.name);
      case ROOM -> changed(news, news.was(), room.name);
      case TITLE -> changed(news, news.was(), run.proposal().title);
      case FACILITATORS ->
          changed(news, null, String.join(", ", run.proposal().facilitatorNames()));
      case STATUS -> changed(news, news.was(), News.standing(run.takesPlace()));
    };
  }

  private String time(String instant) {
    return time(Instant.parse(instant));
  }

  private String time(Instant instant) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local(instant));
  }

  /** Of several runs of a session only some may have changed. */
  private Optional<WallView.Changed> changed(News news, String from, String to) {
    return to.equals(from)
        ? Optional.empty()
        : Optional.of(
            new WallView.Changed(
                news.what().wireName(), from, to, local(news.at()), local(news.at().plus(marks))));
  }

  private WallView.State stateWithoutSession(Room room, Place place) {
    if (room.closed.contains(place.slotId())) {
      return WallView.State.CLOSED;
    }
    return wall.content().held().contains(place) ? WallView.State.HELD : WallView.State.EMPTY;
  }

  private static WallView.Session session(Run run, boolean continued) {
    Proposal proposal = run.proposal();
    return new WallView.Session(
        proposal.id,
        proposal.title,
        proposal.titleBefore,
        proposal.facilitatorNames(),
        proposal.track,
        proposal.language,
        proposal.card,
        proposal.cardNumber(),
        run.placed().pinned(),
        continued,
        run.last().slotId());
  }

  private WallView.Moved moved(Run run) {
    Placed placed = run.placed();
    return placed.movedFrom() == null
        ? null
        : new WallView.Moved(
            CellView.of(placed.movedFrom()),
            local(placed.movedAt()),
            local(placed.movedAt().plus(marks)));
  }
}
