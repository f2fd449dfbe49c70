package org.rootscamp.allocation.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.rootscamp.allocation.Camps;
import org.rootscamp.allocation.model.Grid;
import org.rootscamp.allocation.model.Pin;
import org.rootscamp.allocation.model.Slot;
import org.rootscamp.allocation.model.WallPlan.Placement;
import org.rootscamp.allocation.model.WallProblem;
import org.rootscamp.allocation.rules.Rule;
import org.rootscamp.allocation.rules.checks.Constraints;

/** The board that the search works on knows the hard rules by heart: it is held against them. */
class BoardAgreementTest {

  @Property(tries = 200)
  void acceptsExactlyWhatBreaksNoRule(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 6) int pins) {
    WallProblem camp = Camps.pinned(withCards(Camps.random(seed, 3, 4, 14, 6), seed), seed, pins);
    Random random = new Random(seed);
    Board board = new Board(new Grid(camp));
    for (int move = 0; move < 15; move++) {
      int unit = random.nextInt(board.grid.units);
      if (board.movable(unit)) {
        board.lift(unit);
      } else if (!board.placed(unit)) {
        holdsAgainstTheRules(board, unit);
        anyCellOf(board, unit, random).ifPresent(cell -> board.place(unit, cell));
      }
    }
    assertThat(Constraints.hard(camp, board.placements())).isEmpty();
  }

  /** Half of the sessions are cards, so that they meet the limits of slots, pinned or not. */
  private static WallProblem withCards(WallProblem camp, long seed) {
    Random random = new Random(seed);
    WallProblem.Builder cards = WallProblem.builder();
    camp.rooms().forEach(cards::room);
    camp.slots().forEach(it -> cards.slot(new Slot(it.adjacentToNext(), 1, it.holdBack())));
    camp.closed().forEach(cell -> cards.close(cell.room(), cell.slot()));
    camp.sessions().forEach(it -> cards.session(random.nextBoolean() ? it.asCard() : it));
    camp.ballots().forEach(cards::person);
    return cards.build();
  }

  private static void holdsAgainstTheRules(Board board, int unit) {
    for (int cell = 0; cell < board.grid.cells; cell++) {
      boolean allowed = breaksNothing(board, unit, cell) && !meetsAWaiver(board, unit, cell);

      assertThat(board.accepts(unit, cell)).as("unit %d in cell %d", unit, cell).isEqualTo(allowed);
    }
  }

  private static boolean breaksNothing(Board board, int unit, int cell) {
    List<Placement> after = new ArrayList<>(board.placements());
    after.add(at(board.grid, unit, cell));
    return Constraints.hard(board.grid.problem, after).isEmpty();
  }

  /**
   * The one thing in which the search is stricter: that a facilitator may be in two places is said
   * of a pin, and the search puts nothing of its own beside it.
   */
  private static boolean meetsAWaiver(Board board, int unit, int cell) {
    WallProblem camp = board.grid.problem;
    Placement placed = at(board.grid, unit, cell);
    return camp.pins().stream()
        .filter(pin -> pin.overridden().contains(Rule.FACILITATOR_BUSY))
        .anyMatch(pin -> sharesAFacilitator(camp, pin, placed) && sharesASlot(camp, pin, placed));
  }

  private static boolean sharesAFacilitator(WallProblem camp, Pin pin, Placement placed) {
    return !Collections.disjoint(
        camp.sessions().get(pin.session()).facilitators(),
        camp.sessions().get(placed.session()).facilitators());
  }

  private static boolean sharesASlot(WallProblem camp, Pin pin, Placement placed) {
    return pin.slot() <= camp.lastSlot(placed.session(), placed.slot())
        && placed.slot() <= camp.lastSlot(pin.session(), pin.slot());
  }

  private static OptionalInt anyCellOf(Board board, int unit, Random random) {
    int[] cells =
        IntStream.range(0, board.grid.cells).filter(cell -> board.accepts(unit, cell)).toArray();
    return cells.length == 0
        ? OptionalInt.empty()
        : OptionalInt.of(cells[random.nextInt(cells.length)]);
  }

  private static Placement at(Grid grid, int unit, int cell) {
    return new Placement(grid.session[unit], grid.roomOf(cell), grid.slotOf(cell), false);
  }
}
