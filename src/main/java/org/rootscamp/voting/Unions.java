package org.rootscamp.voting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.rootscamp.events.Event;
import org.rootscamp.http.Ids;
import org.rootscamp.http.access.Caller;
import org.rootscamp.proposals.ChoiceTargets;
import org.rootscamp.proposals.MergeRequest;
import org.rootscamp.proposals.MergeService;
import org.rootscamp.proposals.ProposalView;
import org.rootscamp.voting.MergeView.VotersBefore;

/** Merges proposals and tells how many voters that unites. */
@ApplicationScoped
public class Unions {

  private final Clock clock;
  private final MergeService merges;

  Unions(Clock clock, MergeService merges) {
    this.clock = clock;
    this.merges = merges;
  }

  @Transactional
  public MergeView merge(String slug, String id, MergeRequest request, Caller caller) {
    ProposalView into = merges.merge(slug, id, request, caller);
    Event event = Event.of(slug);
    if (!Figures.to(caller, event, clock.instant()).shown()) {
      return new MergeView(into, null, null);
    }
    ChoiceTargets targets = ChoiceTargets.of(event);
    Set<UUID> from = targets.family(Ids.inPath(id, "The proposal"));
    Set<UUID> united = targets.family(into.id());
    Set<UUID> others = new HashSet<>(united);
    others.removeAll(from);
    return new MergeView(
        into,
        Votes.voters(event, united),
        new VotersBefore(Votes.voters(event, from), Votes.voters(event, others)));
  }
}
