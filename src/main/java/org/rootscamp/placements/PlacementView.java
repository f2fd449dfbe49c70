package org.rootscamp.placements;

import java.util.List;
import java.util.UUID;
import org.rootscamp.drafts.DraftExplanation.Clash;
import org.rootscamp.edits.EditsRequest;
import org.rootscamp.voting.RankingView;

/**
 * Why a proposal is where it is on the published Wall, or why it is not on it.
 *
 * @param ranking its place in the ranking by the default rule, or null if it is not open any more
 * @param cells where it runs, with neighbours and other cells; empty if it is not on the Wall
 * @param reason the name of why it is not on the Wall in the catalogue of reasons, or null if it is
 * @param detail the reason in a sentence; null if it is on the Wall
 * @param swaps the best ways to bring it in, if it has a run left
 */
public record PlacementView(
    UUID proposalId,
    RankingView.Item ranking,
    List<Placed> cells,
    String reason,
    String detail,
    List<Move> swaps) {

  /** A run that takes place, with its neighbours and other cells for it, the best first. */
  public record Placed(
      UUID proposalId,
      UUID roomId,
      UUID slotId,
      int supporters,
      List<Clash> clashes,
      List<Move> alternatives) {}

  /**
   * A session in another cell, as edits that the rules of the Wall allow.
   *
   * @param exchangedWith the proposal that goes to the old cell instead, or leaves the Wall if
   *     there is none; null if the cell is empty
   * @param gain choices that the Wall honours more after the edits, negative if fewer
   */
  public record Move(
      UUID roomId, UUID slotId, UUID exchangedWith, int gain, List<EditsRequest.Item> edits) {}
}
