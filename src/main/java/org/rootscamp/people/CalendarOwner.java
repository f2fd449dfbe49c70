package org.rootscamp.people;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * Whose calendar it is, and which of their badges it follows.
 *
 * @param badgeIssue the number of the badge, from 1
 */
public record CalendarOwner(UUID personId, int badgeIssue) {

  static Optional<CalendarOwner> of(Person person, OptionalInt badgeIssue) {
    return badgeIssue.isEmpty()
        ? Optional.empty()
        : Optional.of(new CalendarOwner(person.id, badgeIssue.getAsInt()));
  }
}
