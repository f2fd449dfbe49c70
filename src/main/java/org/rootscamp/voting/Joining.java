package org.rootscamp.voting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.http.problems.ProblemType;
import org.rootscamp.people.Person;
import org.rootscamp.people.PersonJoined;
import org.rootscamp.people.StandingChanging;

/**
 * Sees to the ballots of people who came by the door. The caller has locked the event and holds its
 * poll.
 */
@ApplicationScoped
class Joining {

  /** No badge: sealed for everybody. */
  private static final int NO_BADGE = 0;

  private final Clock clock;

  Joining(Clock clock) {
    this.clock = clock;
  }

  /** Once voting is over nobody changes which ballots count. */
  void refuseOnceSettled(@Observes StandingChanging changing) {
    if (!changing.event().isVotingOver(clock.instant())) {
      return;
    }
    List<UUID> people = changing.people().stream().map((Person person) -> person.id).toList();
    boolean voted =
        Ballot.<Ballot>list("event = ?1 and person.id in ?2", changing.event(), people).stream()
            .anyMatch(ballot -> !ballot.isEmpty());
    if (voted) {
      throw new ApiProblem(
          ProblemType.VOTING_CLOSED, "Which ballots count was settled when voting closed.");
    }
  }

  /** The badge's own ballot stays if there is a choice on it; else that from the door counts on. */
  void bringBallot(@Observes PersonJoined joined) {
    Ballot brought = Ballot.of(joined.event(), joined.person().id).orElse(null);
    if (brought == null) {
      return;
    }
    Ballot own = Ballot.of(joined.event(), joined.into().id).orElse(null);
    if (own == null) {
      brought.person = joined.into();
      brought.badgeIssue = NO_BADGE;
      return;
    }
    if (own.isEmpty()) {
      own.text = brought.text;
      own.badgeIssue = NO_BADGE;
      own.revision++;
      own.changedAt = clock.instant();
    }
    brought.delete();
  }
}
