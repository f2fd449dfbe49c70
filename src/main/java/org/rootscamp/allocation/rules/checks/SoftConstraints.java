package org.rootscamp.allocation.rules.checks;

import static org.rootscamp.allocation.rules.Violation.NONE;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.rootscamp.allocation.model.Choice;
import org.rootscamp.allocation.model.WallPlan.Placement;
import org.rootscamp.allocation.model.WallProblem;
import org.rootscamp.allocation.rules.Rule;
import org.rootscamp.allocation.rules.Violation;

/**
 * What is better if it holds: {@link #roomsSeatThoseExpected}, {@link #choicesApart}, {@link
 * #tracksApart}, {@link #languagesSpread}.
 *
 * <p>The first two count people from the ballots, as volunteers think of them; the search counts
 * seats and choices themselves instead, which is what these two stand for.
 */
final class SoftConstraints extends PlanCheck {

  /** By session, the people who chose it. */
  private final List<BitSet> supporters = new ArrayList<>();

  SoftConstraints(WallProblem problem, List<Placement> placements) {
    super(problem, placements);
    problem.sessions().forEach(session -> supporters.add(new BitSet()));
    for (int person = 0; person < problem.ballots().size(); person++) {
      for (Choice choice : problem.ballots().get(person)) {
        supporters.get(choice.session()).set(person);
      }
    }
  }

  List<Violation> check() {
    roomsSeatThoseExpected();
    choicesApart();
    tracksApart();
    languagesSpread();
    return found();
  }

  /** A room seats everybody who is expected in it; the runs of a session share its supporters. */
  private void roomsSeatThoseExpected() {
    int[] runs = new int[problem.sessions().size()];
    placements.forEach(placement -> runs[placement.session()]++);
    for (Placement placement : placements) {
      int session = placement.session();
      double each = supporters.get(session).cardinality() * problem.demandFactor() / runs[session];
      long expected = (long) Math.ceil(each - 1e-9);
      int seats = problem.rooms().get(placement.room()).capacity();
      if (expected > seats) {
        int slot = placement.slot();
        report(
            new Violation(
                Rule.ROOM_TOO_SMALL, session, NONE, placement.room(), slot, NONE, expected, seats));
      }
    }
  }

  /** Two sessions that the same people chose do not run at the same time; most people first. */
  private void choicesApart() {
    List<Violation> clashes = new ArrayList<>();
    Set<Set<Integer>> seen = new HashSet<>();
    forEachMeeting(
        (one, other, slot) -> {
          BitSet both = (BitSet) supporters.get(one.session()).clone();
          both.and(supporters.get(other.session()));
          if (!both.isEmpty() && seen.add(Set.of(one.session(), other.session()))) {
            clashes.add(
                new Violation(
                    Rule.CLASH,
                    one.session(),
                    other.session(),
                    NONE,
                    slot,
                    NONE,
                    both.cardinality(),
                    0));
          }
        });
    clashes.stream()
        .sorted(
            Comparator.comparing(Violation::amount)
                .reversed()
                .thenComparing(Violation::session)
                .thenComparing(Violation::other))
        .forEach(this::report);
  }

  /** Two sessions of one track do not run at the same time, and every slot counts. */
  private void tracksApart() {
    forEachMeeting(
        (one, other, slot) -> {
          String track = sessionOf(one).track();
          if (track != null && track.equals(sessionOf(other).track())) {
            report(Rule.TRACK_CLASH, one, other.session(), slot, NONE, 0);
          }
        });
  }

  /** The sessions of one language do not all begin in one slot, unless there is no other. */
  private void languagesSpread() {
    List<String> languages =
        placements.stream()
            .map(placement -> sessionOf(placement).language())
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    for (String language : languages) {
      List<Placement> spoken =
          placements.stream().filter(p -> language.equals(sessionOf(p).language())).toList();
      boolean together = spoken.stream().mapToInt(Placement::slot).distinct().count() == 1;
      if (together && spoken.size() > 1 && !isTheOnlyOne(language)) {
        report(Rule.LANGUAGE_IN_ONE_SLOT, spoken.get(0), spoken.get(0).slot());
      }
    }
  }

  private boolean isTheOnlyOne(String language) {
    return problem.sessions().stream().allMatch(it -> language.equals(it.language()));
  }

  private interface Meeting {
    void of(Placement one, Placement other, int slot);
  }

  /** Two sessions in one slot; the one that stands first among the placements comes first. */
  private void forEachMeeting(Meeting meeting) {
    for (int i = 0; i < placements.size(); i++) {
      for (int j = i + 1; j < placements.size(); j++) {
        Placement one = placements.get(i);
        Placement other = placements.get(j);
        int first = sharedSlot(one, other);
        if (first != NONE && one.session() != other.session()) {
          int last = Math.min(lastSlot(one), lastSlot(other));
          for (int slot = first; slot <= last; slot++) {
            meeting.of(one, other, slot);
          }
        }
      }
    }
  }
}
