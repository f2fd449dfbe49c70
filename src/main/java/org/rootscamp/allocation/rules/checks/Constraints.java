package org.rootscamp.allocation.rules.checks;

import static org.rootscamp.allocation.rules.Violation.NONE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.rootscamp.allocation.model.Cell;
import org.rootscamp.allocation.model.Pin;
import org.rootscamp.allocation.model.WallPlan.Placement;
import org.rootscamp.allocation.model.WallProblem;
import org.rootscamp.allocation.rules.Rule;
import org.rootscamp.allocation.rules.Violation;

/**
 * The rules of the Wall, one method each. This is the specification that any plan is checked
 * against, whether a search or a volunteer made it.
 *
 * <p>Hard: {@link #oneSessionPerCell}, {@link #openCellsOnly}, {@link #runsAsOftenAsWanted}, {@link
 * #facilitatorsInOnePlace}, {@link #facilitatorsAvailable}, {@link #roomsOfferNeeds}, {@link
 * #doubleLengthAdjacent}, {@link #pinsStay}, {@link #heldBackCellsEmpty}, {@link
 * #cardsWithinCells}. Soft: {@link SoftConstraints}.
 *
 * <p>What a pin overrides is not reported against its placement.
 */
public final class Constraints extends PlanCheck {

  private Constraints(WallProblem problem, List<Placement> placements) {
    super(problem, placements);
  }

  /**
   * The hard rules that a plan breaks.
   *
   * <p>Shape: rule by rule in the order of {@link Rule}, empty for a plan that holds. Cost: about
   * O(placements x facilitators + cells).
   *
   * @throws IndexOutOfBoundsException if a placement names something that is not in the problem
   */
  public static List<Violation> hard(WallProblem problem, List<Placement> placements) {
    Constraints rules = new Constraints(problem, placements);
    rules.oneSessionPerCell();
    rules.openCellsOnly();
    rules.runsAsOftenAsWanted();
    rules.facilitatorsInOnePlace();
    rules.facilitatorsAvailable();
    rules.roomsOfferNeeds();
    rules.doubleLengthAdjacent();
    rules.pinsStay();
    rules.heldBackCellsEmpty();
    rules.cardsWithinCells();
    return rules.found();
  }

  /** The soft rules that a plan breaks, in the same shape as {@link #hard}. */
  public static List<Violation> soft(WallProblem problem, List<Placement> placements) {
    return new SoftConstraints(problem, placements).check();
  }

  /** The pins alone as placements, which is what contradictions are looked for in. */
  public static List<Placement> ofPins(WallProblem problem) {
    return problem.pins().stream()
        .map(pin -> new Placement(pin.session(), pin.room(), pin.slot(), true))
        .toList();
  }

  /** One session a cell; it is worse if both begin there than if one goes on. */
  private void oneSessionPerCell() {
    TreeMap<Integer, Placement> taken = new TreeMap<>();
    for (Placement placement : placements) {
      for (int slot = placement.slot(); slot <= lastSlot(placement); slot++) {
        Placement first =
            taken.putIfAbsent(slot * problem.rooms().size() + placement.room(), placement);
        if (first != null) {
          boolean bothBegin = first.slot() == placement.slot();
          report(Rule.CELL_TAKEN, first, placement.session(), slot, NONE, bothBegin ? 1 : 0);
        }
      }
    }
  }

  /** A closed, held or frozen cell stays free. */
  private void openCellsOnly() {
    for (Placement placement : placements) {
      for (int slot = placement.slot(); slot <= lastSlot(placement); slot++) {
        if (problem.closed().contains(new Cell(placement.room(), slot))
            && !overridden(placement, Rule.CLOSED_CELL)) {
          report(Rule.CLOSED_CELL, placement, slot);
        }
      }
    }
  }

  /** A session runs once, or as often as its repeats, and never twice in a slot. */
  private void runsAsOftenAsWanted() {
    TreeMap<Integer, List<Placement>> runs = new TreeMap<>();
    placements.forEach(p -> runs.computeIfAbsent(p.session(), s -> new ArrayList<>()).add(p));
    runs.forEach(
        (session, ofSession) -> {
          int excess = ofSession.size() - problem.sessions().get(session).repeats();
          if (excess > 0) {
            report(new Violation(Rule.RUNS_TOO_OFTEN, session, NONE, NONE, NONE, NONE, excess, 0));
          }
          for (int i = 0; i < ofSession.size(); i++) {
            for (int j = i + 1; j < ofSession.size(); j++) {
              int slot = sharedSlot(ofSession.get(i), ofSession.get(j));
              if (slot != NONE) {
                report(Rule.RUNS_TOO_OFTEN, ofSession.get(i), session, slot, NONE, 0);
              }
            }
          }
        });
  }

  /** A facilitator is in one place at a time; a placement that waives this is nobody's other. */
  private void facilitatorsInOnePlace() {
    TreeMap<Long, Placement> leads = new TreeMap<>();
    for (Placement placement : placements) {
      if (overridden(placement, Rule.FACILITATOR_BUSY)) {
        continue;
      }
      for (int person : sessionOf(placement).facilitators()) {
        for (int slot = placement.slot(); slot <= lastSlot(placement); slot++) {
          Placement other =
              leads.putIfAbsent((long) person * problem.slots().size() + slot, placement);
          if (other != null && other.session() != placement.session()) {
            report(Rule.FACILITATOR_BUSY, other, placement.session(), slot, person, 0);
          }
        }
      }
    }
  }

  /** A session never runs in a slot in which its facilitators cannot. */
  private void facilitatorsAvailable() {
    for (Placement placement : placements) {
      for (int slot = placement.slot(); slot <= lastSlot(placement); slot++) {
        if (sessionOf(placement).unavailable().contains(slot)
            && !overridden(placement, Rule.FACILITATOR_UNAVAILABLE)) {
          report(Rule.FACILITATOR_UNAVAILABLE, placement, slot);
        }
      }
    }
  }

  /** A room offers what the session needs. */
  private void roomsOfferNeeds() {
    for (Placement placement : placements) {
      Set<String> offered = problem.rooms().get(placement.room()).features();
      if (!offered.containsAll(sessionOf(placement).needs())
          && !overridden(placement, Rule.NEEDS)) {
        report(Rule.NEEDS, placement, placement.slot());
      }
    }
  }

  /** A double-length session sits in two adjacent slots of one room. */
  private void doubleLengthAdjacent() {
    for (Placement placement : placements) {
      if (sessionOf(placement).length() == 2
          && !problem.goesOn(placement.slot())
          && !overridden(placement, Rule.ADJACENT_SLOTS)) {
        report(Rule.ADJACENT_SLOTS, placement, placement.slot());
      }
    }
  }

  /** A pin stays where it is. */
  private void pinsStay() {
    for (Pin pin : problem.pins()) {
      if (placements.stream().noneMatch(p -> pin.fixes(p.session(), p.room(), p.slot()))) {
        report(
            new Violation(Rule.PIN_MOVED, pin.session(), NONE, pin.room(), pin.slot(), NONE, 0, 0));
      }
    }
  }

  /** A slot keeps its held-back cells empty. */
  private void heldBackCellsEmpty() {
    int[] used = new int[problem.slots().size()];
    for (Placement placement : placements) {
      for (int slot = placement.slot(); slot <= lastSlot(placement); slot++) {
        used[slot] += problem.closed().contains(new Cell(placement.room(), slot)) ? 0 : 1;
      }
    }
    int[] open = new int[used.length];
    Arrays.fill(open, problem.rooms().size());
    problem.closed().forEach(cell -> open[cell.slot()]--);
    for (int slot = 0; slot < used.length; slot++) {
      int holdBack = problem.slots().get(slot).holdBack();
      int excess = used[slot] - Math.max(0, open[slot] - holdBack);
      if (holdBack > 0 && excess > 0) {
        reportSlot(Rule.HELD_BACK, slot, excess);
      }
    }
  }

  /** Cards take no more cells of a slot than were given to cards; pinned cards are free to stay. */
  private void cardsWithinCells() {
    int[] excess = new int[problem.slots().size()];
    int[] pinned = new int[excess.length];
    for (Placement placement : placements) {
      if (sessionOf(placement).card()) {
        for (int slot = placement.slot(); slot <= lastSlot(placement); slot++) {
          (pinOf(placement) == null ? excess : pinned)[slot]++;
        }
      }
    }
    for (int slot = 0; slot < excess.length; slot++) {
      int given = Math.max(0, problem.slots().get(slot).cards() - pinned[slot]);
      if (excess[slot] > given) {
        reportSlot(Rule.CARD_CELLS, slot, excess[slot] - given);
      }
    }
  }

  private void reportSlot(Rule rule, int slot, long amount) {
    report(new Violation(rule, NONE, NONE, NONE, slot, NONE, amount, 0));
  }

  private Pin pinOf(Placement placement) {
    for (Pin pin : problem.pins()) {
      if (pin.fixes(placement.session(), placement.room(), placement.slot())) {
        return pin;
      }
    }
    return null;
  }

  private boolean overridden(Placement placement, Rule rule) {
    Pin pin = pinOf(placement);
    return pin != null && pin.overridden().contains(rule);
  }
}
