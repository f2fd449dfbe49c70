package org.rootscamp.allocation.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rootscamp.allocation.BruteForce;
import org.rootscamp.allocation.Camps;
import org.rootscamp.allocation.model.Choice;
import org.rootscamp.allocation.model.Grid;
import org.rootscamp.allocation.model.Pin;
import org.rootscamp.allocation.model.Progress;
import org.rootscamp.allocation.model.Room;
import org.rootscamp.allocation.model.Session;
import org.rootscamp.allocation.model.Slot;
import org.rootscamp.allocation.model.WallProblem;
import org.rootscamp.allocation.rules.checks.Constraints;
import org.rootscamp.allocation.search.Cooling.Range;
import org.rootscamp.allocation.seating.Attendance;
import org.rootscamp.allocation.seating.Seating;

class SearchTest {

  @Test
  void whatIsPinnedInactiveOrACardOutsideDoesNotMove() {
    WallProblem camp =
        rooms(9, 9)
            .slot(new Slot(true, 1, 0))
            .slot(Slot.plain())
            .close(1, 1)
            .session(Session.ledBy())
            .session(Session.ledBy())
            .session(Session.ledBy())
            .session(Session.ledBy().asCard())
            .session(Session.ledBy().asCard())
            .pin(new Pin(0, 0, 0))
            .build();
    Board board = new Board(new Grid(camp));
    board.place(3, 1);
    boolean[] active = {true, true, false, true, true};

    assertThat(Search.movableUnits(board, active)).containsExactly(1, 3);
    assertThat(Search.movableCells(board)).containsExactly(1, 2);
  }

  @Test
  void findsTheOnlyPlanWithoutAClashAndTellsWhatItIsWorthOnTheWay() {
    Board board = pairs(4);
    List<Long> done = new ArrayList<>();
    List<Long> values = new ArrayList<>();

    long moves =
        search(board, true)
            .run(
                4_000,
                (soFar, budget, value, bound) -> {
                  done.add(soFar);
                  values.add(value);
                },
                () -> false);

    assertThat(moves).isEqualTo(4_000);
    assertThat(done).isSorted().startsWith(0L).endsWith(4_000L).hasSizeBetween(90, 110);
    assertThat(values.get(0)).isEqualTo(4);
    assertThat(values.get(values.size() - 1)).isEqualTo(8);
    for (int pair = 0; pair < 4; pair++) {
      assertThat(board.slotOf(2 * pair)).isNotEqualTo(board.slotOf(2 * pair + 1));
    }
  }

  @Test
  void onceCancelledItStopsWithTheBestSoFar() {
    Board board = pairs(4);
    int[] asked = {0};

    long moves = search(board, true).run(1_000_000, Progress.SILENT, () -> ++asked[0] > 3);

    assertThat(moves).isEqualTo(3 * 1_024);
    assertThat(asked[0]).isEqualTo(4);
    assertThat(new Attendance(board.grid.problem, board.placements()).honoured()).isEqualTo(8);
  }

  @Test
  void whereNothingCanMoveAllMovesAreMadeAtOnce() {
    Board empty = new Board(new Grid(rooms().build()));
    List<Long> done = new ArrayList<>();

    long moves =
        search(empty, true).run(500, (soFar, budget, value, bound) -> done.add(soFar), () -> false);

    assertThat(moves).isEqualTo(500);
    assertThat(done).containsExactly(500L);
  }

  @Test
  void peopleOfARepeatedSessionAreDealtAnewAsItMoves() {
    WallProblem.Builder camp =
        rooms(9, 9, 9).slot(Slot.plain()).slot(Slot.plain()).slot(Slot.plain());
    camp.session(Session.ledBy().withRepeats(2));
    for (int session = 1; session < 7; session++) {
      camp.session(Session.ledBy());
      camp.person(Choice.want(0), Choice.want(session), Choice.want(session % 6 + 1));
    }
    Board board = filled(camp.build());

    search(board, false).run(20_000, Progress.SILENT, () -> false);

    assertThat(new Attendance(board.grid.problem, board.placements()).honoured()).isEqualTo(18);
  }

  @Test
  void inASmallCampPolishingSeatsThoseWhomTheSearchOnlyCounts() {
    WallProblem camp = Camps.tiny(11, 1, false);
    Board board = filled(camp);
    assertThat(seated(board)).isEqualTo(2);

    search(board, true).polish(() -> {});

    assertThat(Constraints.hard(camp, board.placements())).isEmpty();
    assertThat(seated(board)).isEqualTo(BruteForce.bestSeated(camp)).isEqualTo(5);
  }

  @Test
  void withRoomForAllThereIsNothingToPolish() {
    Board board = pairs(4);
    int[] before = board.snapshot();

    search(board, true).polish(() -> {});

    assertThat(board.cellOf).isEqualTo(before);
  }

  private static long seated(Board board) {
    return Seating.of(board.grid.problem, board.placements()).seated();
  }

  private static Search search(Board board, boolean mayDrop) {
    boolean[] active = new boolean[board.grid.units];
    Arrays.fill(active, true);
    return new Search(board, active, mayDrop, Range.WARM, 1);
  }

  /** So many people who each want two sessions that begin in one slot, in as many rooms. */
  private static Board pairs(int pairs) {
    WallProblem.Builder camp = rooms(IntStream.range(0, pairs).map(room -> 9).toArray());
    camp.slot(Slot.plain()).slot(Slot.plain());
    for (int session = 0; session < 2 * pairs; session++) {
      camp.session(Session.ledBy());
    }
    for (int pair = 0; pair < pairs; pair++) {
      camp.person(Choice.want(2 * pair), Choice.want(2 * pair + 1));
    }
    return filled(camp.build());
  }

  /** Everybody in the first cell that accepts them. */
  private static Board filled(WallProblem camp) {
    Board board = new Board(new Grid(camp));
    for (int unit = 0; unit < board.grid.units; unit++) {
      for (int cell = 0; cell < board.grid.cells && !board.placed(unit); cell++) {
        if (board.accepts(unit, cell)) {
          board.place(unit, cell);
        }
      }
    }
    return board;
  }

  private static WallProblem.Builder rooms(int... seats) {
    WallProblem.Builder camp = WallProblem.builder();
    for (int capacity : seats) {
      camp.room(Room.seating(capacity));
    }
    return camp;
  }
}
