package org.rootscamp.events;

/**
 * A track as anybody may see it.
 *
 * @param offered whether proposals bring it and the organiser has not taken it up
 */
public record TrackView(String name, TrackColour colour, TrackShape shape, boolean offered) {

  static TrackView of(Track track) {
    return new TrackView(track.name(), track.colour(), track.shape(), track.offered());
  }
}
