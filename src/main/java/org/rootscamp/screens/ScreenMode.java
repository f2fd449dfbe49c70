package org.rootscamp.screens;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the screens of an event show. */
public enum ScreenMode {
  /** Whatever the moment of the event asks for. */
  @JsonProperty("auto")
  AUTO,
  @JsonProperty("collect")
  COLLECT,
  @JsonProperty("vote")
  VOTE,
  @JsonProperty("wall")
  WALL,
  @JsonProperty("now")
  NOW,
  @JsonProperty("message")
  MESSAGE
}
