package org.rootscamp.drafts;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rootscamp.allocation.model.Cut;
import org.rootscamp.voting.RankingQuery.RuleName;
import org.rootscamp.wall.WallScene;

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
    Cut cut,
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
  static DraftOrder ofTheWholeDay(WallScene scene) {
    List<UUID> slots = scene.sessionSlots().stream().map(slot -> slot.id).toList();
    return new DraftOrder(slots, RuleName.PHRAGMEN, Cut.RANKING, Map.of(), null, List.of(), 0, 0);
  }

  /** A session that is to stay in a cell, the first one if it takes two. */
  public record Pin(UUID proposalId, UUID roomId, UUID slotId) {}
}
