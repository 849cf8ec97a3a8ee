package dev.backstory.store.postgres;

import dev.backstory.store.common.CopiedTables;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jdbi.v3.core.Handle;

/** All rows of a database, as they are copied from one to another. */
final class PostgresRows {
  private static final String COLUMNS =
      "SELECT relname, attname FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid"
          + " WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace"
          + " AND relname NOT IN ('flyway_schema_history', 'numbering')"
          + " AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY relname, attnum";

  /** Numbers with gaps, and then those without. */
  private static final String NUMBERS =
      "SELECT relname, pg_sequence_last_value("
          + "pg_get_serial_sequence(quote_ident(relname), attname)::regclass) AS last"
          + " FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid"
          + " WHERE attidentity <> '' AND relnamespace = current_schema()::regnamespace"
          + " UNION ALL SELECT name, last FROM numbering";

  private PostgresRows() {}

  static Map<String, List<String>> tables(Handle handle) {
    return CopiedTables.columns(handle, COLUMNS);
  }

  static Map<String, Long> lastNumbers(Handle handle) {
    return CopiedTables.lastNumbers(handle, NUMBERS);
  }

  static long fill(Handle handle, Map<String, Long> lastNumbers, ToLongFunction<Handle> rows) {
    List<String> tables = List.copyOf(tables(handle).keySet());
    handle.execute("SET CONSTRAINTS ALL DEFERRED");
    tables.forEach(table -> handle.execute("ALTER TABLE " + table + " DISABLE TRIGGER USER"));
    long filled = rows.applyAsLong(handle);
    handle.execute("SET CONSTRAINTS ALL IMMEDIATE");
    tables.forEach(table -> handle.execute("ALTER TABLE " + table + " ENABLE TRIGGER USER"));
    handle.execute("DELETE FROM numbering");
    lastNumbers.forEach((table, last) -> number(handle, table, last));
    return filled;
  }

  private static void number(Handle handle, String table, long last) {
    boolean sequence =
        handle
            .createQuery("SELECT pg_get_serial_sequence(:table, 'seq') IS NOT NULL")
            .bind("table", table)
            .mapTo(Boolean.class)
            .one();
    if (sequence) {
      handle
          .createQuery("SELECT setval(pg_get_serial_sequence(:table, 'seq')::regclass, :last)")
          .bind("table", table)
          .bind("last", last)
          .mapTo(Long.class)
          .one();
    } else {
      handle.execute("INSERT INTO numbering (name, last) VALUES (?, ?)", table, last);
    }
  }
}
