package org.rootscamp.admission;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.rootscamp.http.access.Role;
import org.rootscamp.http.json.VisibleText;

/** Who is invited to be what. */
public record InvitationRequest(
    @NotNull @VisibleText @Size(max = 100) String name, @NotNull Role role) {}
