package org.rootscamp.proposals;

import java.util.UUID;

/**
 * A proposal is about to be merged into another one. Whoever still needs it objects by throwing a
 * problem, which takes the merge back.
 */
public record Merging(String eventSlug, UUID proposalId) {}
