package org.rootscamp.drafts;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rootscamp.allocation.explain.Explainer;
import org.rootscamp.allocation.explain.PlanExplanation;
import org.rootscamp.allocation.model.Quality;
import org.rootscamp.allocation.model.WallPlan;
import org.rootscamp.allocation.model.WallProblem;
import org.rootscamp.allocation.rules.Names;
import org.rootscamp.allocation.rules.Violation;
import org.rootscamp.allocation.rules.checks.Constraints;
import org.rootscamp.allocation.search.Outcome;
import org.rootscamp.allocation.seating.Seating;
import org.rootscamp.grid.Room;
import org.rootscamp.grid.TimeSlot;
import org.rootscamp.proposals.Proposal;
import org.rootscamp.wall.Positions;

/** A problem of allocation, and what its indices stand for. */
record NamedProblem(
    WallProblem problem,
    Positions<Room> rooms,
    Positions<TimeSlot> slots,
    Positions<Proposal> sessions,
    Positions<UUID> people,
    Map<UUID, String> facilitatorNames)
    implements Names {

  /** Another problem of the same things. */
  NamedProblem with(WallProblem other) {
    return new NamedProblem(other, rooms, slots, sessions, people, facilitatorNames);
  }

  /** An outcome in ids. */
  DraftResult result(Outcome outcome) {
    return outcome
        .plan()
        .map(this::result)
        .orElseGet(
            () ->
                DraftResult.failed(
                    outcome.contradictions().stream().map(it -> it.text(this)).toList()));
  }

  private DraftResult result(WallPlan plan) {
    return new DraftResult(
        plan.placements().stream().map(this::placement).toList(),
        plan.unplaced().stream()
            .map(
                left ->
                    new DraftResult.Unplaced(
                        sessions.at(left.session()).id, left.reason().wireName(), left.detail()))
            .toList(),
        plan.quality(),
        List.of());
  }

  private DraftResult.Placement placement(WallPlan.Placement placed) {
    return new DraftResult.Placement(
        sessions.at(placed.session()).id,
        rooms.at(placed.room()).id,
        slots.at(placed.slot()).id,
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
    return sentences(Constraints.hard(problem, inIndices));
  }

  /** Why these placements are as they are, by what is known now; those that are gone left out. */
  DraftExplanation explain(List<DraftResult.Placement> placements) {
    PlanExplanation explanation = Explainer.explain(problem, inIndices(placements));
    return new DraftExplanation(
        explanation.placed().stream()
            .map(
                placed ->
                    new DraftExplanation.Placed(
                        sessions.at(placed.session()).id,
                        rooms.at(placed.room()).id,
                        slots.at(placed.slot()).id,
                        placed.supporters(),
                        placed.clashes().stream()
                            .map(
                                clash ->
                                    new DraftExplanation.Clash(
                                        sessions.at(clash.session()).id, clash.people()))
                            .toList(),
                        moves(placed.alternatives())))
            .toList(),
        explanation.waiting().stream()
            .map(
                waiting ->
                    new DraftExplanation.Waiting(
                        sessions.at(waiting.session()).id,
                        waiting.supporters(),
                        moves(waiting.swaps())))
            .toList());
  }

  /** What every other cell would gain or cost a proposal that has this place, or null for none. */
  List<DraftExplanation.Move> moves(
      List<DraftResult.Placement> placements, UUID proposalId, UUID roomId, UUID slotId) {
    int session = sessions.of(proposalId);
    WallPlan.Placement place =
        roomId == null
            ? null
            : new WallPlan.Placement(session, rooms.of(roomId), slots.of(slotId), false);
    return moves(Explainer.movesOf(problem, inIndices(placements), session, place));
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
                    rooms.at(move.room()).id,
                    slots.at(move.slot()).id,
                    move.other() < 0 ? null : sessions.at(move.other()).id,
                    move.gain()))
        .toList();
  }

  private boolean knows(DraftResult.Placement placed) {
    return sessions.holds(placed.proposalId())
        && rooms.holds(placed.roomId())
        && slots.holds(placed.slotId());
  }

  private WallPlan.Placement inIndices(DraftResult.Placement placed) {
    return new WallPlan.Placement(
        sessions.of(placed.proposalId()),
        rooms.of(placed.roomId()),
        slots.of(placed.slotId()),
        placed.pinned());
  }

  private List<String> sentences(List<Violation> violations) {
    return violations.stream().map(violation -> violation.sentence(this)).toList();
  }

  @Override
  public String session(int session) {
    return "“" + sessions.at(session).title + "”";
  }

  @Override
  public String room(int room) {
    return rooms.at(room).name;
  }

  @Override
  public String slot(int slot) {
    return slots.at(slot).name;
  }

  @Override
  public String person(int person) {
    return facilitatorNames.getOrDefault(people.at(person), "somebody");
  }
}
