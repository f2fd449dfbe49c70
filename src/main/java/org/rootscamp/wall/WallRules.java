package org.rootscamp.wall;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rootscamp.allocation.model.Pin;
import org.rootscamp.allocation.model.Slot;
import org.rootscamp.allocation.model.WallPlan;
import org.rootscamp.allocation.model.WallProblem;
import org.rootscamp.allocation.rules.Rule;
import org.rootscamp.allocation.rules.Violation;
import org.rootscamp.allocation.rules.checks.Constraints;
import org.rootscamp.grid.Room;
import org.rootscamp.grid.TimeSlot;
import org.rootscamp.proposals.Proposal;
import org.rootscamp.wall.WallContent.Place;

/**
 * Holds a content of the Wall against the hard rules, which are those of {@link Constraints} over
 * the whole day; also, everything on it must be open and have a room and a slot that exist.
 *
 * <p>A cancelled or withdrawn session takes its cell, but nobody's time. Pure: what it needs is in
 * the scene.
 */
public final class WallRules {

  private final WallScene scene;
  private final Indices indices;

  public WallRules(WallScene scene) {
    this.scene = scene;
    this.indices =
        Indices.of(
            scene.rooms().values(),
            scene.sessionSlots(),
            scene.proposals().values().stream().sorted(Comparator.comparing(it -> it.id)).toList(),
            List.of());
  }

  /**
   * What a content breaks.
   *
   * @param broken hard rules
   * @param soft those of the soft rules that need no votes: tracks and languages
   */
  public record Verdict(Map<Breach, BrokenRule> broken, List<Violation> soft) {

    /** The hard rules that it breaks and another content does not, or not as often. */
    public List<BrokenRule> newlyBroken(Verdict before) {
      return newlyBroken(before, Set.of());
    }

    /** The same but for what is known to be broken. */
    public List<BrokenRule> newlyBroken(Verdict before, Collection<Breach> known) {
      List<BrokenRule> newly = new ArrayList<>();
      broken.forEach(
          (breach, rule) -> {
            BrokenRule old = before.broken.get(breach);
            boolean worse = old == null || old.amount() < rule.amount();
            if (worse && !known.contains(breach)) {
              newly.add(rule);
            }
          });
      return newly;
    }
  }

  /** Judges a content. */
  public Verdict check(WallContent content) {
    Runs runs = Runs.of(content, scene);
    WallProblem problem = problem(content.held(), runs);
    return new Verdict(hard(problem, runs), soft(problem, runs));
  }

  private Map<Breach, BrokenRule> hard(WallProblem problem, Runs runs) {
    Map<Breach, BrokenRule> broken = new LinkedHashMap<>();
    List<Run> known = new ArrayList<>();
    for (Run run : runs.all()) {
      if (indices.holds(run.first())) {
        known.add(run);
      } else {
        add(broken, Rule.CLOSED_CELL.wireName(), run, " has no room or time slot any more.");
      }
      if (!run.proposal().isOpen()) {
        add(broken, BrokenRule.NOT_OPEN, run, " was withdrawn or merged.");
      }
    }
    // Those that take nobody's time come last: whoever is busy is busy with the others.
    known.sort(Comparator.comparing(Run::takesNobodysTime));
    Constraints.hard(problem, known.stream().map(this::placement).toList())
        .forEach(violation -> add(broken, violation));
    return broken;
  }

  private void add(Map<Breach, BrokenRule> broken, String rule, Run run, String restOfSentence) {
    UUID session = run.proposalId();
    broken.put(
        new Breach(rule, Set.of(session), run.first().roomId(), run.first().slotId(), null),
        BrokenRule.strict(rule, scene.title(session) + restOfSentence, session));
  }

  private void add(Map<Breach, BrokenRule> broken, Violation violation) {
    BrokenRule rule =
        new BrokenRule(
            violation.rule().wireName(),
            violation.sentence(indices),
            violation.rule().overridable(),
            known(violation.session(), () -> sessionId(violation.session())),
            known(violation.room(), () -> indices.rooms().at(violation.room()).id),
            known(violation.slot(), () -> indices.slots().at(violation.slot()).id),
            violation.amount());
    broken.merge(
        breach(violation, rule), rule, (one, other) -> one.amount() < other.amount() ? other : one);
  }

  /** Who is where does not matter for a facilitator's time, nor when for what a room offers. */
  private Breach breach(Violation violation, BrokenRule rule) {
    boolean ofPeople = violation.rule().ofPeople();
    Set<UUID> involved =
        Stream.of(violation.session(), violation.other())
            .filter(session -> session != Violation.NONE)
            .map(this::sessionId)
            .collect(Collectors.toSet());
    return new Breach(
        rule.rule(),
        involved,
        ofPeople ? null : rule.roomId(),
        violation.rule().atAnyTime() ? null : rule.slotId(),
        known(violation.person(), () -> indices.people().at(violation.person())));
  }

  private UUID sessionId(int session) {
    return indices.sessions().at(session).id;
  }

  private static UUID known(int position, Supplier<UUID> id) {
    return position == Violation.NONE ? null : id.get();
  }

  private WallProblem problem(Collection<Place> held, Runs runs) {
    WallProblem.Builder builder = WallProblem.builder();
    for (Room room : indices.rooms().all()) {
      builder.room(Indices.room(room));
      int index = indices.rooms().of(room.id);
      room.closed.forEach(
          slot -> indices.slots().find(slot).ifPresent(it -> builder.close(index, it)));
    }
    for (TimeSlot slot : indices.slots().all()) {
      builder.slot(new Slot(scene.next(slot.id).isPresent(), 0, 0));
    }
    held.stream()
        .filter(indices::holds)
        .map(indices::cell)
        .forEach(cell -> builder.close(cell.room(), cell.slot()));
    for (Proposal proposal : indices.sessions().all()) {
      builder.session(indices.session(proposal));
    }
    indices.people().all().forEach(person -> builder.person());
    runs.all().stream()
        .filter(run -> run.takesNobodysTime() && indices.holds(run.first()))
        .map(this::placement)
        .forEach(
            it ->
                builder.pin(
                    new Pin(it.session(), it.room(), it.slot(), Rule.those(Rule::ofPeople))));
    return builder.build();
  }

  private WallPlan.Placement placement(Run run) {
    return indices.placement(run.proposalId(), run.first(), run.placed().pinned());
  }

  private List<Violation> soft(WallProblem problem, Runs runs) {
    return Constraints.soft(
        problem,
        runs.takingPlace().stream()
            .sorted(Comparator.comparing(Run::proposalId))
            .map(this::placement)
            .toList());
  }

  /** The soft rules that {@code after} breaks and {@code before} does not. */
  public List<WallWarning> newlySoft(Verdict before, Verdict after) {
    return after.soft().stream()
        .filter(violation -> before.soft().stream().noneMatch(it -> isSame(it, violation)))
        .map(
            violation ->
                new WallWarning(
                    violation.rule().wireName(),
                    violation.sentence(indices),
                    sessionId(violation.session()),
                    known(violation.other(), () -> sessionId(violation.other())),
                    null))
        .toList();
  }

  /** A pair stays a pair in another slot; a language in one slot is the same in any. */
  private boolean isSame(Violation one, Violation other) {
    boolean sameLanguage =
        one.rule() == Rule.LANGUAGE_IN_ONE_SLOT
            && Objects.equals(language(one.session()), language(other.session()));
    boolean samePair = one.session() == other.session() && one.other() == other.other();
    return one.rule() == other.rule() && (sameLanguage || samePair);
  }

  private String language(int session) {
    return indices.sessions().at(session).language;
  }
}
