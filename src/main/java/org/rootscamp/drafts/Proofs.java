package org.rootscamp.drafts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;
import org.rootscamp.allocation.bound.PatternBound;
import org.rootscamp.allocation.model.Cut;
import org.rootscamp.allocation.model.WallPlan.Placement;
import org.rootscamp.allocation.model.WallProblem;
import org.rootscamp.http.storage.StoredJson;
import org.rootscamp.http.threads.Daemons;

/**
 * Proves in the background that no plan is much better than that of a draft, and lowers its bound
 * whenever a stage is finished. One after the other, and never while a draft is being made.
 */
@ApplicationScoped
class Proofs {

  /** Up to so many rooms it takes seconds and begins by itself, and up to so many, minutes. */
  static final int MOST_ROOMS_BY_ITSELF = 8;

  static final int MOST_ROOMS = 12;

  private static final long STEPS_BY_ITSELF = 1_000_000;
  private static final long STEPS = 20_000_000;
  private static final int THREADS = 2;
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
  private static final Logger LOG = Logger.getLogger(Proofs.class);

  private final Clock clock;
  private final StoredJson json;
  private final ExecutorService provers = Executors.newSingleThreadExecutor(Daemons.named("proof"));
  private final AssembliesUnderWay assemblies;
  private final Heartbeats heartbeats;

  Proofs(Clock clock, StoredJson json, AssembliesUnderWay assemblies, Heartbeats heartbeats) {
    this.clock = clock;
    this.json = json;
    this.assemblies = assemblies;
    this.heartbeats = heartbeats;
  }

  void stop(@Observes ShutdownEvent event) {
    provers.shutdownNow();
  }

  /** Begins for a small Wall whose draft has just become ready. */
  void beginByItself(UUID draftId, WallProblem problem, Cut cut, List<Placement> placements) {
    if (problem.rooms().size() <= MOST_ROOMS_BY_ITSELF && !placements.isEmpty()) {
      QuarkusTransaction.requiringNew().run(() -> promise(draftId));
      begin(draftId, problem, cut, placements, STEPS_BY_ITSELF);
    }
  }

  void beginAsWanted(@Observes(during = TransactionPhase.AFTER_SUCCESS) ProofWanted wanted) {
    begin(
        wanted.draftId(),
        wanted.problem().problem(),
        wanted.cut(),
        wanted.problem().inIndices(wanted.placements()),
        STEPS);
  }

  private void begin(
      UUID draftId, WallProblem problem, Cut cut, List<Placement> placements, long steps) {
    Proof proof = new Proof(draftId);
    provers.execute(
        () -> {
          try (proof) {
            proof.run(problem, cut, placements, steps);
          }
        });
  }

  private void promise(UUID draftId) {
    Draft draft = Draft.findById(draftId);
    if (draft != null) {
      draft.promiseProof(clock.instant());
    }
  }

  /** The proof of one draft. */
  private final class Proof implements AutoCloseable {
    private final UUID draftId;
    private final Heartbeats.Heartbeat heartbeat;

    Proof(UUID draftId) {
      this.draftId = draftId;
      heartbeat = heartbeats.begin(draftId, this::sign);
    }

    private void sign(Instant until) {
      Draft.update(
          "leaseUntil = ?1 where id = ?2 and proof = ?3", until, draftId, ProofState.RUNNING);
    }

    @Override
    public void close() {
      heartbeat.close();
    }

    void run(WallProblem problem, Cut cut, List<Placement> placements, long steps) {
      ProofState end = ProofState.STOPPED;
      try {
        PatternBound.Result result =
            PatternBound.prove(
                problem,
                cut,
                placements,
                0,
                steps,
                THREADS,
                (done, budget, value, bound) -> lower(bound),
                this::stoppedOnceNobodyAssembles);
        lower(result.bound());
        end = heartbeat.stopWanted() ? ProofState.STOPPED : ProofState.FINISHED;
      } catch (RuntimeException e) {
        LOG.error("A proof failed", e);
      }
      finish(end);
    }

    /** Waits as long as a draft is being made: that one is more urgent. */
    private boolean stoppedOnceNobodyAssembles() {
      while (assemblies.any()
          && !heartbeat.stopWanted()
          && !Thread.currentThread().isInterrupted()) {
        LockSupport.parkNanos(PAUSE_NANOS);
      }
      return heartbeat.stopWanted();
    }

    private void lower(long bound) {
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                Draft draft = Draft.findById(draftId);
                if (draft != null && draft.result != null) {
                  DraftResult result = json.read(draft.result, DraftResult.class);
                  draft.result = json.write(result.withBound(bound));
                  draft.progressBound = Math.min(draft.progressBound, bound);
                }
              });
    }

    private void finish(ProofState state) {
      QuarkusTransaction.requiringNew()
          .run(() -> Draft.update("proof = ?1 where id = ?2", state, draftId));
    }
  }
}
