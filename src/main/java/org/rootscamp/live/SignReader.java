package org.rootscamp.live;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.rootscamp.events.EventSign;

/** Reads the signs of events: one plain statement, since it is asked ten times a second. */
@ApplicationScoped
class SignReader {

  private static final String SIGNS =
      "select id, slug, wall_revision, version, change, row_version, listed, life from events"
          + " where slug = any(?)";

  private final AgroalDataSource database;

  SignReader(AgroalDataSource database) {
    this.database = database;
  }

  /**
   * Those of the events that exist, by slug.
   *
   * @throws IllegalStateException if the database is away
   */
  Map<String, EventSign> read(Collection<String> slugs) {
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(SIGNS)) {
      query.setArray(1, connection.createArrayOf("varchar", slugs.toArray()));
      try (ResultSet row = query.executeQuery()) {
        Map<String, EventSign> signs = new HashMap<>();
        while (row.next()) {
          EventSign sign = sign(row);
          signs.put(sign.slug(), sign);
        }
        return signs;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The signs of events cannot be read", e);
    }
  }

  private static EventSign sign(ResultSet row) throws SQLException {
    return new EventSign(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getInt(3),
        row.getInt(4),
        row.getInt(5),
        row.getInt(6),
        row.getBoolean(7),
        row.getString(8));
  }
}
