package dev.backstory.store.sqlite;

import dev.backstory.store.common.CopiedTables;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jdbi.v3.core.Handle;

/** All rows of a database, as they are copied from one to another. */
final class SqliteRows {
  private static final String COLUMNS =
      "SELECT m.name, c.name FROM sqlite_schema AS m JOIN pragma_table_info(m.name) AS c"
          + " WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' AND m.name NOT LIKE '%_search%'"
          + " AND m.name <> 'flyway_schema_history' ORDER BY m.name, c.cid";
  private static final String NUMBERS = "SELECT name, seq FROM sqlite_sequence";
  private static final List<String> SEARCHES = List.of("story_search", "facet_search");

  private record Trigger(String name, String sql) {}

  private SqliteRows() {}

  static Map<String, List<String>> tables(Handle handle) {
    return CopiedTables.columns(handle, COLUMNS);
  }

  static Map<String, Long> lastNumbers(Handle handle) {
    return CopiedTables.lastNumbers(handle, NUMBERS);
  }

  static long fill(Handle handle, Map<String, Long> lastNumbers, ToLongFunction<Handle> rows) {
    handle.execute("PRAGMA defer_foreign_keys = ON");
    List<Trigger> triggers =
        handle
            .createQuery("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
            .map((row, _) -> new Trigger(row.getString("name"), row.getString("sql")))
            .list();
    triggers.forEach(trigger -> handle.execute("DROP TRIGGER " + trigger.name));
    long filled = rows.applyAsLong(handle);
    triggers.forEach(trigger -> make(handle, trigger));
    handle.execute("DELETE FROM sqlite_sequence");
    lastNumbers.forEach(
        (table, last) -> handle.execute("INSERT INTO sqlite_sequence VALUES (?, ?)", table, last));
    SEARCHES.forEach(
        index -> handle.execute("INSERT INTO %s (%s) VALUES ('rebuild')".formatted(index, index)));
    return filled;
  }

  private static void make(Handle handle, Trigger trigger) {
    try (Statement statement = handle.getConnection().createStatement()) {
      statement.execute(trigger.sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
