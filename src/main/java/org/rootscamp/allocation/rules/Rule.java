package org.rootscamp.allocation.rules;

import java.util.Locale;
import org.rootscamp.allocation.rules.checks.Constraints;

/** The rules of {@link Constraints}, hard ones first. */
public enum Rule {
  /** One session a cell. */
  CELL_TAKEN(true, false),
  /** A closed, held or frozen cell stays free. */
  CLOSED_CELL(true, true),
  /** A session runs once, or as often as its repeats, and never twice in a slot. */
  RUNS_TOO_OFTEN(true, false),
  /** A facilitator is in one place at a time. */
  FACILITATOR_BUSY(true, true),
  /** A session never runs in a slot in which its facilitators cannot. */
  FACILITATOR_UNAVAILABLE(true, true),
  /** A room offers what the session needs. */
  NEEDS(true, true),
  /** A double-length session sits in two adjacent slots of one room. */
  ADJACENT_SLOTS(true, false),
  /** A pin stays where it is. */
  PIN_MOVED(true, false),
  /** A slot keeps its held-back cells empty. */
  HELD_BACK(true, false),
  /** Cards take no more cells of a slot than were given to cards. */
  CARD_CELLS(true, false),
  /** A session stays where the published Wall has it. */
  MOVED(false, false),
  /** A room seats everybody who is expected to have no other choice in the slot. */
  ROOM_TOO_SMALL(false, false),
  /** Two sessions of one track do not run at the same time. */
  TRACK_CLASH(false, false),
  /** The sessions of one language do not all run in one slot. */
  LANGUAGE_IN_ONE_SLOT(false, false);

  private final boolean hard;
  private final boolean overridable;

  Rule(boolean hard, boolean overridable) {
    this.hard = hard;
    this.overridable = overridable;
  }

  /** Whether a plan that breaks it is no plan. */
  public boolean hard() {
    return hard;
  }

  /** Whether a volunteer may waive it for one placement, with a reason. */
  public boolean overridable() {
    return overridable;
  }

  /** Whether a pin may waive it: by an override, or because its run goes on outside the problem. */
  public boolean waivedByPins() {
    return overridable || this == ADJACENT_SLOTS;
  }

  /** The name on the wire, for example {@code facilitator-busy}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
