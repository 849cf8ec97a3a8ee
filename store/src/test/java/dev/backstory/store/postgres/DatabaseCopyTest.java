package dev.backstory.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.backstory.port.SearchQuery;
import dev.backstory.store.DataFolderException;
import dev.backstory.store.Database;
import dev.backstory.store.TestServer;
import dev.backstory.store.common.DatabaseCopy;
import dev.backstory.store.sqlite.SqliteDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseCopyTest {
  private static final List<String> ROWS =
      List.of(
          "INSERT INTO story (id, slug, earlier, created_at, updated_at, merged_into)"
              + " VALUES ('a', 'slug-a', '[]', 'x', 'x', 'b'), ('b', 'slug-b', '[]', 'x', 'x', NULL)",
          "INSERT INTO decision (seq, article_id, at, kind, arrival, story_id, signature)"
              + " VALUES (7, 'b1', 'x', 'open', 1, 'b', x'00ff')",
          "INSERT INTO story_words (seq, story_id, updated_at, headline, account, quotations, names)"
              + " VALUES (5, 'b', '2031-03-12T12:00:00Z', 'Café', 'It opened.', '', '')",
          "INSERT INTO feed (url, next_at, news, hours) VALUES ('f', 'x', 0.1, 1e300)",
          "INSERT INTO picture_mark VALUES (0, 3)",
          "INSERT INTO article (seq, id, version, arrived_at, authors, text)"
              + " VALUES (4, 'b1', 1, 'x', '[]', 'It opened.')",
          "DELETE FROM unplaced");

  @TempDir private Path folder;
  private final String url = TestServer.make();

  @BeforeEach
  void fill() {
    try (Database file = SqliteDatabase.open(folder.resolve("file"))) {
      file.jdbi().useTransaction(handle -> ROWS.forEach(handle::execute));
      file.jdbi()
          .useHandle(
              it -> it.execute("UPDATE sqlite_sequence SET seq = 9 WHERE name = 'decision'"));
    }
  }

  /** Every value of every row, with its type. */
  private static Map<String, List<String>> rows(Database database) {
    Map<String, List<String>> all = new TreeMap<>();
    database.tables().forEach((table, columns) -> all.put(table, rows(database, table, columns)));
    return all;
  }

  private static List<String> rows(Database database, String table, List<String> columns) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT " + String.join(", ", columns) + " FROM " + table)
                    .map(
                        (row, _) -> {
                          List<String> values = new ArrayList<>();
                          for (String column : columns) {
                            values.add(value(row.getObject(column)));
                          }
                          return String.join("|", values);
                        })
                    .list()
                    .stream()
                    .sorted()
                    .toList());
  }

  private static String value(Object value) {
    return value instanceof byte[] bytes
        ? "bytes " + HexFormat.of().formatHex(bytes)
        : value instanceof String text ? "text " + text : String.valueOf(value);
  }

  @Test
  void everyRowAndNumberIsThereAndNothingFollowsFromThem() {
    try (Database file = SqliteDatabase.open(folder.resolve("file"));
        Database server = TestServer.open(url);
        Database back = SqliteDatabase.open(folder.resolve("back"))) {
      assertThat(DatabaseCopy.copy(file, server)).isEqualTo(7);
      assertThat(rows(server)).isEqualTo(rows(file));
      assertThat(server.lastNumbers())
          .isEqualTo(file.lastNumbers())
          .contains(entry("decision", 9L));
      assertThat(DatabaseCopy.copy(server, back)).isEqualTo(7);
      assertThat(rows(back)).isEqualTo(rows(file)).containsEntry("picture_mark", List.of("0|3"));
      assertThat(back.lastNumbers()).isEqualTo(file.lastNumbers());
      for (Database copy : List.of(server, back)) {
        assertThat(copy.search().find(SearchQuery.ofWords("cafe"))).hasSize(1);
        copy.jdbi().useHandle(it -> it.execute(ROWS.get(2).replace("(5, 'b'", "(6, 'a'")));
        assertThat(copy.search().find(SearchQuery.ofWords("opened"))).hasSize(2);
      }
    }
  }

  @Test
  void numbersGoOnWhereTheyWere() {
    try (Database file = SqliteDatabase.open(folder.resolve("file"));
        Database server = TestServer.open(url)) {
      DatabaseCopy.copy(file, server);
      server
          .jdbi()
          .useHandle(
              it ->
                  it.execute(
                      "INSERT INTO story_words (story_id, updated_at, headline, account,"
                          + " quotations, names) VALUES ('a', 'x', '', '', '', '')"));
      assertThat(server.lastNumbers()).contains(entry("story_words", 6L));
    }
  }

  @Test
  void dataThatAreThereStay() {
    try (Database file = SqliteDatabase.open(folder.resolve("file"));
        Database server = TestServer.open(url)) {
      server.jdbi().useHandle(it -> it.execute("INSERT INTO picture_mark VALUES (0, 1)"));
      Map<String, List<String>> before = rows(server);
      assertThatThrownBy(() -> DatabaseCopy.copy(file, server))
          .isInstanceOf(DataFolderException.class)
          .hasMessageContaining("there are data already");
      assertThat(rows(server)).isEqualTo(before);
    }
  }
}
