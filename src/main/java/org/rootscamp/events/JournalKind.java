package org.rootscamp.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What an entry of the journal is about. */
public enum JournalKind {
  @JsonProperty("publication")
  PUBLICATION,
  @JsonProperty("edits")
  EDITS,
  @JsonProperty("undo")
  UNDO,
  @JsonProperty("redo")
  REDO,
  @JsonProperty("merge")
  MERGE,
  @JsonProperty("unmerge")
  UNMERGE,
  @JsonProperty("withdrawal")
  WITHDRAWAL,
  @JsonProperty("reopening")
  REOPENING,
  @JsonProperty("stepping-down")
  STEPPING_DOWN,
  @JsonProperty("reissue")
  REISSUE,
  @JsonProperty("windows")
  WINDOWS,
  @JsonProperty("settings")
  SETTINGS,
  @JsonProperty("room")
  ROOM,
  @JsonProperty("slot")
  SLOT,
  @JsonProperty("proposal")
  PROPOSAL,
  @JsonProperty("badges")
  BADGES,
  @JsonProperty("name")
  NAME,
  @JsonProperty("departure")
  DEPARTURE;

  /** The name on the wire, for example {@code publication}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
