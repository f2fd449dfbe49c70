package org.rootscamp.grid;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a time slot is for. */
public enum SlotKind {
  @JsonProperty("sessions")
  SESSIONS,
  @JsonProperty("break")
  BREAK
}
