package org.rootscamp.allocation.model;

import java.util.Set;
import org.rootscamp.allocation.rules.Rule;

/**
 * A placement fixed by a volunteer; the search never moves it.
 *
 * @param session the session that stays
 * @param room its room
 * @param slot its slot, the first one of a double-length session
 * @param overridden rules that the volunteer has waived for this placement by name; they are not
 *     reported against it. A pin that waives {@link Rule#ADJACENT_SLOTS} takes one slot here and
 *     goes on in one that is no part of the problem
 */
public record Pin(int session, int room, int slot, Set<Rule> overridden) {

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException if a rule is waived that no pin may waive
   */
  public Pin {
    overridden = Set.copyOf(overridden);
    for (Rule rule : overridden) {
      if (!rule.waivedByPins()) {
        throw new IllegalArgumentException("the rule " + rule.wireName() + " cannot be overridden");
      }
    }
  }

  /** A pin that waives nothing. */
  public Pin(int session, int room, int slot) {
    this(session, room, slot, Set.of());
  }

  /** Whether this pin fixes exactly that placement. */
  public boolean fixes(int session, int room, int slot) {
    return this.session == session && this.room == room && this.slot == slot;
  }
}
