package org.rootscamp.people;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.rootscamp.http.access.Role;
import org.rootscamp.http.json.VisibleText;

/** What can be changed of a person; the target of a merge patch. */
public record PersonPatch(@NotNull @VisibleText @Size(max = 100) String name, @NotNull Role role) {}
