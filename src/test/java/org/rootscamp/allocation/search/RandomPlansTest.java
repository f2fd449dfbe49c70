package org.rootscamp.allocation.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rootscamp.allocation.model.Choice;
import org.rootscamp.allocation.model.Grid;
import org.rootscamp.allocation.model.Pin;
import org.rootscamp.allocation.model.Room;
import org.rootscamp.allocation.model.Session;
import org.rootscamp.allocation.model.Slot;
import org.rootscamp.allocation.model.WallProblem;
import org.rootscamp.allocation.seating.Attendance;

class RandomPlansTest {

  private static final boolean[] ALL = {true, true, true, true};

  /** Sixty people want the first two of four sessions, which meet in one of three plans. */
  private static final int PEOPLE = 60;

  @Test
  void chanceHonoursWhatItHonoursOnAverage() {
    Board together = board();

    assertThat(RandomPlans.mean(together, ALL, 1, () -> {}))
        .isBetween(85L, 115L); // 100 are expected
    assertThat(new Attendance(together.grid.problem, together.placements()).honoured())
        .isEqualTo(PEOPLE);
  }

  @Test
  void pinsStayInAllPlansOfChance() {
    WallProblem pinned =
        board().grid.problem.toBuilder().pin(new Pin(0, 0, 0)).pin(new Pin(1, 1, 0)).build();

    Board board = new Board(new Grid(pinned));
    board.place(2, 2);
    board.place(3, 3);

    assertThat(RandomPlans.mean(board, ALL, 1, () -> {})).isEqualTo(PEOPLE);
  }

  /** Two rooms and two slots; the two sessions begin side by side. */
  private static Board board() {
    WallProblem.Builder camp = WallProblem.builder();
    for (int i = 0; i < 2; i++) {
      camp.room(Room.seating(9)).slot(Slot.plain());
      camp.session(Session.ledBy()).session(Session.ledBy());
    }
    for (int person = 0; person < PEOPLE; person++) {
      camp.person(Choice.want(0), Choice.want(1));
    }
    Board board = new Board(new Grid(camp.build()));
    for (int unit = 0; unit < 4; unit++) {
      board.place(unit, unit);
    }
    return board;
  }
}
