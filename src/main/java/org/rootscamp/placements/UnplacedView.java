package org.rootscamp.placements;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * The parking lot: every open proposal that has a run left and no cell for it.
 *
 * @param items cards in the order in which they came in, then what the last draft left out in its
 *     order, then the others as they were submitted; while tallies are hidden, all but the cards as
 *     they were submitted
 */
public record UnplacedView(List<Item> items) {

  /**
   * One proposal without a cell.
   *
   * @param cardNumber null unless it is a card
   * @param votes how many people chose it, or null while that is hidden from the caller
   * @param musts how many of them as a must, or null likewise
   * @param reason its name in the catalogue of reasons, or null while votes have a part in it and
   *     are hidden from the caller
   * @param by who took it off or cancelled it, or null
   * @param because what they said why, or null
   * @param at when that was decided
   */
  public record Item(
      UUID proposalId,
      String title,
      boolean card,
      Integer cardNumber,
      Integer votes,
      Integer musts,
      List<String> needs,
      boolean facilitatorWanted,
      String reason,
      String detail,
      String by,
      String because,
      OffsetDateTime at) {}
}
