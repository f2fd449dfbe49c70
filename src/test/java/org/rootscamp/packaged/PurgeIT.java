package org.rootscamp.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rootscamp.Eventually;
import org.rootscamp.Fixtures;
import org.rootscamp.client.Response;
import org.rootscamp.http.Expect;
import org.rootscamp.privacy.WholeCamp;

/** The time of an event comes while the service is down. */
class PurgeIT {

  private static final Map<String, String> SOON = Map.of("ROOTSCAMP_COMPACTION_QUIET", "PT0.3S");

  @TempDir Path directory;

  @Test
  void itsPeopleAreForgottenWhenItStartsAgain() throws IOException, SQLException {
    try (PackagedApp app = PackagedApp.embedded(directory, SOON)) {
      WholeCamp camp = new WholeCamp(LocalDate.parse("2030-03-24"));
      app.stop();
      yearsGoBy();

      app.startAgain(Map.of());

      Fixtures fixtures = camp.fixtures;
      Eventually.is(
          () -> Fixtures.visitor().get(fixtures.path("")),
          event -> event.statusCode() == 200 && event.path("purgedAt") != null);
      Response refused =
          Fixtures.visitor().body(Map.of("code", camp.ana.code())).post(fixtures.path("/sign-ins"));
      Expect.problem(refused, 409, "event-over");
      assertThat(Fixtures.visitor().get(fixtures.path("/wall")).asString())
          .contains("Community gardens")
          .doesNotContain(camp.canary);
      Eventually.is(this::stored, bytes -> !bytes.contains(camp.canary));
    }
  }

  private void yearsGoBy() throws SQLException {
    String url = "jdbc:h2:file:" + directory.resolve("rootscamp").toAbsolutePath();
    try (Connection connection = DriverManager.getConnection(url, "rootscamp", "rootscamp");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "update events set event_date = date '2020-03-24',"
              + " made_at = timestamp with time zone '2020-01-01 00:00:00+00',"
              + " last_slot_ends_at = timestamp with time zone '2020-03-24 20:00:00+00'");
    }
  }

  private String stored() {
    try {
      return Files.readString(directory.resolve("rootscamp.mv.db"), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
