package dev.backstory.store.sqlite;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** What takes the room in a database, in bytes by kind. */
final class SqliteSizes {
  private record Kind(String name, List<String> tables) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind("search", List.of("story_search", "story_words", "story_facet", "facet_search")),
          new Kind("pictures", List.of("picture", "story_picture")),
          new Kind("pages", List.of("page", "listing")),
          new Kind("articles and what was read in them", List.of("article")),
          new Kind(
              "stories and how they came about",
              List.of("story", "placement", "decision", "unplaced")),
          new Kind("quotations", List.of("quotation")),
          new Kind("feeds and their items", List.of("feed", "item", "rejection")),
          new Kind("language model", List.of("model")),
          new Kind("what was looked up", List.of("online")));

  private SqliteSizes() {}

  static Map<String, Long> of(Handle handle) {
    Map<String, Long> sizes = new TreeMap<>();
    handle
        .createQuery(
            "SELECT coalesce(sqlite_schema.tbl_name, dbstat.name) AS name, sum(pgsize) AS bytes"
                + " FROM dbstat LEFT JOIN sqlite_schema ON sqlite_schema.name = dbstat.name"
                + " WHERE aggregate = TRUE GROUP BY 1")
        .map((row, _) -> Map.entry(kind(row.getString("name")), row.getLong("bytes")))
        .forEach(it -> sizes.merge(it.getKey(), it.getValue(), Long::sum));
    return sizes;
  }

  /** What a table is for, by the beginning of its name. */
  private static String kind(String table) {
    return KINDS.stream()
        .filter(kind -> kind.tables.stream().anyMatch(table::startsWith))
        .map(Kind::name)
        .findFirst()
        .orElse("other");
  }
}
