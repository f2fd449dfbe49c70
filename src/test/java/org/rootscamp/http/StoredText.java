package org.rootscamp.http;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/** Everything that the database holds, as text, to search it for what must not be there. */
public final class StoredText {

  private static final String TABLES =
      "select table_name from information_schema.tables"
          + " where lower(table_schema) = 'public' and table_type like '%TABLE%'";

  private StoredText() {}

  /** The columns that hold the text somewhere, such as {@code people.name}. */
  public static List<String> columnsHolding(DataSource database, String text) {
    List<String> columns = new ArrayList<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      List<String> tables = new ArrayList<>();
      try (ResultSet names = statement.executeQuery(TABLES)) {
        while (names.next()) {
          tables.add(names.getString(1));
        }
      }
      for (String table : tables) {
        try (ResultSet rows = statement.executeQuery("select * from \"" + table + "\"")) {
          search(rows, table, text, columns);
        }
      }
    } catch (SQLException e) {
      throw new AssertionError("The database cannot be searched", e);
    }
    return columns;
  }

  private static void search(ResultSet rows, String table, String text, List<String> found)
      throws SQLException {
    int columns = rows.getMetaData().getColumnCount();
    while (rows.next()) {
      for (int i = 1; i <= columns; i++) {
        String value = rows.getString(i);
        if (value != null && value.contains(text)) {
          found.add((table + "." + rows.getMetaData().getColumnName(i)).toLowerCase(Locale.ROOT));
        }
      }
    }
  }
}
