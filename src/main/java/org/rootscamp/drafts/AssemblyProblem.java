package org.rootscamp.drafts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.rootscamp.allocation.model.Cell;
import org.rootscamp.allocation.model.Choice;
import org.rootscamp.allocation.model.Pin;
import org.rootscamp.allocation.model.Session;
import org.rootscamp.allocation.model.Slot;
import org.rootscamp.allocation.model.WallProblem;
import org.rootscamp.events.Event;
import org.rootscamp.grid.Room;
import org.rootscamp.grid.TimeSlot;
import org.rootscamp.people.Person;
import org.rootscamp.proposals.Proposal;
import org.rootscamp.voting.Level;
import org.rootscamp.voting.Votes;
import org.rootscamp.wall.DaySlots;
import org.rootscamp.wall.Positions;
import org.rootscamp.wall.WallContent;
import org.rootscamp.wall.WallContent.Place;
import org.rootscamp.wall.WallContent.Placed;

/**
 * Gathers the problem of one draft in the indices of allocation, all but the ranking.
 *
 * <p>Only the ordered slots take part. What the Wall has in other slots, and what is cancelled,
 * stays there and is no candidate; of a session with repeats only the runs that are left are. Held
 * cells and those of cancelled sessions are closed.
 */
final class AssemblyProblem {

  private final DraftOrder order;
  private final WallContent wall;
  private final Votes votes;
  private final List<TimeSlot> wholeDay;
  private final Positions<Room> rooms;
  private final Positions<TimeSlot> slots;
  private final Positions<Proposal> sessions;
  private final Positions<UUID> people;
  private final Map<UUID, String> facilitatorNames = new TreeMap<>();
  private final Set<Place> notForDrafts;

  private AssemblyProblem(Event event, DraftOrder order, WallContent wall) {
    this.order = order;
    this.wall = wall;
    this.votes = Votes.of(event);
    this.wholeDay = TimeSlot.of(event);
    this.notForDrafts = notForDrafts(wall, wholeDay);
    this.rooms = new Positions<>(Room.of(event), room -> room.id);
    this.slots =
        new Positions<>(
            wholeDay.stream().filter(slot -> order.slots().contains(slot.id)).toList(),
            slot -> slot.id);
    this.sessions =
        new Positions<>(
            votes.proposals().stream().filter(it -> runsLeft(it) > 0).toList(), it -> it.id);
    this.people = new Positions<>(everybody(), id -> id);
  }

  /** The cells that go down the ranking here, and those elsewhere that have their session. */
  private int cellsForTheRanking() {
    int elsewhere = (int) wall.placements().stream().filter(this::stays).count();
    return elsewhere
        + slots.all().stream()
            .mapToInt(slot -> Math.max(0, openCells(slot) - holdBack(slot) - cards(slot)))
            .sum();
  }

  private int openCells(TimeSlot slot) {
    return (int) rooms.all().stream().filter(room -> !isClosed(room, slot)).count();
  }

  private int holdBack(TimeSlot slot) {
    return order.holdBack().getOrDefault(slot.id, 0);
  }

  private int cards(TimeSlot slot) {
    return order.cards() == null ? 0 : order.cards().getOrDefault(slot.id, 0);
  }

  /** Reads everything in the running transaction; nothing is read later. */
  static UnrankedProblem gather(Event event, DraftOrder order, WallContent wall) {
    AssemblyProblem gathered = new AssemblyProblem(event, order, wall);
    NamedProblem named =
        new NamedProblem(
            gathered.build(event),
            gathered.rooms,
            gathered.slots,
            gathered.sessions,
            gathered.people,
            gathered.facilitatorNames);
    return new UnrankedProblem(
        named, gathered.votes, order, event.sessionSlots, gathered.cellsForTheRanking());
  }

  private int runsLeft(Proposal proposal) {
    return wall.runsLeft(proposal, order.slots());
  }

  private boolean isOrdered(Placed placed) {
    return slots.holds(placed.place().slotId());
  }

  /** Whether the draft has nothing to say about it. */
  private boolean stays(Placed placed) {
    return placed.cancelled() || !isOrdered(placed);
  }

  private boolean isClosed(Room room, TimeSlot slot) {
    return room.closed.contains(slot.id) || notForDrafts.contains(new Place(room.id, slot.id));
  }

  /** The held cells, and those of cancelled sessions. */
  private static Set<Place> notForDrafts(WallContent wall, List<TimeSlot> wholeDay) {
    Set<Place> places = new HashSet<>(wall.held());
    for (Placed placed : wall.placements()) {
      if (placed.cancelled()) {
        places.add(placed.place());
        Proposal proposal = Proposal.findById(placed.proposalId());
        if (proposal.length == 2) {
          DaySlots.next(wholeDay, placed.place().slotId())
              .ifPresent(next -> places.add(new Place(placed.place().roomId(), next.id)));
        }
      }
    }
    return places;
  }

  /** Voters and facilitators, by id, so that the same camp always has the same indices. */
  private List<UUID> everybody() {
    for (Proposal session : sessions.all()) {
      for (Person facilitator : session.facilitators) {
        facilitatorNames.put(facilitator.id, facilitator.name);
      }
    }
    Set<UUID> everybody = new HashSet<>(facilitatorNames.keySet());
    everybody.addAll(votes.ballots().keySet());
    return everybody.stream().sorted().toList();
  }

  private WallProblem build(Event event) {
    WallProblem.Builder builder = WallProblem.builder();
    rooms.all().forEach(room -> builder.room(room(room)));
    slots.all().forEach(slot -> builder.slot(slot(slot)));
    closeCells(builder);
    Map<UUID, Set<Integer>> busy = stillBusy(builder);
    sessions.all().forEach(session -> builder.session(session(session, busy)));
    people.all().forEach(person -> builder.person(choices(person)));
    List<Pin> kept =
        wall.placements().stream()
            .filter(placed -> placed.pinned() && !stays(placed))
            .flatMap(pinned -> pin(pinned.proposalId(), pinned.place()).stream())
            .toList();
    kept.forEach(builder::pin);
    order.pins().stream()
        .flatMap(it -> pin(it.proposalId(), new Place(it.roomId(), it.slotId())).stream())
        .forEach(builder::pin);
    return KeptPins.waive(builder.demandFactor(votes.demandFactor(event)).build(), kept);
  }

  private static org.rootscamp.allocation.model.Room room(Room room) {
    return new org.rootscamp.allocation.model.Room(room.capacity, Set.copyOf(room.features));
  }

  private Slot slot(TimeSlot slot) {
    boolean adjacentToNext =
        DaySlots.next(wholeDay, slot.id).map(next -> slots.holds(next.id)).orElse(false);
    return new Slot(adjacentToNext, cards(slot), holdBack(slot));
  }

  private void closeCells(WallProblem.Builder builder) {
    for (Room room : rooms.all()) {
      for (TimeSlot slot : slots.all()) {
        if (isClosed(room, slot)) {
          builder.close(rooms.of(room.id), slots.of(slot.id));
        }
      }
    }
  }

  /**
   * What stays on the Wall takes its cells to the end, and the time of its people unless it does
   * not take place; no other run of it meets it.
   *
   * @return the slots that are taken, by person and by proposal
   */
  private Map<UUID, Set<Integer>> stillBusy(WallProblem.Builder builder) {
    Map<UUID, Set<Integer>> busy = new HashMap<>();
    for (Placed placed : wall.placements()) {
      Proposal proposal = Proposal.findById(placed.proposalId());
      if (stays(placed) || (placed.pinned() && goesBeyond(proposal))) {
        List<UUID> who = new ArrayList<>(List.of(proposal.id));
        if (proposal.isOpen() && !placed.cancelled()) {
          proposal.facilitators.forEach(person -> who.add(person.id));
        }
        int untold = stays(placed) ? 0 : 1; // the first slot of a pin is the draft's own
        for (int slot : slotsOf(placed, proposal).stream().skip(untold).toList()) {
          builder.close(rooms.of(placed.place().roomId()), slot);
          who.forEach(id -> busy.computeIfAbsent(id, any -> new HashSet<>()).add(slot));
        }
      }
    }
    return busy;
  }

  /**
   * Whether a pinned session goes on after the ordered slots. To the draft it takes one slot, and
   * has no run but its pins.
   */
  private boolean goesBeyond(Proposal proposal) {
    return proposal.isOpen()
        && proposal.length == 2
        && pinned(proposal)
            .flatMap(placed -> DaySlots.next(wholeDay, placed.place().slotId()).stream())
            .anyMatch(next -> !slots.holds(next.id));
  }

  private Stream<Placed> pinned(Proposal proposal) {
    return wall.placements().stream()
        .filter(it -> it.proposalId().equals(proposal.id) && it.pinned() && !stays(it));
  }

  /** The ordered slots that a session takes. */
  private List<Integer> slotsOf(Placed placed, Proposal proposal) {
    UUID first = placed.place().slotId();
    List<Integer> taken = new ArrayList<>();
    slots.find(first).ifPresent(taken::add);
    if (proposal.length == 2) {
      DaySlots.next(wholeDay, first).flatMap(next -> slots.find(next.id)).ifPresent(taken::add);
    }
    return taken;
  }

  private Session session(Proposal proposal, Map<UUID, Set<Integer>> busy) {
    Set<Integer> unavailable = new HashSet<>();
    proposal.unavailable.forEach(slot -> slots.find(slot).ifPresent(unavailable::add));
    unavailable.addAll(busy.getOrDefault(proposal.id, Set.of()));
    proposal.facilitators.forEach(
        person -> unavailable.addAll(busy.getOrDefault(person.id, Set.of())));
    boolean beyond = goesBeyond(proposal);
    return new Session(
        proposal.facilitators.stream().map(person -> people.of(person.id)).toList(),
        Set.copyOf(proposal.needs),
        unavailable,
        beyond ? 1 : proposal.length,
        beyond ? (int) pinned(proposal).count() : runsLeft(proposal),
        proposal.isWish(),
        false,
        published(proposal),
        proposal.track,
        proposal.language);
  }

  private List<Cell> published(Proposal proposal) {
    return wall.placements().stream()
        .filter(placed -> placed.proposalId().equals(proposal.id) && !stays(placed))
        .map(this::cell)
        .toList();
  }

  private Cell cell(Placed placed) {
    return new Cell(rooms.of(placed.place().roomId()), slots.of(placed.place().slotId()));
  }

  private List<Choice> choices(UUID person) {
    List<Choice> choices = new ArrayList<>();
    for (Votes.Approval approval : votes.ballots().getOrDefault(person, List.of())) {
      sessions
          .find(votes.proposals().get(approval.candidate()).id)
          .ifPresent(session -> choices.add(new Choice(session, approval.level() == Level.MUST)));
    }
    return choices;
  }

  /** What is gone since it was pinned keeps nothing. */
  private Optional<Pin> pin(UUID proposal, Place place) {
    return sessions
        .find(proposal)
        .filter(it -> rooms.holds(place.roomId()) && slots.holds(place.slotId()))
        .map(it -> new Pin(it, rooms.of(place.roomId()), slots.of(place.slotId())));
  }
}
