package org.rootscamp.drafts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether somebody works on a tighter bound for a draft. */
public enum ProofState {
  @JsonProperty("none")
  NONE,
  @JsonProperty("running")
  RUNNING,
  @JsonProperty("finished")
  FINISHED,
  @JsonProperty("stopped")
  STOPPED
}
