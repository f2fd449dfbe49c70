package org.rootscamp.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The papers that the cards of tracks are printed on, in the order in which they are given. */
public enum TrackColour {
  @JsonProperty("yellow")
  YELLOW("#fae58c"),
  @JsonProperty("blue")
  BLUE("#c0e0f6"),
  @JsonProperty("green")
  GREEN("#c6e8bf"),
  @JsonProperty("orange")
  ORANGE("#fbccb4"),
  @JsonProperty("purple")
  PURPLE("#dfd4f6"),
  @JsonProperty("teal")
  TEAL("#b7e5dd"),
  @JsonProperty("pink")
  PINK("#f8cddd"),
  @JsonProperty("grey")
  GREY("#d9d5ca");

  private final String paper;

  TrackColour(String paper) {
    this.paper = paper;
  }

  /**
   * The colour of the paper by daylight, as the pages have it, for programs that paint their own.
   */
  public String paper() {
    return paper;
  }
}
