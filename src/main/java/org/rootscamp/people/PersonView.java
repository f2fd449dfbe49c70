package org.rootscamp.people;

import java.util.UUID;
import org.rootscamp.http.access.Role;

/** A person as volunteers and the person see them. */
public record PersonView(UUID id, String name, Role role, String email) {

  public static PersonView of(Person person) {
    return new PersonView(person.id, person.name, person.role, person.email);
  }
}
