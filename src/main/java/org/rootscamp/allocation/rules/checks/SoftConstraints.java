package org.rootscamp.allocation.rules.checks;

import static org.rootscamp.allocation.rules.Violation.NONE;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.rootscamp.allocation.model.Cell;
import org.rootscamp.allocation.model.Session;
import org.rootscamp.allocation.model.WallPlan.Placement;
import org.rootscamp.allocation.model.WallProblem;
import org.rootscamp.allocation.rules.Rule;
import org.rootscamp.allocation.rules.Violation;
import org.rootscamp.allocation.seating.Attendance;

/**
 * What is better if it holds: {@link #publishedPlacesKept}, {@link #roomsSeatTheirCrowd}, {@link
 * #tracksApart}, {@link #languagesSpread}.
 */
final class SoftConstraints {

  private final WallProblem problem;
  private final List<Placement> placements;
  private final List<Violation> found = new ArrayList<>();

  SoftConstraints(WallProblem problem, List<Placement> placements) {
    this.problem = problem;
    this.placements = placements;
  }

  List<Violation> check() {
    publishedPlacesKept();
    roomsSeatTheirCrowd();
    tracksApart();
    languagesSpread();
    return List.copyOf(found);
  }

  /** A session stays where the published Wall has it. */
  private void publishedPlacesKept() {
    for (int session = 0; session < problem.sessions().size(); session++) {
      for (Cell cell : problem.sessions().get(session).published()) {
        if (!isAt(session, cell)) {
          found.add(new Violation(Rule.MOVED, session, NONE, cell.room(), cell.slot(), NONE, 0));
        }
      }
    }
  }

  /** A room seats everybody who is expected to have no other choice in the slot. */
  private void roomsSeatTheirCrowd() {
    Attendance attendance = new Attendance(problem, placements);
    for (int run = 0; run < placements.size(); run++) {
      Placement placement = placements.get(run);
      double expected = attendance.onlyHere(run) * problem.demandFactor();
      long missing =
          (long) Math.ceil(expected - 1e-9) - problem.rooms().get(placement.room()).capacity();
      if (missing > 0) {
        found.add(
            new Violation(
                Rule.ROOM_TOO_SMALL,
                placement.session(),
                NONE,
                placement.room(),
                placement.slot(),
                NONE,
                missing));
      }
    }
  }

  /** Two sessions of one track do not run at the same time. */
  private void tracksApart() {
    for (int i = 0; i < placements.size(); i++) {
      for (int j = i + 1; j < placements.size(); j++) {
        Placement one = placements.get(i);
        Placement other = placements.get(j);
        String track = sessionOf(one).track();
        if (track != null
            && one.slot() == other.slot()
            && one.session() != other.session()
            && track.equals(sessionOf(other).track())) {
          report(Rule.TRACK_CLASH, one, other.session());
        }
      }
    }
  }

  /** The sessions of one language do not all run in one slot. */
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
      if (spoken.size() > 1 && spoken.stream().mapToInt(Placement::slot).distinct().count() == 1) {
        report(Rule.LANGUAGE_IN_ONE_SLOT, spoken.get(0), NONE);
      }
    }
  }

  private void report(Rule rule, Placement placement, int other) {
    found.add(
        new Violation(
            rule, placement.session(), other, placement.room(), placement.slot(), NONE, 0));
  }

  private boolean isAt(int session, Cell cell) {
    return placements.stream()
        .anyMatch(
            p -> p.session() == session && p.room() == cell.room() && p.slot() == cell.slot());
  }

  private Session sessionOf(Placement placement) {
    return problem.sessions().get(placement.session());
  }
}
