package org.rootscamp.wall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rootscamp.allocation.rules.Rule;
import org.rootscamp.events.Event;
import org.rootscamp.wall.WallContent.Place;
import org.rootscamp.wall.WallContent.Placed;

/**
 * Tells what no longer fits on the Wall. Edits are held against the rules, but a room that closes,
 * a facilitator who has to leave and two proposals that become one may break them afterwards.
 */
@ApplicationScoped
public class ViolationService {

  private final Clock clock;
  private final WallStore store;

  ViolationService(Clock clock, WallStore store) {
    this.clock = clock;
    this.store = store;
  }

  /** The rules that sessions break which are yet to end, overruled ones included. */
  @Transactional
  public ViolationsView list(String slug) {
    Event event = Event.of(slug);
    Instant now = clock.instant();
    WallContent wall = store.current(event);
    WallScene scene = WallScene.of(event, List.of(), wall);
    List<Placed> ahead =
        wall.placements().stream().filter(placed -> isAhead(placed, scene, now)).toList();
    Map<UUID, Instant> starts =
        scene.day().stream().collect(Collectors.toMap(slot -> slot.id, slot -> slot.start));
    return new ViolationsView(
        broken(ahead, wall.held(), scene).stream()
            .sorted(
                Comparator.comparing(
                        (BrokenRule rule) -> starts.get(rule.slotId()),
                        Comparator.nullsFirst(Comparator.naturalOrder()))
                    .thenComparing(BrokenRule::sentence))
            .toList());
  }

  /** What takes no place breaks nothing, but nobody else can have its cell. */
  private static Collection<BrokenRule> broken(
      List<Placed> ahead, List<Place> held, WallScene scene) {
    WallRules rules = new WallRules(scene);
    WallContent takingPlace =
        new WallContent(
            ahead.stream().filter(placed -> !rules.takesNobodysTime(placed)).toList(),
            held,
            List.of());
    Map<Breach, BrokenRule> broken = new HashMap<>(rules.broken(takingPlace));
    Set<Place> wanted = scene.taken(takingPlace);
    rules
        .broken(new WallContent(ahead, List.of(), List.of()))
        .forEach(
            (breach, rule) -> {
              if (breach.rule().equals(Rule.CELL_TAKEN.wireName())
                  && wanted.contains(new Place(breach.roomId(), breach.slotId()))) {
                broken.putIfAbsent(breach, rule);
              }
            });
    return broken.values();
  }

  private static boolean isAhead(Placed placed, WallScene scene, Instant now) {
    return scene.cells(placed.proposalId(), placed.place()).stream()
        .map(Place::slotId)
        .anyMatch(id -> scene.slot(id).map(slot -> slot.end.isAfter(now)).orElse(true));
  }
}
