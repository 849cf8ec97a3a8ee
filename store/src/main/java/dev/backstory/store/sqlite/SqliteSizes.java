package dev.backstory.store.sqlite;

import dev.backstory.store.common.TableKinds;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** What takes the room in a database, in bytes by kind. */
final class SqliteSizes {
  private SqliteSizes() {}

  static Map<String, Long> of(Handle handle) {
    Map<String, Long> sizes = new TreeMap<>();
    handle
        .createQuery(
            "SELECT coalesce(sqlite_schema.tbl_name, dbstat.name) AS name, sum(pgsize) AS bytes"
                + " FROM dbstat LEFT JOIN sqlite_schema ON sqlite_schema.name = dbstat.name"
                + " WHERE aggregate = TRUE GROUP BY 1")
        .map((row, _) -> Map.entry(TableKinds.of(row.getString("name")), row.getLong("bytes")))
        .forEach(it -> sizes.merge(it.getKey(), it.getValue(), Long::sum));
    return sizes;
  }
}
