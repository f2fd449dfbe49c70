package org.rootscamp.people;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.rootscamp.http.access.Role;

/**
 * A person as volunteers see them.
 *
 * @param blank whether the badge was made by number and nobody has taken it
 * @param usedAt when they first signed in, or null
 */
public record DeskView(
    UUID id,
    String name,
    Role role,
    String email,
    Standing standing,
    boolean blank,
    OffsetDateTime usedAt) {

  public static DeskView of(Person person) {
    return new DeskView(
        person.id,
        person.name,
        person.role,
        person.email,
        person.standing,
        person.blank,
        person.event.local(person.usedAt));
  }
}
