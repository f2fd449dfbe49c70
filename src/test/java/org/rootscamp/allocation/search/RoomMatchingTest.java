package org.rootscamp.allocation.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rootscamp.allocation.model.Grid;
import org.rootscamp.allocation.model.Pin;
import org.rootscamp.allocation.model.Room;
import org.rootscamp.allocation.model.Session;
import org.rootscamp.allocation.model.Slot;
import org.rootscamp.allocation.model.WallProblem;
import org.rootscamp.allocation.rules.Rule;
import org.rootscamp.allocation.rules.checks.Constraints;

class RoomMatchingTest {

  private static final int CAMPS = 400;
  private static final int ROOMS = 4;

  @Test
  void aRoomIsFoundWheneverTheOthersCanMakeWay() {
    int found = 0;
    for (int seed = 0; seed < CAMPS; seed++) {
      Random random = new Random(seed);
      Board board = board(random);
      int newcomer = board.grid.units - 1;
      int preferred = random.nextInt(ROOMS);
      int[] before = board.snapshot();
      boolean[] taken = new boolean[ROOMS];

      boolean settled = settle(board, newcomer, preferred);

      assertThat(settled).isEqualTo(fits(board, before, 0, taken));
      assertThat(Constraints.hard(board.grid.problem, board.placements())).isEmpty();
      for (int unit = 0; unit < newcomer; unit++) {
        boolean stays = !settled || !movable(board.grid, unit);
        assertThat(board.placed(unit)).isEqualTo(before[unit] != Grid.NONE);
        assertThat(!stays || board.cellOf[unit] == before[unit]).isTrue();
      }
      assertThat(board.placed(newcomer)).isEqualTo(settled);
      boolean free = IntStream.of(before).noneMatch(cell -> cell == preferred);
      if (free && board.grid.suits(newcomer, preferred)) {
        assertThat(board.roomOf(newcomer)).isEqualTo(preferred);
      }
      found += settled ? 1 : 0;
    }
    assertThat(found).isBetween(CAMPS / 5, CAMPS * 4 / 5);
  }

  private static boolean settle(Board board, int unit, int preferred) {
    boolean[] active = new boolean[board.grid.units];
    Trial trial = new Trial(board, new Crowding(board), Preferences.none(board));
    Voters voters = new Voters(board.grid, active, new Homes(board.grid));
    trial.begin(new Coverage(voters, board.grid.units, board.grid.slots));
    return new RoomMatching(board).settle(unit, 0, preferred, trial);
  }

  /** Whether all units from one on find rooms of their own, those who cannot move in theirs. */
  private static boolean fits(Board board, int[] before, int unit, boolean[] taken) {
    Grid grid = board.grid;
    if (unit == grid.units) {
      return true;
    }
    boolean newcomer = unit == grid.units - 1;
    if (!newcomer && before[unit] == Grid.NONE) {
      return fits(board, before, unit + 1, taken);
    }
    for (int room = 0; room < ROOMS; room++) {
      boolean here = newcomer || movable(grid, unit) || before[unit] == room;
      if (here && !taken[room] && (grid.suits(unit, room) || !movable(grid, unit))) {
        taken[room] = true;
        boolean fits = fits(board, before, unit + 1, taken);
        taken[room] = false;
        if (fits) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean movable(Grid grid, int unit) {
    return grid.length[unit] == 1 && grid.pinned[unit] == Grid.NONE;
  }

  /** One slot and the beginning of the next, with up to four sessions and a newcomer outside. */
  private static Board board(Random random) {
    String[] features = {"piano", "kitchen"};
    WallProblem.Builder camp = WallProblem.builder().slot(Slot.plain()).slot(Slot.plain());
    for (int room = 0; room < ROOMS; room++) {
      boolean both = random.nextInt(5) == 0;
      camp.room(new Room(9, both ? Set.of(features) : Set.of(features[random.nextInt(2)])));
      if (random.nextInt(5) == 0) {
        camp.close(room, 0);
      }
    }
    for (int session = 0; session < ROOMS; session++) {
      boolean plain = session == ROOMS - 1 || random.nextInt(5) > 0;
      Session described = Session.ledBy().withLength(plain ? 1 : 2);
      camp.session(
          random.nextInt(3) == 0 ? described : described.withNeeds(features[random.nextInt(2)]));
      if (session == 0 && random.nextInt(4) == 0) {
        camp.pin(new Pin(0, random.nextInt(ROOMS), 0, Set.of(Rule.NEEDS, Rule.CLOSED_CELL)));
      }
    }
    Board board = new Board(new Grid(camp.build()));
    for (int unit = 0; unit < ROOMS - 1; unit++) {
      int first = random.nextInt(ROOMS);
      for (int i = 0; i < ROOMS && !board.placed(unit); i++) {
        int room = (first + i) % ROOMS;
        if (board.accepts(unit, room)) {
          board.place(unit, room);
        }
      }
    }
    return board;
  }
}
