package org.rootscamp.voting;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.rootscamp.events.MustLimit;
import org.rootscamp.http.storage.Locks;

/** Reads what the rules of voting have to know of events. */
@ApplicationScoped
class PollTable {

  private static final String STATES =
      "select id, slug, life, change, voting_open, voting_closes_at, must_limit_kind, must_limit,"
          + " session_slots, voting_began from events where slug = any(?)";

  private final Locks locks;

  PollTable(Locks locks) {
    this.locks = locks;
  }

  /**
   * The events with these slugs, none of which closes until the commit; those that do not exist are
   * not in it.
   */
  Map<String, PollState> locked(Connection connection, Collection<String> slugs)
      throws SQLException {
    String lock =
        "select event_id from polls where event_id in (select id from events where slug = any(?))"
            + " order by event_id"
            + locks.shared();
    try (PreparedStatement statement = connection.prepareStatement(lock)) {
      statement.setArray(1, connection.createArrayOf("varchar", slugs.toArray()));
      statement.execute();
    }
    // Not before: whoever closed the event meanwhile has committed by now.
    try (PreparedStatement query = connection.prepareStatement(STATES)) {
      query.setArray(1, connection.createArrayOf("varchar", slugs.toArray()));
      try (ResultSet row = query.executeQuery()) {
        Map<String, PollState> states = new HashMap<>();
        while (row.next()) {
          PollState state = state(row);
          states.put(state.slug(), state);
        }
        return states;
      }
    }
  }

  private static PollState state(ResultSet row) throws SQLException {
    OffsetDateTime closesAt = row.getObject(6, OffsetDateTime.class);
    Integer limit = row.getObject(8, Integer.class);
    return new PollState(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        row.getInt(4),
        row.getBoolean(5),
        closesAt == null ? null : closesAt.toInstant(),
        row.getBoolean(10),
        MustLimit.stored(row.getString(7), limit).effective(row.getInt(9)));
  }
}
