package org.rootscamp.proposals;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.rootscamp.events.Changes;
import org.rootscamp.events.Event;
import org.rootscamp.events.EventTracks;
import org.rootscamp.events.Fact;
import org.rootscamp.events.JournalKind;
import org.rootscamp.grid.GridService;
import org.rootscamp.http.EntityTags;
import org.rootscamp.http.Ids;
import org.rootscamp.http.IfMatch;
import org.rootscamp.http.access.Caller;
import org.rootscamp.http.access.Role;
import org.rootscamp.http.json.MergePatch;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.http.problems.ProblemType;
import org.rootscamp.people.Person;
import org.rootscamp.people.Writers;

/**
 * Takes proposals, and lets those who may change them. Writers lock the event before anything else:
 * they take turns, and so do the numbers of cards.
 */
@ApplicationScoped
public class ProposalService {

  private final Clock clock;
  private final EntityTags tags;
  private final MergePatch mergePatch;
  private final Changes changes;
  private final ProposalLimits limits;
  private final VotedTitles titles;
  private final EventTracks tracks;

  ProposalService(
      Clock clock,
      MergePatch mergePatch,
      Changes changes,
      EntityTags tags,
      ProposalLimits limits,
      VotedTitles titles,
      EventTracks tracks) {
    this.clock = clock;
    this.mergePatch = mergePatch;
    this.changes = changes;
    this.tags = tags;
    this.limits = limits;
    this.titles = titles;
    this.tracks = tracks;
  }

  @Transactional
  public ProposalView get(String slug, String id) {
    return ProposalView.of(find(Event.of(slug), id));
  }

  @Transactional
  public ProposalView create(String slug, ProposalRequest request, Caller caller) {
    Event event = Writers.locked(slug, caller);
    Instant now = clock.instant();
    boolean volunteer = caller.role().atLeast(Role.VOLUNTEER);
    if (!volunteer && !event.isProposingOpen(now)) {
      throw new ApiProblem(
          ProblemType.PROPOSING_CLOSED,
          event.proposing.began
              ? "Hand in a card; volunteers still take them."
              : "It has not begun yet.");
    }
    Proposal proposal = new Proposal();
    proposal.event = event;
    proposal.submitter = caller.isPerson() ? Person.findById(caller.personId()) : null;
    proposal.submittedAt = now;
    proposal.number();
    if (!volunteer) {
      requireRoomForMore(event, proposal.submitter);
    }
    proposal.title = request.title().strip();
    set(proposal, request, caller);
    if (request.facilitators() == null
        && !Boolean.TRUE.equals(request.facilitatorWanted())
        && !request.card() // whoever types it in does not run it
        && caller.isPerson()) {
      proposal.facilitators.add(proposal.submitter);
    }
    proposal.persistAndFlush();
    changes.tell(proposal.event);
    return ProposalView.of(proposal);
  }

  private void requireRoomForMore(Event event, Person submitter) {
    if (Proposal.countOpenOf(event, submitter) >= limits.openProposals()) {
      throw new ApiProblem(
          ProblemType.TOO_MANY_OPEN_PROPOSALS,
          "You have "
              + limits.openProposals()
              + " open proposals. Withdraw one first, or ask a volunteer.");
    }
  }

  @Transactional
  public ProposalView patch(
      String slug, String id, JsonNode patch, Caller caller, IfMatch ifMatch) {
    Proposal proposal = find(Writers.locked(slug, caller), id);
    Rights rights = new Rights(proposal, caller);
    boolean hasPart = rights.inCharge() || rights.facilitates();
    if (!hasPart && !takesUpWish(proposal, patch, caller)) {
      throw Rights.ofAStranger();
    }
    ifMatch.require(tags.of(ProposalView.of(proposal)));
    if (!proposal.isOpen()) {
      throw new ApiProblem(ProblemType.PROPOSAL_NOT_OPEN, "Only an open proposal can be changed.");
    }
    boolean wish = proposal.facilitatorWanted;
    ProposalRequest present = ProposalRequest.of(proposal);
    ProposalRequest wanted = mergePatch.apply(present, patch, ProposalRequest.class);
    rights.requireMayMake(wanted);
    Shown before = Shown.of(proposal);
    List<Person> facilitators = List.copyOf(proposal.facilitators);
    titles.change(proposal, wanted.title().strip(), caller);
    set(proposal, wanted, caller);
    settleWish(proposal, patch, wish);
    rights.requireTookNobodyOff(facilitators);
    if (!hasPart) {
      proposal.takenUpBy.add(caller.personId());
    }
    Merge.forgetWhoRunsNoMore(proposal);
    Proposal.flush();
    note(proposal, before, caller);
    changes.tell(proposal.event);
    return ProposalView.of(proposal);
  }

  /** What people know a session by, and who runs it by id. */
  private record Shown(
      String title,
      String track,
      String language,
      List<UUID> facilitators,
      boolean facilitatorWanted) {

    static Shown of(Proposal proposal) {
      return new Shown(
          proposal.title,
          proposal.track,
          proposal.language,
          proposal.facilitators.stream().map(person -> person.id).toList(),
          proposal.facilitatorWanted);
    }
  }

  private void note(Proposal proposal, Shown before, Caller caller) {
    List<Fact> facts = changes.between(before, Shown.of(proposal));
    if (!facts.isEmpty()) {
      String subject = "“" + proposal.title + "”";
      changes.note(proposal.event, caller, JournalKind.PROPOSAL, subject, facts);
    }
  }

  /** Whoever is willing to run what others wished for says so by naming themselves. */
  private static boolean takesUpWish(Proposal proposal, JsonNode patch, Caller caller) {
    return proposal.isWish()
        && patch.size() == 1
        && patch.path("facilitators").size() == 1
        && caller.isPerson()
        && patch.path("facilitators").path(0).asText().equals(caller.personId().toString());
  }

  /** Taking the facilitators off, or saying that one is wanted, turns a proposal into a wish. */
  private static void settleWish(Proposal proposal, JsonNode patch, boolean wishBefore) {
    boolean names = patch.hasNonNull("facilitators");
    boolean wanted = patch.path("facilitatorWanted").asBoolean(false);
    if (!names && (wanted || patch.has("facilitators"))) {
      proposal.facilitators = new ArrayList<>();
      proposal.facilitatorWanted = true;
    } else if (!names && patch.has("facilitatorWanted") && wishBefore) {
      throw ApiProblem.invalid("facilitators", "must name somebody to end the wish");
    } else if (!names) {
      proposal.facilitatorWanted = wishBefore;
    }
  }

  private void set(Proposal proposal, ProposalRequest request, Caller caller) {
    if (request.card() && !proposal.card && !caller.role().atLeast(Role.VOLUNTEER)) {
      throw ApiProblem.invalid("card", "is for volunteers, who type in paper cards");
    }
    proposal.summary = request.summary();
    if (!Objects.equals(request.track(), proposal.track)) {
      proposal.track = tracks.bring(proposal.event, request.track());
    }
    proposal.language = request.language();
    proposal.level = request.level();
    proposal.length = request.length();
    proposal.repeats = request.repeats();
    proposal.card = request.card();
    if (proposal.card && proposal.cardNumber == null) {
      proposal.numberCard();
    }
    if (!proposal.needs.equals(request.needs())) {
      proposal.needs = new ArrayList<>(request.needs());
    }
    proposal.unavailable =
        new HashSet<>(GridService.slotIds(proposal.event, request.unavailable(), "unavailable"));
    setFacilitators(proposal, request, caller);
  }

  private static void setFacilitators(Proposal proposal, ProposalRequest request, Caller caller) {
    boolean wanted = Boolean.TRUE.equals(request.facilitatorWanted());
    if (request.facilitators() == null) {
      proposal.facilitatorWanted = wanted;
      return;
    }
    if (wanted && !request.facilitators().isEmpty() && !isStored(proposal, request)) {
      throw ApiProblem.invalid("facilitatorWanted", "cannot be true where somebody facilitates");
    }
    List<Person> named = new ArrayList<>();
    for (int i = 0; i < request.facilitators().size(); i++) {
      named.add(facilitator(proposal, request.facilitators().get(i), i, caller));
    }
    if (!proposal.facilitators.equals(named)) {
      proposal.facilitators = named;
    }
    proposal.facilitatorWanted = named.isEmpty();
  }

  /** Whether the request just repeats who facilitates already. */
  private static boolean isStored(Proposal proposal, ProposalRequest request) {
    return proposal.id != null
        && request.facilitators().equals(ProposalRequest.of(proposal).facilitators());
  }

  /** Volunteers may name anybody; others themselves, and whom the proposal has already. */
  private static Person facilitator(Proposal proposal, String id, int index, Caller caller) {
    String field = "facilitators[" + index + "]";
    UUID personId = Ids.parse(id).orElse(null);
    Person person = personId == null ? null : Person.find(proposal.event, personId).orElse(null);
    boolean mayName =
        caller.role().atLeast(Role.VOLUNTEER)
            || (personId != null
                && (personId.equals(caller.personId()) || proposal.isRunBy(personId)));
    if (person == null || !mayName) {
      throw ApiProblem.invalid(field, "is nobody you may name here");
    }
    return person;
  }

  private static Proposal find(Event event, String id) {
    return Proposal.of(event, Ids.inPath(id, "The proposal"));
  }
}
