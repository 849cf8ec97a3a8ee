package dev.backstory.store.common;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** What the tables of a database have that is copied to another, as each database is asked. */
public final class CopiedTables {
  private CopiedTables() {}

  /**
   * The columns of each table, in order.
   *
   * @param query for the names of a table and of a column
   */
  public static Map<String, List<String>> columns(Handle handle, String query) {
    return handle
        .createQuery(query)
        .map((row, _) -> Map.entry(row.getString(1), row.getString(2)))
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey,
                TreeMap::new,
                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  /**
   * The last number that each table gave; none of a table that has given none.
   *
   * @param query for the name of a table and its last number, or null
   */
  public static Map<String, Long> lastNumbers(Handle handle, String query) {
    Map<String, Long> numbers = new TreeMap<>();
    handle
        .createQuery(query)
        .map((row, _) -> Map.entry(row.getString(1), row.getLong(2)))
        .forEach(it -> numbers.put(it.getKey(), it.getValue()));
    numbers.values().removeIf(last -> last == 0);
    return numbers;
  }
}
