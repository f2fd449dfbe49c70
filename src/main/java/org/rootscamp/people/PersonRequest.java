package org.rootscamp.people;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.rootscamp.http.access.Role;
import org.rootscamp.http.json.VisibleText;

/** Somebody who gets a badge. */
public record PersonRequest(
    @NotNull @VisibleText @Size(max = 100) String name,
    Role role,
    @Email @Size(min = 3, max = 254) String email) {

  public PersonRequest {
    role = role == null ? Role.PARTICIPANT : role;
  }
}
