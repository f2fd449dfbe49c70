package org.rootscamp.http.storage;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.rootscamp.http.threads.Daemons;

/**
 * The service's clock, in the microseconds that both databases keep. Where several instances share
 * a database all of them go by its time, however wrong their own clocks are or how suddenly they
 * are set right: windows close and leases end for all at the same moment.
 */
@Singleton
public class DatabaseClock extends Clock {

  private static final Duration RHYTHM = Duration.ofSeconds(5);
  private static final Logger LOG = Logger.getLogger(DatabaseClock.class);

  private final AgroalDataSource database;
  private final boolean shared;
  private final ScheduledExecutorService pulse =
      Executors.newSingleThreadScheduledExecutor(Daemons.named("clock"));
  private Future<?> reading = CompletableFuture.completedFuture(null);
  private volatile Fix fix = new Fix(Instant.now(), System.nanoTime());

  DatabaseClock(
      AgroalDataSource database,
      @ConfigProperty(name = "quarkus.datasource.db-kind") String databaseKind) {
    this.database = database;
    this.shared = databaseKind.equals("postgresql");
  }

  /** What time it was at a moment of this process, which is counted by nothing that can be set. */
  record Fix(Instant time, long nanos) {

    private static final Duration NOISE = Duration.ofMillis(2);

    Instant at(long now) {
      return time.plusNanos(now - nanos);
    }

    /**
     * The better one of this and a newer one: two that may well mean the same keep time from
     * jittering.
     *
     * @param doubt by how much the newer one may be wrong
     */
    Fix or(Fix newer, Duration doubt) {
      Duration apart = Duration.between(at(newer.nanos()), newer.time()).abs();
      return apart.compareTo(doubt.plus(NOISE)) > 0 ? newer : this;
    }
  }

  /** Before anything asks what time it is. */
  void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event)
      throws SQLException {
    if (shared) {
      read();
      long rhythm = RHYTHM.toMillis();
      reading =
          pulse.scheduleWithFixedDelay(this::tryToRead, rhythm, rhythm, TimeUnit.MILLISECONDS);
    }
  }

  void stop(@Observes ShutdownEvent event) {
    reading.cancel(false);
    pulse.shutdownNow();
  }

  private void tryToRead() {
    try {
      read();
    } catch (SQLException | RuntimeException e) {
      LOG.debug("The database's clock is not to be seen; ours goes on", e);
    }
  }

  private void read() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      long before = System.nanoTime();
      try (ResultSet row = statement.executeQuery("select clock_timestamp()")) {
        row.next();
        OffsetDateTime time = row.getObject(1, OffsetDateTime.class);
        long half = (System.nanoTime() - before) / 2;
        fix = fix.or(new Fix(time.toInstant(), before + half), Duration.ofNanos(half));
      }
    }
  }

  @Override
  public Instant instant() {
    Instant now = shared ? fix.at(System.nanoTime()) : Instant.now();
    return now.truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("The service asks for instants only");
  }
}
