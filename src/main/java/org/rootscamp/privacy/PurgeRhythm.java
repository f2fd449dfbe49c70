package org.rootscamp.privacy;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jboss.logging.Logger;
import org.rootscamp.http.threads.Daemons;

/** Has the events looked at when the service starts, and now and then from then on. */
@ApplicationScoped
class PurgeRhythm {

  private static final Logger LOG = Logger.getLogger(PurgeRhythm.class);

  private final Purge purge;
  private final Settings settings;
  private final ScheduledExecutorService pulse =
      Executors.newSingleThreadScheduledExecutor(Daemons.named("purge"));
  private Future<?> sweeping = CompletableFuture.completedFuture(null);

  PurgeRhythm(Purge purge, Settings settings) {
    this.purge = purge;
    this.settings = settings;
  }

  /** Settings of the purge. */
  @ConfigMapping(prefix = "rootscamp.purge")
  interface Settings {
    /** How often the service looks whether the time of an event has come. */
    @WithDefault("PT10M")
    @DurationMin(seconds = 1)
    @DurationMax(days = 1)
    Duration rhythm();
  }

  void start(@Observes StartupEvent event) {
    long rhythm = settings.rhythm().toMillis();
    sweeping = pulse.scheduleWithFixedDelay(this::sweep, 0, rhythm, TimeUnit.MILLISECONDS);
  }

  void stop(@Observes ShutdownEvent event) {
    sweeping.cancel(false);
    pulse.shutdownNow();
  }

  private void sweep() {
    try {
      purge.sweep();
    } catch (RuntimeException e) {
      LOG.debug("The database is away; the next look may succeed", e);
    }
  }
}
