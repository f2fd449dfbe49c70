package org.rootscamp.allocation.rules.checks;

import static org.rootscamp.allocation.rules.Violation.NONE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rootscamp.allocation.model.Pin;
import org.rootscamp.allocation.model.WallPlan.Placement;
import org.rootscamp.allocation.model.WallProblem;
import org.rootscamp.allocation.rules.Names;
import org.rootscamp.allocation.rules.Rule;
import org.rootscamp.allocation.rules.Violation;

/**
 * Pins that cannot all stay: together they break rules, and without any one of them they break
 * none. Immutable.
 *
 * @param pins at least one, the session that comes last in the order of priority at the end
 * @param violations the rules that they break, at least one
 */
public record Contradiction(List<Pin> pins, List<Violation> violations) {

  /*
   * More pins never break fewer rules, so taking pins away as long as the rest still contradicts
   * leaves a set that cannot be made smaller (a deletion filter). It begins with the pins that one
   * broken rule is about, and takes away those of the least priority first, so that the more
   * important pins are found guilty together with the one that should give way to them.
   *
   * One set alone would make volunteers solve one conflict after the other, each with a new draft,
   * and all broken rules at once would blame pins that are innocent. So the pin of the least
   * priority of each set is put aside, and the search goes on until the rest holds: whoever does
   * without the last pin of each contradiction has a plan.
   */

  /** Copies. */
  public Contradiction {
    pins = List.copyOf(pins);
    violations = List.copyOf(violations);
  }

  /**
   * What contradicts in the pins of a problem; without pins nothing can.
   *
   * <p>Shape: every one irreducible; a pin may be in several, but is the last one in at most one.
   * Empty if the pins hold together. Once the last pin of each is given up, all others do.
   * Deterministic. Cost: about O(pins^3) at worst.
   */
  public static List<Contradiction> in(WallProblem problem) {
    Map<Integer, Integer> priority = new HashMap<>();
    problem.order().forEach(session -> priority.put(session, priority.size()));
    List<Placement> left = new ArrayList<>(Constraints.ofPins(problem));
    left.sort(
        Comparator.comparing((Placement pin) -> priority.get(pin.session()))
            .thenComparing(Placement::slot)
            .thenComparing(Placement::room));
    List<Contradiction> found = new ArrayList<>();
    for (List<Violation> broken = broken(problem, left);
        !broken.isEmpty();
        broken = broken(problem, left)) {
      List<Placement> core = irreducible(problem, involved(problem, left, broken.get(0)));
      found.add(new Contradiction(pins(problem, core), broken(problem, core)));
      left.remove(core.get(core.size() - 1));
    }
    return found;
  }

  private static List<Violation> broken(WallProblem problem, List<Placement> pins) {
    return Constraints.hard(problem, pins).stream()
        .filter(violation -> violation.rule() != Rule.PIN_MOVED)
        .toList();
  }

  /** The pins that a broken rule is about, and perhaps some more; they break it by themselves. */
  private static List<Placement> involved(
      WallProblem problem, List<Placement> pins, Violation broken) {
    return pins.stream()
        .filter(
            pin ->
                broken.session() == NONE
                    ? covers(problem, pin, broken.slot())
                    : pin.session() == broken.session() || pin.session() == broken.other())
        .toList();
  }

  private static boolean covers(WallProblem problem, Placement pin, int slot) {
    return pin.slot() <= slot && slot <= problem.lastSlot(pin.session(), pin.slot());
  }

  private static List<Placement> irreducible(WallProblem problem, List<Placement> pins) {
    List<Placement> core = new ArrayList<>(pins);
    for (int i = core.size() - 1; i >= 0; i--) {
      Placement tried = core.remove(i);
      if (broken(problem, core).isEmpty()) {
        core.add(i, tried);
      }
    }
    return core;
  }

  private static List<Pin> pins(WallProblem problem, List<Placement> placements) {
    return placements.stream()
        .map(
            placed ->
                problem.pins().stream()
                    .filter(pin -> pin.fixes(placed.session(), placed.room(), placed.slot()))
                    .findFirst()
                    .orElseThrow())
        .toList();
  }

  /** English sentences with the caller's names, one a broken rule, that name all pins. */
  public String text(Names names) {
    List<String> sessions = pins.stream().map(pin -> names.session(pin.session())).toList();
    List<String> places =
        pins.stream().map(pin -> names.room(pin.room()) + " in " + names.slot(pin.slot())).toList();
    Map<String, String> words =
        Map.of(
            "pinned",
            listed(sessions) + (pins.size() == 1 ? " is" : " are"),
            "places",
            listed(places));
    return violations.stream()
        .map(violation -> violation.sentence(names, words))
        .collect(Collectors.joining(" "));
  }

  private static String listed(List<String> parts) {
    int last = parts.size() - 1;
    return last == 0
        ? parts.get(0)
        : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
  }
}
