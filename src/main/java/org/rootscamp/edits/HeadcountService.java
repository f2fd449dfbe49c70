package org.rootscamp.edits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.rootscamp.edits.HeadcountsView.Item;
import org.rootscamp.edits.HeadcountsView.Suggestion;
import org.rootscamp.events.DeskChanged;
import org.rootscamp.events.Event;
import org.rootscamp.grid.TimeSlot;
import org.rootscamp.http.Ids;
import org.rootscamp.http.access.Caller;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.people.PersonNames;
import org.rootscamp.people.Writers;
import org.rootscamp.wall.Run;
import org.rootscamp.wall.Wall;
import org.rootscamp.wall.WallContent.Place;
import org.rootscamp.wall.WallScene;
import org.rootscamp.wall.WallStore;

/** Keeps what volunteers count in the rooms, and suggests who should change them. */
@ApplicationScoped
public class HeadcountService {

  private static final int MOST_SUGGESTIONS = 5;

  private final Clock clock;
  private final WallStore walls;
  private final jakarta.enterprise.event.Event<DeskChanged> changes;

  HeadcountService(
      Clock clock, WallStore walls, jakarta.enterprise.event.Event<DeskChanged> changes) {
    this.clock = clock;
    this.walls = walls;
    this.changes = changes;
  }

  /**
   * Notes how many people are in a cell, or takes that back.
   *
   * @throws ApiProblem 400 for a room or slot that does not exist
   */
  @Transactional
  public void count(String slug, HeadcountRequest request, Caller caller) {
    Event event = Writers.locked(slug, caller);
    Wall wall = walls.load(event);
    WallScene scene = wall.scene();
    Place place =
        new Place(
            known(request.roomId(), scene::hasRoom, "roomId", "is no room of this event"),
            known(request.slotId(), scene::hasSlot, "slotId", "is no session slot of this event"));
    Optional<Headcount> before = Headcount.at(event, place);
    if (request.people() == null) {
      before.ifPresent(Headcount::delete);
    } else {
      Headcount count = before.orElseGet(Headcount::new);
      count.event = event;
      count.roomId = place.roomId();
      count.slotId = place.slotId();
      count.proposalId = wall.runs().in(place).map(Run::proposalId).orElse(null);
      count.people = request.people();
      count.countedAt = clock.instant();
      count.countedById = caller.personId();
      count.persist();
    }
    changes.fire(new DeskChanged(slug));
  }

  private static UUID known(String id, Predicate<UUID> exists, String field, String objection) {
    return Ids.parse(id).filter(exists).orElseThrow(() -> ApiProblem.invalid(field, objection));
  }

  /**
   * What was counted.
   *
   * @param slot the id of one slot, or null for all
   */
  @Transactional
  public HeadcountsView list(String slug, String slot) {
    Event event = Event.of(slug);
    Wall wall = walls.load(event);
    WallScene scene = wall.scene();
    UUID only =
        slot == null || slot.isEmpty()
            ? null
            : known(slot, scene::hasSlot, "slot", "is no session slot of this event");
    List<TimeSlot> slots =
        scene.day().stream().filter(it -> only == null || it.id.equals(only)).toList();
    List<Headcount> counts = Headcount.of(event);
    PersonNames names = PersonNames.of(counts.stream().map(it -> it.countedById).toList());
    return new HeadcountsView(
        slots.stream().flatMap(it -> items(it, counts, scene, names).stream()).toList(),
        suggestions(slots, counts, wall));
  }

  private static List<Item> items(
      TimeSlot slot, List<Headcount> counts, WallScene scene, PersonNames names) {
    return scene.rooms().values().stream()
        .flatMap(
            room ->
                counts.stream()
                    .filter(it -> it.place().equals(new Place(room.id, slot.id)))
                    .map(
                        it ->
                            new Item(
                                it.roomId,
                                it.slotId,
                                it.proposalId,
                                it.people,
                                room.capacity,
                                slot.event.local(it.countedAt),
                                names.get(it.countedById))))
        .toList();
  }

  /**
   * People are counted when they sit there, so that a slot which has begun is the one to mend.
   * Nobody has to move in a slot that is over.
   */
  private List<Suggestion> suggestions(List<TimeSlot> slots, List<Headcount> counts, Wall wall) {
    return slots.stream()
        .filter(slot -> slot.end.isAfter(clock.instant()))
        .flatMap(slot -> new RoomExchanges(wall, people(slot, counts)).of(slot.id).stream())
        .sorted(Comparator.comparing(Suggestion::seatedMore).reversed())
        .limit(MOST_SUGGESTIONS)
        .toList();
  }

  /** The newest count of each session, which may have changed rooms since. */
  private static Map<UUID, Integer> people(TimeSlot slot, List<Headcount> counts) {
    Map<UUID, Integer> people = new HashMap<>();
    counts.stream()
        .filter(it -> it.slotId.equals(slot.id) && it.proposalId != null)
        .sorted(Comparator.comparing(it -> it.countedAt))
        .forEach(it -> people.put(it.proposalId, it.people));
    return people;
  }
}
