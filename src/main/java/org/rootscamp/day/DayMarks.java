package org.rootscamp.day;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.rootscamp.people.PersonErased;
import org.rootscamp.people.PersonJoined;
import org.rootscamp.voting.Voter;

/** What people said they will go to, whatever they voted for. A badge opens its own marks alone. */
@ApplicationScoped
public class DayMarks {

  private static final String READ =
      "select proposal_id from day_marks where person_id = ? and badge_issue = ?"
          + " order by proposal_id";

  private static final String ADD =
      "insert into day_marks (person_id, badge_issue, proposal_id)"
          + " select ?, ?, ? where not exists (select 1 from day_marks"
          + " where person_id = ? and badge_issue = ? and proposal_id = ?)";

  private static final String REMOVE =
      "delete from day_marks where person_id = ? and badge_issue = ? and proposal_id = ?";

  private final AgroalDataSource database;

  DayMarks(AgroalDataSource database) {
    this.database = database;
  }

  /** The proposals that somebody marked, in the order of their ids. */
  public Set<UUID> of(Voter person) {
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(READ)) {
      query.setObject(1, person.personId());
      query.setInt(2, person.badgeIssue());
      try (ResultSet row = query.executeQuery()) {
        Set<UUID> marks = new LinkedHashSet<>();
        while (row.next()) {
          marks.add(row.getObject(1, UUID.class));
        }
        return marks;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The marks cannot be read", e);
    }
  }

  /** In the transaction of the caller, who has locked the person. */
  void add(Voter person, UUID proposal) {
    update(
        ADD,
        person.personId(),
        person.badgeIssue(),
        proposal,
        person.personId(),
        person.badgeIssue(),
        proposal);
  }

  /** In the transaction of the caller. */
  void remove(Voter person, UUID proposal) {
    update(REMOVE, person.personId(), person.badgeIssue(), proposal);
  }

  void forget(@Observes PersonErased erased) {
    update("delete from day_marks where person_id = ?", erased.person().id);
  }

  void forget(@Observes PersonJoined joined) {
    update("delete from day_marks where person_id = ?", joined.person().id);
  }

  private void update(String sql, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The marks cannot be changed", e);
    }
  }
}
