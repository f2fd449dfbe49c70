package org.rootscamp.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rootscamp.day.DayMarks;
import org.rootscamp.events.Event;
import org.rootscamp.people.AccessToken;
import org.rootscamp.people.Person;
import org.rootscamp.people.PersonView;
import org.rootscamp.proposals.ExposureService;
import org.rootscamp.proposals.Proposal;
import org.rootscamp.proposals.ProposalView;
import org.rootscamp.voting.Ballot;
import org.rootscamp.voting.Voter;

/** Gathers what is kept about one person, in a constant number of statements. */
@ApplicationScoped
public class OwnDataService {

  private static final Comparator<Proposal> EARLIEST_FIRST =
      Comparator.comparing((Proposal proposal) -> proposal.submittedAt)
          .thenComparing(proposal -> proposal.id);

  private final ExposureService exposures;
  private final DayMarks marks;

  OwnDataService(ExposureService exposures, DayMarks marks) {
    this.exposures = exposures;
    this.marks = marks;
  }

  @Transactional
  public OwnData of(String slug, Voter caller) {
    UUID personId = caller.personId();
    Event event = Event.of(slug);
    Person person = Person.of(event, personId);
    Ballot ballot =
        Ballot.of(event, personId)
            .filter(it -> it.badgeIssue == caller.badgeIssue()) // or it is sealed
            .orElse(null);
    List<AccessToken> devices = AccessToken.list("person = ?1 order by createdAt", person);
    Set<UUID> seen = exposures.seenBy(event, personId);
    List<UUID> firstShown = exposures.firstShownTo(event, personId);
    Map<UUID, Proposal> known = proposals(ballot, seen, firstShown);
    return new OwnData(
        new OwnData.EventName(event.slug, event.name),
        PersonView.of(person),
        badge(event, person),
        devices.stream().map(token -> event.local(token.createdAt)).toList(),
        devices.stream().map(token -> event.local(token.usedAt)).filter(Objects::nonNull).toList(),
        ballot == null ? null : choices(event, ballot, known),
        own(event, person),
        seen.stream().map(known::get).sorted(EARLIEST_FIRST).map(OwnData.Title::of).toList(),
        firstShown.stream().map(known::get).map(OwnData.Title::of).toList(),
        OwnTraces.steppedDown(event, personId),
        OwnTraces.tookUp(event, personId),
        OwnTraces.titles(marks.of(caller)),
        OwnTraces.runsByMerge(event, personId),
        OwnTraces.asked(person),
        OwnTraces.answered(person),
        OwnTraces.drafts(event, personId),
        OwnTraces.headcounts(event, personId),
        OwnTraces.journal(event, personId));
  }

  private static OwnData.OwnBadge badge(Event event, Person person) {
    return new OwnData.OwnBadge(
        person.standing,
        event.local(person.usedAt),
        event.local(person.reissuedAt),
        person.devicesKept);
  }

  private static Map<UUID, Proposal> proposals(
      Ballot ballot, Set<UUID> seen, List<UUID> firstShown) {
    Set<UUID> ids = new HashSet<>(seen);
    ids.addAll(firstShown);
    if (ballot != null) {
      ballot.choices().forEach(choice -> ids.add(choice.proposalId()));
    }
    return ids.isEmpty()
        ? Map.of()
        : Proposal.<Proposal>list("id in ?1", ids).stream()
            .collect(Collectors.toMap(proposal -> proposal.id, Function.identity()));
  }

  private static OwnData.OwnBallot choices(Event event, Ballot ballot, Map<UUID, Proposal> known) {
    List<OwnData.OwnChoice> choices =
        ballot.choices().stream()
            .map(
                choice -> {
                  Proposal proposal = known.get(choice.proposalId());
                  return new OwnData.OwnChoice(
                      proposal.id, proposal.title, proposal.status, choice.level());
                })
            .toList();
    return new OwnData.OwnBallot(ballot.revision, event.local(ballot.changedAt), choices);
  }

  private static List<OwnData.OwnProposal> own(Event event, Person person) {
    return Proposal.<Proposal>list(
            "event = ?1 and (submitter = ?2 or ?2 member of facilitators)", event, person)
        .stream()
        .sorted(EARLIEST_FIRST)
        .map(
            proposal ->
                new OwnData.OwnProposal(
                    proposal.submitter == person,
                    proposal.facilitators.contains(person),
                    ProposalView.of(proposal)))
        .toList();
  }
}
