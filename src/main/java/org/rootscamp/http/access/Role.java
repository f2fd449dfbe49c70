package org.rootscamp.http.access;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Who somebody is in an event. Visitors, participants, volunteers and organisers may each do all
 * that the ones before them may; screens and auditors may do what visitors may, and auditors read
 * what shows whether the result is right.
 */
public enum Role {
  @JsonProperty("visitor")
  VISITOR(0),
  @JsonProperty("display")
  DISPLAY(0),
  @JsonProperty("auditor")
  AUDITOR(0),
  @JsonProperty("participant")
  PARTICIPANT(1),
  @JsonProperty("volunteer")
  VOLUNTEER(2),
  @JsonProperty("organiser")
  ORGANISER(3);

  private final int rank;

  Role(int rank) {
    this.rank = rank;
  }

  public boolean atLeast(Role needed) {
    return rank >= needed.rank;
  }

  /** Whether it lets people see or do more than anybody's badge does. */
  public boolean isForOrganisersToGive() {
    return atLeast(VOLUNTEER) || this == AUDITOR;
  }
}
