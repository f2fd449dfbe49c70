package org.rootscamp.drafts;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rootscamp.people.PersonNames;
import org.rootscamp.voting.Figures;

/**
 * A draft as volunteers see it. Which sessions it places and where is told at any time; while
 * tallies are hidden from its reader, whatever else follows from votes is null.
 *
 * @param unplaced in the order of priority; while tallies are hidden in that of submission
 * @param quality null without a plan as well
 */
public record DraftView(
    UUID id,
    String name,
    DraftState state,
    int baseRevision,
    OffsetDateTime createdAt,
    String createdBy,
    List<UUID> slots,
    String rule,
    String cut,
    Map<UUID, Integer> holdBack,
    Map<UUID, Integer> cards,
    List<Pin> pins,
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
   * @param moves where it ends depends on how soon it finds nothing better
   * @param upperBound no plan is worth more; null as long as that is not known
   */
  public record Progress(DraftState state, Long moves, Long honoured, Long upperBound) {
    static Progress of(Draft draft, Instant now, Figures figures) {
      DraftState state = draft.stateAt(now);
      return new Progress(
          state,
          state == DraftState.RUNNING || figures.shown() ? draft.progressMoves : null,
          figures.of(draft.progressHonoured),
          draft.progressBound == 0 ? null : figures.of(draft.progressBound));
    }

    boolean isOver() {
      return state != DraftState.RUNNING;
    }
  }

  /** A session that is to stay in a cell, the first one if it takes two. */
  public record Pin(UUID proposalId, UUID roomId, UUID slotId) {}

  /** A session in a cell, the first one if it takes two. */
  public record Placement(UUID proposalId, UUID roomId, UUID slotId, boolean pinned) {
    static Placement of(DraftResult.Placement placed) {
      return new Placement(placed.proposalId(), placed.roomId(), placed.slotId(), placed.pinned());
    }
  }

  /** A session without a cell. */
  public record Unplaced(UUID proposalId, String reason, String detail) {
    static Unplaced of(DraftResult.Unplaced left, Figures figures) {
      return figures.shown() || left.whateverTheVotes()
          ? new Unplaced(left.proposalId(), left.reason(), left.detail())
          : new Unplaced(left.proposalId(), null, null);
    }
  }

  /** How good the plan is; a must counts 2, a want 1. */
  public record Quality(
      long choices, long honoured, long seated, long upperBound, long randomPlan) {
    static Quality of(org.rootscamp.allocation.model.Quality quality) {
      return quality == null
          ? null
          : new Quality(
              quality.choices(),
              quality.honoured(),
              quality.seated(),
              quality.upperBound(),
              quality.randomPlan());
    }
  }

  private static final List<String> DIED = List.of("The server stopped while it was being made.");

  static DraftView of(
      Draft draft,
      DraftOrder order,
      DraftResult result,
      PersonNames names,
      Figures figures,
      Instant now) {
    boolean died = result == null && draft.stateAt(now) == DraftState.FAILED;
    DraftResult shown = result == null ? DraftResult.failed(died ? DIED : List.of()) : result;
    return new DraftView(
        draft.id,
        draft.name,
        draft.stateAt(now),
        draft.baseRevision,
        draft.event.local(draft.createdAt),
        names.get(draft.createdById),
        order.slots(),
        order.rule().wireName(),
        order.cut().wireName(),
        order.holdBack(),
        order.cards(),
        order.pins().stream()
            .map(pin -> new Pin(pin.proposalId(), pin.roomId(), pin.slotId()))
            .toList(),
        order.seed(),
        order.moves(),
        Progress.of(draft, now, figures),
        figures.inOrder(
            shown.placements().stream().map(Placement::of).toList(), byCell(order.slots())),
        figures
            .inOrder(shown.unplaced(), Comparator.comparing(DraftResult.Unplaced::proposalId))
            .stream()
            .map(left -> Unplaced.of(left, figures))
            .toList(),
        figures.of(Quality.of(shown.quality())),
        figures.of(draft.proofAt(now)),
        names.areShown() ? contradictions(shown, figures) : List.of()); // they name people
  }

  private static List<String> contradictions(DraftResult result, Figures figures) {
    List<String> withoutVotes = result.contradictionsWithoutVotes();
    return figures.shown() || withoutVotes == null ? result.contradictions() : withoutVotes;
  }

  private static Comparator<Placement> byCell(List<UUID> slots) {
    return Comparator.comparing((Placement it) -> slots.indexOf(it.slotId()))
        .thenComparing(Placement::roomId);
  }
}
