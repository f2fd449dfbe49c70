package org.rootscamp.voting;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rootscamp.http.storage.Locks;

/**
 * Reads and writes ballots with plain statements, many at a time: this is what a storm of votes
 * goes through.
 */
@ApplicationScoped
class BallotTable {

  private static final String READ =
      "select b.id, b.person_id, b.revision, c.proposal_id, c.level from ballots b"
          + " left join ballot_choices c on c.ballot_id = b.id"
          + " where b.event_id = ? and b.person_id = any(?) order by b.id, c.position";

  private final Locks locks;

  BallotTable(Locks locks) {
    this.locks = locks;
  }

  /** A change of a ballot that is to be written. */
  record Written(UUID eventId, StoredBallot before, StoredBallot after) {}

  /** The ballots of some people of an event; who has none is not in it. */
  Map<UUID, StoredBallot> read(Connection connection, UUID eventId, Collection<UUID> people)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(READ)) {
      query.setObject(1, eventId);
      query.setArray(2, connection.createArrayOf("uuid", people.toArray()));
      try (ResultSet row = query.executeQuery()) {
        return ballots(row);
      }
    }
  }

  private static Map<UUID, StoredBallot> ballots(ResultSet row) throws SQLException {
    Map<UUID, StoredBallot> ballots = new HashMap<>();
    Map<UUID, List<Choice>> choices = new HashMap<>();
    while (row.next()) {
      UUID person = row.getObject(2, UUID.class);
      List<Choice> its = choices.get(person);
      if (its == null) {
        its = new ArrayList<>();
        choices.put(person, its);
        ballots.put(
            person, new StoredBallot(row.getObject(1, UUID.class), person, row.getInt(3), its));
      }
      UUID proposal = row.getObject(4, UUID.class);
      if (proposal != null) {
        its.add(new Choice(proposal, Level.valueOf(row.getString(5))));
      }
    }
    return ballots;
  }

  /** Keeps every other writer of these people's ballots away until the commit. */
  void lock(Connection connection, UUID eventId, Collection<UUID> people) throws SQLException {
    String query =
        "select id from ballots where event_id = ? and person_id = any(?) order by id"
            + locks.exclusive();
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setObject(1, eventId);
      statement.setArray(2, connection.createArrayOf("uuid", people.toArray()));
      statement.execute();
    }
  }

  /** Writes what became different of ballots that are locked or new. */
  void write(Connection connection, Collection<Written> changes, Instant now) throws SQLException {
    OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
    try (Batch inserted =
            new Batch(
                connection,
                "insert into ballots (id, event_id, person_id, revision, changed_at)"
                    + " values (?, ?, ?, ?, ?)");
        Batch updated =
            new Batch(connection, "update ballots set revision = ?, changed_at = ? where id = ?");
        Batch dropped =
            new Batch(
                connection, "delete from ballot_choices where ballot_id = ? and proposal_id = ?");
        Batch moved =
            new Batch(
                connection,
                "update ballot_choices set position = ?, level = ?"
                    + " where ballot_id = ? and proposal_id = ?");
        Batch chosen =
            new Batch(
                connection,
                "insert into ballot_choices (position, level, ballot_id, proposal_id)"
                    + " values (?, ?, ?, ?)")) {
      for (Written change : changes) {
        StoredBallot after = change.after();
        if (change.before().id() == null) {
          inserted.add(after.id(), change.eventId(), after.personId(), after.revision(), at);
        } else {
          updated.add(after.revision(), at, after.id());
        }
        addChoices(change, dropped, moved, chosen);
      }
      for (Batch batch : List.of(inserted, updated, dropped, moved, chosen)) {
        batch.execute();
      }
    }
  }

  private static void addChoices(Written change, Batch dropped, Batch moved, Batch chosen)
      throws SQLException {
    UUID ballot = change.after().id();
    Map<UUID, Integer> places = new HashMap<>();
    List<Choice> before = change.before().choices();
    before.forEach(choice -> places.put(choice.proposalId(), places.size()));
    Set<UUID> gone = new HashSet<>(places.keySet());
    List<Choice> after = change.after().choices();
    for (int place = 0; place < after.size(); place++) {
      Choice choice = after.get(place);
      gone.remove(choice.proposalId());
      Integer was = places.get(choice.proposalId());
      if (was == null) {
        chosen.add(place, choice.level().name(), ballot, choice.proposalId());
      } else if (was != place || !before.get(was).equals(choice)) {
        moved.add(place, choice.level().name(), ballot, choice.proposalId());
      }
    }
    for (UUID proposal : gone) {
      dropped.add(ballot, proposal);
    }
  }

  /** One statement with many rows of values; none at all without a row. */
  private static final class Batch implements AutoCloseable {
    private final Connection connection;
    private final String sql;
    private PreparedStatement statement;

    Batch(Connection connection, String sql) {
      this.connection = connection;
      this.sql = sql;
    }

    void add(Object... values) throws SQLException {
      if (statement == null) {
        statement = connection.prepareStatement(sql);
      }
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.addBatch();
    }

    void execute() throws SQLException {
      if (statement != null) {
        statement.executeBatch();
      }
    }

    @Override
    public void close() throws SQLException {
      if (statement != null) {
        statement.close();
      }
    }
  }
}
