package dev.backstory.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backstory.store.DataFolderException;
import dev.backstory.store.Database;
import dev.backstory.store.TestServer;
import dev.backstory.store.sqlite.SqliteDatabase;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresDatabaseTest {
  private static final String COLUMNS =
      "SELECT m.name AS place, p.name AS name FROM sqlite_schema AS m"
          + " JOIN pragma_table_info(m.name) AS p WHERE m.type = 'table'";

  private final String url = TestServer.make();

  @Test
  void itHasTheTablesOfTheFolderOfTheSameVersion(@TempDir Path folder) {
    try (Database file = SqliteDatabase.open(folder);
        Database server = TestServer.open(url)) {
      assertThat(PostgresDatabase.LATEST).isEqualTo(SqliteDatabase.LATEST);
      Map<String, Set<String>> tables =
          columns(
              server,
              "SELECT table_name AS place,"
                  + " column_name AS name FROM information_schema.columns"
                  + " WHERE table_schema = current_schema() AND table_name <> 'numbering'");
      Map<String, Set<String>> those = columns(file, COLUMNS);
      those.keySet().removeIf(it -> it.contains("_search") || it.startsWith("sqlite_"));
      assertThat(tables).isEqualTo(those).containsKeys("article", "page", "digest");
    }
  }

  private static Map<String, Set<String>> columns(Database database, String query) {
    Map<String, Set<String>> tables = new TreeMap<>();
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createQuery(query)
                    .map((row, _) -> Map.entry(row.getString("place"), row.getString("name")))
                    .forEach(
                        it ->
                            tables
                                .computeIfAbsent(it.getKey(), _ -> new TreeSet<>())
                                .add(it.getValue())));
    return tables;
  }

  @Test
  void whatOneTransactionReadsNoOtherChangesBeforeItWrites() {
    try (Database one = TestServer.open(url);
        Database other = TestServer.open(url)) {
      one.jdbi().useHandle(it -> it.execute("INSERT INTO picture_mark VALUES (0, 0)"));
      try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
        for (int i = 0; i < 40; i++) {
          Database any = i % 2 == 0 ? one : other;
          threads.execute(() -> any.jdbi().useTransaction(PostgresDatabaseTest::count));
        }
      }
      assertThat(one.jdbi().<Integer, RuntimeException>withHandle(PostgresDatabaseTest::told))
          .isEqualTo(40);
    }
  }

  private static void count(Handle handle) {
    handle.execute("UPDATE picture_mark SET told = ?", told(handle) + 1);
  }

  private static int told(Handle handle) {
    return handle.createQuery("SELECT told FROM picture_mark").mapTo(Integer.class).one();
  }

  @Test
  void aDatabaseThatCannotBeUsedSaysWhy() {
    assertRefused(url.replaceAll(":\\d+/", ":1/"), "no server answers at its address");
    assertRefused(url.replaceAll("/test\\d+", "/nowhere"), "has no such database");
    TestServer.execute(url, "CREATE TABLE stranger (id INT)");
    assertRefused(url, "tables of another program");
  }

  @Test
  void aUserWithAWrongPasswordIsRefused() {
    TestServer.execute(url, "CREATE USER guarded PASSWORD 'right'");
    TestServer.execute(url, "GRANT ALL ON SCHEMA public TO guarded");
    assertThatThrownBy(() -> PostgresDatabase.open(url, TestServer.GUARDED, "wrong"))
        .isInstanceOf(DataFolderException.class)
        .hasMessageContaining("does not take this user with this password")
        .hasMessageNotContaining("wrong");
    PostgresDatabase.open(url, TestServer.GUARDED, "right").close();
  }

  @Test
  void tablesOfALaterVersionAreLeftAlone() {
    TestServer.open(url).close();
    TestServer.execute(
        url,
        "INSERT INTO flyway_schema_history SELECT 99, '99', description, type, script, checksum,"
            + " installed_by, installed_on, execution_time, success FROM flyway_schema_history");
    assertRefused(url, "its tables are of version 99, and this program knows those up to");
  }

  private static void assertRefused(String url, String why) {
    assertThatThrownBy(() -> TestServer.open(url))
        .isInstanceOf(DataFolderException.class)
        .hasMessageStartingWith("the database cannot be used: ")
        .hasMessageContaining(why);
  }
}
