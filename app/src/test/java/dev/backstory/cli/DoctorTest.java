package dev.backstory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.port.ToldStories;
import dev.backstory.store.FolderTask;
import dev.backstory.store.JdbiStoryStore;
import dev.backstory.store.sqlite.SqliteDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
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
      assertThat(run.out()).contains("WRONG   the index item_page is not there");
    }
  }

  @Test
  void aFolderThatIsNotThereIsNotMade() {
    assertThat(TestCommand.on(folder.resolve("none")).run("doctor").ended(1).err())
        .contains("there is no data folder");
    assertThat(folder.resolve("none")).doesNotExist();
  }
}
