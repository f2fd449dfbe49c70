package org.rootscamp.drafts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.rootscamp.http.threads.Daemons;

/**
 * Signs of life of whatever works on a draft, and its ear for who wants it stopped. Both go through
 * the database, so that they reach every instance. When the process dies, the lease runs out.
 */
@ApplicationScoped
class Heartbeats {

  private static final Duration RHYTHM = Duration.ofMillis(200);
  private static final Logger LOG = Logger.getLogger(Heartbeats.class);

  private final Clock clock;
  private final ScheduledExecutorService pulse =
      Executors.newScheduledThreadPool(2, Daemons.named("heartbeat"));

  Heartbeats(Clock clock) {
    this.clock = clock;
  }

  void stop(@Observes ShutdownEvent event) {
    pulse.shutdownNow();
  }

  /**
   * Begins to beat until it is closed.
   *
   * @param sign stores that the work is alive until that moment, in a transaction of the beat
   */
  Heartbeat begin(UUID draftId, Consumer<Instant> sign) {
    Heartbeat heartbeat = new Heartbeat(draftId, sign);
    heartbeat.beating =
        pulse.scheduleWithFixedDelay(heartbeat::beat, 0, RHYTHM.toMillis(), TimeUnit.MILLISECONDS);
    return heartbeat;
  }

  /** The heartbeat of one piece of work. */
  final class Heartbeat implements AutoCloseable {
    private final UUID draftId;
    private final Consumer<Instant> sign;
    private volatile boolean stopWanted;
    private Future<?> beating;

    private Heartbeat(UUID draftId, Consumer<Instant> sign) {
      this.draftId = draftId;
      this.sign = sign;
    }

    /** Whether somebody wants the work stopped, or the draft is gone. */
    boolean stopWanted() {
      return stopWanted;
    }

    private void beat() {
      try {
        stopWanted =
            QuarkusTransaction.requiringNew()
                .call(
                    () -> {
                      sign.accept(clock.instant().plus(Draft.LEASE));
                      Draft draft = Draft.findById(draftId);
                      return draft == null || draft.cancelRequested;
                    });
      } catch (RuntimeException e) {
        LOG.warn("A heartbeat was lost", e); // the next one may come through before the lease ends
      }
    }

    @Override
    public void close() {
      beating.cancel(false);
    }
  }
}
