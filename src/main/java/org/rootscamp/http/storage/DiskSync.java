package org.rootscamp.http.storage;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.rootscamp.http.threads.Daemons;

/**
 * Has the embedded database's file written to the disk twice a second while it changes. H2 hands
 * every commit to the operating system and never waits for the disk: without this a loss of power
 * would cost what was acknowledged in the last half minute, with it half a second. The death of the
 * process costs nothing either way.
 */
@ApplicationScoped
class DiskSync {

  private static final Duration RHYTHM = Duration.ofMillis(500);
  private static final Pattern FILE = Pattern.compile("jdbc:h2:file:([^;]+).*");
  private static final Logger LOG = Logger.getLogger(DiskSync.class);

  private final AgroalDataSource database;
  private final Optional<Path> file;
  private final ScheduledExecutorService pulse =
      Executors.newSingleThreadScheduledExecutor(Daemons.named("disk-sync"));
  private Future<?> syncing = CompletableFuture.completedFuture(null);
  private FileTime written;

  DiskSync(
      AgroalDataSource database, @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url) {
    this.database = database;
    file = fileOf(url);
  }

  static Optional<Path> fileOf(String url) {
    Matcher matcher = FILE.matcher(url);
    return matcher.matches() ? Optional.of(Path.of(matcher.group(1) + ".mv.db")) : Optional.empty();
  }

  void start(@Observes StartupEvent event) {
    if (file.isPresent()) {
      long rhythm = RHYTHM.toMillis();
      syncing = pulse.scheduleWithFixedDelay(this::sync, rhythm, rhythm, TimeUnit.MILLISECONDS);
    }
  }

  void stop(@Observes ShutdownEvent event) {
    syncing.cancel(false);
    pulse.shutdownNow();
  }

  private void sync() {
    try {
      FileTime now = Files.getLastModifiedTime(file.orElseThrow());
      if (now.equals(written)) {
        return;
      }
      try (Connection connection = database.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("checkpoint sync");
      }
      written = now; // what was written meanwhile has a later time
    } catch (IOException | SQLException | RuntimeException e) {
      LOG.debug("The next one may succeed", e);
    }
  }
}
