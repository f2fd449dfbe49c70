package org.rootscamp.people;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.rootscamp.http.Role;

/** Somebody who gets a badge. */
public record PersonRequest(
    @NotBlank @Size(max = 100) String name,
    Role role,
    @Email @Size(min = 3, max = 254) String email) {

  public PersonRequest {
    role = role == null ? Role.PARTICIPANT : role;
  }
}
