package org.rootscamp.allocation.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.rootscamp.allocation.Camps;
import org.rootscamp.allocation.model.Cell;
import org.rootscamp.allocation.model.Cut;
import org.rootscamp.allocation.model.Reason;
import org.rootscamp.allocation.model.Session;
import org.rootscamp.allocation.model.WallPlan;
import org.rootscamp.allocation.model.WallPlan.Placement;
import org.rootscamp.allocation.model.WallPlan.Unplaced;
import org.rootscamp.allocation.model.WallProblem;

/** Whatever a plan says of those that it leaves out is so, found out from the plan alone. */
class TrueReasonsTest {

  @Property(tries = 150, seed = "2013")
  void everyReasonOfAnyCampIsAFact(@ForAll long seed, @ForAll Cut cut) {
    WallProblem camp = camp(seed);
    WallPlan plan = Optimizer.run(camp, cut, seed, 100).plan().orElseThrow();

    for (Unplaced left : plan.unplaced()) {
      assertThat(new Judge(camp, cut, plan, left.session()).holds(left.reason()))
          .as(left + " in " + plan)
          .isTrue();
    }
  }

  @Test
  void allReasonsOfPlansAreAmongThem() {
    Set<Reason> given = EnumSet.noneOf(Reason.class);
    for (long seed = 0; seed < 300; seed++) {
      for (Cut cut : Cut.values()) {
        Optimizer.run(camp(seed), cut, seed, 0)
            .plan()
            .orElseThrow()
            .unplaced()
            .forEach(left -> given.add(left.reason()));
      }
    }

    assertThat(given)
        .containsExactlyInAnyOrderElementsOf(
            EnumSet.allOf(Reason.class).stream().filter(Reason::ofPlans).toList());
  }

  private static WallProblem camp(long seed) {
    WallProblem camp = Camps.random(seed, (int) (seed & 3), 1 + (int) (seed >> 2 & 3), 15, 12);
    return seed % 2 == 0 || camp.rooms().isEmpty() ? camp : Camps.pinned(camp, seed, 3);
  }

  /** What is so of one session that has no cell. */
  private record Judge(WallProblem camp, Cut cut, WallPlan plan, int session) {

    boolean holds(Reason reason) {
      return switch (reason) {
        case BELOW_CUT -> cut == Cut.RANKING && !card() && cellsLeft() == 0 && allTakenWereBefore();
        case NOT_IN_THE_BEST_PLAN -> cut == Cut.ATTENDANCE && !card() && cellsLeft() == 0;
        case NO_CARD_CELL -> card() && slots().allMatch(slot -> !takesACard(slot));
        case NO_FACILITATOR -> described().leaderless();
        case NO_ROOM_WITH_NEEDS -> !described().needs().isEmpty() && rooms().isEmpty();
        case NO_OPEN_CELL -> described().needs().isEmpty() && rooms().isEmpty();
        case NO_ROOM_LONG_ENOUGH -> !rooms().isEmpty() && starts(it -> true).isEmpty();
        case UNAVAILABLE -> starts(this::available).isEmpty() && !starts(it -> true).isEmpty();
        case PINS_AGAINST -> starts(this::available).stream().allMatch(this::pinned);
        case FACILITATOR_BUSY -> !free().isEmpty() && free().stream().allMatch(this::busy);
        case NOT_FITTED -> true; // all it claims is that nothing was found
        default -> false;
      };
    }

    private Session described() {
      return camp.sessions().get(session);
    }

    private boolean card() {
      return described().card();
    }

    private IntStream slots() {
      return IntStream.range(0, camp.slots().size());
    }

    private List<Cell> open() {
      List<Cell> open = new ArrayList<>();
      for (int slot = 0; slot < camp.slots().size(); slot++) {
        for (int room = 0; room < camp.rooms().size(); room++) {
          open.add(new Cell(room, slot));
        }
      }
      open.removeAll(camp.closed());
      return open;
    }

    private List<Cell> rooms() {
      return open().stream()
          .filter(cell -> camp.rooms().get(cell.room()).features().containsAll(described().needs()))
          .toList();
    }

    private List<Cell> cells(Cell first, int length) {
      return length == 1
          ? List.of(first)
          : List.of(first, new Cell(first.room(), first.slot() + 1));
    }

    /** Where it could begin as far as rooms are concerned. */
    private List<Cell> starts(Predicate<Cell> are) {
      boolean twoSlots = described().length() == 2;
      return rooms().stream()
          .filter(cell -> !twoSlots || camp.slots().get(cell.slot()).adjacentToNext())
          .filter(cell -> open().containsAll(cells(cell, described().length())))
          .filter(are)
          .toList();
    }

    private boolean available(Cell start) {
      return cells(start, described().length()).stream()
          .noneMatch(cell -> described().unavailable().contains(cell.slot()));
    }

    private List<Cell> taken(Predicate<Placement> by) {
      return plan.placements().stream()
          .filter(by)
          .flatMap(it -> cells(new Cell(it.room(), it.slot()), length(it)).stream())
          .toList();
    }

    private int length(Placement placed) {
      return camp.lastSlot(placed.session(), placed.slot()) - placed.slot() + 1;
    }

    private boolean pinned(Cell start) {
      return cells(start, described().length()).stream()
          .anyMatch(taken(Placement::pinned)::contains);
    }

    private int left(int slot) {
      long open = open().stream().filter(cell -> cell.slot() == slot).count();
      long used =
          taken(it -> true).stream()
              .filter(cell -> cell.slot() == slot && !camp.closed().contains(cell))
              .count();
      return (int) Math.max(0, open - camp.slots().get(slot).holdBack() - used);
    }

    private int cellsLeft() {
      return slots().map(this::left).sum();
    }

    private boolean takesACard(int slot) {
      long cards =
          taken(it -> camp.sessions().get(it.session()).card()).stream()
              .filter(cell -> cell.slot() == slot)
              .count();
      return left(slot) > 0 && cards < camp.slots().get(slot).cards();
    }

    private boolean allTakenWereBefore() {
      return plan.placements().stream()
          .filter(it -> !it.pinned() && !camp.sessions().get(it.session()).card())
          .allMatch(it -> camp.order().indexOf(it.session()) < camp.order().indexOf(session));
    }

    private List<Cell> free() {
      List<Cell> taken = taken(it -> true);
      return starts(this::available).stream()
          .filter(
              start ->
                  cells(start, described().length()).stream()
                      .noneMatch(
                          cell ->
                              taken.contains(cell)
                                  || left(cell.slot()) == 0
                                  || (card() && !takesACard(cell.slot()))))
          .toList();
    }

    private boolean busy(Cell start) {
      return cells(start, described().length()).stream()
          .anyMatch(
              cell ->
                  taken(
                          it ->
                              camp.sessions().get(it.session()).facilitators().stream()
                                  .anyMatch(described().facilitators()::contains))
                      .stream()
                      .anyMatch(other -> other.slot() == cell.slot()));
    }
  }
}
