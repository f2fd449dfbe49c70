package org.rootscamp.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.rootscamp.events.Event;
import org.rootscamp.http.access.Caller;
import org.rootscamp.http.access.Role;
import org.rootscamp.http.problems.ApiProblem;

/**
 * Sees to it that people get what they voted for: once voting has closed, the title of what anybody
 * chose is the volunteers' to change, and the one that was voted for is told beside it.
 */
@ApplicationScoped
class VotedTitles {

  private final Clock clock;
  private final ChosenProposals chosen;

  VotedTitles(Clock clock, ChosenProposals chosen) {
    this.clock = clock;
    this.chosen = chosen;
  }

  /**
   * Gives a proposal another title. Choices of what was merged into it are choices of it.
   *
   * @throws ApiProblem 403 if people voted for the present one and the caller is no volunteer
   */
  void change(Proposal proposal, String title, Caller caller) {
    if (title.equals(proposal.title)) {
      return;
    }
    if (wasVotedFor(proposal)) {
      if (!caller.role().atLeast(Role.VOLUNTEER)) {
        throw ApiProblem.forbidden(
            "People voted for “"
                + proposal.title
                + "”; only volunteers give it another title now.");
      }
      proposal.titleBefore = proposal.titleBefore == null ? proposal.title : proposal.titleBefore;
    }
    proposal.title = title;
    if (title.equals(proposal.titleBefore)) {
      proposal.titleBefore = null;
    }
  }

  private boolean wasVotedFor(Proposal proposal) {
    Event event = proposal.event;
    return !event.isVotingOpen(clock.instant())
        && chosen.chosenByAnybody(event, ChoiceTargets.of(event).family(proposal.id));
  }
}
