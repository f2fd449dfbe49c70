package org.rootscamp.proposals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.rootscamp.events.Changes;
import org.rootscamp.events.Event;
import org.rootscamp.events.EventTracks;
import org.rootscamp.events.JournalKind;
import org.rootscamp.http.EntityTags;
import org.rootscamp.http.Ids;
import org.rootscamp.http.IfMatch;
import org.rootscamp.http.access.Caller;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.http.problems.ProblemType;
import org.rootscamp.people.Writers;

/**
 * Takes proposals back, and brings them again. Nothing is deleted: votes wait for the reopening.
 *
 * <p>A proposal is its submitter's and the volunteers' to withdraw. Whoever only facilitates it can
 * leave it, and no more, also when the submitter has left before: nobody inherits the right to end
 * what others work on and voted for.
 */
@ApplicationScoped
public class WithdrawalService {

  private final EntityTags tags;
  private final MergeService merges;
  private final Changes changes;
  private final EventTracks tracks;

  WithdrawalService(EntityTags tags, MergeService merges, Changes changes, EventTracks tracks) {
    this.tags = tags;
    this.merges = merges;
    this.changes = changes;
    this.tracks = tracks;
  }

  /**
   * Withdraws a proposal, or lets the caller step down who only facilitates it; sent again it
   * changes nothing.
   *
   * @throws ApiProblem 403 for whoever has no part in it, 409 if it was merged
   */
  @Transactional
  public void withdraw(String slug, String id, Caller caller, IfMatch ifMatch) {
    Event event = Writers.locked(slug, caller);
    Proposal proposal = find(event, id);
    Rights rights = new Rights(proposal, caller);
    boolean inCharge = rights.inCharge();
    boolean steppedDown = !inCharge && !rights.facilitates();
    if (steppedDown && !proposal.steppedDown.contains(caller.personId())) {
      throw Rights.ofAStranger();
    }
    if (proposal.status == ProposalStatus.WITHDRAWN || steppedDown) {
      return; // sent again because the first answer was lost
    }
    ifMatch.require(tags.of(ProposalView.of(proposal)));
    if (proposal.status == ProposalStatus.MERGED) {
      throw new ApiProblem(
          ProblemType.PROPOSAL_NOT_OPEN, "It was merged; withdraw the one it was merged into.");
    }
    if (inCharge) {
      merges.partAll(event, proposal, caller);
      proposal.status = ProposalStatus.WITHDRAWN;
      tell(event, caller, JournalKind.WITHDRAWAL, proposal);
    } else {
      proposal.takeOff(caller.personId());
      Merge.forgetWhoRunsNoMore(proposal);
      proposal.steppedDown.add(caller.personId());
      tell(event, caller, JournalKind.STEPPING_DOWN, proposal);
    }
  }

  /**
   * Opens a withdrawn proposal again, with its votes; an open one stays as it is. What was merged
   * into it before stays parted.
   *
   * @throws ApiProblem 409 if it was merged
   */
  @Transactional
  public ProposalView reopen(String slug, String id, Caller caller) {
    Event event = Writers.locked(slug, caller);
    Proposal proposal = find(event, id);
    if (proposal.status == ProposalStatus.MERGED) {
      throw new ApiProblem(ProblemType.PROPOSAL_NOT_OPEN, "It was merged; undo that instead.");
    }
    if (!proposal.isOpen()) {
      proposal.status = ProposalStatus.OPEN;
      proposal.track = tracks.bring(event, proposal.track);
      tell(event, caller, JournalKind.REOPENING, proposal);
    }
    return ProposalView.of(proposal);
  }

  private void tell(Event event, Caller by, JournalKind kind, Proposal proposal) {
    Proposal.flush();
    changes.note(event, by, kind, "“" + proposal.title + "”", List.of());
    changes.tell(event);
  }

  private static Proposal find(Event event, String id) {
    return Proposal.of(event, Ids.inPath(id, "The proposal"));
  }
}
