package dev.backstory.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backstory.model.Article;
import dev.backstory.model.Rejection;
import dev.backstory.store.DataFolderException;
import dev.backstory.store.JdbiArticleStore;
import dev.backstory.store.JdbiRejectionLog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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
  void aFolderInUseIsRefused(@TempDir Path folder) {
    try (SqliteDatabase _ = SqliteDatabase.open(folder)) {
      assertThatThrownBy(() -> SqliteDatabase.open(folder))
          .isInstanceOf(DataFolderException.class)
          .hasMessageContaining("in use by another process");
    }
    SqliteDatabase.open(folder).close();
  }

  @Test
  void aDamagedFileIsAClearError(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("backstory.db"), "not a database, surely not one".repeat(99));

    assertThatThrownBy(() -> SqliteDatabase.open(folder))
        .isInstanceOf(DataFolderException.class)
        .hasMessageContaining("cannot be opened");
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
