package org.rootscamp.drafts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rootscamp.allocation.model.Cell;
import org.rootscamp.allocation.model.Choice;
import org.rootscamp.allocation.model.Pin;
import org.rootscamp.allocation.model.Session;
import org.rootscamp.allocation.model.Slot;
import org.rootscamp.allocation.model.WallPlan.Placement;
import org.rootscamp.allocation.model.WallProblem;
import org.rootscamp.allocation.rules.Rule;
import org.rootscamp.grid.Room;
import org.rootscamp.grid.TimeSlot;
import org.rootscamp.proposals.Proposal;
import org.rootscamp.voting.Level;
import org.rootscamp.voting.Votes;
import org.rootscamp.wall.Indices;
import org.rootscamp.wall.Run;
import org.rootscamp.wall.Wall;
import org.rootscamp.wall.WallContent.Place;

/**
 * Makes the problem of one draft in the indices of allocation, all but the ranking. Pure: the Wall
 * and the votes were read before.
 *
 * <p>Only the ordered slots take part. What the Wall has in other slots, and what is cancelled,
 * stays there and is no candidate; of a session with repeats only the runs that are left are. Held
 * cells and those of what stays are closed.
 */
final class AssemblyProblem {

  private final DraftOrder order;
  private final Wall wall;
  private final Votes votes;
  private final Indices indices;
  private final List<Run> staying;
  private final Set<Place> taken;

  private AssemblyProblem(Wall wall, Votes votes, DraftOrder order) {
    this.order = order;
    this.wall = wall;
    this.votes = votes;
    this.staying = wall.runs().all().stream().filter(this::stays).toList();
    this.taken = new HashSet<>(wall.content().held());
    staying.forEach(run -> taken.addAll(run.cells()));
    this.indices =
        Indices.of(
            wall.scene().rooms().values(),
            wall.scene().sessionSlots().stream()
                .filter(slot -> order.slots().contains(slot.id))
                .toList(),
            votes.proposals().stream().filter(it -> runsLeft(it) > 0).toList(),
            votes.ballots().keySet());
  }

  static UnrankedProblem of(Wall wall, Votes votes, DraftOrder order) {
    AssemblyProblem assembly = new AssemblyProblem(wall, votes, order);
    return new UnrankedProblem(
        new NamedProblem(assembly.build(), assembly.indices),
        votes,
        order,
        wall.event().sessionSlots,
        assembly.cellsForTheRanking());
  }

  /** Whether the draft has nothing to say about it. */
  private boolean stays(Run run) {
    return run.placed().cancelled() || !order.slots().contains(run.first().slotId());
  }

  private int runsLeft(Proposal proposal) {
    return wall.runs().left(proposal, order.slots());
  }

  /** The cells that go down the ranking here, and those elsewhere that have their session. */
  private int cellsForTheRanking() {
    return staying.size()
        + indices.slots().all().stream()
            .mapToInt(slot -> Math.max(0, openCells(slot) - holdBack(slot) - cards(slot)))
            .sum();
  }

  private int openCells(TimeSlot slot) {
    return (int) indices.rooms().all().stream().filter(room -> !isClosed(room, slot)).count();
  }

  private boolean isClosed(Room room, TimeSlot slot) {
    return room.closed.contains(slot.id) || taken.contains(new Place(room.id, slot.id));
  }

  private int holdBack(TimeSlot slot) {
    return order.holdBack().getOrDefault(slot.id, 0);
  }

  private int cards(TimeSlot slot) {
    return order.cards() == null ? 0 : order.cards().getOrDefault(slot.id, 0);
  }

  private WallProblem build() {
    WallProblem.Builder builder = WallProblem.builder();
    indices.rooms().all().forEach(room -> builder.room(Indices.room(room)));
    indices.slots().all().forEach(slot -> builder.slot(slot(slot)));
    closeCells(builder);
    Map<UUID, Set<Integer>> busy = busy();
    indices.sessions().all().forEach(session -> builder.session(session(session, busy)));
    indices.people().all().forEach(person -> builder.person(choices(person)));
    List<Pin> kept =
        wall.runs().all().stream()
            .filter(run -> run.placed().pinned() && !stays(run))
            .filter(run -> indices.holds(run.proposalId(), run.first()))
            .map(this::kept)
            .toList();
    kept.forEach(builder::pin);
    order.pins().stream().flatMap(it -> ordered(it).stream()).forEach(builder::pin);
    return KeptPins.waive(builder.demandFactor(votes.demandFactor(wall.event())).build(), kept);
  }

  private Slot slot(TimeSlot slot) {
    boolean adjacentToNext =
        wall.scene().next(slot.id).map(next -> indices.slots().holds(next.id)).orElse(false);
    return new Slot(adjacentToNext, cards(slot), holdBack(slot));
  }

  private void closeCells(WallProblem.Builder builder) {
    for (Room room : indices.rooms().all()) {
      for (TimeSlot slot : indices.slots().all()) {
        if (isClosed(room, slot)) {
          builder.close(indices.rooms().of(room.id), indices.slots().of(slot.id));
        }
      }
    }
  }

  /**
   * What stays on the Wall takes the time of its people, if it takes place, and no other run of it
   * meets it.
   *
   * @return the ordered slots that are taken, by person and by proposal
   */
  private Map<UUID, Set<Integer>> busy() {
    Map<UUID, Set<Integer>> busy = new HashMap<>();
    for (Run run : staying) {
      List<UUID> who = new ArrayList<>(List.of(run.proposalId()));
      if (!run.takesNobodysTime()) {
        run.proposal().facilitators.forEach(person -> who.add(person.id));
      }
      for (Place cell : run.cells()) {
        indices
            .slots()
            .find(cell.slotId())
            .ifPresent(
                slot ->
                    who.forEach(id -> busy.computeIfAbsent(id, any -> new HashSet<>()).add(slot)));
      }
    }
    return busy;
  }

  private Session session(Proposal proposal, Map<UUID, Set<Integer>> busy) {
    Session described = indices.session(proposal);
    Set<Integer> unavailable = new HashSet<>(described.unavailable());
    unavailable.addAll(busy.getOrDefault(proposal.id, Set.of()));
    proposal.facilitators.forEach(
        person -> unavailable.addAll(busy.getOrDefault(person.id, Set.of())));
    return described
        .withUnavailable(unavailable.toArray(Integer[]::new))
        .withRepeats(runsLeft(proposal))
        .withPublished(published(proposal));
  }

  private Cell[] published(Proposal proposal) {
    return wall.runs().of(proposal.id).stream()
        .filter(run -> !stays(run))
        .map(run -> indices.cell(run.first()))
        .toArray(Cell[]::new);
  }

  private List<Choice> choices(UUID person) {
    List<Choice> choices = new ArrayList<>();
    for (Votes.Approval approval : votes.ballots().getOrDefault(person, List.of())) {
      indices
          .sessions()
          .find(votes.proposals().get(approval.candidate()).id)
          .ifPresent(session -> choices.add(new Choice(session, approval.level() == Level.MUST)));
    }
    return choices;
  }

  /** Where its run is; what of it lies after the ordered slots is no question of this draft. */
  private Pin kept(Run run) {
    boolean goesOnLater = !indices.holds(run.last());
    Placement placed = indices.placement(run.proposalId(), run.first(), true);
    return new Pin(
        placed.session(),
        placed.room(),
        placed.slot(),
        goesOnLater ? Set.of(Rule.ADJACENT_SLOTS) : Set.of());
  }

  /** What is gone since it was ordered keeps nothing. */
  private Optional<Pin> ordered(DraftOrder.Pin pin) {
    Place place = new Place(pin.roomId(), pin.slotId());
    return Optional.of(place)
        .filter(it -> indices.holds(pin.proposalId(), it))
        .map(it -> indices.placement(pin.proposalId(), it, true))
        .map(it -> new Pin(it.session(), it.room(), it.slot()));
  }
}
