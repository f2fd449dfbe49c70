package org.rootscamp.privacy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;

/** What the schema has, whatever feature made it. */
final class Tables {

  /** Nothing of any event. */
  private static final Set<String> OF_THE_SERVICE =
      Set.of("flyway_schema_history", "bootstrap_token");

  private static final String COLUMNS =
      "select table_name, column_name from information_schema.columns"
          + " where lower(table_schema) = 'public'";

  private Tables() {}

  /** The columns of all tables that have something of an event, such as {@code people.name}. */
  static Set<String> columns(DataSource database) throws SQLException {
    Set<String> columns = new TreeSet<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(COLUMNS)) {
      while (row.next()) {
        String table = row.getString(1).toLowerCase(Locale.ROOT);
        if (!OF_THE_SERVICE.contains(table)) {
          columns.add(table + "." + row.getString(2).toLowerCase(Locale.ROOT));
        }
      }
    }
    return columns;
  }

  /** How many rows of a table are of an event. */
  static int rowsOf(DataSource database, String table, String slug) throws SQLException {
    String query =
        "select count(*) from %s where event_id = (select id from events where slug = '%s')"
            .formatted(table, slug);
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet count = statement.executeQuery(query)) {
      count.next();
      return count.getInt(1);
    }
  }

  /** How many rows each of these tables has. */
  static Map<String, Integer> rows(DataSource database) throws SQLException {
    Set<String> tables = new TreeSet<>();
    columns(database).forEach(column -> tables.add(column.substring(0, column.indexOf('.'))));
    Map<String, Integer> rows = new TreeMap<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      for (String table : tables) {
        try (ResultSet count = statement.executeQuery("select count(*) from " + table)) {
          count.next();
          rows.put(table, count.getInt(1));
        }
      }
    }
    return rows;
  }
}
