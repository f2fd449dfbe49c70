package org.rootscamp.wall;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.rootscamp.wall.WallContent.Place;

/**
 * One thing that became different on the Wall.
 *
 * @param proposalId the session, or null where the change is about a cell
 * @param title its title at that moment
 * @param from where it was: moved and unplaced ones
 * @param to where it is: placed and moved ones
 * @param roomId with {@code slotId} the cell of every other change
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WallChange(
    What what, UUID proposalId, String title, Place from, Place to, UUID roomId, UUID slotId) {

  /** What happened to it. */
  public enum What {
    @JsonProperty("placed")
    PLACED,
    @JsonProperty("moved")
    MOVED,
    @JsonProperty("unplaced")
    UNPLACED,
    @JsonProperty("pinned")
    PINNED,
    @JsonProperty("unpinned")
    UNPINNED,
    @JsonProperty("cancelled")
    CANCELLED,
    @JsonProperty("uncancelled")
    UNCANCELLED,
    @JsonProperty("held")
    HELD,
    @JsonProperty("released")
    RELEASED
  }

  static WallChange at(What what, UUID proposalId, String title, Place place) {
    return new WallChange(what, proposalId, title, null, null, place.roomId(), place.slotId());
  }
}
