package dev.backstory.cli;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** What is in the database of a data folder, which another process may be writing. */
final class StoredRows {
  private StoredRows() {}

  /** Every row of a table as text, bytes as hexadecimal digits. */
  static List<String> of(Path data, String table, String order) throws SQLException {
    try (Connection connection = open(data);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT * FROM " + table + " ORDER BY " + order)) {
      List<String> rows = new ArrayList<>();
      while (row.next()) {
        rows.add(text(row));
      }
      return rows;
    }
  }

  private static String text(ResultSet row) throws SQLException {
    List<String> fields = new ArrayList<>();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      Object field = row.getObject(i);
      fields.add(
          field instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(field));
    }
    return String.join("|", fields);
  }

  /** The number that a query gives; 0 if what it asks for is not there yet. */
  static long number(Path data, String query) {
    try (Connection connection = open(data);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      return row.getLong(1);
    } catch (SQLException e) {
      return 0; // not there yet
    }
  }

  private static Connection open(Path data) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:sqlite:file:" + data.resolve("backstory.db") + "?mode=ro");
  }
}
