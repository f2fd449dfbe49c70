package org.rootscamp.grid;

import java.util.UUID;

/**
 * A room or a time slot is about to be removed, or a slot to become a break. Whoever still depends
 * on it objects by throwing a problem, which takes the removal back.
 */
public record Leaving(String eventSlug, UUID roomOrSlot) {}
