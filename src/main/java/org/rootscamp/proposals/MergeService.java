package org.rootscamp.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rootscamp.events.Changes;
import org.rootscamp.events.Event;
import org.rootscamp.events.JournalKind;
import org.rootscamp.http.Ids;
import org.rootscamp.http.access.Caller;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.http.problems.ProblemType;
import org.rootscamp.people.Writers;

/** Merges proposals that are the same, and takes that back. */
@ApplicationScoped
public class MergeService {

  private final Clock clock;
  private final jakarta.enterprise.event.Event<Merging> merging;
  private final Changes changes;

  MergeService(Clock clock, jakarta.enterprise.event.Event<Merging> merging, Changes changes) {
    this.clock = clock;
    this.merging = merging;
    this.changes = changes;
  }

  /**
   * Merges a proposal into another one; sent again it changes nothing.
   *
   * @return the other one
   * @throws ApiProblem 409 with the reason if these two cannot be merged
   */
  @Transactional
  public ProposalView merge(String slug, String id, MergeRequest request, Caller caller) {
    Event event = Writers.locked(slug, caller);
    Proposal proposal = locked(event, Ids.inPath(id, "The proposal"));
    Proposal into = target(event, request.into());
    if (proposal.isMergedInto(into)) {
      return ProposalView.of(into);
    }
    requireOpen(proposal, into);
    merging.fire(new Merging(slug, proposal.id));
    Merge merge = Merge.join(proposal, into);
    if (into.facilitators.size() > ProposalRequest.MOST_FACILITATORS) {
      throw refused(
          "Together they have more than " + ProposalRequest.MOST_FACILITATORS + " facilitators.");
    }
    merge.mergedAt = clock.instant();
    proposal.status = ProposalStatus.MERGED;
    proposal.mergedInto = into;
    into.mergedFrom.add(proposal);
    merge.persistAndFlush();
    note(event, caller, JournalKind.MERGE, "“%s” into “%s”", proposal, into);
    changes.tell(event);
    return ProposalView.of(into);
  }

  private static void requireOpen(Proposal proposal, Proposal into) {
    if (proposal.id.equals(into.id)) {
      throw refused("A proposal cannot be merged into itself.");
    }
    if (into.isMergedInto(proposal)) {
      throw refused("“" + into.title + "” was merged into this one; undo that first.");
    }
    for (Proposal each : new Proposal[] {proposal, into}) {
      if (each.mergedInto != null) {
        throw refused(
            "“%s” was merged into “%s” before.".formatted(each.title, each.mergedInto.title));
      }
      if (!each.isOpen()) {
        throw refused("“" + each.title + "” was withdrawn.");
      }
    }
  }

  /**
   * Takes a merge back; a proposal that is not merged stays as it is.
   *
   * @throws ApiProblem 409 if the other one has itself been merged since
   */
  @Transactional
  public void unmerge(String slug, String id, Caller caller) {
    Event event = Writers.locked(slug, caller);
    Proposal proposal = locked(event, Ids.inPath(id, "The proposal"));
    if (proposal.mergedInto == null) {
      return;
    }
    Proposal into = locked(event, proposal.mergedInto.id);
    if (into.mergedInto != null) {
      throw refused(
          "“%s” was itself merged into “%s” since; undo that first."
              .formatted(into.title, into.mergedInto.title));
    }
    part(event, proposal, into, caller);
    changes.tell(event);
  }

  /**
   * Parts a proposal from all that was merged into it, so that they do not leave together with it;
   * what was merged into those stays there. In the transaction of the caller, who tells it.
   */
  void partAll(Event event, Proposal into, Caller caller) {
    List.copyOf(into.mergedFrom).forEach(proposal -> part(event, proposal, into, caller));
  }

  private void part(Event event, Proposal proposal, Proposal into, Caller caller) {
    Merge merge = Merge.findById(proposal.id);
    merge.takeBack();
    merge.delete();
    proposal.status = ProposalStatus.OPEN;
    proposal.mergedInto = null;
    into.mergedFrom.removeIf(merged -> merged.id.equals(proposal.id));
    Proposal.flush();
    note(event, caller, JournalKind.UNMERGE, "“%s” from “%s”", proposal, into);
  }

  private void note(
      Event event,
      Caller caller,
      JournalKind kind,
      String subject,
      Proposal proposal,
      Proposal other) {
    changes.note(event, caller, kind, subject.formatted(proposal.title, other.title), List.of());
  }

  private static Proposal target(Event event, String id) {
    return Ids.parse(id)
        .flatMap(uuid -> find(event, uuid))
        .orElseThrow(() -> ApiProblem.invalid("into", "is no proposal of this event"));
  }

  private static Proposal locked(Event event, UUID id) {
    return find(event, id).orElseThrow(() -> ApiProblem.notFound("The proposal"));
  }

  /** Locked, so that nobody changes who runs it at the same time. */
  private static Optional<Proposal> find(Event event, UUID id) {
    return Proposal.<Proposal>find("id = ?1 and event = ?2", id, event)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  private static ApiProblem refused(String sentence) {
    return new ApiProblem(ProblemType.MERGE_REFUSED, sentence);
  }
}
