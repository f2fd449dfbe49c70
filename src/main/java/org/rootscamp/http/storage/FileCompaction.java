package org.rootscamp.http.storage;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.rootscamp.http.threads.Daemons;

/**
 * Has the embedded database's file written anew once somebody was forgotten: H2 leaves in the file
 * what was there before, until that place is needed again.
 *
 * <p>That is done in a quiet moment, when nothing was written for some seconds and nobody holds a
 * connection, and at the stop. H2 copies what lives to a file beside, which then takes the place of
 * the old one in one step: the death of the process leaves the one or the other. Whoever asks for a
 * connection meanwhile waits for it; whoever got one between the last look and the first step loses
 * it, and is asked to try again. Whether somebody was forgotten before a start is not known, so
 * that the first quiet moment after it is used, too.
 */
@ApplicationScoped
public class FileCompaction {

  private static final Duration RHYTHM = Duration.ofSeconds(1);
  private static final Logger LOG = Logger.getLogger(FileCompaction.class);

  private final AgroalDataSource database;
  private final Borrowers borrowers;
  private final CompactionSettings settings;
  private final String url;
  private final String user;
  private final String password;
  private final Optional<Path> file;
  private final ScheduledExecutorService pulse =
      Executors.newSingleThreadScheduledExecutor(Daemons.named("compaction"));
  private Future<?> looking = CompletableFuture.completedFuture(null);
  private volatile boolean wanted = true;
  private long restUntil = System.nanoTime();

  FileCompaction(
      AgroalDataSource database,
      Borrowers borrowers,
      CompactionSettings settings,
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
      @ConfigProperty(name = "quarkus.datasource.username", defaultValue = " ") String user,
      @ConfigProperty(name = "quarkus.datasource.password", defaultValue = " ") String password) {
    this.database = database;
    this.borrowers = borrowers;
    this.settings = settings;
    this.url = url;
    this.user = user.strip();
    this.password = password.strip();
    file = DiskSync.fileOf(url);
  }

  void start(@Observes StartupEvent event) {
    if (file.isPresent()) {
      long rhythm = RHYTHM.toMillis();
      looking = pulse.scheduleWithFixedDelay(this::look, rhythm, rhythm, TimeUnit.MILLISECONDS);
    }
  }

  /** After everybody else: what they still write is in the new file. */
  void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) ShutdownEvent event) {
    looking.cancel(false);
    pulse.shutdownNow();
    if (wanted && file.isPresent()) {
      compact(true);
    }
  }

  /** Something was removed for good, and is to leave the file as well. */
  public void want() {
    wanted = true;
  }

  private void look() {
    try {
      if (wanted && System.nanoTime() - restUntil >= 0 && isStill()) {
        compact(false);
      }
    } catch (IOException | RuntimeException e) {
      LOG.debug("The next quiet moment may do", e);
    }
  }

  private boolean isStill() throws IOException {
    Instant written = Files.getLastModifiedTime(file.orElseThrow()).toInstant();
    return written.plus(settings.quiet()).isBefore(Instant.now());
  }

  /** The pool would complain about a connection that comes back dead. */
  private Connection outsideThePool() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  private synchronized void compact(boolean inAnyCase) {
    long before = System.nanoTime();
    try (Connection connection = outsideThePool();
        Statement statement = connection.createStatement()) {
      if (!inAnyCase && borrowers.any()) {
        return;
      }
      wanted = false; // whoever is forgotten from now on may come too late for this one
      statement.execute("shutdown compact");
    } catch (SQLException e) {
      LOG.debug("The old file stays for now", e);
      wanted = true;
    }
    borrowers.forgetAll();
    database.flush(AgroalDataSource.FlushMode.IDLE); // they were to the old file
    try (FileChannel written = FileChannel.open(file.orElseThrow(), StandardOpenOption.WRITE)) {
      written.force(true);
    } catch (IOException e) {
      wanted = true;
    }
    restUntil = System.nanoTime() + settings.rest().toNanos();
    LOG.debugf("Compaction took %d ms", (System.nanoTime() - before) / 1_000_000);
  }
}
