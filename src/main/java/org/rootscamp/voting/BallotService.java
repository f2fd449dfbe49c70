package org.rootscamp.voting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.rootscamp.events.Event;
import org.rootscamp.events.TurnoutChanged;
import org.rootscamp.http.EntityTags;
import org.rootscamp.http.Ids;
import org.rootscamp.http.IfMatch;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.http.problems.FieldError;
import org.rootscamp.http.problems.ProblemType;
import org.rootscamp.people.Person;
import org.rootscamp.proposals.ChoiceTargets;
import org.rootscamp.proposals.Proposal;

/** Records ballots. The writers of one badge take turns, so that no change of two is lost. */
@ApplicationScoped
public class BallotService {

  private final Clock clock;
  private final EntityTags tags;
  private final jakarta.enterprise.event.Event<TurnoutChanged> turnouts;

  BallotService(
      Clock clock, EntityTags tags, jakarta.enterprise.event.Event<TurnoutChanged> turnouts) {
    this.clock = clock;
    this.tags = tags;
    this.turnouts = turnouts;
  }

  @Transactional
  public BallotView get(String slug, UUID personId) {
    Event event = Event.of(slug);
    Ballot ballot = ballot(event, personId);
    return BallotView.of(ballot, choices(event, ballot));
  }

  /** Replaces the whole ballot; {@code ifMatch} names the present one. */
  @Transactional
  public BallotView replace(String slug, UUID personId, BallotRequest request, IfMatch ifMatch) {
    Event event = Event.of(slug);
    requireOpen(event);
    Person.locked(personId);
    Ballot ballot = ballot(event, personId);
    Choices before = choices(event, ballot);
    ifMatch.require(tags.of(BallotView.of(ballot, before)));
    Choices after = before.replacedBy(checked(request.choices(), before.targets()));
    requireMusts(event, after, before);
    return store(ballot, after);
  }

  /** Sets one choice; repeating it changes nothing. */
  @Transactional
  public BallotView choose(String slug, UUID personId, String proposalId, Level level) {
    Event event = Event.of(slug);
    UUID proposal = existing(event, proposalId);
    requireOpen(event);
    Person.locked(personId);
    Ballot ballot = ballot(event, personId);
    Choices before = choices(event, ballot);
    if (!before.targets().open().contains(proposal)) {
      throw ApiProblem.invalid("proposalId", "was withdrawn or merged");
    }
    Choices after = before.with(new Choice(proposal, level));
    requireMusts(event, after, before);
    return store(ballot, after);
  }

  /**
   * Takes one choice back; a choice that is not there is no error. One that comes from a merge can
   * be taken back after voting has closed, too.
   */
  @Transactional
  public BallotView drop(String slug, UUID personId, String proposalId) {
    Event event = Event.of(slug);
    UUID proposal = existing(event, proposalId);
    Person.locked(personId);
    Ballot ballot = ballot(event, personId);
    Choices before = choices(event, ballot);
    if (!before.comesFromMerge(proposal)) {
      requireOpen(event);
    }
    return store(ballot, before.without(proposal));
  }

  private BallotView store(Ballot ballot, Choices after) {
    if (ballot.revision == 0 || !after.stored().equals(ballot.choices)) {
      if (ballot.choices.isEmpty() != after.stored().isEmpty()) {
        turnouts.fire(new TurnoutChanged(ballot.event.slug));
      }
      ballot.choices.clear();
      ballot.choices.addAll(after.stored());
      ballot.revision++;
      ballot.changedAt = clock.instant();
      ballot.persistAndFlush();
    }
    return BallotView.of(ballot, after);
  }

  /** A person's ballot, or a new one at revision 0. */
  private static Ballot ballot(Event event, UUID personId) {
    return Ballot.of(event, personId).orElseGet(() -> empty(event, personId));
  }

  private static Ballot empty(Event event, UUID personId) {
    Ballot ballot = new Ballot();
    ballot.event = event;
    ballot.person = Person.findById(personId);
    return ballot;
  }

  private static Choices choices(Event event, Ballot ballot) {
    return new Choices(List.copyOf(ballot.choices), ChoiceTargets.of(event));
  }

  private static List<Choice> checked(List<ChoiceRequest> requests, ChoiceTargets targets) {
    List<FieldError> errors = new ArrayList<>();
    List<Choice> choices = new ArrayList<>();
    Set<UUID> seen = new HashSet<>();
    for (int i = 0; i < requests.size(); i++) {
      UUID id = Ids.parse(requests.get(i).proposalId()).orElse(null);
      String field = "choices[" + i + "].proposalId";
      if (id == null || !targets.knows(id)) {
        errors.add(new FieldError(field, "is no proposal of this event"));
      } else if (!seen.add(id)) {
        errors.add(new FieldError(field, "is on the ballot twice"));
      } else {
        choices.add(new Choice(id, requests.get(i).level()));
      }
    }
    if (!errors.isEmpty()) {
      throw ApiProblem.invalid(errors);
    }
    return choices;
  }

  /** What a ballot has it may keep: a limit that was lowered later blocks no other change. */
  private static void requireMusts(Event event, Choices after, Choices before) {
    long limit = event.effectiveMustLimit().orElse(Integer.MAX_VALUE);
    long most = Math.max(limit, before.musts());
    if (after.musts() > most) {
      throw ApiProblem.invalid(
          "choices", "hold %d musts, but this ballot may hold %d".formatted(after.musts(), most));
    }
  }

  private void requireOpen(Event event) {
    Instant now = clock.instant();
    if (!event.isVotingOpen(now)) {
      throw new ApiProblem(ProblemType.VOTING_CLOSED, "This change was not counted.");
    }
  }

  private static UUID existing(Event event, String proposalId) {
    return Proposal.of(event, Ids.inPath(proposalId, "The proposal")).id;
  }
}
