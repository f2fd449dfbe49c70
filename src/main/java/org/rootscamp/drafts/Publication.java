package org.rootscamp.drafts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.rootscamp.wall.Marks;
import org.rootscamp.wall.WallContent;
import org.rootscamp.wall.WallContent.Place;
import org.rootscamp.wall.WallContent.Placed;

/** Puts a draft in the place of some slots of the Wall. */
final class Publication {

  private Publication() {}

  /**
   * The Wall after publishing. Held cells and cancelled sessions stay where they are.
   *
   * @param slots those that the draft fills; all others stay as they are
   */
  static WallContent merge(
      WallContent present,
      Set<UUID> slots,
      List<DraftResult.Placement> draft,
      Instant now,
      Duration marks) {
    List<Placed> after = new ArrayList<>();
    for (Placed placed : present.placements()) {
      if (placed.cancelled() || !slots.contains(placed.place().slotId())) {
        after.add(placed);
      }
    }
    for (DraftResult.Placement placement : draft) {
      Place place = new Place(placement.roomId(), placement.slotId());
      after.add(new Placed(placement.proposalId(), place, placement.pinned(), false, null, null));
    }
    return Marks.note(present, after, present.held(), now, marks);
  }
}
