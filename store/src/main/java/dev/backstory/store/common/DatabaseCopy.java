package dev.backstory.store.common;

import dev.backstory.store.DataFolderException;
import dev.backstory.store.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Copies all rows of one database, as it is at one moment, into another that has none. */
public final class DatabaseCopy {
  /** So many are handed over at once. */
  private static final int BATCH = 200;

  private DatabaseCopy() {}

  /**
   * Copies all or nothing.
   *
   * @return how many rows
   * @throws DataFolderException if the other one has data
   */
  public static long copy(Database from, Database to) {
    Map<String, List<String>> tables = from.tables();
    return from.<Long, RuntimeException>reading(
        () ->
            from.jdbi()
                .withHandle(
                    source -> to.fill(from.lastNumbers(), target -> rows(tables, source, target))));
  }

  private static long rows(Map<String, List<String>> tables, Handle source, Handle target) {
    long rows = 0;
    try {
      for (Map.Entry<String, List<String>> table : tables.entrySet()) {
        requireEmpty(table.getKey(), target);
        rows +=
            rows(table.getKey(), table.getValue(), source.getConnection(), target.getConnection());
      }
    } catch (SQLException e) {
      throw new DataFolderException("the data cannot be copied", e);
    }
    return rows;
  }

  private static void requireEmpty(String table, Handle target) {
    if (target
        .createQuery("SELECT 1 FROM " + table + " LIMIT 1")
        .mapTo(Integer.class)
        .findOne()
        .isPresent()) {
      throw new DataFolderException(
          "there are data already where they are to be copied to: name an empty place", null);
    }
  }

  private static long rows(String table, List<String> columns, Connection source, Connection target)
      throws SQLException {
    String names = String.join(", ", columns);
    String places = String.join(", ", Collections.nCopies(columns.size(), "?"));
    long rows = 0;
    try (Statement read = source.createStatement();
        PreparedStatement write =
            target.prepareStatement(
                "INSERT INTO %s (%s) VALUES (%s)".formatted(table, names, places))) {
      read.setFetchSize(BATCH);
      try (ResultSet row = read.executeQuery("SELECT " + names + " FROM " + table)) {
        while (row.next()) {
          for (int column = 1; column <= columns.size(); column++) {
            write.setObject(column, row.getObject(column));
          }
          write.addBatch();
          if (++rows % BATCH == 0) {
            write.executeBatch();
          }
        }
      }
      write.executeBatch();
    }
    return rows;
  }
}
