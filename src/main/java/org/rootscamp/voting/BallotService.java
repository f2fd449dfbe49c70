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
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.rootscamp.events.Event;
import org.rootscamp.http.ApiProblem;
import org.rootscamp.http.FieldError;
import org.rootscamp.http.Ids;
import org.rootscamp.http.ProblemType;
import org.rootscamp.people.Person;
import org.rootscamp.proposals.Proposal;

/** Records ballots. The writers of one badge take turns, so that no change of two is lost. */
@ApplicationScoped
public class BallotService {

  private final Clock clock;

  BallotService(Clock clock) {
    this.clock = clock;
  }

  @Transactional
  public BallotView get(String slug, UUID personId) {
    Event event = Event.of(slug);
    return view(event, personId, openIds(event));
  }

  /** Replaces the whole ballot; {@code precondition} sees the present one first. */
  @Transactional
  public BallotView replace(
      String slug, UUID personId, BallotRequest request, Consumer<BallotView> precondition) {
    Event event = Event.of(slug);
    requireOpen(event);
    Person.locked(personId);
    Set<UUID> open = openIds(event);
    precondition.accept(view(event, personId, open));
    List<Choice> choices = checked(request.choices(), open);
    requireMusts(event, musts(choices, open), 0);
    return store(event, personId, open, before -> choices);
  }

  /** Sets one choice; repeating it changes nothing. */
  @Transactional
  public BallotView choose(String slug, UUID personId, String proposalId, Level level) {
    Event event = Event.of(slug);
    Set<UUID> open = openIds(event);
    UUID proposal = existing(event, proposalId);
    requireOpen(event);
    if (!open.contains(proposal)) {
      throw ApiProblem.invalid("proposalId", "was withdrawn or merged");
    }
    Person.locked(personId);
    return store(event, personId, open, before -> with(before, new Choice(proposal, level)));
  }

  /** Takes one choice back; a choice that is not there is no error. */
  @Transactional
  public BallotView drop(String slug, UUID personId, String proposalId) {
    Event event = Event.of(slug);
    UUID proposal = existing(event, proposalId);
    requireOpen(event);
    Person.locked(personId);
    return store(
        event,
        personId,
        openIds(event),
        before -> before.stream().filter(it -> !it.proposalId().equals(proposal)).toList());
  }

  private BallotView store(
      Event event, UUID personId, Set<UUID> open, UnaryOperator<List<Choice>> change) {
    Ballot ballot = Ballot.of(event, personId).orElseGet(() -> empty(event, personId));
    List<Choice> wanted = change.apply(List.copyOf(ballot.choices));
    requireMusts(event, musts(wanted, open), musts(ballot.choices, open));
    if (ballot.revision == 0 || !wanted.equals(ballot.choices)) {
      ballot.choices.clear();
      ballot.choices.addAll(wanted);
      ballot.revision++;
      ballot.changedAt = clock.instant();
      ballot.persistAndFlush();
    }
    return BallotView.of(ballot, open);
  }

  private static Ballot empty(Event event, UUID personId) {
    Ballot ballot = new Ballot();
    ballot.event = event;
    ballot.person = Person.findById(personId);
    return ballot;
  }

  private static List<Choice> with(List<Choice> before, Choice changed) {
    List<Choice> after = new ArrayList<>(before);
    for (int i = 0; i < after.size(); i++) {
      if (after.get(i).proposalId().equals(changed.proposalId())) {
        after.set(i, changed);
        return after;
      }
    }
    after.add(changed);
    return after;
  }

  private static List<Choice> checked(List<ChoiceRequest> requests, Set<UUID> open) {
    List<FieldError> errors = new ArrayList<>();
    List<Choice> choices = new ArrayList<>();
    Set<UUID> seen = new HashSet<>();
    for (int i = 0; i < requests.size(); i++) {
      UUID id = Ids.parse(requests.get(i).proposalId()).orElse(null);
      String field = "choices[" + i + "].proposalId";
      if (id == null || !open.contains(id)) {
        errors.add(new FieldError(field, "is no proposal that can be chosen"));
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

  private static long musts(List<Choice> choices, Set<UUID> open) {
    return choices.stream()
        .filter(choice -> choice.level() == Level.MUST && open.contains(choice.proposalId()))
        .count();
  }

  /** Where the limit was lowered later, single changes may bring a ballot down to it. */
  private static void requireMusts(Event event, long musts, long before) {
    int limit = event.effectiveMustLimit().orElse(Integer.MAX_VALUE);
    if (musts > limit && musts > before) {
      throw ApiProblem.invalid(
          "choices", "hold %d musts, but a ballot may hold %d".formatted(musts, limit));
    }
  }

  private void requireOpen(Event event) {
    Instant now = clock.instant();
    if (!event.isVotingOpen(now)) {
      throw new ApiProblem(ProblemType.VOTING_CLOSED, "This change was not counted.");
    }
  }

  private static BallotView view(Event event, UUID personId, Set<UUID> open) {
    return Ballot.of(event, personId)
        .map(ballot -> BallotView.of(ballot, open))
        .orElse(BallotView.EMPTY);
  }

  private static Set<UUID> openIds(Event event) {
    return Proposal.openOf(event).stream().map(it -> it.id).collect(Collectors.toSet());
  }

  private static UUID existing(Event event, String proposalId) {
    return Proposal.of(event, Ids.inPath(proposalId, "The proposal")).id;
  }
}
