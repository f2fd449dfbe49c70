package org.rootscamp.voting;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rootscamp.http.EntityTags;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.http.problems.ProblemType;

/**
 * Counts some votes together in one transaction, in the order in which they came. A vote that is
 * refused changes nothing, neither for its voter nor for the others.
 */
@ApplicationScoped
class BallotCount {

  private final Clock clock;
  private final EntityTags tags;
  private final PollTable polls;
  private final BallotTable ballots;

  BallotCount(Clock clock, EntityTags tags, PollTable polls, BallotTable ballots) {
    this.clock = clock;
    this.tags = tags;
    this.polls = polls;
    this.ballots = ballots;
  }

  /** What somebody wants of their ballot in an event. */
  record Vote(String slug, Voter voter, BallotChange change) {}

  /**
   * What became of a vote: the ballot after it, or why it was refused.
   *
   * @param turnout whether one more or one less person has a choice
   */
  record Outcome(BallotView ballot, ApiProblem refusal, boolean turnout) {}

  /**
   * Counts votes in the transaction of a connection, in a constant number of statements for each
   * event among them; the caller commits. By then no event among them can have closed.
   *
   * @param scenes gives what choices are about, at least as new as the event
   * @return the outcomes in the order of the votes
   */
  List<Outcome> count(
      Connection connection, List<Vote> votes, Function<PollState, VotingScene> scenes)
      throws SQLException {
    Map<String, List<Vote>> byEvent =
        votes.stream()
            .collect(Collectors.groupingBy(Vote::slug, LinkedHashMap::new, Collectors.toList()));
    Map<String, PollState> states = polls.locked(connection, byEvent.keySet());
    Map<String, Count> counts = new HashMap<>();
    for (PollState poll : states.values()) {
      Set<UUID> voters = new HashSet<>();
      byEvent.get(poll.slug()).forEach(vote -> voters.add(vote.voter().personId()));
      ballots.lock(connection, poll.eventId(), voters);
      counts.put(
          poll.slug(),
          new Count(
              poll,
              scenes.apply(poll),
              clock.instant(),
              ballots.read(connection, poll.eventId(), voters)));
    }
    List<Outcome> outcomes = new ArrayList<>();
    for (Vote vote : votes) {
      outcomes.add(outcome(vote, counts.get(vote.slug())));
    }
    List<BallotTable.Written> written = new ArrayList<>();
    counts.values().forEach(count -> written.addAll(count.written()));
    ballots.write(connection, written, clock.instant());
    return outcomes;
  }

  private static Outcome outcome(Vote vote, Count count) {
    try {
      if (count == null) {
        throw ApiProblem.notFound("The event");
      }
      return count.count(vote);
    } catch (ApiProblem refusal) {
      return new Outcome(null, refusal, false);
    }
  }

  /** The votes of one event among those that are counted together. */
  private final class Count {
    private final PollState poll;
    private final VotingScene scene;
    private final Instant now;
    private final BallotTable.Voters voters;
    private final Map<UUID, StoredBallot> after = new LinkedHashMap<>();

    Count(PollState poll, VotingScene scene, Instant now, BallotTable.Voters voters) {
      this.poll = poll;
      this.scene = scene;
      this.now = now;
      this.voters = voters;
    }

    Outcome count(Vote vote) {
      UUID person = vote.voter().personId();
      int badge = vote.voter().badgeIssue();
      if (voters.gone().contains(person)) {
        throw new ApiProblem(
            ProblemType.UNAUTHENTICATED, "This badge is good for nothing any more.");
      }
      StoredBallot present = after.getOrDefault(person, voters.of(person));
      BallotRules rules =
          new BallotRules(
              poll, scene.targets(), now, () -> tags.of(BallotView.of(present, badge, scene)));
      Choices choices = new Choices(present.seenBy(badge), scene.targets());
      boolean sealed = present.isSealedFor(badge);
      StoredBallot changed =
          present.with(rules.after(choices, sealed, vote.change()).stored(), badge);
      after.put(person, changed);
      return new Outcome(
          BallotView.of(changed, badge, scene),
          null,
          present.choices().isEmpty() != changed.choices().isEmpty());
    }

    List<BallotTable.Written> written() {
      return after.values().stream()
          .filter(it -> it.revision() > voters.of(it.personId()).revision())
          .map(ballot -> new BallotTable.Written(poll.eventId(), ballot))
          .toList();
    }
  }
}
