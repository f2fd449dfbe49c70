package org.rootscamp.allocation.search;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.rootscamp.allocation.model.Grid;

/**
 * Slack where it may be needed: votes predict turnout only roughly, so inside each slot the session
 * with more votes gets the larger room, unless that would cost seats, needs or a published place.
 */
final class RoomOrder {

  private final Grid grid;
  private final Board board;
  private final Trial trial;
  private final int[] votes;
  private final int[] bySize;

  RoomOrder(Board board, Trial trial) {
    this.board = board;
    this.trial = trial;
    grid = board.grid;
    votes = new int[grid.runs.length];
    grid.problem.ballots().forEach(ballot -> ballot.forEach(choice -> votes[choice.session()]++));
    bySize =
        IntStream.range(0, grid.rooms)
            .boxed()
            .sorted(Comparator.comparing(room -> -grid.problem.rooms().get(room).capacity()))
            .mapToInt(Integer::intValue)
            .toArray();
  }

  /** Exchanges rooms, the largest first. */
  void improve(Runnable betweenSlots) {
    for (int slot = 0; slot < grid.slots; slot++) {
      betweenSlots.run();
      for (int i = 0; i < bySize.length; i++) {
        for (int j = i + 1; j < bySize.length; j++) {
          consider(grid.cell(bySize[i], slot), grid.cell(bySize[j], slot));
        }
      }
    }
  }

  private void consider(int larger, int smaller) {
    int unit = board.at[smaller];
    int other = board.at[larger];
    if (!free(unit)
        || votes(unit) <= votes(other)
        || !grid.suits(unit, larger)
        || sameSize(larger, smaller)
        || (other != Grid.NONE && !(free(other) && grid.suits(other, smaller)))) {
      return;
    }
    trial.exchangeRooms(unit, larger);
    if (trial.change() < 0) {
      trial.undo();
    } else {
      trial.keep();
    }
  }

  private boolean sameSize(int one, int other) {
    return grid.problem.votersSeated(grid.roomOf(one))
        == grid.problem.votersSeated(grid.roomOf(other));
  }

  private boolean free(int unit) {
    return unit != Grid.NONE && grid.length[unit] == 1 && grid.pinned[unit] == Grid.NONE;
  }

  private int votes(int unit) {
    return unit == Grid.NONE ? -1 : votes[grid.session[unit]];
  }
}
