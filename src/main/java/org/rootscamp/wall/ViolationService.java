package org.rootscamp.wall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
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
    Wall wall = store.load(Event.of(slug));
    Instant now = clock.instant();
    List<Run> ahead = wall.runs().all().stream().filter(run -> !run.isOver(now)).toList();
    Map<UUID, Instant> starts =
        wall.scene().day().stream().collect(Collectors.toMap(slot -> slot.id, slot -> slot.start));
    return new ViolationsView(
        broken(ahead, wall).stream()
            .sorted(
                Comparator.comparing(
                        (BrokenRule rule) -> starts.get(rule.slotId()),
                        Comparator.nullsFirst(Comparator.naturalOrder()))
                    .thenComparing(BrokenRule::sentence))
            .toList());
  }

  /** What takes no place breaks nothing, but nobody else can have its cell. */
  private static Collection<BrokenRule> broken(List<Run> ahead, Wall wall) {
    WallRules rules = new WallRules(wall.scene());
    List<Run> takingPlace = ahead.stream().filter(run -> !run.takesNobodysTime()).toList();
    Map<Breach, BrokenRule> broken =
        new HashMap<>(rules.check(content(takingPlace, wall.content().held())).broken());
    Set<Place> wanted =
        takingPlace.stream().flatMap(run -> run.cells().stream()).collect(Collectors.toSet());
    rules
        .check(content(ahead, List.of()))
        .broken()
        .forEach(
            (breach, rule) -> {
              if (breach.rule().equals(Rule.CELL_TAKEN.wireName())
                  && wanted.contains(new Place(breach.roomId(), breach.slotId()))) {
                broken.putIfAbsent(breach, rule);
              }
            });
    List<BrokenRule> all = new ArrayList<>(broken.values());
    takingPlace.stream()
        .filter(run -> run.proposal().facilitators.isEmpty())
        .map(run -> BrokenRule.withoutFacilitator(run))
        .forEach(all::add);
    return all;
  }

  private static WallContent content(List<Run> runs, List<Place> held) {
    return new WallContent(runs.stream().map(Run::placed).toList(), held, List.of());
  }
}
