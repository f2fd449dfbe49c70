package org.rootscamp.askings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rootscamp.events.Changes;
import org.rootscamp.events.Event;
import org.rootscamp.events.JournalKind;
import org.rootscamp.http.Ids;
import org.rootscamp.http.access.Caller;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.http.problems.ProblemType;
import org.rootscamp.people.Person;
import org.rootscamp.people.PersonNames;
import org.rootscamp.people.Writers;
import org.rootscamp.proposals.Proposal;
import org.rootscamp.proposals.ProposalRequest;
import org.rootscamp.proposals.ProposalView;

/**
 * What somebody is asked to facilitate, and their answers. Asked is whoever has the name at that
 * moment; of several who have it, the first to accept. A blank badge has none.
 */
@ApplicationScoped
public class AskedService {

  private final Changes changes;

  AskedService(Changes changes) {
    this.changes = changes;
  }

  /** What waits for the answer of somebody, in a constant number of statements but for titles. */
  @Transactional
  public AskedView.Items of(String slug, UUID personId) {
    Event event = Event.of(slug);
    Person person = Person.of(event, personId);
    List<Asking> waiting =
        person.isNamed()
            ? Asking.waiting(event, Asking.digest(person.name)).stream()
                .filter(asking -> asking.isGood() && isFor(asking, person))
                .toList()
            : List.of();
    PersonNames names = PersonNames.of(waiting.stream().map(AskedService::asker).toList());
    return new AskedView.Items(
        waiting.stream()
            .map(
                asking ->
                    new AskedView(
                        asking.id,
                        asking.proposal.id,
                        asking.proposal.title,
                        asking.proposal.language,
                        names.get(asker(asking)),
                        asking.proposal.event.local(asking.askedAt)))
            .toList());
  }

  private static UUID asker(Asking asking) {
    return asking.askedBy == null ? null : asking.askedBy.id;
  }

  /** Not for whoever asks, said no, or facilitates it anyway. */
  private static boolean isFor(Asking asking, Person person) {
    return !person.id.equals(asker(asking))
        && !asking.declinedBy.contains(person.id)
        && !asking.proposal.isRunBy(person.id);
  }

  /**
   * Makes the caller a facilitator; sent again it changes nothing.
   *
   * @return the proposal
   * @throws ApiProblem 404 if the caller is not asked, 409 if nobody is any more
   */
  @Transactional
  public ProposalView accept(String slug, String id, Caller caller) {
    Event event = Writers.locked(slug, caller);
    Person person = Person.of(event, caller.personId());
    Asking asking = asked(event, id, person);
    Proposal proposal = asking.proposal;
    if (asking.wasAcceptedBy(person)) {
      return ProposalView.of(proposal);
    }
    requireGood(asking);
    if (proposal.facilitators.size() >= ProposalRequest.MOST_FACILITATORS) {
      throw new ApiProblem(
          ProblemType.ASKING_OVER,
          "It has " + ProposalRequest.MOST_FACILITATORS + " facilitators already.");
    }
    Map<String, Object> before = whoRuns(proposal);
    if (!proposal.isRunBy(person.id)) {
      proposal.facilitators.add(person);
    }
    proposal.facilitatorWanted = false;
    asking.answeredBy = person.id;
    asking.settle(AskingState.ACCEPTED);
    Proposal.flush();
    String subject = "“" + proposal.title + "”";
    changes.note(
        event, caller, JournalKind.PROPOSAL, subject, changes.between(before, whoRuns(proposal)));
    changes.tell(event);
    return ProposalView.of(proposal);
  }

  private static Map<String, Object> whoRuns(Proposal proposal) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("facilitators", proposal.facilitators.stream().map(person -> person.id).toList());
    facts.put("facilitatorWanted", proposal.facilitatorWanted);
    return facts;
  }

  /**
   * Says no for the caller; sent again it changes nothing. Those who ask hear of it once nobody of
   * the name is left who could say yes.
   *
   * @throws ApiProblem 404 if the caller is not asked, 409 if it was accepted
   */
  @Transactional
  public void decline(String slug, String id, Caller caller) {
    Event event = Writers.locked(slug, caller);
    Person person = Person.of(event, caller.personId());
    Asking asking = asked(event, id, person);
    if (asking.declinedBy.contains(person.id)) {
      return;
    }
    requireGood(asking);
    asking.declinedBy.add(person.id);
    boolean anyLeft =
        Person.named(event, person.name).stream()
            .anyMatch(other -> !asking.declinedBy.contains(other.id));
    if (!anyLeft) {
      asking.state = AskingState.DECLINED;
    }
  }

  private static void requireGood(Asking asking) {
    if (!asking.isGood()) {
      throw new ApiProblem(
          ProblemType.ASKING_OVER, "It was withdrawn, merged, taken back or answered meanwhile.");
    }
  }

  /** One that is or was for this person; somebody else's is not there. */
  private static Asking asked(Event event, String id, Person person) {
    Asking asking = Asking.of(event, Ids.inPath(id, "The question"));
    boolean answered = person.id.equals(asking.answeredBy) || asking.declinedBy.contains(person.id);
    boolean called = person.isNamed() && Asking.digest(person.name).equals(asking.called);
    if (!answered && (!called || person.id.equals(asker(asking)))) {
      throw Asking.unknown();
    }
    return asking;
  }
}
