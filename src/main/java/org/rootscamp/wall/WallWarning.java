package org.rootscamp.wall;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;

/**
 * Something that a change of the Wall makes worse for people, without being forbidden.
 *
 * @param otherProposalId the other session of a pair, or null
 * @param people how many are concerned, or null where that is not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WallWarning(
    String rule, String sentence, UUID proposalId, UUID otherProposalId, Long people) {}
