package org.rootscamp.wall;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rootscamp.proposals.Proposal;
import org.rootscamp.wall.Run.Standing;
import org.rootscamp.wall.WallContent.Place;
import org.rootscamp.wall.WallContent.Placed;

/**
 * The runs of all sessions on a Wall: what a content comes to with the rooms, slots and proposals
 * of now. The one place that knows which cells a session takes and whether it takes place.
 */
public final class Runs {

  private final List<Run> all;
  private final Map<Place, Run> byFirstCell = new HashMap<>();
  private final Map<Place, Run> byLastCell = new HashMap<>();
  private final List<UUID> slots;

  private Runs(List<Run> all, WallScene scene) {
    this.all = List.copyOf(all);
    this.slots = scene.day().stream().map(slot -> slot.id).toList();
    for (Run run : all) {
      byFirstCell.put(run.first(), run);
      byLastCell.put(run.last(), run);
    }
  }

  /** Pure; every proposal of the content has to be in the scene. */
  public static Runs of(WallContent content, WallScene scene) {
    return new Runs(
        content.placements().stream().map(placed -> run(placed, scene)).toList(), scene);
  }

  private static Run run(Placed placed, WallScene scene) {
    Proposal proposal = scene.proposals().get(placed.proposalId());
    List<Place> cells = scene.cells(placed.proposalId(), placed.place());
    return new Run(
        proposal,
        placed,
        cells,
        scene.slot(placed.place().slotId()).map(slot -> slot.start).orElse(null),
        scene.slot(cells.get(cells.size() - 1).slotId()).map(slot -> slot.end).orElse(null),
        standing(placed, proposal, scene));
  }

  private static Standing standing(Placed placed, Proposal proposal, WallScene scene) {
    if (placed.cancelled()) {
      return Standing.CANCELLED;
    }
    if (!proposal.isOpen()) {
      return Standing.WITHDRAWN;
    }
    return scene.hasCell(placed.place()) ? Standing.TAKES_PLACE : Standing.NO_CELL;
  }

  /** All of them, in the order of the content, which says nothing. */
  public List<Run> all() {
    return all;
  }

  /** Those that take place, in the order of the content. */
  public List<Run> takingPlace() {
    return all.stream().filter(Run::takesPlace).toList();
  }

  /** All of them by the start of their slots, then by room; those without a slot come first. */
  public List<Run> inOrderOfTime() {
    return all.stream()
        .sorted(
            Comparator.comparing((Run run) -> slots.indexOf(run.first().slotId()))
                .thenComparing(run -> run.first().roomId()))
        .toList();
  }

  /** Those of one session, in the order of the content. */
  public List<Run> of(UUID proposalId) {
    return all.stream().filter(run -> run.proposalId().equals(proposalId)).toList();
  }

  /** What is in a cell: the run that begins there, otherwise the one that goes on there. */
  public Optional<Run> in(Place cell) {
    return Optional.ofNullable(byFirstCell.getOrDefault(cell, byLastCell.get(cell)));
  }

  /** All cells that are taken, by whatever stands there. */
  public Set<Place> cells() {
    return all.stream().flatMap(run -> run.cells().stream()).collect(Collectors.toSet());
  }

  /** How often a session may still run in some slots, beside cancelled runs and those elsewhere. */
  public int left(Proposal proposal, Collection<UUID> inSlots) {
    long elsewhere =
        of(proposal.id).stream()
            .filter(run -> run.placed().cancelled() || !inSlots.contains(run.first().slotId()))
            .count();
    return (int) Math.max(0, proposal.repeats - elsewhere);
  }
}
