package org.rootscamp.http.access;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who somebody is in an event, each role allowed all that the ones before it are. */
public enum Role {
  @JsonProperty("visitor")
  VISITOR,
  @JsonProperty("participant")
  PARTICIPANT,
  @JsonProperty("volunteer")
  VOLUNTEER,
  @JsonProperty("organiser")
  ORGANISER;

  public boolean atLeast(Role needed) {
    return compareTo(needed) >= 0;
  }
}
