package org.rootscamp.http.storage;

import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.rootscamp.http.threads.Daemons;

/**
 * Short messages between the instances of the service, through their database: sent in a
 * transaction, heard everywhere once that has succeeded, here as well. On the embedded database
 * there is one instance, and nobody to tell. A message can be lost, so that whoever counts on one
 * looks for itself now and then.
 */
@ApplicationScoped
public class Messages {

  private static final String CHANNEL = "rootscamp";
  private static final int WAIT_MS = 250;
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Logger LOG = Logger.getLogger(Messages.class);

  private final AgroalDataSource database;
  private final boolean several;
  private final Map<String, Consumer<String>> hearers = new ConcurrentHashMap<>();
  private final Thread ear = Daemons.named("messages").newThread(this::listen);
  private volatile boolean over;

  Messages(
      AgroalDataSource database,
      @ConfigProperty(name = "quarkus.datasource.db-kind") String databaseKind) {
    this.database = database;
    this.several = databaseKind.equals("postgresql");
  }

  /** Sends a message in the transaction of the caller. */
  public void send(String topic, String text) {
    if (several) {
      Panache.getSession()
          .createNativeQuery("select cast(pg_notify(?1, ?2) as varchar)", String.class)
          .setParameter(1, CHANNEL)
          .setParameter(2, topic + " " + text)
          .getSingleResult();
    }
  }

  /** From now on the messages of a topic are heard there, one after the other. */
  public void hear(String topic, Consumer<String> hearer) {
    hearers.put(topic, hearer);
  }

  void start(@Observes StartupEvent event) {
    if (several) {
      ear.start();
    }
  }

  /** Its connection goes back before the pool closes. */
  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    over = true;
    ear.join(PAUSE.toMillis());
  }

  private void listen() {
    while (!over) {
      try (Connection connection = database.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("listen " + CHANNEL);
        PGConnection postgres = connection.unwrap(PGConnection.class);
        while (!over) {
          for (PGNotification heard : postgres.getNotifications(WAIT_MS)) {
            pass(heard.getParameter());
          }
        }
      } catch (SQLException | RuntimeException e) {
        LOG.debug("The ear for messages is lost for a moment", e);
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  private void pass(String message) {
    int space = message.indexOf(' ');
    Consumer<String> hearer = hearers.get(message.substring(0, space));
    if (hearer != null) {
      hearer.accept(message.substring(space + 1));
    }
  }
}
