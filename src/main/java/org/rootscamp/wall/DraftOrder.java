package org.rootscamp.wall;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rootscamp.voting.RankingQuery.RuleName;
import org.rootscamp.wall.DraftRequest.CutName;

/**
 * A draft request with every default filled in: with the votes of the moment it determines the
 * result.
 *
 * @param slots in the order of time
 * @param cards null when cards stand in the ranking
 */
public record DraftOrder(
    List<UUID> slots,
    RuleName rule,
    CutName cut,
    Map<UUID, Integer> holdBack,
    Map<UUID, Integer> cards,
    long seed,
    long moves) {}
