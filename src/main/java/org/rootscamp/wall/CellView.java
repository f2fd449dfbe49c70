package org.rootscamp.wall;

import java.util.UUID;
import org.rootscamp.wall.WallContent.Place;

/** A cell by its ids, as the API names it. */
public record CellView(UUID roomId, UUID slotId) {

  /** The same cell, or null for none. */
  public static CellView of(Place place) {
    return place == null ? null : new CellView(place.roomId(), place.slotId());
  }
}
