package dev.backstory.cli;

import dev.backstory.store.sqlite.SqliteDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;

/** A data folder as an earlier version of the program would have left it. */
final class EarlierFolder {
  /** The first script that makes all tables. */
  static final int FIRST = 12;

  private static final String SCRIPTS = "classpath:dev/backstory/store/sqlite/migration";

  private EarlierFolder() {}

  /**
   * Makes one with the tables of a version, which hold what those of a folder hold, as far as they
   * can.
   */
  static void make(Path folder, int version, Path of) throws IOException, SQLException {
    Files.createDirectories(folder);
    String url = "jdbc:sqlite:" + SqliteDatabase.file(folder);
    Flyway.configure()
        .locations(SCRIPTS)
        .dataSource(url, null, null)
        .target(String.valueOf(version))
        .load()
        .migrate();
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("ATTACH '" + SqliteDatabase.file(of) + "' AS latest");
      for (String table : tables(statement)) {
        String columns = String.join(", ", columns(statement, table));
        statement.execute("DELETE FROM main." + table);
        statement.execute(
            "INSERT INTO main.%s (%s) SELECT %s FROM latest.%s"
                .formatted(table, columns, columns, table));
      }
    }
  }

  /** Those of the earlier version, but for what other tables make by themselves. */
  private static List<String> tables(Statement statement) throws SQLException {
    return all(
        statement,
        "SELECT name FROM main.pragma_table_list WHERE schema = 'main' AND type = 'table'"
            + " AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'flyway_%' ORDER BY name");
  }

  private static List<String> columns(Statement statement, String table) throws SQLException {
    return all(
        statement,
        "SELECT '\"' || name || '\"' FROM pragma_table_info('%s', 'main')".formatted(table));
  }

  private static List<String> all(Statement statement, String query) throws SQLException {
    List<String> all = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        all.add(rows.getString(1));
      }
    }
    return all;
  }
}
