package org.rootscamp.people;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.rootscamp.http.access.Caller;
import org.rootscamp.http.access.Role;

/**
 * A person as nobody but themselves sees them.
 *
 * @param standing how they came to take part
 * @param blank whether the badge has no name yet, which its holder may give it once
 * @param calendar the secret address of their own calendar
 * @param reissued when they were given another badge, or null
 */
public record MeView(
    UUID id,
    String name,
    Role role,
    String email,
    Standing standing,
    boolean blank,
    String calendar,
    Reissued reissued) {

  /** That a badge was given anew, which its holder has to know if it was not at their own wish. */
  public record Reissued(OffsetDateTime at, String by, boolean devicesKept) {}

  static MeView of(Person person, String slug, Caller caller) {
    Reissued reissued =
        person.reissuedAt == null
            ? null
            : new Reissued(
                person.event.local(person.reissuedAt),
                PersonNames.of(person.reissuedById),
                person.devicesKept);
    String key = CalendarKey.of(person, caller.badgeIssue()).text();
    String calendar = "/api/events/" + slug + "/me/wall.ics?key=" + key;
    return new MeView(
        person.id,
        person.name,
        person.role,
        person.email,
        person.standing,
        person.blank,
        calendar,
        reissued);
  }
}
