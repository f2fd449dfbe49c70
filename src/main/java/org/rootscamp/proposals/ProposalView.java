package org.rootscamp.proposals;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * A proposal as anybody may see it: no contact data, and nothing about votes.
 *
 * @param titleBefore the title that people voted for, if it has another one since; otherwise null
 * @param takenUpBy those of its facilitators who took it up when it was a wish
 */
public record ProposalView(
    UUID id,
    String title,
    String titleBefore,
    String summary,
    String track,
    String language,
    String level,
    int length,
    List<String> needs,
    List<UUID> facilitators,
    List<String> facilitatorNames,
    boolean facilitatorWanted,
    List<UUID> takenUpBy,
    List<UUID> unavailable,
    int repeats,
    boolean card,
    Integer cardNumber,
    ProposalStatus status,
    UUID mergedInto,
    List<Merged> mergedFrom,
    OffsetDateTime submittedAt) {

  /** One that was merged into the proposal, by its own title. */
  public record Merged(UUID id, String title) {}

  public static ProposalView of(Proposal proposal) {
    return new ProposalView(
        proposal.id,
        proposal.title,
        proposal.titleBefore,
        proposal.summary,
        proposal.track,
        proposal.language,
        proposal.level,
        proposal.length,
        List.copyOf(proposal.needs),
        proposal.facilitators.stream().map(person -> person.id).toList(),
        proposal.facilitatorNames(),
        proposal.facilitatorWanted,
        proposal.takenUpBy.stream().sorted().toList(),
        proposal.unavailable.stream().sorted().toList(),
        proposal.repeats,
        proposal.card,
        proposal.cardNumber(),
        proposal.status,
        proposal.mergedInto == null ? null : proposal.mergedInto.id,
        proposal.mergedFrom.stream().map(it -> new Merged(it.id, it.title)).toList(),
        proposal.event.local(proposal.submittedAt));
  }
}
