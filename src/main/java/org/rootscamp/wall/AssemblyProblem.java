package org.rootscamp.wall;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.rootscamp.allocation.Cell;
import org.rootscamp.allocation.Choice;
import org.rootscamp.allocation.Names;
import org.rootscamp.allocation.Outcome;
import org.rootscamp.allocation.Pin;
import org.rootscamp.allocation.Session;
import org.rootscamp.allocation.Slot;
import org.rootscamp.allocation.Violation;
import org.rootscamp.allocation.WallPlan;
import org.rootscamp.allocation.WallProblem;
import org.rootscamp.events.Event;
import org.rootscamp.grid.Room;
import org.rootscamp.grid.TimeSlot;
import org.rootscamp.people.Person;
import org.rootscamp.proposals.Proposal;
import org.rootscamp.voting.Level;
import org.rootscamp.voting.RankingService;
import org.rootscamp.voting.Votes;
import org.rootscamp.wall.WallContent.Placed;

/**
 * The problem of one draft in the indices of allocation, and the way back to ids.
 *
 * <p>Only the ordered slots take part. What the Wall has in other slots stays there and is no
 * candidate; of a session with repeats only the runs that are left are.
 */
final class AssemblyProblem implements Names {

  private final DraftOrder order;
  private final List<Room> rooms;
  private final List<TimeSlot> allSlots;
  private final List<TimeSlot> slots;
  private final Votes votes;
  private final List<Proposal> sessions = new ArrayList<>();
  private final List<UUID> people = new ArrayList<>();
  private final Map<UUID, String> facilitatorNames = new HashMap<>();
  private final Map<UUID, Integer> sessionIndex = new HashMap<>();
  private final Map<UUID, Integer> personIndex = new HashMap<>();
  private final Map<UUID, Integer> roomIndex;
  private final Map<UUID, Integer> slotIndex;
  private final WallContent wall;
  private final WallProblem problem;

  /** Reads everything in the running transaction; nothing is read later. */
  AssemblyProblem(Event event, DraftOrder order, WallContent wall) {
    this.order = order;
    this.wall = wall;
    this.rooms = Room.of(event);
    this.allSlots = TimeSlot.of(event);
    this.slots = allSlots.stream().filter(slot -> order.slots().contains(slot.id)).toList();
    this.votes = Votes.of(event);
    this.roomIndex = index(rooms.stream().map(room -> room.id).toList());
    this.slotIndex = index(slots.stream().map(slot -> slot.id).toList());
    votes.proposals().stream().filter(it -> runsLeft(it) > 0).forEach(sessions::add);
    sessionIndex.putAll(index(sessions.stream().map(it -> it.id).toList()));
    collectPeople();
    this.problem = build(event);
  }

  DraftOrder order() {
    return order;
  }

  WallProblem problem() {
    return problem;
  }

  private static Map<UUID, Integer> index(List<UUID> ids) {
    Map<UUID, Integer> index = new HashMap<>();
    ids.forEach(id -> index.put(id, index.size()));
    return index;
  }

  private int runsLeft(Proposal proposal) {
    long elsewhere =
        wall.placements().stream()
            .filter(placed -> placed.proposalId().equals(proposal.id))
            .filter(placed -> !slotIndex.containsKey(placed.place().slotId()))
            .count();
    return (int) Math.max(0, proposal.repeats - elsewhere);
  }

  private void collectPeople() {
    Set<UUID> ids = new TreeSet<>(votes.ballots().keySet());
    for (Proposal session : sessions) {
      for (Person facilitator : session.facilitators) {
        ids.add(facilitator.id);
        facilitatorNames.put(facilitator.id, facilitator.name);
      }
    }
    people.addAll(ids);
    personIndex.putAll(index(people));
  }

  private WallProblem build(Event event) {
    WallProblem.Builder builder = WallProblem.builder();
    rooms.forEach(
        room ->
            builder.room(
                new org.rootscamp.allocation.Room(room.capacity, Set.copyOf(room.features))));
    slots.forEach(slot -> builder.slot(slot(slot)));
    closeCells(builder);
    Map<UUID, Set<Integer>> spilled = facilitatorsStillBusy(builder);
    sessions.forEach(session -> builder.session(session(session, spilled)));
    people.forEach(person -> builder.person(choices(person)));
    wall.placements().stream().filter(Placed::pinned).forEach(pinned -> pin(builder, pinned));
    int cells = rooms.size() * slots.size();
    List<Integer> ranked =
        RankingService.order(votes, order.rule(), event.sessionSlots, cells).stream()
            .map(candidate -> sessionIndex.get(votes.proposals().get(candidate).id))
            .filter(java.util.Objects::nonNull)
            .toList();
    return builder.order(ranked).demandFactor(demandFactor(event)).build();
  }

  private Slot slot(TimeSlot slot) {
    boolean adjacentToNext =
        DaySlots.next(allSlots, slot.id).map(next -> slotIndex.containsKey(next.id)).orElse(false);
    int cards = order.cards() == null ? 0 : order.cards().getOrDefault(slot.id, 0);
    return new Slot(adjacentToNext, cards, order.holdBack().getOrDefault(slot.id, 0));
  }

  private void closeCells(WallProblem.Builder builder) {
    for (int room = 0; room < rooms.size(); room++) {
      for (int slot = 0; slot < slots.size(); slot++) {
        if (rooms.get(room).closed.contains(slots.get(slot).id)) {
          builder.close(room, slot);
        }
      }
    }
  }

  /** A double-length session that began in a slot before the first one still takes its cell. */
  private Map<UUID, Set<Integer>> facilitatorsStillBusy(WallProblem.Builder builder) {
    Map<UUID, Set<Integer>> busy = new HashMap<>();
    for (Placed placed : wall.placements()) {
      Proposal proposal = Proposal.findById(placed.proposalId());
      Integer into =
          DaySlots.next(allSlots, placed.place().slotId())
              .map(next -> slotIndex.get(next.id))
              .orElse(null);
      boolean begunOutside = !slotIndex.containsKey(placed.place().slotId());
      if (proposal.length == 2 && begunOutside && into != null) {
        builder.close(roomIndex.get(placed.place().roomId()), into);
        proposal.facilitators.forEach(
            person -> busy.computeIfAbsent(person.id, id -> new HashSet<>()).add(into));
      }
    }
    return busy;
  }

  private Session session(Proposal proposal, Map<UUID, Set<Integer>> busy) {
    Set<Integer> unavailable = new HashSet<>();
    for (UUID slot : proposal.unavailable) {
      if (slotIndex.containsKey(slot)) {
        unavailable.add(slotIndex.get(slot));
      }
    }
    proposal.facilitators.forEach(
        person -> unavailable.addAll(busy.getOrDefault(person.id, Set.of())));
    return new Session(
        proposal.facilitators.stream().map(person -> personIndex.get(person.id)).toList(),
        Set.copyOf(proposal.needs),
        unavailable,
        proposal.length,
        runsLeft(proposal),
        proposal.isWish(),
        isCardByOrder(proposal),
        published(proposal),
        proposal.track,
        proposal.language);
  }

  /** A card that people could vote for stands in the ranking like everybody else. */
  private boolean isCardByOrder(Proposal proposal) {
    return order.cards() != null && proposal.card && !hasVotes(proposal);
  }

  private boolean hasVotes(Proposal proposal) {
    int candidate = votes.proposals().indexOf(proposal);
    return votes.ballots().values().stream()
        .flatMap(List::stream)
        .anyMatch(choice -> choice.candidate() == candidate);
  }

  private List<Cell> published(Proposal proposal) {
    return wall.placements().stream()
        .filter(placed -> placed.proposalId().equals(proposal.id))
        .filter(placed -> slotIndex.containsKey(placed.place().slotId()))
        .map(this::cell)
        .toList();
  }

  private Cell cell(Placed placed) {
    return new Cell(roomIndex.get(placed.place().roomId()), slotIndex.get(placed.place().slotId()));
  }

  private List<Choice> choices(UUID person) {
    List<Choice> choices = new ArrayList<>();
    for (Votes.Approval approval : votes.ballots().getOrDefault(person, List.of())) {
      Integer session = sessionIndex.get(votes.proposals().get(approval.candidate()).id);
      if (session != null) {
        choices.add(new Choice(session, approval.level() == Level.MUST));
      }
    }
    return choices;
  }

  private void pin(WallProblem.Builder builder, Placed pinned) {
    Integer session = sessionIndex.get(pinned.proposalId());
    if (session != null && slotIndex.containsKey(pinned.place().slotId())) {
      Cell cell = cell(pinned);
      builder.pin(new Pin(session, cell.room(), cell.slot()));
    }
  }

  /** Voters are a sample of the people who will come; fewer people than voters is no sample. */
  private double demandFactor(Event event) {
    int ballots = votes.ballots().size();
    return event.expectedPeople == null || ballots == 0
        ? 1
        : Math.max(1, event.expectedPeople / (double) ballots);
  }

  /** An outcome in ids. */
  DraftResult result(Outcome outcome) {
    if (outcome.plan().isEmpty()) {
      return DraftResult.failed(sentences(outcome.contradictions()));
    }
    WallPlan plan = outcome.plan().get();
    return new DraftResult(
        plan.placements().stream()
            .map(
                placed ->
                    new DraftResult.Placement(
                        sessions.get(placed.session()).id,
                        rooms.get(placed.room()).id,
                        slots.get(placed.slot()).id,
                        placed.pinned()))
            .toList(),
        plan.unplaced().stream()
            .map(
                left ->
                    new DraftResult.Unplaced(
                        sessions.get(left.session()).id, left.reason().wireName(), left.detail()))
            .toList(),
        plan.quality(),
        List.of());
  }

  /**
   * What keeps a draft's placements from being published now.
   *
   * @return sentences, none if they still hold
   */
  List<String> objections(List<DraftResult.Placement> placements) {
    List<WallPlan.Placement> inIndices = new ArrayList<>();
    for (DraftResult.Placement placed : placements) {
      Integer session = sessionIndex.get(placed.proposalId());
      Integer room = roomIndex.get(placed.roomId());
      Integer slot = slotIndex.get(placed.slotId());
      if (session == null || room == null || slot == null) {
        return List.of("A proposal, room or time slot of the draft is gone.");
      }
      inIndices.add(new WallPlan.Placement(session, room, slot, placed.pinned()));
    }
    return sentences(org.rootscamp.allocation.Constraints.hard(problem, inIndices));
  }

  private List<String> sentences(List<Violation> violations) {
    return violations.stream().map(violation -> violation.sentence(this)).toList();
  }

  @Override
  public String session(int session) {
    return "“" + sessions.get(session).title + "”";
  }

  @Override
  public String room(int room) {
    return rooms.get(room).name;
  }

  @Override
  public String slot(int slot) {
    return slots.get(slot).name;
  }

  @Override
  public String person(int person) {
    return facilitatorNames.getOrDefault(people.get(person), "somebody");
  }
}
