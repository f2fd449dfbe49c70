package org.rootscamp.drafts;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rootscamp.allocation.search.Optimizer;
import org.rootscamp.events.Event;
import org.rootscamp.grid.Room;
import org.rootscamp.grid.TimeSlot;
import org.rootscamp.http.Ids;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.proposals.Proposal;
import org.rootscamp.voting.RankingQuery.RuleName;
import org.rootscamp.wall.Positions;
import org.rootscamp.wall.Runs;
import org.rootscamp.wall.WallRevision;
import org.rootscamp.wall.WallStore;

/** Checks what is wanted of a draft and fills in every default. */
@ApplicationScoped
class DraftOrders {

  /** Seeds stay in the range that every JSON reader keeps exact. */
  private static final long SEEDS = 1L << 53;

  private final WallStore walls;
  private final SecureRandom random = new SecureRandom();

  DraftOrders(WallStore walls) {
    this.walls = walls;
  }

  /**
   * The whole order.
   *
   * @throws ApiProblem 400 with the field that names nothing of this event or draft
   */
  DraftOrder of(Event event, DraftRequest request, Instant now) {
    List<UUID> slots = slots(event, request, now).stream().map(slot -> slot.id).toList();
    return new DraftOrder(
        slots,
        request.rule() == null ? RuleName.PHRAGMEN : RuleName.parse(request.rule()),
        request.cut().cut(),
        cellsOf(slots, request.holdBack(), "holdBack"),
        request.cards() == null ? null : cellsOf(slots, request.cards(), "cards"),
        pins(event, slots, request.pins()),
        request.seed() == null ? random.nextLong(SEEDS) : request.seed(),
        request.moves() == null ? Optimizer.DEFAULT_MOVES : request.moves());
  }

  /**
   * The slots to fill. Started ones are frozen; only as long as nothing was ever published may a
   * day that is over be drafted, as a rehearsal.
   */
  private static List<TimeSlot> slots(Event event, DraftRequest request, Instant now) {
    List<TimeSlot> all = TimeSlot.of(event).stream().filter(TimeSlot::holdsSessions).toList();
    boolean published = WallRevision.current(event).publishedAt != null;
    if (request.slots() == null) {
      List<TimeSlot> ahead = all.stream().filter(slot -> !slot.hasStarted(now)).toList();
      return ahead.isEmpty() && !published ? all : ahead;
    }
    List<UUID> wanted = new ArrayList<>();
    for (int i = 0; i < request.slots().size(); i++) {
      String field = "slots[" + i + "]";
      TimeSlot slot = find(all, request.slots().get(i), field);
      if (published && slot.hasStarted(now)) {
        throw ApiProblem.invalid(field, "has started and is frozen");
      }
      wanted.add(slot.id);
    }
    return all.stream().filter(slot -> wanted.contains(slot.id)).toList();
  }

  private static TimeSlot find(List<TimeSlot> slots, String id, String field) {
    UUID key = Ids.parse(id).orElse(null);
    return slots.stream()
        .filter(slot -> slot.id.equals(key))
        .findFirst()
        .orElseThrow(() -> ApiProblem.invalid(field, "is no session slot of this event"));
  }

  private static Map<UUID, Integer> cellsOf(
      List<UUID> slots, Map<String, Integer> cells, String field) {
    Map<UUID, Integer> byId = new LinkedHashMap<>();
    cells.forEach((id, number) -> byId.put(slot(slots, id, field + "[" + id + "]"), number));
    return byId;
  }

  private static UUID slot(List<UUID> slots, String id, String field) {
    UUID slot = Ids.parse(id).orElse(null);
    if (!slots.contains(slot)) {
      throw ApiProblem.invalid(field, "is no slot of this draft");
    }
    return slot;
  }

  private List<DraftOrder.Pin> pins(Event event, List<UUID> slots, List<DraftRequest.Pin> wanted) {
    if (wanted.isEmpty()) {
      return List.of();
    }
    Runs runs = walls.load(event).runs();
    Positions<Proposal> proposals = new Positions<>(Proposal.openOf(event), it -> it.id);
    Positions<Room> rooms = new Positions<>(Room.of(event), room -> room.id);
    List<DraftOrder.Pin> pins = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      DraftRequest.Pin pin = wanted.get(i);
      String field = "pins[" + i + "].";
      Proposal proposal =
          thing(proposals, pin.proposalId(), field + "proposalId", "is no open proposal here");
      if (runs.left(proposal, slots) == 0) {
        throw ApiProblem.invalid(field + "proposalId", "has all its runs in other slots");
      }
      Room room = thing(rooms, pin.roomId(), field + "roomId", "is no room of this event");
      UUID slot = slot(slots, pin.slotId(), field + "slotId");
      pins.add(new DraftOrder.Pin(proposal.id, room.id, slot));
    }
    return pins;
  }

  private static <T> T thing(Positions<T> things, String id, String field, String objection) {
    return Ids.parse(id)
        .flatMap(things::find)
        .map(things::at)
        .orElseThrow(() -> ApiProblem.invalid(field, objection));
  }
}
