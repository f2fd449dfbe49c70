package org.rootscamp.events;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.rootscamp.http.json.VisibleText;

/**
 * A track of a new event.
 *
 * @param colour by default that of the next free look
 * @param shape the same
 */
public record NewTrack(
    @NotNull @VisibleText @Size(max = 100) String name, TrackColour colour, TrackShape shape) {

  TrackRequest wanted() {
    return new TrackRequest(name, colour, shape, null);
  }
}
