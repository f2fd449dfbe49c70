package org.rootscamp.privacy;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.rootscamp.events.Event;
import org.rootscamp.http.Hashes;

/**
 * All rows of an event, whatever feature keeps them: in the one place where somebody who adds a
 * table says what becomes of it when the event is removed, and when its people are forgotten.
 *
 * <p>Plain statements, each with the id of the event as its only parameter: people come in
 * thousands. In the transaction of the caller, who has locked the event.
 */
@ApplicationScoped
class EventRows {

  private static final String OF_PROPOSALS =
      " where proposal_id in (select id from proposals where event_id = ?)";

  private static final String OF_PEOPLE =
      " where person_id in (select id from people where event_id = ?)";

  private static final String ANSWERS =
      "delete from idempotency_keys where event_slug = (select slug from events where id = ?)";

  private static final String SUBMITTERS =
      "update proposals set submitter_id = null where event_id = ?";

  private static final String VOTERS =
      "select b.id, p.standing from ballots b join people p on p.id = b.person_id"
          + " where b.event_id = ?";

  private static final String NOBODY =
      "insert into people (id, event_id, name, folded_name, role, code_hash, badge_hash, erased,"
          + " standing) values (?, ?, '', '', 'PARTICIPANT', ?, ?, true, ?)";

  /** What remains of a ballot is what it counts for. */
  private static final String OF_NOBODY =
      "update ballots set id = ?, person_id = ?, revision = 1, changed_at ="
          + " (select made_at from events where id = ?) where id = ?";

  private static final String OTHERS =
      "delete from people where event_id = ? and not exists"
          + " (select 1 from ballots b where b.person_id = people.id)";

  /** Who was there, saw, ran and submitted what; in an order that no foreign key minds. */
  private static final List<String> ABOUT_PEOPLE =
      List.of(
          ANSWERS,
          "delete from access_tokens" + OF_PEOPLE,
          "delete from device_codes" + OF_PEOPLE,
          "delete from invitations where event_id = ?",
          "delete from day_marks" + OF_PEOPLE,
          "delete from asking_declined where asking_id in"
              + " (select id from askings where event_id = ?)",
          "delete from askings where event_id = ?",
          "delete from first_looks where event_id = ?",
          "delete from exposures where event_id = ?",
          "delete from merge_facilitators" + OF_PROPOSALS,
          "delete from proposal_facilitators" + OF_PROPOSALS,
          "delete from proposal_stepped_down" + OF_PROPOSALS,
          "delete from proposal_taken_up" + OF_PROPOSALS,
          SUBMITTERS);

  /** Words of the day that say who is where. */
  private static final List<String> WORDS =
      List.of("update screens set message = null, message_at = null where event_id = ?");

  private static final List<String> ALL_THE_REST =
      List.of(
          "delete from calendar_runs where event_id = ?",
          "delete from screens where event_id = ?",
          "delete from headcounts where event_id = ?",
          "delete from journal where event_id = ?",
          "delete from wall_prints where event_id = ?",
          "delete from wall_revisions where event_id = ?",
          "delete from drafts where event_id = ?",
          "delete from ranking_places where ranking_id in"
              + " (select id from rankings where event_id = ?)",
          "delete from rankings where event_id = ?",
          "delete from ballots where event_id = ?",
          "delete from merges" + OF_PROPOSALS,
          "delete from proposal_unavailable_slots" + OF_PROPOSALS,
          "delete from proposal_needs" + OF_PROPOSALS,
          "update proposals set merged_into = null where event_id = ?",
          "delete from proposals where event_id = ?",
          "delete from closed_cells where room_id in (select id from rooms where event_id = ?)",
          "delete from room_features where room_id in (select id from rooms where event_id = ?)",
          "delete from time_slots where event_id = ?",
          "delete from rooms where event_id = ?",
          "delete from people where event_id = ?",
          "delete from event_tracks where event_id = ?",
          "delete from polls where event_id = ?",
          "delete from events where id = ?");

  /** How many people there were, and how many ballots stay. */
  record Forgotten(int people, int ballots) {}

  void remove(Event event) {
    onConnection(connection -> run(connection, event, Stream.of(ABOUT_PEOPLE, ALL_THE_REST)));
  }

  /**
   * Forgets everybody. Ballots stay as they were counted, each under a new id and of somebody new
   * whom nothing else names.
   */
  Forgotten forgetPeople(Event event) {
    List<Forgotten> forgotten = new ArrayList<>();
    onConnection(
        connection -> {
          run(connection, event, Stream.of(ABOUT_PEOPLE, WORDS));
          int ballots = giveBallotsToNobody(connection, event);
          int people = update(connection, OTHERS, event);
          forgotten.add(new Forgotten(people, ballots));
        });
    return forgotten.get(0);
  }

  private interface Work {
    void on(Connection connection) throws SQLException;
  }

  private static void onConnection(Work work) {
    Panache.getSession().flush();
    Panache.getSession().doWork(work::on);
  }

  private static void run(Connection connection, Event event, Stream<List<String>> lists)
      throws SQLException {
    for (String statement : lists.flatMap(List::stream).toList()) {
      update(connection, statement, event);
    }
  }

  private static int update(Connection connection, String sql, Event event) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, event.id);
      return statement.executeUpdate();
    }
  }

  private static int giveBallotsToNobody(Connection connection, Event event) throws SQLException {
    Map<UUID, String> ballots = ballots(connection, event);
    try (PreparedStatement insert = connection.prepareStatement(NOBODY);
        PreparedStatement update = connection.prepareStatement(OF_NOBODY)) {
      for (Map.Entry<UUID, String> ballot : ballots.entrySet()) {
        UUID nobody = UUID.randomUUID(); // tells no time, and nothing about the order
        insert.setObject(1, nobody);
        insert.setObject(2, event.id);
        insert.setString(3, Hashes.sha256Hex("nobody's code", UUID.randomUUID().toString()));
        insert.setString(4, Hashes.sha256Hex("nobody's badge", UUID.randomUUID().toString()));
        insert.setString(5, ballot.getValue()); // whether it counts
        insert.addBatch();
        update.setObject(1, UUID.randomUUID());
        update.setObject(2, nobody);
        update.setObject(3, event.id);
        update.setObject(4, ballot.getKey());
        update.addBatch();
      }
      if (!ballots.isEmpty()) {
        insert.executeBatch();
        update.executeBatch();
      }
    }
    return ballots.size();
  }

  /** The ids of the ballots, and how those came to take part whose they are. */
  private static Map<UUID, String> ballots(Connection connection, Event event) throws SQLException {
    Map<UUID, String> ballots = new LinkedHashMap<>();
    try (PreparedStatement query = connection.prepareStatement(VOTERS)) {
      query.setObject(1, event.id);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          ballots.put(row.getObject(1, UUID.class), row.getString(2));
        }
      }
    }
    return ballots;
  }
}
