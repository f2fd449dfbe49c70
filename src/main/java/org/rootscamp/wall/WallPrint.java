package org.rootscamp.wall;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.rootscamp.events.Event;
import org.rootscamp.grid.Room;
import org.rootscamp.grid.SlotKind;
import org.rootscamp.grid.TimeSlot;
import org.rootscamp.proposals.Proposal;
import org.rootscamp.wall.WallContent.Place;

/**
 * All that the Wall prints, and nothing else: two Walls of equal prints look the same on every
 * screen and on paper. What volunteers alone see of it (pins, capacities, features) is not in it.
 * Immutable; the order of its lists says nothing new.
 *
 * @param published whether people were shown it
 * @param rooms names by id
 * @param runs each with the cells in which it begins and ends
 */
record WallPrint(
    String event,
    String timeZone,
    boolean published,
    Map<UUID, String> rooms,
    Map<UUID, Slot> slots,
    Map<UUID, Session> sessions,
    List<Shown> runs,
    List<Place> held,
    List<Place> closed) {

  private static final Comparator<Place> BY_IDS =
      Comparator.comparing(Place::slotId).thenComparing(Place::roomId);

  /** A time slot as it is printed. */
  record Slot(String name, Instant start, Instant end, SlotKind kind) {}

  /**
   * A session as it is printed.
   *
   * @param facilitators names
   */
  record Session(
      String title, List<String> facilitators, String track, String language, Integer cardNumber) {}

  /** One run of a session in its first cell. */
  record Shown(UUID proposalId, Place first, UUID lastSlotId, boolean takesPlace) {}

  static WallPrint of(
      Event event, boolean published, WallContent content, WallScene scene, Runs runs) {
    Map<UUID, String> rooms = new HashMap<>();
    scene.rooms().values().forEach(room -> rooms.put(room.id, room.name));
    Map<UUID, Slot> slots = new HashMap<>();
    scene.day().forEach(slot -> slots.put(slot.id, slot(slot)));
    Map<UUID, Session> sessions = new HashMap<>();
    runs.all().forEach(run -> sessions.put(run.proposalId(), session(run.proposal())));
    return new WallPrint(
        event.name,
        event.timeZone,
        published,
        rooms,
        slots,
        sessions,
        runs.all().stream()
            .map(it -> new Shown(it.proposalId(), it.first(), it.last().slotId(), it.takesPlace()))
            .sorted(Comparator.comparing(Shown::first, BY_IDS).thenComparing(Shown::proposalId))
            .toList(),
        sorted(content.held()),
        closed(scene.rooms().values()));
  }

  private static Slot slot(TimeSlot slot) {
    return new Slot(slot.name, asStored(slot.start), asStored(slot.end), slot.kind);
  }

  /** What was sent is finer than what the database keeps, and that is no change. */
  private static Instant asStored(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS);
  }

  private static Session session(Proposal proposal) {
    return new Session(
        proposal.title,
        proposal.facilitatorNames(),
        proposal.track,
        proposal.language,
        proposal.cardNumber());
  }

  private static List<Place> closed(Collection<Room> rooms) {
    Stream<Place> cells =
        rooms.stream().flatMap(room -> room.closed.stream().map(slot -> new Place(room.id, slot)));
    return sorted(cells.toList());
  }

  private static List<Place> sorted(Collection<Place> cells) {
    return cells.stream().sorted(BY_IDS).toList();
  }

  /**
   * Whether a run of another print is here in the same cell, and takes place only in one of them.
   */
  boolean differsInStanding(Shown run) {
    return runs.stream()
        .filter(it -> it.proposalId().equals(run.proposalId()) && it.first().equals(run.first()))
        .anyMatch(it -> it.takesPlace() != run.takesPlace());
  }
}
