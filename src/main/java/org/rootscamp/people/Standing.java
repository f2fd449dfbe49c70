package org.rootscamp.people;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How somebody came to take part, which decides whether their ballot counts. */
public enum Standing {
  /** Got a badge from a volunteer, or an invitation. */
  @JsonProperty("desk")
  DESK,
  /** Signed in by the door's code with a name that nobody has checked. */
  @JsonProperty("door")
  DOOR,
  /** Came by the door, and a volunteer knows them. */
  @JsonProperty("approved")
  APPROVED,
  /** Came by the door, and was sent away: the badge opens nothing, the ballot does not count. */
  @JsonProperty("revoked")
  REVOKED;
}
