package org.rootscamp.drafts;

import java.util.Collection;
import java.util.List;
import org.rootscamp.allocation.explain.Explainer;
import org.rootscamp.allocation.explain.PlanExplanation;
import org.rootscamp.allocation.model.Quality;
import org.rootscamp.allocation.model.WallPlan;
import org.rootscamp.allocation.model.WallProblem;
import org.rootscamp.allocation.rules.checks.Constraints;
import org.rootscamp.allocation.rules.checks.Contradiction;
import org.rootscamp.allocation.search.Outcome;
import org.rootscamp.allocation.seating.Seating;
import org.rootscamp.wall.Indices;

/** A problem of allocation, and what its indices stand for. */
record NamedProblem(WallProblem problem, Indices indices) {

  /** Another problem of the same things. */
  NamedProblem with(WallProblem other) {
    return new NamedProblem(other, indices);
  }

  /**
   * An outcome in ids.
   *
   * @param unranked the same problem without the ranking
   */
  DraftResult result(Outcome outcome, NamedProblem unranked) {
    return outcome
        .plan()
        .map(this::result)
        .orElseGet(
            () ->
                DraftResult.failed(
                    sentences(outcome.contradictions()),
                    unranked.sentences(Contradiction.in(unranked.problem))));
  }

  private List<String> sentences(Collection<Contradiction> contradictions) {
    return contradictions.stream().map(it -> it.text(indices)).toList();
  }

  private DraftResult result(WallPlan plan) {
    return new DraftResult(
        plan.placements().stream().map(this::placement).toList(),
        plan.unplaced().stream()
            .map(
                left ->
                    new DraftResult.Unplaced(
                        indices.sessions().at(left.session()).id,
                        left.reason().wireName(),
                        left.detail()))
            .toList(),
        plan.quality(),
        List.of(),
        List.of());
  }

  private DraftResult.Placement placement(WallPlan.Placement placed) {
    return new DraftResult.Placement(
        indices.sessions().at(placed.session()).id,
        indices.rooms().at(placed.room()).id,
        indices.slots().at(placed.slot()).id,
        placed.pinned());
  }

  /**
   * What keeps placements from being published now.
   *
   * @return sentences, none if they still hold
   */
  List<String> objections(List<DraftResult.Placement> placements) {
    if (!placements.stream().allMatch(this::knows)) {
      return List.of("A proposal, room or time slot of the draft is gone.");
    }
    List<WallPlan.Placement> inIndices = placements.stream().map(this::inIndices).toList();
    return Constraints.hard(problem, inIndices).stream()
        .map(violation -> violation.sentence(indices))
        .toList();
  }

  /** Why these placements are as they are, by what is known now; those that are gone left out. */
  DraftExplanation explain(List<DraftResult.Placement> placements) {
    PlanExplanation explanation = Explainer.explain(problem, inIndices(placements));
    return new DraftExplanation(
        explanation.placed().stream()
            .map(
                placed ->
                    new DraftExplanation.Placed(
                        indices.sessions().at(placed.session()).id,
                        indices.rooms().at(placed.room()).id,
                        indices.slots().at(placed.slot()).id,
                        placed.supporters(),
                        placed.clashes().stream()
                            .map(
                                clash ->
                                    new DraftExplanation.Clash(
                                        indices.sessions().at(clash.session()).id, clash.people()))
                            .toList(),
                        moves(placed.alternatives())))
            .toList(),
        explanation.waiting().stream()
            .map(
                waiting ->
                    new DraftExplanation.Waiting(
                        indices.sessions().at(waiting.session()).id,
                        waiting.supporters(),
                        moves(waiting.swaps())))
            .toList());
  }

  /** The placements in indices, those that are gone left out. */
  List<WallPlan.Placement> inIndices(List<DraftResult.Placement> placements) {
    return placements.stream().filter(this::knows).map(this::inIndices).toList();
  }

  /** Whether a result still means the same: nothing is gone, and it is worth as much as then. */
  boolean isThatOf(DraftResult result) {
    Quality then = result.quality();
    return result.placements().stream().allMatch(this::knows)
        && Seating.judge(
                problem, inIndices(result.placements()), then.upperBound(), then.randomPlan())
            .equals(then);
  }

  private List<DraftExplanation.Move> moves(List<PlanExplanation.Move> moves) {
    return moves.stream()
        .map(
            move ->
                new DraftExplanation.Move(
                    indices.rooms().at(move.room()).id,
                    indices.slots().at(move.slot()).id,
                    move.other() < 0 ? null : indices.sessions().at(move.other()).id,
                    move.gain()))
        .toList();
  }

  private boolean knows(DraftResult.Placement placed) {
    return indices.holds(placed.proposalId(), placed.place());
  }

  private WallPlan.Placement inIndices(DraftResult.Placement placed) {
    return indices.placement(placed.proposalId(), placed.place(), placed.pinned());
  }
}
