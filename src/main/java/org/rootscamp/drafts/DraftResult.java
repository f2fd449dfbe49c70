package org.rootscamp.drafts;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rootscamp.allocation.model.Quality;
import org.rootscamp.allocation.model.Reason;
import org.rootscamp.wall.WallContent;
import org.rootscamp.wall.WallContent.Place;

/**
 * What came out of an assembly.
 *
 * @param quality null when there is no plan
 * @param contradictions why there is no plan: a text for each smallest set of pins that cannot all
 *     stay; otherwise empty
 * @param contradictionsWithoutVotes the same as they would be told if nobody had voted: which pins
 *     are named, and which one last, follows from the ranking. Null where it was not stored
 */
public record DraftResult(
    List<Placement> placements,
    List<Unplaced> unplaced,
    Quality quality,
    List<String> contradictions,
    List<String> contradictionsWithoutVotes) {

  /** A session in a cell, the first one if it takes two. */
  public record Placement(UUID proposalId, UUID roomId, UUID slotId, boolean pinned) {
    Place place() {
      return new Place(roomId, slotId);
    }
  }

  /** A session without a cell. */
  public record Unplaced(UUID proposalId, String reason, String detail) {

    /** Whether votes have no part in it: nobody runs it. Any other session waits for its turn. */
    public boolean whateverTheVotes() {
      return reason.equals(Reason.NO_FACILITATOR.wireName());
    }
  }

  /** The sessions that it places. */
  Set<UUID> proposals() {
    return placements.stream().map(Placement::proposalId).collect(Collectors.toSet());
  }

  /** The sessions of a Wall that are not cancelled, as a draft has them. */
  static List<Placement> placementsOf(WallContent wall) {
    return wall.placements().stream()
        .filter(placed -> !placed.cancelled())
        .map(
            placed ->
                new Placement(
                    placed.proposalId(),
                    placed.place().roomId(),
                    placed.place().slotId(),
                    placed.pinned()))
        .toList();
  }

  /** The same with a bound that is at most this one. */
  DraftResult withBound(long bound) {
    Quality tighter =
        new Quality(
            quality.choices(),
            quality.honoured(),
            quality.seated(),
            Math.min(quality.upperBound(), bound),
            quality.randomPlan());
    return new DraftResult(
        placements, unplaced, tighter, contradictions, contradictionsWithoutVotes);
  }

  static DraftResult failed(List<String> sentences) {
    return failed(sentences, sentences);
  }

  static DraftResult failed(List<String> sentences, List<String> withoutVotes) {
    return new DraftResult(List.of(), List.of(), null, sentences, withoutVotes);
  }
}
