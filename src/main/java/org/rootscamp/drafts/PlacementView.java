package org.rootscamp.drafts;

import java.util.List;
import java.util.UUID;
import org.rootscamp.voting.RankingView;

/**
 * Why a proposal is where it is on the published Wall, or why it is not on it.
 *
 * @param ranking its place in the ranking by the default rule, or null if it is not open any more
 * @param cells where it runs, with neighbours and other cells; empty if it is not on the Wall
 * @param reason why the draft that was published last left it out, as its {@code unplaced} say, or
 *     that it was taken off or cancelled since; null if it is on the Wall or was no part of that
 *     draft
 * @param detail the reason in a sentence; null if it is on the Wall
 * @param swaps the best ways to bring it in
 */
public record PlacementView(
    UUID proposalId,
    RankingView.Item ranking,
    List<DraftExplanation.Placed> cells,
    String reason,
    String detail,
    List<DraftExplanation.Move> swaps) {}
