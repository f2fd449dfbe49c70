package org.rootscamp.people;

import jakarta.validation.constraints.Size;

/** A badge's secret, its short code, or the event's door code together with a name. */
public record SignInRequest(
    @Size(max = 200) String badge,
    @Size(max = 50) String code,
    @Size(max = 100) String doorCode,
    @Size(max = 100) String name) {}
