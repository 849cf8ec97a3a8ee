package dev.backstory.store.sqlite;

import dev.backstory.store.DataFolderException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A new SQLite file with tables that others are to read. Rows go to the disk as they come, so that
 * memory is the same however many there are; the same rows make the same bytes.
 */
public final class SqliteTables implements AutoCloseable {
  private final Path file;
  private final Connection database;
  private final Map<String, PreparedStatement> inserts = new HashMap<>();

  /**
   * A column.
   *
   * @param number whether it has whole numbers; otherwise text
   */
  public record Column(String name, boolean number) {}

  /**
   * @param file is not there yet
   * @param mark by which it is known what the file is
   * @throws DataFolderException if it cannot be written
   */
  public SqliteTables(Path file, int mark) {
    this.file = file;
    try {
      this.database = DriverManager.getConnection("jdbc:sqlite:" + file);
      execute("PRAGMA journal_mode = OFF");
      execute("PRAGMA synchronous = OFF");
      execute("PRAGMA application_id = " + mark);
      database.setAutoCommit(false);
    } catch (SQLException e) {
      throw told(e);
    }
  }

  /** Whether a file is one that this class wrote with this mark. */
  public static boolean hasMark(Path file, int mark) {
    try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery("PRAGMA application_id")) {
      return row.getInt(1) == mark;
    } catch (SQLException e) {
      return false; // it is none of SQLite's
    }
  }

  /** Begins a table, whose name and columns are words of SQL. */
  public void create(String table, List<Column> columns) {
    try {
      execute(
          columns.stream()
              .map(it -> it.name() + (it.number() ? " INTEGER" : " TEXT"))
              .collect(
                  Collectors.joining(",\n  ", "CREATE TABLE " + table + " (\n  ", "\n) STRICT")));
      String slots = String.join(", ", Collections.nCopies(columns.size(), "?"));
      inserts.put(
          table, database.prepareStatement("INSERT INTO " + table + " VALUES (" + slots + ")"));
    } catch (SQLException e) {
      throw told(e);
    }
  }

  /** Adds a row to a table that was begun; null where it has nothing. */
  public void add(String table, List<? extends @Nullable Object> values) {
    PreparedStatement insert = inserts.get(table);
    if (insert == null) {
      throw new IllegalArgumentException("no such table: " + table);
    }
    try {
      for (int i = 0; i < values.size(); i++) {
        insert.setObject(i + 1, values.get(i));
      }
      insert.executeUpdate();
    } catch (SQLException e) {
      throw told(e);
    }
  }

  /** Has rows found quickly by a column. */
  public void index(String table, String column) {
    try {
      execute("CREATE INDEX %s_by_%s ON %s (%s)".formatted(table, column, table, column));
    } catch (SQLException e) {
      throw told(e);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The file is whole from then on. */
  @Override
  public void close() {
    try (database) {
      for (PreparedStatement insert : inserts.values()) {
        insert.close();
      }
      database.commit();
    } catch (SQLException e) {
      throw told(e);
    }
  }

  private DataFolderException told(SQLException e) {
    String fault = SqliteFault.of(e, file);
    return fault == null
        ? new DataFolderException(file + " cannot be written", e)
        : new DataFolderException(fault, null);
  }
}
