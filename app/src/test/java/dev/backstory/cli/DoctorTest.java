package dev.backstory.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.port.ToldStories;
import dev.backstory.store.FolderTask;
import dev.backstory.store.JdbiStoryStore;
import dev.backstory.store.sqlite.SqliteDatabase;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a data folder, and what is mended of it. */
class DoctorTest {
  private static final Instant NOON = Instant.parse("2031-03-12T12:00:00Z");

  @TempDir Path folder;
  private Path data;

  @BeforeEach
  void fill() {
    data = folder.resolve("data");
    try (SqliteDatabase database = SqliteDatabase.open(data)) {
      new ToldStories(new JdbiStoryStore(database)).tell("ferry", NOON, "Ada Lind");
    }
  }

  private CommandRun look() {
    return TestCommand.on(data).run("doctor", "--now", "2031-03-12T13:00:00Z");
  }

  private void sql(String statement) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + data.resolve("backstory.db"));
        Statement executing = connection.createStatement()) {
      executing.execute(statement);
    }
  }

  @Test
  void nothingIsWrongWithASoundFolder() {
    assertThat(look().succeeded().lines())
        .hasSizeGreaterThan(6)
        .allMatch(line -> line.startsWith("well "));
  }

  @Test
  void indexesAndTriggersThatAreNotThereAreMadeAnew() throws SQLException {
    sql("DROP TRIGGER words_changed");
    sql("DROP INDEX item_page");

    assertThat(look().succeeded().out())
        .contains("mended  the trigger words_changed is not there")
        .contains("mended  the index item_page is not there");
    assertThat(look().out()).doesNotContain("mended");
  }

  @Test
  void theWordsOfStoriesAreIndexedAnew() throws SQLException {
    sql("DROP TRIGGER words_changed");
    sql("UPDATE story_words SET headline = 'Other words'"); // and the index does not hear of it

    assertThat(look().succeeded().out())
        .contains("mended  story_search had not the words of the stories");
    assertThat(look().out()).doesNotContain("mended");
  }

  @Test
  void aRowThatRefersToNothingIsTold() throws SQLException {
    sql("DELETE FROM story WHERE id = 'ferry'");

    assertThat(look().ended(1).out())
        .containsPattern("WRONG   \\d+ rows refer to others that are not there");
  }

  @Test
  void aPageThatCannotBeReadIsWrittenAgain() throws SQLException {
    sql("UPDATE page SET json = '{'");

    assertThat(look().out()).contains("mended  1 row was damaged");
  }

  @Test
  void nothingIsMendedUnderAServer() throws SQLException {
    sql("DROP INDEX item_page");
    try (SqliteDatabase server = SqliteDatabase.open(data)) {
      server.require(FolderTask.WRITING);

      CommandRun run = look().ended(1);

      assertThat(run.err()).contains("another process reads the articles and writes the pages");
      assertThat(run.lines())
          .contains(
              "well    process %d reads the articles and writes the pages"
                  .formatted(ProcessHandle.current().pid()),
              "well    no other process fetches the feeds");
      assertThat(run.out()).contains("WRONG   the index item_page is not there");
    }
  }

  /** As where another machine works on the folder, or a file system keeps a lock. */
  @Test
  void aLockOfAProcessThatIsNotHereIsTold() throws IOException {
    try (SqliteDatabase elsewhere = SqliteDatabase.open(data)) {
      elsewhere.require(FolderTask.WRITING);
      try (RandomAccessFile lock = new RandomAccessFile(data.resolve("lock").toFile(), "rw")) {
        lock.seek(64);
        lock.write("1 2031-03-01T00:00:00Z\0\0\0\0\0\0\0\0\0\0".getBytes(UTF_8));

        assertThat(look().ended(1).out())
            .contains("WRONG   the lock of whoever reads the articles and writes the pages is held")
            .contains("for process 1, begun 2031-03-01T00:00:00Z, which is not running here");
      }
    }
    assertThat(look().succeeded().out())
        .as("nobody holds it, whoever stands there")
        .contains("well    no other process reads the articles and writes the pages");
  }

  @Test
  void aClockThatIsBehindIsTold() throws SQLException {
    articles(9, "2031-03-12T12:30:00Z");
    assertThat(look().succeeded().out()).as("too few to say").doesNotContain("minutes behind");
    assertThat(TestCommand.on(data).run("doctor", "--now", "2031-03-12T11:59:00Z").ended(1).out())
        .contains("WRONG   the clock says 2031-03-12T11:59:00Z, but an article arrived at");
    assertThat(TestCommand.on(data).run("doctor", "--now", "1970-01-01T00:05:00Z").ended(1).out())
        .contains("WRONG   the clock says 1970-01-01T00:05:00Z, before this program was made");
    articles(20, "2031-03-12T12:45:00Z");
    assertThat(look().ended(1).out())
        .contains("most of the latest articles were published after they arrived:")
        .contains("the clock is 45 minutes behind, or was");
  }

  /** Articles that arrived at noon. */
  private void articles(int count, String published) throws SQLException {
    for (int i = 0; i < count; i++) {
      sql(
          "INSERT INTO article (id, version, arrived_at, authors, published, text)"
              + " VALUES ('%s %d', 1, '%s', '[]', '%s', 'text')"
                  .formatted(published, i, NOON, published));
    }
  }

  @Test
  void whatAClockThatWasAheadPutOffIsDoneNow() throws SQLException {
    sql("INSERT INTO feed (url, next_at) VALUES ('https://a.example/', '2033-01-01T00:00:00Z')");
    sql("INSERT INTO feed (url, next_at) VALUES ('https://b.example/', '2031-03-19T00:00:00Z')");

    assertThat(look().succeeded().out())
        .contains("mended  1 feeds were not to be looked at before 2031-03-27T13:00:00Z");
    try (SqliteDatabase database = SqliteDatabase.open(data)) {
      List<String> next =
          database
              .jdbi()
              .withHandle(
                  handle ->
                      handle
                          .createQuery("SELECT next_at FROM feed ORDER BY url")
                          .mapTo(String.class)
                          .list());
      assertThat(next).containsExactly("2031-03-12T13:00:00Z", "2031-03-19T00:00:00Z");
    }
    assertThat(look().out()).doesNotContain("mended");
  }

  @Test
  void aFolderThatIsNotThereIsNotMade() {
    assertThat(TestCommand.on(folder.resolve("none")).run("doctor").ended(1).err())
        .contains("there is no data folder");
    assertThat(folder.resolve("none")).doesNotExist();
  }
}
