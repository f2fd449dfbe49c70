package org.rootscamp.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The outlines beside the titles of tracks, for those who do not see colours and for paper. */
public enum TrackShape {
  @JsonProperty("circle")
  CIRCLE,
  @JsonProperty("triangle")
  TRIANGLE,
  @JsonProperty("square")
  SQUARE,
  @JsonProperty("diamond")
  DIAMOND,
  @JsonProperty("cross")
  CROSS,
  @JsonProperty("star")
  STAR,
  @JsonProperty("hexagon")
  HEXAGON,
  @JsonProperty("bowl")
  BOWL
}
