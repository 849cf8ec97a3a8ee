package dev.backstory.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backstory.model.Article;
import dev.backstory.model.Rejection;
import dev.backstory.port.RejectionLog;
import dev.backstory.store.DataFolderException;
import dev.backstory.store.FolderTask;
import dev.backstory.store.JdbiArticleStore;
import dev.backstory.store.JdbiRejectionLog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteDatabaseTest {
  @Test
  void whatWasKeptIsThereAfterARestart(@TempDir Path folder) {
    Article article =
        new Article("a", null, null, List.of(), null, null, null, null, null, "Text 😀.");
    try (SqliteDatabase database = SqliteDatabase.open(folder)) {
      new JdbiArticleStore(database).save(article, Instant.EPOCH);
      new JdbiRejectionLog(database).add(new Rejection("f:1", "why"), Instant.EPOCH);
    }
    try (SqliteDatabase database = SqliteDatabase.open(folder)) {
      assertThat(new JdbiArticleStore(database).article("a")).contains(article);
      assertThat(new JdbiRejectionLog(database).all()).containsExactly(new Rejection("f:1", "why"));
    }
  }

  @Test
  void severalMayHaveAFolderOpenAndOneHasEachTask(@TempDir Path folder) {
    try (SqliteDatabase two = SqliteDatabase.open(folder)) {
      try (SqliteDatabase one = SqliteDatabase.open(folder)) {
        assertThat(one.take(FolderTask.WRITING)).isTrue();
        assertThat(one.take(FolderTask.WRITING)).as("again").isTrue();
        assertThat(two.take(FolderTask.WRITING)).isFalse();
        assertThat(two.take(FolderTask.FETCHING)).as("another task").isTrue();
        assertThatThrownBy(() -> two.require(FolderTask.WRITING))
            .isInstanceOf(DataFolderException.class)
            .hasMessage(
                "the data folder %s is in use by another process, which reads the articles and"
                    + " writes the pages",
                folder);
      }
      assertThat(two.take(FolderTask.WRITING)).as("once the other has ended").isTrue();
    }
  }

  @Test
  void whatIsReadInOneStateStaysWhateverIsWrittenMeanwhile(@TempDir Path folder) throws Exception {
    try (SqliteDatabase database = SqliteDatabase.open(folder)) {
      RejectionLog log = new JdbiRejectionLog(database);
      log.add(new Rejection("a", "why"), Instant.EPOCH);

      int seen =
          database.reading(
              () -> {
                int before = log.all().size();
                addFromAnotherThread(log);
                assertThat(log.all()).hasSize(before);
                return before;
              });

      assertThat(seen).isEqualTo(1);
      assertThat(log.all()).hasSize(2);
    }
  }

  private static void addFromAnotherThread(RejectionLog log) throws InterruptedException {
    Thread other =
        Thread.ofVirtual().start(() -> log.add(new Rejection("b", "why"), Instant.EPOCH));
    assertThat(other.join(Duration.ofSeconds(10))).as("nothing keeps it from writing").isTrue();
  }

  /** As by a version of before, which locks the whole file. */
  @Test
  void tablesAreNotChangedWhileAnotherProcessWorksWithThem(@TempDir Path folder) {
    try (SqliteDatabase database = SqliteDatabase.open(folder)) {
      database.require(FolderTask.FETCHING);
      database
          .jdbi()
          .useHandle(handle -> handle.execute("UPDATE flyway_schema_history SET version = '11'"));

      assertThatThrownBy(() -> SqliteDatabase.open(folder))
          .isInstanceOf(DataFolderException.class)
          .hasMessageContaining("an earlier version of the program; stop that first");
    }
  }

  @Test
  void aFileThatIsNoDatabaseIsNamed(@TempDir Path folder) throws Exception {
    Path file = SqliteDatabase.file(folder);
    Files.writeString(file, "not a database, surely not one".repeat(99));

    assertThatThrownBy(() -> SqliteDatabase.open(folder))
        .isInstanceOf(DataFolderException.class)
        .hasMessage(file + " is not an SQLite database");
  }

  @Test
  void aDatabaseWithDamagedPagesIsNamed(@TempDir Path folder) throws Exception {
    SqliteDatabase.open(folder).close();
    Path file = SqliteDatabase.file(folder);
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, 100, bytes.length, (byte) 0x5A);
    Files.write(file, bytes);

    assertThatThrownBy(() -> SqliteDatabase.open(folder))
        .isInstanceOf(DataFolderException.class)
        .hasMessage(file + " is damaged and cannot be used: take a copy of it that is whole");
  }

  @Test
  void tablesOfALaterVersionAreRefusedAndLeftAsTheyAre(@TempDir Path folder) {
    try (SqliteDatabase database = SqliteDatabase.open(folder)) {
      database
          .jdbi()
          .useHandle(
              handle ->
                  handle.execute(
                      "INSERT INTO flyway_schema_history (installed_rank, version, description,"
                          + " type, script, installed_by, execution_time, success)"
                          + " VALUES (999, '9999', 'later', 'SQL', 'V9999__later.sql', '', 0, 1)"));
    }
    for (int times = 0; times < 2; times++) {
      assertThatThrownBy(() -> SqliteDatabase.open(folder))
          .isInstanceOf(DataFolderException.class)
          .message()
          .matches(
              "the data folder .* cannot be opened: its tables are of version 9999, and this program"
                  + " knows those up to version \\d+: use the newer version of Backstory that made"
                  + " them, or another data folder");
    }
  }

  @Test
  void noLogIsLeftBesideTheDatabase(@TempDir Path folder) throws Exception {
    SqliteDatabase database = SqliteDatabase.open(folder);
    new JdbiRejectionLog(database).add(new Rejection("f:1", "why"), Instant.EPOCH);
    Path log = folder.resolve("backstory.db-wal");
    assertThat(log).isNotEmptyFile();
    try (Connection reader =
            DriverManager.getConnection("jdbc:sqlite:" + SqliteDatabase.file(folder));
        Statement reading = reader.createStatement()) {
      reading.executeQuery("SELECT count(*) FROM rejection").close();
      Thread.currentThread().interrupt();
      database.close();
      assertThat(Thread.interrupted()).as("whoever stops it is heard later, too").isTrue();
      assertThat(log).as("though another program has it open").isEmptyFile();
    }
  }

  @Test
  void aFolderThatIsThereCanBeWrittenToAndStaysAsItIs(@TempDir Path folder) {
    try (SqliteDatabase database = SqliteDatabase.open(folder)) {
      database.requireWritable();
      assertThat(new JdbiRejectionLog(database).all()).isEmpty();
    }
  }

  @Test
  void aDatabaseThatCanOnlyBeReadIsToldInASentence(@TempDir Path folder) {
    try (SqliteDatabase database = SqliteDatabase.open(folder)) {
      try (Handle one = database.jdbi().open();
          Handle two = database.jdbi().open();
          Handle three = database.jdbi().open();
          Handle four = database.jdbi().open()) {
        Stream.of(one, two, three, four).forEach(h -> h.execute("PRAGMA query_only = ON"));
      }
      assertThatThrownBy(database::requireWritable)
          .isInstanceOf(DataFolderException.class)
          .hasMessageStartingWith(
              "the data folder " + folder + " cannot be written to: nothing can be written: ")
          .hasMessageContaining("attempt to write a readonly database");
    }
  }

  @Test
  void aFolderThatIsGoneIsToldInASentence(@TempDir Path parent) throws Exception {
    Path folder = parent.resolve("data");
    try (SqliteDatabase database = SqliteDatabase.open(folder)) {
      Files.move(folder, parent.resolve("away"));
      assertThatThrownBy(database::requireWritable)
          .hasMessage(
              "the data folder "
                  + folder
                  + " cannot be written to: it can only be read, or is gone");
      Files.move(parent.resolve("away"), folder);
      database.requireWritable();
    }
  }

  @Test
  void aFileIsNoFolder(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThatThrownBy(() -> SqliteDatabase.open(file))
        .isInstanceOf(DataFolderException.class)
        .hasMessageContaining("cannot be used");
  }
}
