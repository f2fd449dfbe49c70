package org.rootscamp.drafts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a draft is. */
public enum DraftState {
  @JsonProperty("running")
  RUNNING,
  @JsonProperty("ready")
  READY,
  @JsonProperty("failed")
  FAILED,
  @JsonProperty("cancelled")
  CANCELLED
}
