package org.rootscamp.http;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;

/** Every column of the database that refers to something by its id. */
public final class StoredIds {

  private static final String COLUMNS =
      "select table_name, column_name from information_schema.columns"
          + " where lower(table_schema) = 'public' and lower(data_type) = 'uuid' order by 1, 2";

  private StoredIds() {}

  /** The columns that hold an id somewhere, such as {@code proposals.submitter_id}. */
  public static List<String> columnsHolding(DataSource database, String id) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet columns = statement.executeQuery(COLUMNS)) {
      List<String> found = new ArrayList<>();
      while (columns.next()) {
        String table = columns.getString(1);
        String column = columns.getString(2);
        if (holds(connection, table, column, UUID.fromString(id))) {
          found.add((table + "." + column).toLowerCase(Locale.ROOT));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new AssertionError("The database cannot be searched", e);
    }
  }

  private static boolean holds(Connection connection, String table, String column, UUID id)
      throws SQLException {
    String query = "select count(*) from \"%s\" where \"%s\" = ?".formatted(table, column);
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setObject(1, id);
      try (ResultSet count = statement.executeQuery()) {
        return count.next() && count.getInt(1) > 0;
      }
    }
  }
}
