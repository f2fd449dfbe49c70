package org.rootscamp.voting;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.rootscamp.events.TurnoutChanged;
import org.rootscamp.http.problems.ApiProblem;
import org.rootscamp.http.problems.ProblemType;
import org.rootscamp.http.threads.Daemons;
import org.rootscamp.voting.BallotCount.Outcome;
import org.rootscamp.voting.BallotCount.Vote;

/**
 * Lets votes that come in at the same time share a commit: one thread with a connection of its own
 * counts together all that came in while it counted the last ones. Each vote is answered after the
 * commit that holds it; those of one badge are counted in the order in which they came.
 *
 * <p>What waits is bounded: who comes when the queue is full is told so at once.
 */
@ApplicationScoped
class VoteQueue {

  /** About a second of work. */
  private static final int MOST_WAITING = 4_000;

  /** So many of one badge; its own devices would not send more before they have an answer. */
  private static final int MOST_OF_ONE = 64;

  private static final int MOST_TOGETHER = 256;
  private static final Duration LINGER = Duration.ofMillis(2);
  private static final Duration A_MOMENT = Duration.ofSeconds(1);

  private final AgroalDataSource database;
  private final BallotCount count;
  private final VotingScenes scenes;
  private final Event<TurnoutChanged> turnouts;
  private final BlockingQueue<Waiting> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final Map<UUID, Integer> ofEach = new ConcurrentHashMap<>();
  private final Thread counter = Daemons.named("votes").newThread(this::countOn);

  VoteQueue(
      AgroalDataSource database,
      BallotCount count,
      VotingScenes scenes,
      Event<TurnoutChanged> turnouts) {
    this.database = database;
    this.count = count;
    this.scenes = scenes;
    this.turnouts = turnouts;
  }

  private record Waiting(Vote vote, CompletableFuture<BallotView> answer) {}

  void start(@Observes StartupEvent event) {
    counter.start();
  }

  void stop(@Observes ShutdownEvent event) {
    counter.interrupt();
  }

  /**
   * The ballot after a vote, once that is stored for good.
   *
   * @throws ApiProblem 503 if too many wait already
   */
  CompletableFuture<BallotView> add(Vote vote) {
    Waiting mine = new Waiting(vote, new CompletableFuture<>());
    int others = ofEach.merge(vote.voter().personId(), 1, Integer::sum);
    if (others > MOST_OF_ONE || !waiting.offer(mine)) {
      leave(vote);
      throw ApiProblem.retryLater(
          ProblemType.UNAVAILABLE, "Too many votes at once. Nothing was changed.", A_MOMENT);
    }
    return mine.answer();
  }

  private void leave(Vote vote) {
    ofEach.computeIfPresent(
        vote.voter().personId(), (voter, number) -> number > 1 ? number - 1 : null);
  }

  private void countOn() {
    List<Waiting> together = new ArrayList<>(MOST_TOGETHER);
    int last = 0;
    try {
      while (!Thread.currentThread().isInterrupted()) {
        collect(together, last);
        count(together);
        last = together.size();
        together.clear();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the service stops
    }
  }

  /** Who has just been answered may vote again: for as many a moment is worth a commit. */
  private void collect(List<Waiting> together, int last) throws InterruptedException {
    together.add(waiting.take());
    waiting.drainTo(together, MOST_TOGETHER - 1);
    long end = System.nanoTime() + LINGER.toNanos();
    while (together.size() < last) {
      Waiting next = waiting.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (next == null) {
        return;
      }
      together.add(next);
      waiting.drainTo(together, MOST_TOGETHER - together.size());
    }
  }

  /** What fails together is tried one by one, so that nobody is refused for another's vote. */
  private void count(List<Waiting> together) {
    try {
      commit(together);
    } catch (SQLException | RuntimeException failure) {
      if (together.size() == 1) {
        tell(together.get(0), null, failure);
      } else {
        together.forEach(one -> count(List.of(one)));
      }
    }
  }

  private void commit(List<Waiting> together) throws SQLException {
    List<Outcome> outcomes;
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        outcomes = count.count(connection, together.stream().map(Waiting::vote).toList(), this::of);
        connection.commit();
      } catch (SQLException | RuntimeException failure) {
        connection.rollback();
        throw failure;
      }
    }
    for (int i = 0; i < outcomes.size(); i++) {
      if (outcomes.get(i).turnout()) {
        turnouts.fire(new TurnoutChanged(together.get(i).vote().slug()));
      }
    }
    for (int i = 0; i < outcomes.size(); i++) {
      tell(together.get(i), outcomes.get(i).ballot(), outcomes.get(i).refusal());
    }
  }

  private VotingScene of(PollState poll) {
    return scenes.of(poll.eventId(), poll.slug(), poll.life(), poll.change());
  }

  private void tell(Waiting one, BallotView ballot, Exception failure) {
    leave(one.vote());
    if (failure == null) {
      one.answer().complete(ballot);
    } else {
      one.answer().completeExceptionally(failure);
    }
  }
}
