package org.rootscamp.drafts;

import java.util.List;
import java.util.UUID;
import org.rootscamp.allocation.model.Cut;

/** A proof was wanted; it begins once the draft says so. */
record ProofWanted(
    UUID draftId, NamedProblem problem, Cut cut, List<DraftResult.Placement> placements) {}
