package org.rootscamp.allocation.model;

import java.util.Locale;

/** Why a session has no cell. Every unplaced session has exactly one. */
public enum Reason {
  /** The cells were used by those before it: the waiting list. */
  BELOW_CUT,
  /** A wish for which nobody has come forward. */
  NO_FACILITATOR,
  /** No open room offers what it needs. */
  NO_ROOM_WITH_NEEDS,
  /** Its facilitators lead another session in every free slot. */
  FACILITATOR_BUSY,
  /** It is unavailable whenever a suitable cell is open. */
  UNAVAILABLE,
  /** Every cell that would suit it is pinned to another session. */
  PINS_AGAINST,
  /** Cells are left, but none that it could take without pushing out a session before it. */
  NOT_FITTED;

  /** The name on the wire, for example {@code below-cut}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
