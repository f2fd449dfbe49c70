package org.rootscamp.allocation.rules;

/** How the caller calls things, so that a violation can speak a sentence about them. */
public interface Names {

  /** Numbers in place of names, counted from 1: "session 1", "room 1", "slot 1", "person 1". */
  Names NUMBERS = new Names() {};

  /** The title of a session. */
  default String session(int session) {
    return "session " + (session + 1);
  }

  /** The name of a room. */
  default String room(int room) {
    return "room " + (room + 1);
  }

  /** The name of a slot. */
  default String slot(int slot) {
    return "slot " + (slot + 1);
  }

  /** The name of a person. */
  default String person(int person) {
    return "person " + (person + 1);
  }
}
