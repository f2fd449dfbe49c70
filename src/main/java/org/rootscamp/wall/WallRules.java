package org.rootscamp.wall;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rootscamp.allocation.model.Pin;
import org.rootscamp.allocation.model.Session;
import org.rootscamp.allocation.model.Slot;
import org.rootscamp.allocation.model.WallPlan;
import org.rootscamp.allocation.model.WallProblem;
import org.rootscamp.allocation.rules.Names;
import org.rootscamp.allocation.rules.Rule;
import org.rootscamp.allocation.rules.Violation;
import org.rootscamp.allocation.rules.checks.Constraints;
import org.rootscamp.grid.Room;
import org.rootscamp.grid.TimeSlot;
import org.rootscamp.proposals.Proposal;
import org.rootscamp.wall.WallContent.Place;
import org.rootscamp.wall.WallContent.Placed;

/**
 * Holds a content of the Wall against the hard rules, which are those of {@link Constraints} over
 * the whole day; also, everything on it must be open and have a room and a slot that exist.
 *
 * <p>A cancelled or withdrawn session takes its cell, but nobody's time.
 */
public final class WallRules implements Names {

  private static final Set<Rule> OF_PEOPLE =
      Set.of(Rule.FACILITATOR_BUSY, Rule.FACILITATOR_UNAVAILABLE);

  private final WallScene scene;
  private final Positions<Room> rooms;
  private final Positions<TimeSlot> slots;
  private final Positions<Proposal> sessions;
  private final Positions<UUID> people;
  private final Map<UUID, String> names = new TreeMap<>();

  public WallRules(WallScene scene) {
    this.scene = scene;
    rooms =
        new Positions<>(
            scene.rooms().values().stream().sorted(Comparator.comparing(it -> it.id)).toList(),
            room -> room.id);
    slots =
        new Positions<>(
            scene.day().stream().filter(TimeSlot::holdsSessions).toList(), slot -> slot.id);
    sessions =
        new Positions<>(
            scene.proposals().values().stream().sorted(Comparator.comparing(it -> it.id)).toList(),
            proposal -> proposal.id);
    for (Proposal proposal : sessions.all()) {
      proposal.facilitators.forEach(person -> names.put(person.id, person.name));
    }
    people = new Positions<>(List.copyOf(names.keySet()), id -> id);
  }

  /** The rules that {@code after} breaks, and {@code before} does not, or not as often. */
  public List<BrokenRule> newlyBroken(WallContent before, WallContent after) {
    return newlyBroken(before, after, Set.of());
  }

  /** The same but for what is known to be broken. */
  public List<BrokenRule> newlyBroken(
      WallContent before, WallContent after, Collection<Breach> known) {
    Map<Breach, BrokenRule> already = broken(before);
    List<BrokenRule> newly = new ArrayList<>();
    broken(after)
        .forEach(
            (breach, rule) -> {
              BrokenRule old = already.get(breach);
              boolean worse = old == null || old.amount() < rule.amount();
              if (worse && !known.contains(breach)) {
                newly.add(rule);
              }
            });
    return newly;
  }

  /** All that a content breaks now. */
  public Map<Breach, BrokenRule> broken(WallContent content) {
    Map<Breach, BrokenRule> broken = new LinkedHashMap<>();
    List<Placed> known = new ArrayList<>();
    for (Placed placed : content.placements()) {
      if (hasRoomAndSlot(placed.place())) {
        known.add(placed);
      } else {
        add(broken, Rule.CLOSED_CELL.wireName(), placed, " has no room or time slot any more.");
      }
      if (!scene.proposals().get(placed.proposalId()).isOpen()) {
        add(broken, BrokenRule.NOT_OPEN, placed, " was withdrawn or merged.");
      }
    }
    // Those that take nobody's time come last: whoever is busy is busy with the others.
    known.sort(Comparator.comparing(this::takesNobodysTime));
    List<WallPlan.Placement> placements = known.stream().map(this::placement).toList();
    Constraints.hard(problem(content.held(), known), placements)
        .forEach(violation -> add(broken, violation));
    return broken;
  }

  private boolean hasRoomAndSlot(Place place) {
    return rooms.holds(place.roomId()) && slots.holds(place.slotId());
  }

  /** Cancelled, withdrawn or merged. */
  boolean takesNobodysTime(Placed placed) {
    return placed.cancelled() || !scene.proposals().get(placed.proposalId()).isOpen();
  }

  private void add(
      Map<Breach, BrokenRule> broken, String rule, Placed placed, String restOfSentence) {
    Place place = placed.place();
    UUID session = placed.proposalId();
    broken.put(
        new Breach(rule, Set.of(session), place.roomId(), place.slotId(), null),
        BrokenRule.strict(rule, scene.title(session) + restOfSentence, session));
  }

  private void add(Map<Breach, BrokenRule> broken, Violation violation) {
    BrokenRule rule =
        new BrokenRule(
            violation.rule().wireName(),
            violation.sentence(this),
            violation.rule().overridable(),
            idOf(sessions.all().stream().map(it -> it.id).toList(), violation.session()),
            idOf(rooms.all().stream().map(it -> it.id).toList(), violation.room()),
            idOf(slots.all().stream().map(it -> it.id).toList(), violation.slot()),
            violation.amount());
    broken.merge(
        breach(violation, rule), rule, (one, other) -> one.amount() < other.amount() ? other : one);
  }

  /** Who is where does not matter for a facilitator's time, nor when for what a room offers. */
  private Breach breach(Violation violation, BrokenRule rule) {
    boolean ofPeople = OF_PEOPLE.contains(violation.rule());
    Set<UUID> involved =
        Stream.of(violation.session(), violation.other())
            .filter(session -> session != Violation.NONE)
            .map(session -> sessions.at(session).id)
            .collect(Collectors.toSet());
    return new Breach(
        rule.rule(),
        involved,
        ofPeople ? null : rule.roomId(),
        violation.rule() == Rule.NEEDS ? null : rule.slotId(),
        idOf(people.all(), violation.person()));
  }

  private static UUID idOf(List<UUID> ids, int position) {
    return position == Violation.NONE ? null : ids.get(position);
  }

  private WallProblem problem(Collection<Place> held, List<Placed> placements) {
    WallProblem.Builder builder = WallProblem.builder();
    for (Room room : rooms.all()) {
      builder.room(
          new org.rootscamp.allocation.model.Room(room.capacity, Set.copyOf(room.features)));
      room.closed.forEach(
          slot -> slots.find(slot).ifPresent(it -> builder.close(rooms.of(room.id), it)));
    }
    for (TimeSlot slot : slots.all()) {
      builder.slot(new Slot(DaySlots.next(scene.day(), slot.id).isPresent(), 0, 0));
    }
    held.stream()
        .filter(this::hasRoomAndSlot)
        .forEach(cell -> builder.close(rooms.of(cell.roomId()), slots.of(cell.slotId())));
    sessions.all().forEach(proposal -> builder.session(session(proposal)));
    people.all().forEach(person -> builder.person());
    placements.stream()
        .filter(this::takesNobodysTime)
        .map(this::placement)
        .forEach(it -> builder.pin(new Pin(it.session(), it.room(), it.slot(), OF_PEOPLE)));
    return builder.build();
  }

  private Session session(Proposal proposal) {
    Set<Integer> unavailable = new HashSet<>();
    proposal.unavailable.forEach(slot -> slots.find(slot).ifPresent(unavailable::add));
    return new Session(
        proposal.facilitators.stream().map(person -> people.of(person.id)).distinct().toList(),
        Set.copyOf(proposal.needs),
        unavailable,
        proposal.length,
        proposal.repeats,
        false,
        false,
        List.of(),
        proposal.track,
        proposal.language);
  }

  private WallPlan.Placement placement(Placed placed) {
    return new WallPlan.Placement(
        sessions.of(placed.proposalId()),
        rooms.of(placed.place().roomId()),
        slots.of(placed.place().slotId()),
        placed.pinned());
  }

  /**
   * The soft rules that {@code after} breaks and {@code before} does not, of those that need no
   * votes: tracks and languages.
   */
  public List<WallWarning> newlySoft(WallContent before, WallContent after) {
    List<Violation> old = soft(before);
    return soft(after).stream()
        .filter(violation -> old.stream().noneMatch(it -> isSame(it, violation)))
        .map(
            violation ->
                new WallWarning(
                    violation.rule().wireName(),
                    violation.sentence(this),
                    sessions.at(violation.session()).id,
                    violation.other() == Violation.NONE ? null : sessions.at(violation.other()).id,
                    null))
        .toList();
  }

  private List<Violation> soft(WallContent content) {
    List<Placed> running =
        content.placements().stream()
            .filter(placed -> hasRoomAndSlot(placed.place()) && !takesNobodysTime(placed))
            .sorted(Comparator.comparing(Placed::proposalId))
            .toList();
    return Constraints.soft(
        problem(List.of(), List.of()), running.stream().map(this::placement).toList());
  }

  /** A pair stays a pair in another slot; a language in one slot is the same in any. */
  private boolean isSame(Violation one, Violation other) {
    boolean sameLanguage =
        one.rule() == Rule.LANGUAGE_IN_ONE_SLOT
            && Objects.equals(
                sessions.at(one.session()).language, sessions.at(other.session()).language);
    boolean samePair = one.session() == other.session() && one.other() == other.other();
    return one.rule() == other.rule() && (sameLanguage || samePair);
  }

  @Override
  public String session(int session) {
    return scene.title(sessions.at(session).id);
  }

  @Override
  public String room(int room) {
    return rooms.at(room).name;
  }

  @Override
  public String slot(int slot) {
    return slots.at(slot).name;
  }

  @Override
  public String person(int person) {
    return names.get(people.at(person));
  }
}
