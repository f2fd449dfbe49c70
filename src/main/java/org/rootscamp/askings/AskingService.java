package org.rootscamp.askings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.rootscamp.events.Event;
import org.rootscamp.http.Ids;
import org.rootscamp.http.access.Caller;
import org.rootscamp.http.access.Role;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.http.problems.ProblemType;
import org.rootscamp.people.FoldedName;
import org.rootscamp.people.Person;
import org.rootscamp.people.Writers;
import org.rootscamp.proposals.Proposal;
import org.rootscamp.proposals.ProposalRequest;
import org.rootscamp.proposals.Rights;

/**
 * Lets those who run a proposal ask somebody, by name, to run it with them. Every name gets the
 * same answer, so that nobody can find out who is here. The journal tells who facilitates since
 * when, and nothing of questions: names stay out of it.
 */
@ApplicationScoped
public class AskingService {

  private static final Duration HOUR = Duration.ofHours(1);

  private final Clock clock;
  private final AskingLimits limits;

  AskingService(Clock clock, AskingLimits limits) {
    this.clock = clock;
    this.limits = limits;
  }

  /** Those of a proposal that were not accepted, for those who may ask. */
  @Transactional
  public AskingView.Items ofProposal(String slug, String id, Caller caller) {
    Proposal proposal = proposal(Event.of(slug), id);
    new Rights(proposal, caller).requirePart();
    return new AskingView.Items(Asking.unsettled(proposal).stream().map(AskingView::of).toList());
  }

  /**
   * Asks whoever has a name, or gets it later. A name that is asked already is not asked twice.
   *
   * @throws ApiProblem 403 for whoever has no part in the proposal, 409 if it is not open, 429 for
   *     whoever asks too many
   */
  @Transactional
  public AskingView ask(String slug, String id, AskingRequest request, Caller caller) {
    Event event = Writers.locked(slug, caller);
    Proposal proposal = proposal(event, id);
    new Rights(proposal, caller).requirePart();
    if (!proposal.isOpen()) {
      throw new ApiProblem(
          ProblemType.PROPOSAL_NOT_OPEN, "Only an open proposal gets other facilitators.");
    }
    String name = request.name().strip();
    if (FoldedName.words(name).isEmpty()) {
      throw ApiProblem.invalid("name", "must hold a letter or a digit");
    }
    String called = Asking.digest(name);
    return AskingView.of(
        Asking.waiting(proposal, called)
            .orElseGet(() -> askAnew(event, proposal, name, called, caller)));
  }

  private Asking askAnew(
      Event event, Proposal proposal, String name, String called, Caller caller) {
    if (proposal.facilitatorNames().stream().map(Asking::digest).anyMatch(called::equals)) {
      throw ApiProblem.invalid("name", "is that of somebody who facilitates it already");
    }
    int others = proposal.facilitators.size() + Asking.unsettled(proposal).size();
    if (others >= ProposalRequest.MOST_FACILITATORS) {
      String most = "makes more than " + ProposalRequest.MOST_FACILITATORS + " facilitators";
      throw ApiProblem.invalid("name", most + ", those who are asked included");
    }
    Instant now = clock.instant();
    Asking asking = new Asking();
    if (caller.isPerson()) {
      asking.askedBy = Person.findById(caller.personId());
      requirePatience(asking.askedBy, caller, now);
    }
    asking.event = event;
    asking.proposal = proposal;
    asking.askedAt = now;
    asking.name = name;
    asking.called = called;
    asking.persistAndFlush();
    return asking;
  }

  /** What was taken back counts as well: each question may have been seen by somebody. */
  private void requirePatience(Person asker, Caller caller, Instant now) {
    if (caller.role().atLeast(Role.VOLUNTEER)) {
      return;
    }
    List<Asking> newest =
        Asking.<Asking>find(
                "askedBy = ?1 and askedAt > ?2 order by askedAt desc, id desc",
                asker,
                now.minus(HOUR))
            .range(0, limits.askingsPerHour() - 1)
            .list();
    if (newest.size() >= limits.askingsPerHour()) {
      Instant free = newest.get(newest.size() - 1).askedAt.plus(HOUR);
      throw ApiProblem.retryLater(
          ProblemType.TOO_MANY_ASKINGS,
          "Wait for the answers of those you asked, or let a volunteer name somebody.",
          Duration.between(now, free));
    }
  }

  /**
   * Asks somebody no more; sent again it changes nothing.
   *
   * @throws ApiProblem 409 if it was accepted meanwhile
   */
  @Transactional
  public void takeBack(String slug, String id, Caller caller) {
    Event event = Writers.locked(slug, caller);
    Asking asking = Asking.of(event, Ids.inPath(id, "The question"));
    new Rights(asking.proposal, caller).requirePart();
    if (asking.state == AskingState.ACCEPTED) {
      throw new ApiProblem(
          ProblemType.ASKING_OVER, "It was accepted: they facilitate the proposal now.");
    }
    asking.settle(AskingState.TAKEN_BACK);
  }

  private static Proposal proposal(Event event, String id) {
    UUID found = Ids.inPath(id, "The proposal");
    return Proposal.of(event, found);
  }
}
