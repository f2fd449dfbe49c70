package org.rootscamp.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

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
  @JsonProperty("tracks")
  TRACKS,
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
  @JsonProperty("role")
  ROLE,
  @JsonProperty("approval")
  APPROVAL,
  @JsonProperty("revocation")
  REVOCATION,
  @JsonProperty("joining")
  JOINING,
  @JsonProperty("invitation")
  INVITATION,
  @JsonProperty("reading")
  READING,
  @JsonProperty("departure")
  DEPARTURE,
  @JsonProperty("purge")
  PURGE;

  private static final Set<JournalKind> OF_PEOPLE =
      EnumSet.of(REISSUE, NAME, ROLE, APPROVAL, REVOCATION, JOINING);

  /** Whether its subject, if there is one, is the id of the person that it is about. */
  public boolean isOfPerson() {
    return OF_PEOPLE.contains(this);
  }

  /** The name on the wire, for example {@code publication}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
