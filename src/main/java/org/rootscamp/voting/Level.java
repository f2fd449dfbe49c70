package org.rootscamp.voting;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How much somebody wants a session. */
public enum Level {
  @JsonProperty("want")
  WANT,
  @JsonProperty("must")
  MUST;

  static Level higher(Level one, Level other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
