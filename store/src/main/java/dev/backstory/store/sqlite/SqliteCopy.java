package dev.backstory.store.sqlite;

import dev.backstory.store.DataFolderException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/** A data folder's database as it is at one moment, without being opened for work. */
public final class SqliteCopy {
  private static final int BUSY_SECONDS = 30;

  private SqliteCopy() {}

  /**
   * Writes a copy, without changing anything in the folder.
   *
   * @param to is not there yet, or empty
   * @throws DataFolderException if the folder has no database, or it cannot be copied
   */
  public static void write(Path folder, Path to) {
    Path file = SqliteDatabase.file(folder);
    if (!Files.exists(file)) {
      throw new DataFolderException("there is no data folder " + folder, null);
    }
    try (Connection database = open(file);
        PreparedStatement copy = database.prepareStatement("VACUUM INTO ?")) {
      copy.setString(1, to.toString());
      copy.execute();
    } catch (SQLException e) {
      throw told(e, file);
    }
  }

  /**
   * How many rows a table of a database has, which is whole as far as that can be told quickly.
   *
   * @throws DataFolderException if it is damaged, or none of this program
   */
  public static long count(Path file, String table) {
    try (Connection database = open(file);
        Statement statement = database.createStatement()) {
      String sound = first(statement, "PRAGMA quick_check(1)");
      if (!sound.equals("ok")) {
        throw new DataFolderException(file + " is damaged: " + sound, null);
      }
      return Long.parseLong(first(statement, "SELECT count(*) FROM " + table));
    } catch (SQLException e) {
      throw told(e, file);
    }
  }

  /**
   * The settings that owners made in a data folder, by their keys. None where there is no database,
   * or one of an earlier version; what is wrong with one is said by whoever opens it.
   */
  public static Map<String, String> settings(Path folder) {
    Path file = SqliteDatabase.file(folder);
    Map<String, String> settings = new TreeMap<>();
    if (!Files.exists(file)) {
      return settings;
    }
    try (Connection database = open(file);
        Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery("SELECT name, value FROM setting")) {
      while (row.next()) {
        settings.put(row.getString("name"), row.getString("value"));
      }
      return settings;
    } catch (SQLException e) {
      return Map.of();
    }
  }

  private static Connection open(Path file) throws SQLException {
    Connection database = DriverManager.getConnection("jdbc:sqlite:" + file);
    try (Statement statement = database.createStatement()) {
      statement.execute("PRAGMA busy_timeout = " + 1_000 * BUSY_SECONDS);
    }
    return database;
  }

  private static String first(Statement statement, String query) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      return row.getString(1);
    }
  }

  private static DataFolderException told(SQLException e, Path file) {
    String fault = SqliteFault.of(e, file);
    return fault == null
        ? new DataFolderException(file + " cannot be read", e)
        : new DataFolderException(fault, null);
  }
}
