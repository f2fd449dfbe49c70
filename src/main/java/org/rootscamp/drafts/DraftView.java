package org.rootscamp.drafts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rootscamp.allocation.model.Quality;
import org.rootscamp.drafts.DraftResult.Placement;
import org.rootscamp.drafts.DraftResult.Unplaced;

/** A draft as volunteers see it. */
public record DraftView(
    UUID id,
    String name,
    DraftState state,
    int baseRevision,
    Instant createdAt,
    String createdBy,
    List<UUID> slots,
    String rule,
    DraftRequest.CutName cut,
    Map<UUID, Integer> holdBack,
    Map<UUID, Integer> cards,
    List<DraftOrder.Pin> pins,
    long seed,
    long moves,
    Progress progress,
    List<Placement> placements,
    List<Unplaced> unplaced,
    Quality quality,
    ProofState proof,
    List<String> contradictions) {

  /**
   * How many moves the search has made, and what its plan of the moment is worth.
   *
   * @param upperBound no plan is worth more; null as long as that is not known
   */
  public record Progress(DraftState state, long moves, long honoured, Long upperBound) {
    static Progress of(Draft draft, Instant now) {
      return new Progress(
          draft.stateAt(now),
          draft.progressMoves,
          draft.progressHonoured,
          draft.progressBound == 0 ? null : draft.progressBound);
    }

    boolean isOver() {
      return state != DraftState.RUNNING;
    }
  }

  private static final List<String> DIED = List.of("The server stopped while it was being made.");

  static DraftView of(Draft draft, DraftOrder order, DraftResult result, Instant now) {
    boolean died = result == null && draft.stateAt(now) == DraftState.FAILED;
    DraftResult shown = result == null ? DraftResult.failed(died ? DIED : List.of()) : result;
    return new DraftView(
        draft.id,
        draft.name,
        draft.stateAt(now),
        draft.baseRevision,
        draft.createdAt,
        draft.createdBy,
        order.slots(),
        order.rule().wireName(),
        order.cut(),
        order.holdBack(),
        order.cards(),
        order.pins(),
        order.seed(),
        order.moves(),
        Progress.of(draft, now),
        shown.placements(),
        shown.unplaced(),
        shown.quality(),
        draft.proofAt(now),
        shown.contradictions());
  }
}
