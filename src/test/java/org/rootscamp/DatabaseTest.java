package org.rootscamp;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Guards the guard: each run of the suite is on the database that it claims. */
@OnBothDatabases
class DatabaseTest {

  @Inject AgroalDataSource database;

  @Test
  void theSuiteRunsOnTheDatabaseOfItsProfile() throws SQLException {
    try (Connection connection = database.getConnection()) {
      assertThat(connection.getMetaData().getDatabaseProductName())
          .isEqualTo(Database.isPostgres() ? "PostgreSQL" : "H2");
    }
  }
}
