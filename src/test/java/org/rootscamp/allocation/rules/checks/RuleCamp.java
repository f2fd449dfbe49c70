package org.rootscamp.allocation.rules.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rootscamp.allocation.model.Pin;
import org.rootscamp.allocation.model.Room;
import org.rootscamp.allocation.model.Slot;
import org.rootscamp.allocation.model.WallPlan.Placement;
import org.rootscamp.allocation.model.WallProblem;
import org.rootscamp.allocation.rules.Names;
import org.rootscamp.allocation.rules.Rule;
import org.rootscamp.allocation.rules.Violation;

/** The tiny camp of the tests of rules, and the sentences that plans of it are told. */
final class RuleCamp {

  static final int ROOM1 = 0;
  static final int ROOM2 = 1;
  static final int SLOT1 = 0;
  static final int SLOT2 = 1;
  static final int SLOT3 = 2;
  static final int ANNA = 0;
  static final int BEN = 1;
  static final int FIRST = 0;
  static final int SECOND = 1;

  private RuleCamp() {}

  /** A room with a projector and 2 seats, one with 9; slot 2 ends with a break. */
  static WallProblem.Builder camp() {
    return WallProblem.builder()
        .room(new Room(2, Set.of("projector")))
        .room(Room.seating(9))
        .slot(Slot.plain())
        .slot(new Slot(false, 0, 0))
        .slot(Slot.plain())
        .person()
        .person();
  }

  static Placement at(int session, int room, int slot) {
    return new Placement(session, room, slot, false);
  }

  static WallProblem pinned(WallProblem camp, int session, int room, int slot) {
    return camp.toBuilder().pin(new Pin(session, room, slot)).build();
  }

  static List<String> hard(WallProblem camp, Placement... placements) {
    return sentences(Constraints.hard(camp, List.of(placements)));
  }

  static List<String> soft(WallProblem camp, Placement... placements) {
    return sentences(Constraints.soft(camp, List.of(placements)));
  }

  static List<String> overridden(
      WallProblem.Builder camp, Placement placement, Rule rule, Placement... others) {
    Pin pin = new Pin(placement.session(), placement.room(), placement.slot(), Set.of(rule));
    List<Placement> placements = new ArrayList<>(List.of(others));
    placements.add(placement);
    return sentences(Constraints.hard(camp.pin(pin).build(), placements));
  }

  static List<String> sentences(List<Violation> violations) {
    return violations.stream().map(violation -> violation.sentence(Names.NUMBERS)).toList();
  }
}
