package org.rootscamp.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.rootscamp.day.DayMarks;
import org.rootscamp.events.Event;
import org.rootscamp.proposals.ChoiceTargets;
import org.rootscamp.proposals.Proposal;
import org.rootscamp.voting.Ballot;
import org.rootscamp.voting.Voter;

/** What somebody chose, marked or runs, whatever became of it. */
@ApplicationScoped
class OwnWishes {

  private final DayMarks marks;

  OwnWishes(DayMarks marks) {
    this.marks = marks;
  }

  /** As far as the badge opens it, in the transaction of the caller. */
  Set<UUID> of(Event event, Voter voter) {
    Set<UUID> wishes = new HashSet<>();
    ChoiceTargets targets = ChoiceTargets.of(event);
    Ballot.of(event, voter.personId())
        .ifPresent(
            ballot ->
                ballot
                    .seenBy(voter.badgeIssue())
                    .forEach(choice -> wishes.add(targets.last(choice.proposalId()))));
    marks.of(voter).forEach(marked -> wishes.add(targets.last(marked)));
    Proposal.getEntityManager()
        .createQuery(
            "select p.id from Proposal p join p.facilitators f where p.event = ?1 and f.id = ?2",
            UUID.class)
        .setParameter(1, event)
        .setParameter(2, voter.personId())
        .getResultList()
        .forEach(wishes::add);
    return wishes;
  }
}
