package org.rootscamp.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rootscamp.OnBothDatabases;

/**
 * Proposals of before events had tracks: theirs are offered from then on, as many as have a look.
 */
@OnBothDatabases
class TracksOfBeforeTest {

  private static final String SCHEMA = "before_tracks";

  @Inject DataSource database;

  private int proposals;

  @BeforeEach
  void makeTheSchemaOfBefore() {
    migrateTo("6");
  }

  @AfterEach
  void dropIt() throws SQLException {
    run("drop schema \"%s\" cascade".formatted(SCHEMA));
  }

  @Test
  void theTracksOfProposalsBecomeThoseOfTheirEvent() throws SQLException {
    event(1);
    event(2);
    for (String track : List.of("music", "art", "music", " ", "")) {
      propose(1, track);
    }
    propose(1, null);
    for (int number = 10; number < 80; number++) {
      propose(2, "track " + number);
    }

    migrateTo("7");

    assertThat(tracksOf(1))
        .containsExactly("0 art YELLOW CIRCLE true", "1 music BLUE TRIANGLE true");
    assertThat(tracksOf(2))
        .hasSize(64)
        .contains("8 track 18 YELLOW TRIANGLE true", "63 track 73 GREY HEXAGON true");
    assertThat(tracksOf(2).stream().map(TracksOfBeforeTest::look).collect(Collectors.toSet()))
        .hasSize(64);
  }

  private void migrateTo(String version) {
    Flyway.configure()
        .dataSource(database)
        .schemas(SCHEMA)
        .defaultSchema(SCHEMA)
        .target(version)
        .load()
        .migrate();
  }

  private void event(int number) throws SQLException {
    run(
        """
        insert into "%1$s".events (id, slug, name, event_date, time_zone, must_limit_kind,
          proposing_open, voting_open, tallies, session_slots, wall_revision, row_version, version,
          change, life, published)
        values ('%2$s', 'camp-%3$d', 'Camp', date '2030-03-24', 'UTC', 'none',
          true, true, 'ALL', 0, 0, 0, 0, 0, 'life', false)"""
            .formatted(SCHEMA, id(number), number));
  }

  private void propose(int event, String track) throws SQLException {
    proposals++;
    String quoted = track == null ? "null" : "'" + track + "'";
    run(
        """
        insert into "%s".proposals (id, event_id, submitted_at, title, track, length, repeats,
          facilitator_wanted, card, status, version)
        values ('%s', '%s', timestamp with time zone '2030-03-24 10:00:00+00', 'Bread', %s, 1, 1,
          false, false, 'OPEN', 0)"""
            .formatted(SCHEMA, id(100 + proposals), id(event), quoted));
  }

  private static String id(int number) {
    return "00000000-0000-0000-0000-%012d".formatted(number);
  }

  private static String look(String row) {
    return row.replaceFirst(".* (\\w+ \\w+) true", "$1");
  }

  private List<String> tracksOf(int event) throws SQLException {
    String query =
        "select place, name, colour, shape, offered from \"%s\".event_tracks".formatted(SCHEMA)
            + " where event_id = '%s' order by place".formatted(id(event));
    List<String> rows = new ArrayList<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        rows.add(
            "%d %s %s %s %b"
                .formatted(
                    row.getInt(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getBoolean(5)));
      }
    }
    return rows;
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
