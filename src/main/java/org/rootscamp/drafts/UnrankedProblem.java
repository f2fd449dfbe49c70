package org.rootscamp.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rootscamp.allocation.model.Session;
import org.rootscamp.allocation.model.WallProblem;
import org.rootscamp.proposals.Proposal;
import org.rootscamp.voting.RankingService;
import org.rootscamp.voting.Votes;

/**
 * A problem of allocation that lacks what only the ranking tells: the order of priority, and which
 * cards have to take the cells for cards. That is enough to judge a plan, not to make one.
 *
 * @param cells how many go down the ranking
 */
record UnrankedProblem(
    NamedProblem named, Votes votes, DraftOrder order, int sessionSlots, int cells) {

  /** The whole problem. Ranking may take a second: not for the inside of a transaction. */
  NamedProblem ranked() {
    List<Proposal> ranking =
        RankingService.order(votes, order.rule(), sessionSlots, cells).stream()
            .map(votes.proposals()::get)
            .toList();
    WallProblem facts = named.problem();
    return named.with(
        new WallProblem(
            facts.rooms(),
            facts.slots(),
            facts.closed(),
            sessions(chosenByVotes(ranking)),
            facts.ballots(),
            facts.pins(),
            ranking.stream()
                .flatMap(it -> named.indices().sessions().find(it.id).stream())
                .toList(),
            facts.demandFactor()));
  }

  private Set<UUID> chosenByVotes(List<Proposal> ranking) {
    int[] counts = votes.counts();
    Set<UUID> chosen =
        ranking.stream().limit(cells).map(proposal -> proposal.id).collect(Collectors.toSet());
    for (int candidate = 0; candidate < counts.length; candidate++) {
      if (counts[candidate] == 0) {
        chosen.remove(votes.proposals().get(candidate).id);
      }
    }
    return chosen;
  }

  /** A card that has its cell by people's votes leaves those for cards to the others. */
  private List<Session> sessions(Set<UUID> chosenByVotes) {
    List<Session> sessions = new ArrayList<>();
    for (Proposal proposal : named.indices().sessions().all()) {
      Session session = named.problem().sessions().get(sessions.size());
      boolean takesCardCell =
          order.cards() != null && proposal.card && !chosenByVotes.contains(proposal.id);
      sessions.add(takesCardCell ? session.asCard() : session);
    }
    return sessions;
  }
}
