package org.rootscamp.voting;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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

  private static final String LOCK =
      "select id from ballots where event_id = ? and person_id = any(?) order by id";

  private static final String READ =
      "select p.id, p.erased or p.standing = 'REVOKED', b.id, b.revision, b.choices,"
          + " b.badge_issue from people p"
          + " left join ballots b on b.person_id = p.id and b.event_id = ? where p.id = any(?)";

  private static final String INSERT =
      "insert into ballots (choices, revision, changed_at, badge_issue, id, event_id, person_id)"
          + " values (?, ?, ?, ?, ?, ?, ?)";

  private static final String UPDATE =
      "update ballots set choices = ?, revision = ?, changed_at = ?, badge_issue = ? where id = ?";

  private final Locks locks;

  BallotTable(Locks locks) {
    this.locks = locks;
  }

  /**
   * The ballots of some people.
   *
   * @param ballots by person, as far as they have ever voted
   * @param gone who of them vote no more: they were revoked, or asked to be forgotten
   */
  record Voters(Map<UUID, StoredBallot> ballots, Set<UUID> gone) {
    StoredBallot of(UUID person) {
      StoredBallot ballot = ballots.get(person);
      return ballot == null ? StoredBallot.empty(person) : ballot;
    }
  }

  /** A ballot that is to be written. */
  record Written(UUID eventId, StoredBallot ballot) {}

  /** Keeps writers on other instances away from these people's ballots until the commit. */
  void lock(Connection connection, UUID eventId, Collection<UUID> people) throws SQLException {
    if (locks.areNeeded()) {
      try (PreparedStatement lock = connection.prepareStatement(LOCK + locks.exclusive())) {
        lock.setObject(1, eventId);
        lock.setArray(2, connection.createArrayOf("uuid", people.toArray()));
        lock.execute();
      }
    }
  }

  Voters read(Connection connection, UUID eventId, Collection<UUID> people) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(READ)) {
      query.setObject(1, eventId);
      query.setArray(2, connection.createArrayOf("uuid", people.toArray()));
      try (ResultSet row = query.executeQuery()) {
        return voters(row);
      }
    }
  }

  private static Voters voters(ResultSet row) throws SQLException {
    Map<UUID, StoredBallot> ballots = new HashMap<>();
    Set<UUID> gone = new HashSet<>();
    while (row.next()) {
      UUID person = row.getObject(1, UUID.class);
      UUID ballot = row.getObject(3, UUID.class);
      if (ballot != null) {
        List<Choice> choices = ChoicesText.read(row.getString(5));
        ballots.put(
            person, new StoredBallot(ballot, person, row.getInt(4), choices, row.getInt(6), false));
      }
      if (row.getBoolean(2)) {
        gone.add(person);
      }
    }
    return new Voters(ballots, gone);
  }

  /** Writes ballots that are locked or new. */
  void write(Connection connection, List<Written> changes, Instant now) throws SQLException {
    OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
    try (PreparedStatement insert = connection.prepareStatement(INSERT);
        PreparedStatement update = connection.prepareStatement(UPDATE)) {
      int inserts = 0;
      for (Written change : changes) {
        StoredBallot ballot = change.ballot();
        PreparedStatement statement = ballot.isNew() ? insert : update;
        statement.setString(1, ChoicesText.write(ballot.choices()));
        statement.setInt(2, ballot.revision());
        statement.setObject(3, at);
        statement.setInt(4, ballot.badgeIssue());
        statement.setObject(5, ballot.id());
        if (ballot.isNew()) {
          statement.setObject(6, change.eventId());
          statement.setObject(7, ballot.personId());
          inserts++;
        }
        statement.addBatch();
      }
      if (inserts > 0) {
        insert.executeBatch();
      }
      if (inserts < changes.size()) {
        update.executeBatch();
      }
    }
  }
}
