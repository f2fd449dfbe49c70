package org.rootscamp.wall;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rootscamp.allocation.model.Choice;
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
import org.rootscamp.voting.Votes;
import org.rootscamp.wall.WallContent.Place;

/**
 * Holds a content of the Wall against the hard rules, which are those of {@link Constraints} over
 * the whole day; also, everything on it must be open and have a room and a slot that exist.
 *
 * <p>A cancelled or withdrawn session takes its cell, but nobody's time. Pure: what it needs is in
 * the scene.
 */
public final class WallRules {

  private static final int MOST_CLASHES = 10;

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

  /** The hard rules that a content breaks. */
  public record Verdict(Map<Breach, BrokenRule> broken) {

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
    return new Verdict(hard(problem(content.held(), runs), runs));
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
    WallProblem.Builder builder = facts();
    held.stream()
        .filter(indices::holds)
        .map(indices::cell)
        .forEach(cell -> builder.close(cell.room(), cell.slot()));
    runs.all().stream()
        .filter(run -> run.takesNobodysTime() && indices.holds(run.first()))
        .map(this::placement)
        .forEach(
            it ->
                builder.pin(
                    new Pin(it.session(), it.room(), it.slot(), Rule.those(Rule::ofPeople))));
    return builder.build();
  }

  /** What holds for any content; nobody in it has chosen anything. */
  private WallProblem.Builder facts() {
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
    for (Proposal proposal : indices.sessions().all()) {
      builder.session(indices.session(proposal));
    }
    indices.people().all().forEach(person -> builder.person());
    return builder;
  }

  private WallPlan.Placement placement(Run run) {
    return indices.placement(run.proposalId(), run.first(), run.placed().pinned());
  }

  /**
   * The soft rules that {@code after} breaks and {@code before} does not, each once, by the votes
   * of now. Those of most people come first, rule by rule, and few clashes are enough.
   */
  public List<WallWarning> newlySoft(
      WallContent before, WallContent after, Votes votes, double demandFactor) {
    WallProblem.Builder builder = facts().demandFactor(demandFactor);
    votes.ballots().values().forEach(ballot -> builder.person(choices(ballot, votes)));
    WallProblem problem = builder.build();
    Set<Object> told = new HashSet<>();
    soft(problem, before).forEach(violation -> told.add(identity(violation)));
    List<Violation> newly = new ArrayList<>();
    int clashes = 0;
    for (Violation violation : soft(problem, after)) {
      if (told.add(identity(violation))) {
        clashes += violation.rule() == Rule.CLASH ? 1 : 0;
        if (violation.rule() != Rule.CLASH || clashes <= MOST_CLASHES) {
          newly.add(violation);
        }
      }
    }
    return newly.stream().map(this::warning).toList();
  }

  private List<Choice> choices(List<Votes.Approval> ballot, Votes votes) {
    return ballot.stream()
        .flatMap(it -> indices.sessions().find(votes.proposals().get(it.candidate()).id).stream())
        .map(Choice::want)
        .toList();
  }

  /** In the order of the proposals' ids, so that a pair is always told in the same order. */
  private List<Violation> soft(WallProblem problem, WallContent content) {
    return Constraints.soft(
        problem,
        Runs.of(content, scene).takingPlace().stream()
            .sorted(Comparator.comparing(Run::proposalId))
            .map(this::placement)
            .toList());
  }

  private WallWarning warning(Violation violation) {
    return new WallWarning(
        violation.rule().wireName(),
        violation.sentence(indices),
        sessionId(violation.session()),
        known(violation.other(), () -> sessionId(violation.other())),
        violation.amount() == 0 ? null : violation.amount());
  }

  /** A pair stays a pair in another slot; a room is as small, and a language as lonely, in any. */
  private Object identity(Violation violation) {
    return switch (violation.rule()) {
      case ROOM_TOO_SMALL -> List.of(violation.rule(), violation.session(), violation.room());
      case LANGUAGE_IN_ONE_SLOT ->
          List.of(violation.rule(), indices.sessions().at(violation.session()).language);
      default -> List.of(violation.rule(), violation.session(), violation.other());
    };
  }
}
