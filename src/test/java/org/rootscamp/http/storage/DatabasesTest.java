package org.rootscamp.http.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DatabasesTest {

  @Test
  void aDiskThatIsFullIsADatabaseThatIsAway() {
    IOException full = new IOException("No space left on device");
    SQLException general = new SQLException("General error", "HY000", 50000, full);
    IllegalStateException rollback = new IllegalStateException("Could not commit transaction");
    rollback.addSuppressed(new IllegalArgumentException(general));

    assertThat(Databases.isUnavailable(general)).isTrue();
    assertThat(Databases.isUnavailable(new IllegalStateException("wrapped", rollback))).isTrue();
  }

  @Test
  void aStatementThatIsWrongIsNot() {
    assertThat(Databases.isUnavailable(new SQLException("Syntax error", "42000"))).isFalse();
    assertThat(Databases.isUnavailable(new SQLException("General error", "HY000"))).isFalse();
    assertThat(Databases.isUnavailable(new IOException("No space left on device"))).isFalse();
  }
}
