package dev.backstory.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.backstory.store.DataFolderException;
import dev.backstory.store.Database;
import dev.backstory.store.Database.Finding;
import dev.backstory.store.Database.State;
import dev.backstory.store.FolderTask;
import dev.backstory.store.TestServer;
import dev.backstory.store.sqlite.SqliteDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
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
                  + " WHERE table_schema = current_schema() AND table_name <> 'numbering'"
                  + " AND data_type <> 'tsvector'");
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
    assertRefused(url.replaceAll(":\\d+/", ":1/"), "no server answers at the address");
    assertRefused(url.replaceAll("/test\\d+", "/nowhere"), "has no such database");
    TestServer.execute(url, "CREATE TABLE stranger (id INT)");
    assertRefused(url, "tables of another program");
  }

  @Test
  void aUserWithAWrongPasswordIsRefused() {
    String guarded = url.replaceAll("user=\\w+", "user=" + TestServer.GUARDED);
    TestServer.execute(url, "CREATE USER guarded PASSWORD 'right'");
    TestServer.execute(url, "GRANT ALL ON SCHEMA public TO guarded");
    assertThatThrownBy(() -> PostgresDatabase.open(guarded, "wrong"))
        .isInstanceOf(DataFolderException.class)
        .hasMessageContaining("does not take this user with this password")
        .hasMessageNotContaining("wrong");
    PostgresDatabase.open(guarded, "right").close();
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

  @Test
  void oneProcessHasATaskUntilItEnds() {
    try (Database other = TestServer.open(url)) {
      try (Database one = TestServer.open(url)) {
        assertThat(one.take(FolderTask.WRITING)).isTrue();
        assertThat(one.take(FolderTask.WRITING)).isTrue();
        assertThat(other.take(FolderTask.WRITING)).isFalse();
        assertThat(other.take(FolderTask.FETCHING)).isTrue();
        assertThatThrownBy(() -> other.require(FolderTask.WRITING))
            .isInstanceOf(DataFolderException.class)
            .hasMessageContaining("in use by another process, which reads the articles");
      }
      assertThat(other.take(FolderTask.WRITING)).isTrue();
    }
  }

  @Test
  void whoLosesItsSessionHasItsTasksNoLonger() {
    try (Database one = TestServer.open(url);
        Database other = TestServer.open(url)) {
      one.require(FolderTask.WRITING);
      TestServer.execute(
          url,
          "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'"
              + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())");
      other.require(FolderTask.WRITING);
      assertThat(one.take(FolderTask.WRITING)).isFalse();
    }
  }

  @Test
  void whatIsReadIsOneMomentAndIsNotWritten() {
    try (Database one = TestServer.open(url);
        Database other = TestServer.open(url)) {
      one.jdbi().useHandle(it -> it.execute("INSERT INTO picture_mark VALUES (0, 0)"));
      int told =
          one.reading(
              () -> {
                int before = one.jdbi().withHandle(PostgresDatabaseTest::told);
                other.jdbi().useTransaction(PostgresDatabaseTest::count);
                return before + one.jdbi().inTransaction(PostgresDatabaseTest::told);
              });
      assertThat(told).isZero();
      assertThatThrownBy(
              () ->
                  one.reading(
                      () -> {
                        one.jdbi().useHandle(PostgresDatabaseTest::count);
                        return 0;
                      }))
          .satisfies(
              e ->
                  assertThat(one.inWords((RuntimeException) e))
                      .isInstanceOf(DataFolderException.class)
                      .hasMessageContaining("it can only be read"));
      one.jdbi().useTransaction(PostgresDatabaseTest::count);
      assertThat(one.jdbi().<Integer, RuntimeException>withHandle(PostgresDatabaseTest::told))
          .isEqualTo(2);
    }
  }

  @Test
  void aDatabaseThatCanOnlyBeReadIsToldFromOneThatCanBeWritten() {
    try (Database database = TestServer.open(url)) {
      database.requireWritable();
    }
    TestServer.execute(
        url,
        "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET default_transaction_read_only = on',"
            + " current_database()); END $$");
    try (Database database = TestServer.open(url)) {
      assertThatThrownBy(database::requireWritable)
          .isInstanceOf(DataFolderException.class)
          .hasMessageContaining("it can only be read");
    }
  }

  @Test
  void aTextWithACharacterThatItCannotKeepIsKeptWithout() {
    try (Database database = TestServer.open(url)) {
      database
          .jdbi()
          .useHandle(
              handle -> {
                handle.execute("INSERT INTO numbering VALUES (?, 1)", "a\u0000b");
                assertThat(
                        handle.createQuery("SELECT name FROM numbering").mapTo(String.class).list())
                    .containsExactly("a\uFFFDb");
              });
    }
  }

  @Test
  void whatTheOwnersSetIsReadWithoutOpeningIt() {
    assertThat(PostgresDatabase.settings(url, "")).isEmpty();
    TestServer.open(url).close();
    TestServer.execute(url, "INSERT INTO setting VALUES ('server.notice', 'Hello', 'x', 'x')");
    assertThat(PostgresDatabase.settings(url, "")).containsExactly(entry("server.notice", "Hello"));
    assertThatThrownBy(() -> PostgresDatabase.settings(url.replaceAll(":\\d+/", ":1/"), ""))
        .isInstanceOf(DataFolderException.class)
        .hasMessageContaining("no server answers");
  }

  @Test
  void anIndexThatTheServerDoesNotUseIsMadeAnew() {
    try (Database database = TestServer.open(url)) {
      TestServer.execute(
          url,
          "UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'placement_story'::regclass");
      assertThat(checkUp(database, false)).contains(State.WRONG).doesNotContain(State.MENDED);
      assertThat(checkUp(database, true)).contains(State.MENDED).doesNotContain(State.WRONG);
      assertThat(checkUp(database, true)).containsOnly(State.WELL);
    }
  }

  private static List<State> checkUp(Database database, boolean mending) {
    try {
      return database.checkUp(mending, Instant.EPOCH).stream().map(Finding::state).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void itSaysHowLargeItIsAndWhatTakesTheRoom() {
    try (Database database = TestServer.open(url)) {
      assertThat(database.bytes()).isGreaterThan(1_000_000);
      assertThat(database.sizes()).containsKeys("search", "pages", "other");
      assertThat(database.versions()).startsWith("schema " + PostgresDatabase.LATEST + ", Post");
    }
  }

  private static void assertRefused(String url, String why) {
    assertThatThrownBy(() -> TestServer.open(url))
        .isInstanceOf(DataFolderException.class)
        .hasMessageStartingWith("the database on the server cannot be used: ")
        .hasMessageContaining(why);
  }
}
