package org.rootscamp.placements;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rootscamp.drafts.WholeDay;
import org.rootscamp.edits.EditsRequest.Item;
import org.rootscamp.edits.Rehearsal;
import org.rootscamp.grid.TimeSlot;
import org.rootscamp.placements.PlacementView.Move;
import org.rootscamp.proposals.Proposal;
import org.rootscamp.wall.Run;
import org.rootscamp.wall.Wall;
import org.rootscamp.wall.WallContent;
import org.rootscamp.wall.WallContent.Place;

/**
 * Where else a session could be on the Wall: each suggestion is a list of edits that the rules
 * allow, with what the Wall wins or loses by exactly these. Nothing is suggested that touches a
 * slot that has started, a pin, or what will not take place. Pure; the Wall knows all open
 * proposals.
 *
 * <p>The best come first: those that win most choices, then those that leave fewest people without
 * a seat, then by slot and room.
 */
final class Suggestions {

  /** So many are named unless all are asked for. */
  static final int BEST = 5;

  private final Wall wall;
  private final WholeDay day;
  private final Instant now;
  private final Rehearsal rehearsal;

  Suggestions(Wall wall, WholeDay day, Instant now) {
    this.wall = wall;
    this.day = day;
    this.now = now;
    this.rehearsal = new Rehearsal(wall);
  }

  /** Other cells for a run. */
  List<Move> of(Run run) {
    return movable(run) ? ranked(run.proposalId(), run) : List.of();
  }

  /** Cells for a session that has a run left; none for a wish, which nobody runs. */
  List<Move> waysIn(Proposal proposal) {
    boolean waits = proposal.isOpen() && wall.runs().left(proposal, List.of()) > 0;
    return waits && !proposal.isWish() ? ranked(proposal.id, null) : List.of();
  }

  /** The best of them in other slots; which empty cell of a slot it is makes no other choice. */
  static List<Move> best(List<Move> all, Run run) {
    Set<UUID> emptySeen = new HashSet<>();
    return all.stream()
        .filter(move -> run == null || !move.slotId().equals(run.first().slotId()))
        .filter(move -> move.exchangedWith() != null || emptySeen.add(move.slotId()))
        .limit(BEST)
        .toList();
  }

  private boolean movable(Run run) {
    return run.takesPlace() && !run.isFrozen(now) && !run.placed().pinned();
  }

  /** A move and how many people more it leaves standing. */
  private record Ranked(Move move, int standing) {
    static final Comparator<Ranked> BEST_FIRST =
        Comparator.comparing((Ranked it) -> -it.move().gain()).thenComparing(Ranked::standing);
  }

  private List<Move> ranked(UUID proposalId, Run run) {
    List<Ranked> ranked = new ArrayList<>();
    for (TimeSlot slot : wall.scene().sessionSlots()) {
      if (slot.start.isAfter(now)) {
        for (UUID room : wall.scene().rooms().keySet()) {
          suggest(proposalId, run, new Place(room, slot.id)).ifPresent(ranked::add);
        }
      }
    }
    return ranked.stream().sorted(Ranked.BEST_FIRST).map(Ranked::move).toList();
  }

  private Optional<Ranked> suggest(UUID proposalId, Run run, Place to) {
    Run there = wall.runs().in(to).orElse(null);
    boolean taken = there != null && !there.equals(run);
    boolean isHere = run != null && run.first().equals(to);
    if (isHere || (taken && !givesWay(there, proposalId, to))) {
      return Optional.empty();
    }
    Run other = taken ? there : null;
    List<Item> edits = edits(proposalId, run, other, to);
    return rehearsal
        .of(edits)
        .map(
            after ->
                new Ranked(
                    move(proposalId, other, to, edits, after),
                    standing(proposalId, run, other, to)));
  }

  private boolean givesWay(Run there, UUID proposalId, Place to) {
    return movable(there) && there.first().equals(to) && !there.proposalId().equals(proposalId);
  }

  /** Moves name the run that they mean, so that they are clear of sessions that run twice, too. */
  private static List<Item> edits(UUID proposalId, Run run, Run other, Place to) {
    if (run == null) {
      Item in = Item.place(proposalId, to);
      return other == null ? List.of(in) : List.of(Item.unplace(other.proposalId(), to), in);
    }
    Item there = Item.move(proposalId, run.first(), to);
    return other == null
        ? List.of(there)
        : List.of(there, Item.move(other.proposalId(), to, run.first()));
  }

  private Move move(UUID proposalId, Run other, Place to, List<Item> edits, WallContent after) {
    UUID exchangedWith = other == null ? null : other.proposalId();
    List<UUID> moved = other == null ? List.of(proposalId) : List.of(proposalId, exchangedWith);
    int gain = (int) day.gain(wall.content(), after, moved);
    return new Move(to.roomId(), to.slotId(), exchangedWith, gain, edits);
  }

  private int standing(UUID proposalId, Run run, Run other, Place to) {
    int standing = day.standing(proposalId, to.roomId());
    if (run != null) {
      standing -= day.standing(proposalId, run.first().roomId());
    }
    if (other != null) {
      standing -= day.standing(other.proposalId(), to.roomId());
    }
    if (run != null && other != null) {
      standing += day.standing(other.proposalId(), run.first().roomId());
    }
    return standing;
  }
}
