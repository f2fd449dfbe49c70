package org.rootscamp.voting;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/** One line of a ballot. */
@Embeddable
public record Choice(
    @Column(name = "proposal_id") UUID proposalId,
    @Enumerated(EnumType.STRING) @Column(name = "level", length = 4) Level level) {}
