package org.rootscamp.drafts;

import java.util.UUID;

/** A draft was ordered; its assembly begins once the order is stored. */
record DraftOrdered(UUID draftId, long moves) {}
