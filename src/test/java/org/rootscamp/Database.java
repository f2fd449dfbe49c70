package org.rootscamp;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Map;
import org.rootscamp.http.UnroutableRequests;

/**
 * The database of the tests: H2 in memory or, in the profile {@code pg}, a PostgreSQL server. That
 * is the one of {@code TEST_PG_URL} if it is set, otherwise one that the tests start themselves.
 */
public class Database implements QuarkusTestResourceLifecycleManager {

  private EmbeddedPostgres server;

  static boolean isPostgres() {
    return System.getProperty("quarkus.test.profile", "").contains("pg");
  }

  @Override
  public Map<String, String> start() {
    UnroutableRequests.keepFromServer(); // as the main class does
    if (!isPostgres()) {
      return Map.of();
    }
    String given = System.getenv("TEST_PG_URL");
    return given == null
        ? settings(startServer().getJdbcUrl("postgres", "postgres"))
        : settings(given);
  }

  private EmbeddedPostgres startServer() {
    try {
      server = EmbeddedPostgres.builder().start();
      return server;
    } catch (IOException e) {
      throw new IllegalStateException(
          "No PostgreSQL could be started for the tests; TEST_PG_URL can name one", e);
    }
  }

  private static Map<String, String> settings(String url) {
    return Map.of(
        "quarkus.datasource.jdbc.url", url,
        "quarkus.datasource.username", "postgres",
        "quarkus.datasource.password", "postgres");
  }

  @Override
  public void stop() {
    if (server != null) {
      try {
        server.close();
      } catch (IOException e) {
        throw new IllegalStateException("The tests' PostgreSQL did not stop", e);
      }
    }
  }
}
