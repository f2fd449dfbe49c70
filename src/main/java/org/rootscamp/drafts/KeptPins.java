package org.rootscamp.drafts;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rootscamp.allocation.model.Pin;
import org.rootscamp.allocation.model.WallPlan;
import org.rootscamp.allocation.model.WallProblem;
import org.rootscamp.allocation.rules.Rule;
import org.rootscamp.allocation.rules.Violation;
import org.rootscamp.allocation.rules.checks.Constraints;

/**
 * Keeps a draft from failing over a rule that a pinned session breaks on the Wall already: a
 * volunteer has overridden it, or has left the session there since. In a closed cell nothing is
 * kept.
 */
final class KeptPins {

  private final WallProblem problem;
  private final Map<Pin, Set<Rule>> broken = new HashMap<>();

  private KeptPins(WallProblem problem) {
    this.problem = problem;
  }

  /**
   * The same problem with waivers for what the Wall's pins break together.
   *
   * @param pins those of the Wall among the problem's
   */
  static WallProblem waive(WallProblem problem, List<Pin> pins) {
    KeptPins kept = new KeptPins(problem);
    pins.forEach(pin -> kept.broken.put(pin, EnumSet.noneOf(Rule.class)));
    List<WallPlan.Placement> placements =
        pins.stream()
            .map(pin -> new WallPlan.Placement(pin.session(), pin.room(), pin.slot(), true))
            .toList();
    Constraints.hard(problem, placements).stream()
        .filter(violation -> violation.rule().waivedForKeptPins())
        .forEach(kept::note);
    return kept.waived();
  }

  private void note(Violation violation) {
    broken.forEach(
        (pin, rules) -> {
          boolean involved =
              pin.session() == violation.session() || pin.session() == violation.other();
          int last = problem.lastSlot(pin.session(), pin.slot());
          if (involved && violation.slot() >= pin.slot() && violation.slot() <= last) {
            rules.add(violation.rule());
          }
        });
  }

  private WallProblem waived() {
    List<Pin> pins = new ArrayList<>();
    for (Pin pin : problem.pins()) {
      Set<Rule> rules = new HashSet<>(pin.overridden());
      rules.addAll(broken.getOrDefault(pin, Set.of()));
      pins.add(new Pin(pin.session(), pin.room(), pin.slot(), rules));
    }
    return new WallProblem(
        problem.rooms(),
        problem.slots(),
        problem.closed(),
        problem.sessions(),
        problem.ballots(),
        pins,
        problem.order(),
        problem.demandFactor());
  }
}
