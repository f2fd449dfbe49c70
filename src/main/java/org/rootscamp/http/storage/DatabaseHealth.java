package org.rootscamp.http.storage;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.rootscamp.http.threads.Daemons;

/**
 * Ready is who reaches the database. The framework asks that on the workers of requests; a service
 * that is busy would be taken for one that is dead.
 */
@Readiness
@ApplicationScoped
public class DatabaseHealth implements AsyncHealthCheck {

  private static final int SECONDS = 5;

  private final DataSource database;
  private final ExecutorService looks = Executors.newSingleThreadExecutor(Daemons.named("health"));

  DatabaseHealth(DataSource database) {
    this.database = database;
  }

  @Override
  public Uni<HealthCheckResponse> call() {
    return Uni.createFrom().item(this::look).runSubscriptionOn(looks);
  }

  private HealthCheckResponse look() {
    return HealthCheckResponse.named("database").status(answers()).build();
  }

  private boolean answers() {
    try (Connection connection = database.getConnection()) {
      return connection.isValid(SECONDS);
    } catch (SQLException e) {
      return false;
    }
  }
}
