package org.rootscamp.wall;

import java.util.Set;
import java.util.UUID;

/**
 * What makes two broken rules the same one, so that a Wall with a rule that was overridden can
 * still be changed.
 *
 * @param sessions the sessions involved
 * @param roomId the room, or null where the rule does not depend on it
 * @param slotId the slot, or null where the rule does not depend on it
 * @param personId the facilitator involved, or null
 */
public record Breach(String rule, Set<UUID> sessions, UUID roomId, UUID slotId, UUID personId) {}
