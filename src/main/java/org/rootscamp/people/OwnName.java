package org.rootscamp.people;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.rootscamp.http.json.VisibleText;

/** What people can change of themselves; the target of a merge patch. */
public record OwnName(@NotNull @VisibleText @Size(max = 100) String name) {}
