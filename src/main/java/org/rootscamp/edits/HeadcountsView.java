package org.rootscamp.edits;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * What was counted, and which sessions should change rooms.
 *
 * @param items by slot, then room
 * @param suggestions those that give most people a seat first
 */
public record HeadcountsView(List<Item> items, List<Suggestion> suggestions) {

  /**
   * The people in one cell.
   *
   * @param proposalId the session that was there when they were counted, or null
   * @param capacity the seats of the room
   */
  public record Item(
      UUID roomId,
      UUID slotId,
      UUID proposalId,
      int people,
      int capacity,
      OffsetDateTime at,
      String by) {}

  /**
   * A change of rooms that breaks no rule.
   *
   * @param seatedMore how many people more have a seat
   * @param edits as {@code POST /wall/edits} takes them
   */
  public record Suggestion(int seatedMore, List<EditsRequest.Item> edits, String sentence) {}
}
