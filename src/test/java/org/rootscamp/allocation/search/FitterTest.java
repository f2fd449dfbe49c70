package org.rootscamp.allocation.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rootscamp.allocation.BruteForce;
import org.rootscamp.allocation.Camps;
import org.rootscamp.allocation.model.Cell;
import org.rootscamp.allocation.model.Grid;
import org.rootscamp.allocation.model.Pin;
import org.rootscamp.allocation.model.Room;
import org.rootscamp.allocation.model.Session;
import org.rootscamp.allocation.model.Slot;
import org.rootscamp.allocation.model.WallProblem;
import org.rootscamp.allocation.rules.checks.Constraints;

class FitterTest {

  private static final int CAMPS = 60;
  private static final int ANNA = 0;
  private static final int BEN = 1;

  @Test
  void whoeverIsOnTheBoardStaysOnItAndFailuresLeaveNoTrace() {
    int placed = 0;
    for (int seed = 0; seed < 20; seed++) {
      Board board = new Board(new Grid(Camps.random(seed, 2, 4, 9, 4)));
      Fitter fitter = new Fitter(board, seed);
      for (int unit = 0; unit < board.grid.units; unit++) {
        if (board.placed(unit) || !board.grid.candidate(unit)) {
          continue;
        }
        int[] before = board.snapshot();
        if (fitter.insert(unit) || fitter.repair(unit)) {
          placed++;
          assertHolds(board, before, unit);
        } else {
          assertThat(board.cellOf).isEqualTo(before);
          assertThat(fitter.placeFreely(unit)).isFalse();
        }
      }
    }
    assertThat(placed).isGreaterThan(40);
  }

  private static void assertHolds(Board board, int[] before, int newcomer) {
    assertThat(Constraints.hard(board.grid.problem, board.placements())).isEmpty();
    for (int unit = 0; unit < before.length; unit++) {
      assertThat(board.placed(unit)).isEqualTo(before[unit] != Grid.NONE || unit == newcomer);
    }
    for (int slot = 0; slot < board.grid.slots; slot++) {
      int used = 0;
      int cards = 0;
      for (int room = 0; room < board.grid.rooms; room++) {
        int unit = board.at[board.grid.cell(room, slot)];
        used += unit == Grid.NONE ? 0 : 1;
        cards += unit != Grid.NONE && board.grid.card[unit] ? 1 : 0;
      }
      assertThat(used).isLessThanOrEqualTo(board.grid.quota[slot]);
      assertThat(cards).isLessThanOrEqualTo(board.grid.cardQuota[slot]);
    }
  }

  @Test
  void downTheOrderEverybodyIsTakenWhoFitsWithThoseBefore() {
    for (int seed = 0; seed < CAMPS; seed++) {
      WallProblem camp = Camps.tinyButHard(seed, 4, false);

      Board board = new Programme(new Grid(camp), seed).take();

      List<Integer> taken = new ArrayList<>();
      board.placements().forEach(placement -> taken.add(placement.session()));
      assertThat(taken).containsExactlyInAnyOrderElementsOf(BruteForce.taken(camp));
    }
  }

  @Test
  void aWholeSlotMovesUpForTheOneWhoCanGoNowhereElse() {
    WallProblem.Builder camp = WallProblem.builder().room(Room.seating(9)).person();
    for (int slot = 0; slot < 5; slot++) {
      camp.slot(Slot.plain());
    }
    for (int session = 0; session < 5; session++) {
      // Each could go one slot later as well, the last one only to the first.
      List<Integer> away = new ArrayList<>(List.of(0, 1, 2, 3, 4));
      away.removeAll(session < 4 ? List.of(session, session + 1) : List.of(0));
      camp.session(Session.ledBy().withUnavailable(away.toArray(Integer[]::new)));
    }
    Board board = board(camp.build());
    Fitter fitter = new Fitter(board, 1);

    for (int session = 0; session < 5; session++) {
      assertThat(fitter.insert(session)).isTrue();
    }

    assertThat(board.cellOf).containsExactly(1, 2, 3, 4, 0);
  }

  @Test
  void twoMakeWayAtOnceForADoubleSession() {
    WallProblem camp =
        WallProblem.builder()
            .room(Room.seating(9))
            .slot(Slot.plain())
            .slot(new Slot(false, 0, 0))
            .slot(new Slot(false, 0, 0))
            .slot(new Slot(false, 0, 0))
            .session(Session.ledBy())
            .session(Session.ledBy())
            .session(Session.ledBy().withLength(2))
            .build();
    Board board = new Board(new Grid(camp));
    board.place(0, 0);
    board.place(1, 1);

    assertThat(new Fitter(board, 1).insert(2)).isFalse();
    assertThat(board.cellOf).containsExactly(0, 1, Grid.NONE);
    assertThat(new Fitter(board, 1).repair(2)).isTrue();

    assertThat(board.cellOf[2]).isZero();
    assertThat(List.of(board.cellOf[0], board.cellOf[1])).containsExactlyInAnyOrder(2, 3);
  }

  @Test
  void whoeverKeepsTheirFacilitatorBusyMakesWay() {
    WallProblem.Builder camp =
        camp(2, 4)
            .person()
            .session(Session.ledBy(ANNA))
            .session(Session.ledBy(ANNA).withUnavailable(0, 2, 3))
            .session(Session.ledBy(ANNA).withUnavailable(0, 3).withLength(2));
    Board sameSlot = board(camp.build());
    sameSlot.place(0, sameSlot.grid.cell(1, 1));
    Board secondSlot = board(camp.build());
    secondSlot.place(0, secondSlot.grid.cell(1, 2));

    assertThat(new Fitter(sameSlot, 1).insert(1)).isTrue();
    assertThat(new Fitter(secondSlot, 1).insert(2)).isTrue();

    assertThat(sameSlot.slotOf(1)).isEqualTo(1);
    assertThat(sameSlot.slotOf(0)).isNotEqualTo(1);
    assertThat(secondSlot.slotOf(2)).isEqualTo(1);
    assertThat(secondSlot.slotOf(0)).isIn(0, 3);
  }

  @Test
  void twoMakeWayAtOnceForOneWhoLeadsWithBoth() {
    Board board = board(sessionInFirstSlot(Session.ledBy(ANNA, BEN), Set.of()));
    board.place(0, 0);
    board.place(1, 1);

    assertThat(new Fitter(board, 1).insert(2)).isFalse();
    assertThat(new Fitter(board, 1).repair(2)).isTrue();

    assertThat(board.slotOf(2)).isZero();
    assertThat(List.of(board.slotOf(0), board.slotOf(1))).containsOnly(1);
  }

  @Test
  void nobodyMakesWayWhoIsPinned() {
    Board board = board(sessionInFirstSlot(Session.ledBy(ANNA, BEN), Set.of(0)));
    board.place(1, 1);
    int[] before = board.snapshot();

    assertThat(new Fitter(board, 1).insert(2)).isFalse();
    assertThat(new Fitter(board, 1).repair(2)).isFalse();

    assertThat(board.cellOf).isEqualTo(before);
  }

  /** Three rooms, two slots; one session each of Anna and Ben, and one for the first slot only. */
  private static WallProblem sessionInFirstSlot(Session late, Set<Integer> pinned) {
    WallProblem.Builder camp = camp(3, 2).person().person();
    camp.session(Session.ledBy(ANNA)).session(Session.ledBy(BEN)).session(late.withUnavailable(1));
    pinned.forEach(session -> camp.pin(new Pin(session, session, 0)));
    return camp.build();
  }

  @Test
  void whereCellsAreHeldBackAnybodyMakesWay() {
    WallProblem.Builder camp = WallProblem.builder().room(Room.seating(9)).room(Room.seating(9));
    for (int slot = 0; slot < 4; slot++) {
      camp.slot(new Slot(slot == 0, 0, 1)); // one cell of each slot is held back
    }
    WallProblem problem =
        camp.session(Session.ledBy())
            .session(Session.ledBy())
            .session(Session.ledBy().withLength(2))
            .build();
    Board board = board(problem);
    board.place(0, 0);
    board.place(1, 3); // another room, another slot

    assertThat(new Fitter(board, 1).insert(2)).isFalse();
    assertThat(new Fitter(board, 1).repair(2)).isTrue();

    assertThat(board.slotOf(2)).isZero();
    assertThat(List.of(board.slotOf(0), board.slotOf(1))).containsExactlyInAnyOrder(2, 3);
  }

  @Test
  void forACardOtherCardsMakeWayAndNobodyElse() {
    WallProblem.Builder camp = WallProblem.builder();
    for (int room = 0; room < 3; room++) {
      camp.room(Room.seating(9));
    }
    for (int slot = 0; slot < 4; slot++) {
      camp.slot(new Slot(slot == 0, 1, 0)); // one cell of each slot is for cards
    }
    WallProblem problem =
        camp.session(Session.ledBy().asCard())
            .session(Session.ledBy().asCard())
            .session(Session.ledBy().withLength(2).asCard())
            .session(Session.ledBy())
            .build();
    Board board = board(problem);
    board.place(3, 0);
    board.place(0, 1);
    board.place(1, 5);

    assertThat(new Fitter(board, 1).insert(2)).isFalse();
    assertThat(new Fitter(board, 1).repair(2)).isTrue();

    assertThat(board.slotOf(2)).isZero();
    assertThat(List.of(board.slotOf(0), board.slotOf(1))).containsExactlyInAnyOrder(2, 3);
    assertThat(board.cellOf[3]).isZero();
  }

  @Test
  void whatASearchHasSeenInVainIsLookedAtAgainOnceSomebodyLeaves() {
    WallProblem camp =
        camp(1, 2)
            .session(Session.ledBy().withUnavailable(1))
            .session(Session.ledBy().withUnavailable(1))
            .session(Session.ledBy())
            .build();
    Board board = board(camp);
    Fitter fitter = new Fitter(board, 1);
    assertThat(fitter.insertExactly(0)).isTrue();
    assertThat(fitter.insertExactly(1)).isFalse();
    assertThat(fitter.insertExactly(2)).isTrue();

    board.lift(0);
    fitter.forget();

    assertThat(fitter.insertExactly(1)).isTrue();
    assertThat(board.cellOf).containsExactly(Grid.NONE, 0, 1);
  }

  @Test
  void aFreePublishedPlaceIsTakenFirst() {
    WallProblem camp =
        WallProblem.builder()
            .room(Room.seating(9))
            .room(Room.seating(9))
            .slot(Slot.plain())
            .slot(Slot.plain())
            .session(Session.ledBy().withPublished(new Cell(1, 1)))
            .session(Session.ledBy().withPublished(new Cell(1, 1)))
            .build();
    Board board = new Board(new Grid(camp));
    Fitter fitter = new Fitter(board, 1);

    assertThat(fitter.placeAsPublished(0)).isTrue();
    assertThat(fitter.placeAsPublished(1)).isFalse();
    assertThat(fitter.placeFreely(1)).isTrue();

    assertThat(board.cellOf).containsExactly(3, 0);
  }

  @Test
  void newcomersAreSpreadOverTheSlots() {
    WallProblem.Builder camp = WallProblem.builder().room(Room.seating(9)).room(Room.seating(9));
    for (int i = 0; i < 3; i++) {
      camp.slot(Slot.plain()).session(Session.ledBy());
    }
    Board board = new Board(new Grid(camp.build()));
    Fitter fitter = new Fitter(board, 1);

    for (int unit = 0; unit < 3; unit++) {
      assertThat(fitter.insert(unit)).isTrue();
    }

    assertThat(board.cellOf).containsExactly(2, 4, 0);
    Board exactly = new Board(board.grid);
    Fitter exact = new Fitter(exactly, 1);
    IntStream.range(0, 3).forEach(exact::insertExactly);
    assertThat(exactly.cellOf).isEqualTo(board.cellOf);
  }

  private static Board board(WallProblem camp) {
    return new Board(new Grid(camp));
  }

  private static WallProblem.Builder camp(int rooms, int slots) {
    WallProblem.Builder camp = WallProblem.builder();
    for (int room = 0; room < rooms; room++) {
      camp.room(Room.seating(9));
    }
    for (int slot = 0; slot < slots; slot++) {
      camp.slot(Slot.plain());
    }
    return camp;
  }
}
