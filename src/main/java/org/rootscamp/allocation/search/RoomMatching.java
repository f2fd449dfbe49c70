package org.rootscamp.allocation.search;

import java.util.Arrays;
import org.rootscamp.allocation.model.Grid;

/**
 * Finds a room in a slot for one more unit by moving others of that slot to other rooms: the
 * shortest augmenting path, breadth first over the rooms. Units of double length stay.
 */
final class RoomMatching {

  private final Grid grid;
  private final Board board;
  private final int[] cameFrom;
  private final int[] queue;

  RoomMatching(Board board) {
    this.board = board;
    grid = board.grid;
    cameFrom = new int[grid.rooms];
    queue = new int[grid.rooms];
  }

  /** Places a single unit in a slot, by preference in one room; false if no path leads there. */
  boolean settle(int unit, int slot, int preferredRoom, Trial trial) {
    int preferred = grid.cell(preferredRoom, slot);
    if (board.at[preferred] == Grid.NONE && grid.suits(unit, preferred)) {
      trial.place(unit, preferred);
      return true;
    }
    int room = freeRoom(unit, slot);
    if (room == Grid.NONE) {
      return false;
    }
    while (cameFrom[room] != grid.rooms) {
      int previous = cameFrom[room];
      trial.exchangeRooms(board.at[grid.cell(previous, slot)], grid.cell(room, slot));
      room = previous;
    }
    trial.place(unit, grid.cell(room, slot));
    return true;
  }

  /** The end of the shortest path; the rooms on it know the room before, the first one none. */
  private int freeRoom(int unit, int slot) {
    Arrays.fill(cameFrom, Grid.NONE);
    int tail = enqueue(unit, slot, grid.rooms, 0);
    for (int head = 0; head < tail; head++) {
      int room = queue[head];
      int occupant = board.at[grid.cell(room, slot)];
      if (occupant == Grid.NONE) {
        return room;
      }
      if (grid.length[occupant] == 1 && grid.pinned[occupant] == Grid.NONE) {
        tail = enqueue(occupant, slot, room, tail);
      }
    }
    return Grid.NONE;
  }

  private int enqueue(int unit, int slot, int from, int tail) {
    int end = tail;
    for (int room = 0; room < grid.rooms; room++) {
      if (cameFrom[room] == Grid.NONE && grid.suits(unit, grid.cell(room, slot))) {
        cameFrom[room] = from;
        queue[end++] = room;
      }
    }
    return end;
  }
}
