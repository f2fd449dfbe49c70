package org.rootscamp.allocation.model;

/**
 * The catalogue of reasons why a session is not on the Wall, first what keeps it out of a plan,
 * then what became of it since. Each says one fact that whoever gives it has found to be so.
 * Several facts may share a name on the wire, under which pages have words that are true of all of
 * them.
 */
public enum Reason {
  /** The waiting list. */
  BELOW_CUT("below-cut", "All cells but those held back were used before it was its turn."),

  /** Of those that all competed for the cells. */
  NOT_IN_THE_BEST_PLAN(
      "below-cut", "The best plan that was found gives its cells to other sessions."),

  NO_CARD_CELL("below-cut", "No cell for cards was left for it."),

  NO_FACILITATOR("no-facilitator", "It is a wish for which nobody has come forward yet."),

  NO_ROOM_WITH_NEEDS("no-room-with-needs", "No open room offers what it needs: {needs}."),

  /** A double-length session for which no suitable room is open long enough. */
  NO_ROOM_LONG_ENOUGH(
      "no-room-with-needs", "No room with what it needs is open for two slots in a row."),

  NO_OPEN_CELL("no-room-with-needs", "No cell of the Wall is open for it."),

  FACILITATOR_BUSY(
      "facilitator-busy",
      "Its facilitators lead another session in every slot that has a free cell for it."),

  /** Be it away, or led by people who lead what stays on the Wall. */
  UNAVAILABLE("unavailable", "It cannot run in any slot in which a suitable room is open."),

  PINS_AGAINST("pins-against", "Every cell that suits it is pinned to another session."),

  /** Nothing else is known: the search for a place is thorough, but it ends. */
  NOT_FITTED("not-fitted", "No place was found for it beside the sessions that have one."),

  /** The first that no plan gives. */
  RUNS_LEFT("runs-left", "It is on the Wall, but not as often as it is to run."),

  TAKEN_OFF("taken-off", "It was taken off the Wall."),

  CANCELLED("cancelled", "It was cancelled."),

  LATE("not-drafted", "It came in after the last draft."),

  NO_PART("not-drafted", "It was no part of the draft that was published last."),

  /** A wish no more. */
  TAKEN_UP("not-drafted", "Somebody has come forward to run it since the draft."),

  NOT_DRAFTED("not-drafted", "It waits for the next draft."),

  NOT_OPEN("not-open", "It was withdrawn or merged.");

  private final String wireName;
  private final String sentence;

  Reason(String wireName, String sentence) {
    this.wireName = wireName;
    this.sentence = sentence;
  }

  /** The name on the wire, for example {@code below-cut}. */
  public String wireName() {
    return wireName;
  }

  /** The fact, in English; {@code {needs}} stands for what the session needs. */
  public String sentence() {
    return sentence;
  }

  /** Whether plans give it. */
  public boolean ofPlans() {
    return compareTo(RUNS_LEFT) < 0;
  }
}
