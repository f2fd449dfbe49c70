package org.rootscamp.people;

import java.util.UUID;
import org.rootscamp.http.access.Role;

/** A new badge, the only time that its code and its secret are shown. */
public record BadgeView(UUID id, String name, Role role, String code, String badge) {}
