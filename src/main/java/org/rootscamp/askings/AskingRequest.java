package org.rootscamp.askings;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.rootscamp.http.json.VisibleText;

/** Whom to ask, by the whole name that they have in the event. */
public record AskingRequest(@NotNull @VisibleText @Size(max = 100) String name) {}
