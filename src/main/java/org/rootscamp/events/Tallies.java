package org.rootscamp.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.rootscamp.http.access.Role;

/** Who may see the ranking while voting is open. */
public enum Tallies {
  @JsonProperty("hidden")
  HIDDEN(null),
  @JsonProperty("volunteers")
  VOLUNTEERS(Role.VOLUNTEER),
  @JsonProperty("all")
  ALL(Role.VISITOR);

  private final Role least;

  Tallies(Role least) {
    this.least = least;
  }

  public boolean visibleTo(Role role) {
    return least != null && role.atLeast(least);
  }
}
