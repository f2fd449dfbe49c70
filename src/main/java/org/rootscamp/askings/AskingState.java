package org.rootscamp.askings;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What has become of an asking. */
public enum AskingState {
  /** Nobody has answered it. */
  @JsonProperty("asked")
  ASKED,
  /** Somebody of that name facilitates the proposal since. */
  @JsonProperty("accepted")
  ACCEPTED,
  /** Everybody of that name said no. */
  @JsonProperty("declined")
  DECLINED,
  /** Those who asked do not ask any more. */
  @JsonProperty("taken-back")
  TAKEN_BACK
}
