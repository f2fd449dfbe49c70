package org.rootscamp.people;

import java.util.UUID;
import org.rootscamp.http.access.Role;

/**
 * A person as nobody but themselves sees them.
 *
 * @param calendar the secret address of their own calendar
 */
public record MeView(UUID id, String name, Role role, String email, String calendar) {

  static MeView of(Person person, String slug) {
    String calendar = "/api/events/" + slug + "/me/wall.ics?key=" + CalendarKey.of(person).text();
    return new MeView(person.id, person.name, person.role, person.email, calendar);
  }
}
