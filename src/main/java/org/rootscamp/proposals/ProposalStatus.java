package org.rootscamp.proposals;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What has become of a proposal. */
public enum ProposalStatus {
  @JsonProperty("open")
  OPEN,
  @JsonProperty("withdrawn")
  WITHDRAWN,
  @JsonProperty("merged")
  MERGED
}
