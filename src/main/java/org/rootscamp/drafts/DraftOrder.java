package org.rootscamp.drafts;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rootscamp.drafts.DraftRequest.CutName;
import org.rootscamp.events.Event;
import org.rootscamp.grid.TimeSlot;
import org.rootscamp.voting.RankingQuery.RuleName;

/**
 * A draft request with every default filled in: with the votes of the moment it determines the
 * result.
 *
 * @param slots in the order of time
 * @param cards null when cards stand in the ranking
 * @param pins those of this draft; the Wall's own are kept as well
 */
public record DraftOrder(
    List<UUID> slots,
    RuleName rule,
    CutName cut,
    Map<UUID, Integer> holdBack,
    Map<UUID, Integer> cards,
    List<Pin> pins,
    long seed,
    long moves) {

  /** Orders that were stored before there were pins have none. */
  public DraftOrder {
    pins = pins == null ? List.of() : List.copyOf(pins);
  }

  /** Stands for every session slot, by which a whole Wall can be judged. */
  static DraftOrder ofTheWholeDay(Event event) {
    List<UUID> slots =
        TimeSlot.of(event).stream().filter(TimeSlot::holdsSessions).map(slot -> slot.id).toList();
    return new DraftOrder(
        slots, RuleName.PHRAGMEN, CutName.RANKING, Map.of(), null, List.of(), 0, 0);
  }

  /** A session that is to stay in a cell, the first one if it takes two. */
  public record Pin(UUID proposalId, UUID roomId, UUID slotId) {}
}
