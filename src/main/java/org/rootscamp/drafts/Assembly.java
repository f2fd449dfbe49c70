package org.rootscamp.drafts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.rootscamp.allocation.model.WallPlan;
import org.rootscamp.allocation.search.Optimizer;
import org.rootscamp.allocation.search.Outcome;
import org.rootscamp.http.storage.StoredJson;
import org.rootscamp.http.threads.Daemons;
import org.rootscamp.voting.Votes;
import org.rootscamp.wall.WallStore;

/**
 * Carries out ordered drafts off the request threads.
 *
 * <p>Drafts of several events take turns, see {@link Turns}; one that waits for its turn is
 * running. A plan depends on moves and never on time, so it is the same however often it was held
 * up.
 *
 * <p>While one runs, a heartbeat stores its progress as well. When the process dies, the lease runs
 * out and the event is free again.
 */
@ApplicationScoped
public class Assembly {

  /** So many have their tables in memory at a time; the small ones never wait for the others. */
  private static final int MOST_SMALL = 3;

  private static final int MOST_LARGE = 2;

  private static final Logger LOG = Logger.getLogger(Assembly.class);

  private final StoredJson json;
  private final WallStore walls;
  private final Proofs proofs;
  private final ForgottenNames forgottenNames;
  private final AssembliesUnderWay underWay;
  private final Heartbeats heartbeats;
  private final Turns turns = new Turns();
  private final ExecutorService small =
      Executors.newFixedThreadPool(MOST_SMALL, Daemons.named("assembly"));
  private final ExecutorService large =
      Executors.newFixedThreadPool(MOST_LARGE, Daemons.named("assembly"));

  Assembly(
      StoredJson json,
      WallStore walls,
      Proofs proofs,
      ForgottenNames forgottenNames,
      AssembliesUnderWay underWay,
      Heartbeats heartbeats) {
    this.json = json;
    this.walls = walls;
    this.proofs = proofs;
    this.forgottenNames = forgottenNames;
    this.underWay = underWay;
    this.heartbeats = heartbeats;
  }

  void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) DraftOrdered ordered) {
    Work work = new Work(ordered.draftId());
    ExecutorService places = ordered.moves() <= Optimizer.DEFAULT_MOVES ? small : large;
    places.execute(
        () -> {
          try (work) {
            underWay.run(work::assemble);
          }
        });
  }

  void stop(@Observes ShutdownEvent event) {
    small.shutdownNow();
    large.shutdownNow();
  }

  /** How far a search is; one value, so that nobody reads a bound beside another plan's choices. */
  private record Reached(long moves, long honoured, long bound) {}

  /** One draft on its way. */
  private final class Work implements AutoCloseable {
    private final UUID draftId;
    private final AtomicReference<Reached> reached = new AtomicReference<>(new Reached(0, 0, 0));
    private final Heartbeats.Heartbeat heartbeat;

    Work(UUID draftId) {
      this.draftId = draftId;
      heartbeat = heartbeats.begin(draftId, this::sign);
    }

    private void sign(Instant until) {
      Reached now = reached.get();
      Draft.update(
          "leaseUntil = ?1, progressMoves = ?2, progressHonoured = ?3, progressBound = ?4"
              + " where id = ?5 and state = ?6",
          until,
          now.moves(),
          now.honoured(),
          now.bound(),
          draftId,
          DraftState.RUNNING);
    }

    @Override
    public void close() {
      heartbeat.close();
    }

    void assemble() {
      try {
        DraftOrder order = QuarkusTransaction.requiringNew().call(this::order);
        UnrankedProblem unranked = QuarkusTransaction.requiringNew().call(() -> read(order));
        NamedProblem problem = unranked.ranked();
        Outcome outcome = search(problem, order);
        DraftState state = outcome.plan().map(Work::stateOf).orElse(DraftState.FAILED);
        finish(
            state, problem.result(outcome, unranked.named()), problem.indices().facilitatorNames());
        outcome
            .plan()
            .ifPresent(
                plan ->
                    proofs.beginByItself(
                        draftId, problem.problem(), order.cut(), plan.placements()));
      } catch (RuntimeException e) {
        LOG.error("An assembly failed", e);
        finish(
            DraftState.FAILED,
            DraftResult.failed(List.of("Something went wrong on the server.")),
            Map.of());
      }
    }

    private Outcome search(NamedProblem problem, DraftOrder order) {
      try (Turns.Turn turn = turns.take()) {
        return Optimizer.run(
            problem.problem(),
            order.cut(),
            order.seed(),
            order.moves(),
            this::report,
            () -> {
              turn.handRound();
              return heartbeat.stopWanted();
            });
      }
    }

    private DraftOrder order() {
      return json.read(Draft.<Draft>findById(draftId).order, DraftOrder.class);
    }

    private UnrankedProblem read(DraftOrder order) {
      Draft draft = Draft.findById(draftId);
      return AssemblyProblem.of(walls.load(draft.event), Votes.of(draft.event), order);
    }

    private void report(long done, long budget, long honoured, long bound) {
      reached.set(new Reached(done, honoured, bound));
    }

    private static DraftState stateOf(WallPlan plan) {
      return plan.cancelled() ? DraftState.CANCELLED : DraftState.READY;
    }

    /**
     * Stores how it ended.
     *
     * @param named by id, whoever may be named in the result
     */
    private void finish(DraftState state, DraftResult result, Map<UUID, String> named) {
      long value = result.quality() == null ? 0 : result.quality().honoured();
      long upperBound = result.quality() == null ? 0 : result.quality().upperBound();
      QuarkusTransaction.requiringNew()
          .run(
              () ->
                  Draft.update(
                      "state = ?1, result = ?2, progressMoves = ?3, progressHonoured = ?4,"
                          + " progressBound = ?5 where id = ?6 and state = ?7",
                      state,
                      json.write(forgottenNames.takenOutOf(result, draftId, named)),
                      reached.get().moves(),
                      value,
                      upperBound,
                      draftId,
                      DraftState.RUNNING));
    }
  }
}
