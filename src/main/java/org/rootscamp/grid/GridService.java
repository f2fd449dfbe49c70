package org.rootscamp.grid;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rootscamp.events.Changes;
import org.rootscamp.events.Event;
import org.rootscamp.events.Fact;
import org.rootscamp.events.JournalKind;
import org.rootscamp.http.EntityTags;
import org.rootscamp.http.Ids;
import org.rootscamp.http.IfMatch;
import org.rootscamp.http.Page;
import org.rootscamp.http.PageRequest;
import org.rootscamp.http.access.Caller;
import org.rootscamp.http.json.MergePatch;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.http.problems.ProblemType;

/** Rooms and time slots. Changes of one event's grid take turns, so that slots never overlap. */
@ApplicationScoped
public class GridService {

  /** Makes every second that can be stored a positive number. */
  private static final long ERA = 10_000L * 366 * 86_400;

  /** What calendars and schedule files can say in hours and minutes of one day. */
  private static final Duration LONGEST_SLOT = Duration.ofHours(24).minusMinutes(1);

  private final Clock clock;
  private final MergePatch mergePatch;
  private final Changes changes;
  private final jakarta.enterprise.event.Event<Leaving> leaving;
  private final EntityTags tags;

  GridService(
      Clock clock,
      MergePatch mergePatch,
      Changes changes,
      jakarta.enterprise.event.Event<Leaving> leaving,
      EntityTags tags) {
    this.clock = clock;
    this.mergePatch = mergePatch;
    this.changes = changes;
    this.leaving = leaving;
    this.tags = tags;
  }

  @Transactional
  public Page<RoomView> rooms(String slug, PageRequest page) {
    Event event = Event.of(slug);
    List<Room> oneMore =
        Room.<Room>find("event = ?1 and id > ?2 order by id", event, after(page))
            .range(0, page.limit())
            .list();
    return Page.of(oneMore, page, room -> room.id.toString()).map(RoomView::of);
  }

  @Transactional
  public RoomView room(String slug, String id) {
    return RoomView.of(room(Event.of(slug), id));
  }

  @Transactional
  public RoomView createRoom(String slug, RoomRequest request, Caller caller) {
    Room room = new Room();
    room.event = Event.locked(slug);
    set(room, request);
    room.persistAndFlush();
    return changed(room, null, caller);
  }

  @Transactional
  public RoomView patchRoom(
      String slug, String id, JsonNode patch, Caller caller, IfMatch ifMatch) {
    Room room = room(Event.locked(slug), id);
    RoomView before = RoomView.of(room);
    ifMatch.require(tags.of(before));
    set(room, mergePatch.apply(RoomRequest.of(room), patch, RoomRequest.class));
    Room.flush();
    return changed(room, before, caller);
  }

  private RoomView changed(Room room, RoomView before, Caller caller) {
    RoomView after = RoomView.of(room);
    tell(room.event, JournalKind.ROOM, after.name(), before, after, caller);
    return after;
  }

  @Transactional
  public void deleteRoom(String slug, String id, Caller caller, IfMatch ifMatch) {
    Room room = room(Event.locked(slug), id);
    RoomView before = RoomView.of(room);
    ifMatch.require(tags.of(before));
    leaving.fire(new Leaving(slug, room.id));
    room.delete();
    Room.flush();
    tell(room.event, JournalKind.ROOM, before.name(), before, null, caller);
  }

  /** What is sent again and changes nothing is no news. */
  private void tell(
      Event event, JournalKind kind, String subject, Object before, Object after, Caller caller) {
    List<Fact> facts = changes.between(before, after);
    if (!facts.isEmpty()) {
      changes.note(event, caller, kind, subject, facts);
      changes.tell(event);
    }
  }

  private static void set(Room room, RoomRequest request) {
    room.name = request.name().strip();
    requireOwnName(room);
    room.capacity = request.capacity();
    if (!room.features.equals(request.features())) {
      room.features = new ArrayList<>(request.features());
    }
    room.closed = new HashSet<>(slotIds(room.event, request.closed(), "closed"));
  }

  /** Schedules and door signs know rooms by their names. */
  private static void requireOwnName(Room room) {
    for (Room other : Room.of(room.event)) {
      if (!other.id.equals(room.id) && folded(other.name).equals(folded(room.name))) {
        throw new ApiProblem(ProblemType.NAME_TAKEN, "There is a room " + other.name + " already.");
      }
    }
  }

  /** As people read it: case, and how a letter is composed, make no difference. */
  private static String folded(String name) {
    return Normalizer.normalize(name.strip(), Normalizer.Form.NFKC)
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT);
  }

  @Transactional
  public Page<SlotView> slots(String slug, PageRequest page) {
    Event event = Event.of(slug);
    ZoneId zone = ZoneId.of(event.timeZone);
    String after = page.after("\\d{19} [0-9a-f-]{36}").orElse("");
    List<TimeSlot> oneMore =
        TimeSlot.of(event).stream()
            .filter(slot -> position(slot).compareTo(after) > 0)
            .limit(page.limit() + 1L)
            .toList();
    return Page.of(oneMore, page, GridService::position).map(slot -> SlotView.of(slot, zone));
  }

  /** Where a slot stands in the order of time, as text that sorts that way. */
  private static String position(TimeSlot slot) {
    return "%019d %s".formatted(slot.start.getEpochSecond() + ERA, slot.id);
  }

  @Transactional
  public SlotView slot(String slug, String id) {
    Event event = Event.of(slug);
    return view(slot(event, id));
  }

  @Transactional
  public SlotView createSlot(String slug, SlotRequest request, Caller caller) {
    TimeSlot slot = new TimeSlot();
    slot.event = Event.locked(slug);
    set(slot, request);
    slot.persistAndFlush();
    countSlots(slot.event);
    return changed(slot, null, caller);
  }

  @Transactional
  public SlotView patchSlot(
      String slug, String id, JsonNode patch, Caller caller, IfMatch ifMatch) {
    TimeSlot slot = slot(Event.locked(slug), id);
    SlotView before = view(slot);
    ifMatch.require(tags.of(before));
    SlotRequest merged = mergePatch.apply(SlotRequest.of(slot), patch, SlotRequest.class);
    if (slot.holdsSessions() && merged.kind() == SlotKind.BREAK) {
      leaving.fire(new Leaving(slug, slot.id));
    }
    set(slot, merged);
    TimeSlot.flush();
    countSlots(slot.event);
    return changed(slot, before, caller);
  }

  private SlotView changed(TimeSlot slot, SlotView before, Caller caller) {
    SlotView after = view(slot);
    tell(slot.event, JournalKind.SLOT, after.name(), before, after, caller);
    return after;
  }

  @Transactional
  public void deleteSlot(String slug, String id, Caller caller, IfMatch ifMatch) {
    Event event = Event.locked(slug);
    TimeSlot slot = slot(event, id);
    SlotView before = view(slot);
    ifMatch.require(tags.of(before));
    leaving.fire(new Leaving(slug, slot.id));
    slot.delete();
    TimeSlot.flush();
    countSlots(event);
    tell(event, JournalKind.SLOT, before.name(), before, null, caller);
  }

  private void set(TimeSlot slot, SlotRequest request) {
    if (!request.start().isBefore(request.end())) {
      throw ApiProblem.invalid("end", "must come after start");
    }
    if (Duration.between(request.start(), request.end()).compareTo(LONGEST_SLOT) > 0) {
      throw ApiProblem.invalid("end", "must come at most 23 hours and 59 minutes after start");
    }
    for (TimeSlot other : TimeSlot.of(slot.event)) {
      boolean overlaps = request.start().isBefore(other.end) && other.start.isBefore(request.end());
      if (overlaps && !other.id.equals(slot.id)) {
        throw new ApiProblem(
            ProblemType.SLOT_OVERLAP, "It overlaps with the time slot " + other.name + ".");
      }
    }
    slot.name = request.name();
    slot.start = request.start();
    slot.end = request.end();
    slot.kind = request.kind();
    slot.changedAt = clock.instant();
  }

  private static void countSlots(Event event) {
    List<TimeSlot> slots = TimeSlot.of(event);
    event.sessionSlots = (int) slots.stream().filter(TimeSlot::holdsSessions).count();
    event.lastSlotEndsAt =
        slots.stream().map(slot -> slot.end).max(Instant::compareTo).orElse(null);
  }

  /**
   * The ids of slots of an event, as a request names them.
   *
   * @throws ApiProblem 400 naming the field of the first one that is not a slot of the event
   */
  public static List<UUID> slotIds(Event event, List<String> ids, String field) {
    if (ids.isEmpty()) {
      return List.of();
    }
    var known = TimeSlot.of(event).stream().map(slot -> slot.id).collect(Collectors.toSet());
    List<UUID> found = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      String where = field + "[" + i + "]";
      found.add(
          Ids.parse(ids.get(i))
              .filter(known::contains)
              .orElseThrow(() -> ApiProblem.invalid(where, "is no time slot of this event")));
    }
    return found;
  }

  private static SlotView view(TimeSlot slot) {
    return SlotView.of(slot, ZoneId.of(slot.event.timeZone));
  }

  private static Room room(Event event, String id) {
    return Room.<Room>find("id = ?1 and event = ?2", Ids.inPath(id, "The room"), event)
        .firstResultOptional()
        .orElseThrow(() -> ApiProblem.notFound("The room"));
  }

  private static TimeSlot slot(Event event, String id) {
    return TimeSlot.<TimeSlot>find("id = ?1 and event = ?2", Ids.inPath(id, "The time slot"), event)
        .firstResultOptional()
        .orElseThrow(() -> ApiProblem.notFound("The time slot"));
  }

  private static UUID after(PageRequest page) {
    return page.after().map(GridService::cursor).orElse(new UUID(0, 0));
  }

  private static UUID cursor(String key) {
    return Ids.parse(key).orElseThrow(PageRequest::badCursor);
  }
}
