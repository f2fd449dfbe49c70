package org.rootscamp.wall;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.rootscamp.events.Event;
import org.rootscamp.grid.Room;
import org.rootscamp.grid.SlotKind;
import org.rootscamp.grid.TimeSlot;
import org.rootscamp.people.Person;
import org.rootscamp.proposals.Proposal;
import org.rootscamp.wall.WallContent.Place;
import org.rootscamp.wall.WallContent.Placed;

/**
 * A camp without a database: a hall, an attic, and a day of three blocks, of which the first two
 * adjoin and a break lies before the third.
 */
public final class PaperCamp {

  public static final Instant NINE = Instant.parse("2030-03-24T13:00:00Z");

  public final Event event = new Event();
  public final Room hall = room(1, "Hall");
  public final Room attic = room(2, "Attic");
  public final TimeSlot nine = slot(11, "Nine", 0, SlotKind.SESSIONS);
  public final TimeSlot ten = slot(12, "Ten", 60, SlotKind.SESSIONS);
  public final TimeSlot lunch = slot(13, "Lunch", 120, SlotKind.BREAK);
  public final TimeSlot two = slot(14, "Two", 180, SlotKind.SESSIONS);
  public final List<Proposal> proposals = new ArrayList<>();
  private final List<Placed> placements = new ArrayList<>();
  private final List<Place> held = new ArrayList<>();
  private final List<WallContent.Dropped> dropped = new ArrayList<>();
  private final List<News> news = new ArrayList<>();

  public PaperCamp() {
    event.slug = "camp";
    event.timeZone = "America/New_York";
    event.sessionSlots = 3;
    event.wallRevision = 7;
  }

  private static UUID id(int number) {
    return new UUID(0, number);
  }

  private static Room room(int id, String name) {
    Room room = new Room();
    room.id = id(id);
    room.name = name;
    room.capacity = 10;
    return room;
  }

  private static TimeSlot slot(int id, String name, int minutes, SlotKind kind) {
    TimeSlot slot = new TimeSlot();
    slot.id = id(id);
    slot.name = name;
    slot.start = NINE.plus(Duration.ofMinutes(minutes));
    slot.end = slot.start.plus(Duration.ofMinutes(50));
    slot.kind = kind;
    return slot;
  }

  /** Somebody who can run sessions. */
  public static Person person(int number, String name) {
    Person person = new Person();
    person.id = id(100 + number);
    person.name = name;
    return person;
  }

  /** A proposal of that many slots. */
  public Proposal proposal(String title, int length, Person... facilitators) {
    Proposal proposal = new Proposal();
    proposal.id = id(200 + proposals.size());
    proposal.title = title;
    proposal.length = length;
    proposal.repeats = 1;
    proposal.facilitators = List.of(facilitators);
    proposals.add(proposal);
    return proposal;
  }

  /** A slot that the day does not have any more. */
  static TimeSlot gone() {
    return slot(99, "Gone", 0, SlotKind.SESSIONS);
  }

  public static Place cell(Room room, TimeSlot slot) {
    return new Place(room.id, slot.id);
  }

  public PaperCamp place(Proposal proposal, Room room, TimeSlot slot) {
    return put(new Placed(proposal.id, cell(room, slot), false, false, null, null));
  }

  public PaperCamp pin(Proposal proposal, Room room, TimeSlot slot) {
    return put(new Placed(proposal.id, cell(room, slot), true, false, null, null));
  }

  public PaperCamp cancel(Proposal proposal, Room room, TimeSlot slot) {
    return put(new Placed(proposal.id, cell(room, slot), false, true, null, null));
  }

  public PaperCamp put(Placed placed) {
    placements.add(placed);
    return this;
  }

  public PaperCamp hold(Room room, TimeSlot slot) {
    held.add(cell(room, slot));
    return this;
  }

  PaperCamp dropped(Proposal proposal, Room room, TimeSlot slot, Instant at) {
    dropped.add(new WallContent.Dropped(proposal.id, cell(room, slot), at));
    return this;
  }

  PaperCamp news(News item) {
    news.add(item);
    return this;
  }

  public WallContent content() {
    return new WallContent(placements, held, dropped);
  }

  public WallScene scene() {
    return WallScene.of(List.of(hall, attic), List.of(nine, ten, lunch, two), proposals);
  }

  public Wall wall() {
    WallRevision revision = new WallRevision();
    revision.revision = event.wallRevision;
    revision.publishedAt = NINE;
    return Wall.of(event, revision, content(), scene(), news);
  }
}
