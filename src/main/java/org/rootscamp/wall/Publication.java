package org.rootscamp.wall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rootscamp.wall.WallContent.Dropped;
import org.rootscamp.wall.WallContent.Place;
import org.rootscamp.wall.WallContent.Placed;

/** Puts a draft in the place of some slots of the Wall, and notes what moved and what went. */
final class Publication {

  private Publication() {}

  /**
   * The Wall after publishing.
   *
   * @param slots those that the draft fills; all others stay as they are
   */
  static WallContent merge(
      WallContent present, Set<UUID> slots, List<DraftResult.Placement> draft, Instant now) {
    List<Placed> after = new ArrayList<>();
    Map<UUID, List<Placed>> leaving = new HashMap<>();
    for (Placed placed : present.placements()) {
      if (slots.contains(placed.place().slotId())) {
        leaving.computeIfAbsent(placed.proposalId(), id -> new ArrayList<>()).add(placed);
      } else {
        after.add(placed);
      }
    }
    List<DraftResult.Placement> arriving = new ArrayList<>();
    draft.forEach(placement -> stayOrArrive(placement, leaving, after, arriving));
    arriving.forEach(placement -> after.add(arrive(placement, leaving, now)));
    List<Dropped> dropped = new ArrayList<>();
    Set<UUID> onTheWall = new HashSet<>();
    after.forEach(placed -> onTheWall.add(placed.proposalId()));
    for (Placed placed : present.placements()) {
      if (!onTheWall.contains(placed.proposalId())) {
        dropped.add(new Dropped(placed.proposalId(), placed.place()));
      }
    }
    return new WallContent(after, dropped);
  }

  /** A session that keeps its cell keeps its mark as well; the others wait for the second pass. */
  private static void stayOrArrive(
      DraftResult.Placement placement,
      Map<UUID, List<Placed>> leaving,
      List<Placed> after,
      List<DraftResult.Placement> arriving) {
    List<Placed> before = leaving.getOrDefault(placement.proposalId(), List.of());
    for (Placed placed : before) {
      if (placed.place().equals(place(placement))) {
        before.remove(placed);
        after.add(
            new Placed(
                placed.proposalId(),
                placed.place(),
                placement.pinned(),
                placed.movedFrom(),
                placed.movedAt()));
        return;
      }
    }
    arriving.add(placement);
  }

  private static Placed arrive(
      DraftResult.Placement placement, Map<UUID, List<Placed>> leaving, Instant now) {
    List<Placed> before = leaving.getOrDefault(placement.proposalId(), List.of());
    Place from = before.isEmpty() ? null : before.remove(0).place();
    return new Placed(
        placement.proposalId(),
        place(placement),
        placement.pinned(),
        from,
        from == null ? null : now);
  }

  private static Place place(DraftResult.Placement placement) {
    return new Place(placement.roomId(), placement.slotId());
  }
}
