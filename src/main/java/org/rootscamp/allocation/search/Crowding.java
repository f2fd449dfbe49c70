package org.rootscamp.allocation.search;

import org.rootscamp.allocation.model.Grid;

/**
 * What too small rooms cost: the voters who have nothing else to go to in a slot and find no seat.
 * Exact seating would be too slow for every move; this is what it comes to when everybody with a
 * choice of sessions steps aside.
 */
public final class Crowding {

  /** Whether any crowd could ever overflow a room; if not, nothing below needs to be asked. */
  final boolean matters;

  private final Grid grid;
  private final Board board;
  private final int[] seats;

  public Crowding(Board board) {
    this.board = board;
    grid = board.grid;
    seats = new int[grid.rooms];
    int fewest = Integer.MAX_VALUE;
    for (int room = 0; room < grid.rooms; room++) {
      seats[room] = grid.problem.votersSeated(room);
      fewest = Math.min(fewest, seats[room]);
    }
    int[] votes = new int[grid.runs.length];
    grid.problem.ballots().forEach(ballot -> ballot.forEach(choice -> votes[choice.session()]++));
    boolean overflow = false;
    for (int count : votes) {
      overflow |= count > fewest;
    }
    matters = overflow;
  }

  /** The voters without a seat in a slot, given the crowds. */
  int overflow(int slot, int[] crowd) {
    int total = 0;
    for (int room = 0; room < grid.rooms; room++) {
      int unit = board.at[grid.cell(room, slot)];
      if (unit != Grid.NONE && board.slotOf(unit) == slot) {
        total += Math.max(0, crowd[unit] - seats[room]);
      }
    }
    return total;
  }

  /** Takes a unit to another cell of its slot, and whoever is there to the one that it leaves. */
  interface RoomExchange {
    void with(int unit, int cell);
  }

  /** Exchanges rooms inside a slot as long as that seats more people. */
  void rearrange(int slot, int[] crowd, RoomExchange exchange) {
    for (int room = 0; room < grid.rooms; room++) {
      int unit = board.at[grid.cell(room, slot)];
      if (unit != Grid.NONE && crowd[unit] > seats[room] && free(unit)) {
        int better = bestRoom(unit, slot, crowd);
        if (better != Grid.NONE) {
          exchange.with(unit, grid.cell(better, slot));
        }
      }
    }
  }

  private boolean free(int unit) {
    return grid.length[unit] == 1 && grid.pinned[unit] == Grid.NONE;
  }

  private int bestRoom(int unit, int slot, int[] crowd) {
    int from = board.roomOf(unit);
    int now = crowd[unit] - seats[from];
    int best = Grid.NONE;
    int most = 0;
    for (int room = 0; room < grid.rooms; room++) {
      int saved = now - Math.max(0, crowd[unit] - seats[room]);
      if (saved > most && grid.suits(unit, grid.cell(room, slot))) {
        int other = board.at[grid.cell(room, slot)];
        if (other != Grid.NONE) {
          if (!free(other) || !grid.suits(other, board.cellOf[unit])) {
            continue;
          }
          saved += Math.max(0, crowd[other] - seats[room]);
          saved -= Math.max(0, crowd[other] - seats[from]);
        }
        if (saved > most) {
          most = saved;
          best = room;
        }
      }
    }
    return best;
  }
}
