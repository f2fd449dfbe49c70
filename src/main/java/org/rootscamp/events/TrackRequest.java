package org.rootscamp.events;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.rootscamp.http.json.VisibleText;

/**
 * A track as the organiser sets it.
 *
 * @param colour by default the one that the track has; of a new one the next that is free
 * @param shape the same
 * @param was former names: proposals of these tracks become proposals of this one
 */
public record TrackRequest(
    @NotNull @VisibleText @Size(max = 100) String name,
    TrackColour colour,
    TrackShape shape,
    @Size(max = 64) List<@NotNull @VisibleText @Size(max = 100) String> was) {

  public TrackRequest {
    was = was == null ? List.of() : was;
  }

  static TrackRequest of(Track track) {
    return new TrackRequest(track.name(), track.colour(), track.shape(), null);
  }
}
