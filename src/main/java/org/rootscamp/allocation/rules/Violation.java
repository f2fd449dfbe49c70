package org.rootscamp.allocation.rules;

/**
 * One broken rule, in indices, able to say so in a sentence.
 *
 * <p>Indices that do not matter for the rule are {@link #NONE}.
 *
 * @param rule the rule that is broken
 * @param session the session that breaks it
 * @param other the other session involved
 * @param room the room
 * @param slot the slot
 * @param person the facilitator involved
 * @param amount a count that the rule is about, such as cells too many or people without a seat
 */
public record Violation(
    Rule rule, int session, int other, int room, int slot, int person, long amount) {

  /** Stands for an index that does not matter. */
  public static final int NONE = -1;

  /** One English sentence with the caller's names, without the reason behind the rule. */
  public String sentence(Names names) {
    return switch (rule) {
      case CELL_TAKEN -> both(names) + " are both in " + place(names) + ".";
      case CLOSED_CELL -> one(names) + " is in " + place(names) + ", which is not open.";
      case RUNS_TOO_OFTEN ->
          slot == NONE
              ? one(names) + " runs " + amount + " times too often."
              : one(names) + " runs more than once in " + names.slot(slot) + ".";
      case FACILITATOR_BUSY ->
          names.person(person) + " leads " + both(names) + " in " + names.slot(slot) + ".";
      case FACILITATOR_UNAVAILABLE ->
          one(names) + " cannot run in " + names.slot(slot) + ", where it is.";
      case NEEDS -> one(names) + " needs what " + names.room(room) + " does not offer.";
      case ADJACENT_SLOTS ->
          one(names) + " takes two slots, but cannot go on after " + names.slot(slot) + ".";
      case PIN_MOVED -> one(names) + " is pinned to " + place(names) + ", but not there.";
      case HELD_BACK -> tooMany(names, "than its held-back cells allow");
      case CARD_CELLS -> tooMany(names, "for cards than were given to them");
      case MOVED -> one(names) + " is no longer in " + place(names) + ", as published.";
      case ROOM_TOO_SMALL ->
          one(names) + " in " + place(names) + " lacks seats for " + amount + " people.";
      case TRACK_CLASH -> both(names) + " are of one track and both in " + names.slot(slot) + ".";
      case LANGUAGE_IN_ONE_SLOT ->
          "All sessions in the language of " + one(names) + " are in " + names.slot(slot) + ".";
    };
  }

  private String one(Names names) {
    return names.session(session);
  }

  private String both(Names names) {
    return names.session(session) + " and " + names.session(other);
  }

  private String place(Names names) {
    return names.room(room) + " in " + names.slot(slot);
  }

  private String tooMany(Names names, String limit) {
    return names.slot(slot) + " uses " + amount + " cells more " + limit + ".";
  }
}
