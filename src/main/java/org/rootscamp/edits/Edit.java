package org.rootscamp.edits;

import java.util.UUID;
import org.rootscamp.wall.WallContent.Place;

/** One thing that a volunteer does to the Wall, with ids that are known to exist. */
sealed interface Edit {

  /**
   * Which run of a session is meant.
   *
   * @param from its cell, or null for the only run
   */
  record Which(UUID proposalId, Place from) {}

  /** Puts a session that is not there, or not often enough, into a cell. */
  record Put(UUID proposalId, Place to) implements Edit {}

  /** Takes a run to another cell. */
  record Move(Which run, Place to) implements Edit {}

  /** Two sessions exchange their cells. */
  record Swap(Which run, UUID withProposalId) implements Edit {}

  /** Takes a run off the Wall. */
  record Unplace(Which run) implements Edit {}

  /** Fixes a run where it is, or lets it go. */
  record Pin(Which run, boolean pinned) implements Edit {}

  /** Says that a run will not take place, or will after all. */
  record Cancel(Which run, boolean cancelled) implements Edit {}

  /** Keeps a cell empty, or lets it be used again. */
  record Hold(Place place, boolean held) implements Edit {}
}
