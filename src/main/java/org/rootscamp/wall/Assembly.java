package org.rootscamp.wall;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.rootscamp.allocation.Optimizer;
import org.rootscamp.allocation.Outcome;
import org.rootscamp.allocation.WallPlan;
import org.rootscamp.http.StoredJson;

/**
 * Carries out ordered drafts off the request threads.
 *
 * <p>While one runs, a heartbeat stores its progress, renews its lease and looks whether somebody
 * wants it stopped; all of that goes through the database, so that it works from every instance.
 * When the process dies, the lease runs out and the event is free again.
 */
@ApplicationScoped
public class Assembly {

  /** How long a running draft blocks others after a sign of life. */
  static final Duration LEASE = Duration.ofSeconds(8);

  static final Duration HEARTBEAT = Duration.ofMillis(200);
  private static final Logger LOG = Logger.getLogger(Assembly.class);

  private final Clock clock;
  private final StoredJson json;
  private final WallStore walls;
  private final Proofs proofs;
  private final AssembliesUnderWay underWay;
  private final ExecutorService searches =
      Executors.newFixedThreadPool(
          Math.max(1, Runtime.getRuntime().availableProcessors() - 1), Assembly::daemon);
  private final ScheduledExecutorService heartbeats =
      Executors.newScheduledThreadPool(1, Assembly::daemon);

  Assembly(
      Clock clock, StoredJson json, WallStore walls, Proofs proofs, AssembliesUnderWay underWay) {
    this.clock = clock;
    this.json = json;
    this.walls = walls;
    this.proofs = proofs;
    this.underWay = underWay;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "assembly");
    thread.setDaemon(true);
    return thread;
  }

  void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) DraftService.DraftOrdered ordered) {
    Run run = new Run(ordered.draftId());
    Future<?> beating =
        heartbeats.scheduleWithFixedDelay(
            run::beat, 0, HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS);
    searches.submit(
        () -> {
          try {
            underWay.run(run::assemble);
          } finally {
            beating.cancel(false);
          }
        });
  }

  void stop(@Observes ShutdownEvent event) {
    heartbeats.shutdownNow();
    searches.shutdownNow();
  }

  /** One draft on its way. */
  private final class Run {
    private final UUID draftId;
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final AtomicLong moves = new AtomicLong();
    private final AtomicLong honoured = new AtomicLong();
    private final AtomicLong bound = new AtomicLong();

    Run(UUID draftId) {
      this.draftId = draftId;
    }

    void beat() {
      try {
        QuarkusTransaction.requiringNew()
            .run(
                () -> {
                  Draft.update(
                      "leaseUntil = ?1, progressMoves = ?2, progressHonoured = ?3,"
                          + " progressBound = ?4 where id = ?5 and state = ?6",
                      clock.instant().plus(LEASE),
                      moves.get(),
                      honoured.get(),
                      bound.get(),
                      draftId,
                      DraftState.RUNNING);
                  Draft draft = Draft.findById(draftId);
                  cancelled.set(draft == null || draft.cancelRequested);
                });
      } catch (RuntimeException e) {
        LOG.warn("A heartbeat was lost", e); // the next one may come through before the lease ends
      }
    }

    void assemble() {
      try {
        DraftOrder order = QuarkusTransaction.requiringNew().call(this::order);
        NamedProblem problem = QuarkusTransaction.requiringNew().call(() -> gather(order));
        Outcome outcome =
            Optimizer.run(
                problem.problem(),
                order.cut().cut(),
                order.seed(),
                order.moves(),
                this::report,
                cancelled::get);
        DraftState state = outcome.plan().map(Run::stateOf).orElse(DraftState.FAILED);
        finish(state, problem.result(outcome));
        outcome
            .plan()
            .ifPresent(
                plan ->
                    proofs.beginByItself(
                        draftId, problem.problem(), order.cut().cut(), plan.placements()));
      } catch (RuntimeException e) {
        LOG.error("An assembly failed", e);
        finish(
            DraftState.FAILED,
            DraftResult.failed(java.util.List.of("Something went wrong on the server.")));
      }
    }

    private DraftOrder order() {
      return json.read(Draft.<Draft>findById(draftId).order, DraftOrder.class);
    }

    private NamedProblem gather(DraftOrder order) {
      Draft draft = Draft.findById(draftId);
      return AssemblyProblem.gather(draft.event, order, walls.current(draft.event));
    }

    private void report(long done, long budget, long value, long upperBound) {
      moves.set(done);
      honoured.set(value);
      bound.set(upperBound);
    }

    private static DraftState stateOf(WallPlan plan) {
      return plan.cancelled() ? DraftState.CANCELLED : DraftState.READY;
    }

    private void finish(DraftState state, DraftResult result) {
      String stored = json.write(result);
      long value = result.quality() == null ? 0 : result.quality().honoured();
      long upperBound = result.quality() == null ? 0 : result.quality().upperBound();
      QuarkusTransaction.requiringNew()
          .run(
              () ->
                  Draft.update(
                      "state = ?1, result = ?2, progressMoves = ?3, progressHonoured = ?4,"
                          + " progressBound = ?5 where id = ?6 and state = ?7",
                      state,
                      stored,
                      moves.get(),
                      value,
                      upperBound,
                      draftId,
                      DraftState.RUNNING));
    }
  }
}
