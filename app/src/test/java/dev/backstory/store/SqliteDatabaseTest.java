package dev.backstory.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backstory.model.Article;
import dev.backstory.model.Rejection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteDatabaseTest {
  @Test
  void whatWasKeptIsThereAfterARestart(@TempDir Path folder) {
    Article article =
        new Article("a", null, null, List.of(), null, null, null, null, null, "Text 😀.");
    try (SqliteDatabase database = SqliteDatabase.open(folder)) {
      new SqliteArticleStore(database).save(article, Instant.EPOCH);
      new SqliteRejectionLog(database).add(new Rejection("f:1", "why"), Instant.EPOCH);
    }
    try (SqliteDatabase database = SqliteDatabase.open(folder)) {
      assertThat(new SqliteArticleStore(database).article("a")).contains(article);
      assertThat(new SqliteRejectionLog(database).all())
          .containsExactly(new Rejection("f:1", "why"));
    }
  }

  @Test
  void whatWasPlacedBeforeThereWasAJournalIsInIt(@TempDir Path folder) throws Exception {
    String url = "jdbc:sqlite:" + folder.resolve("backstory.db");
    Flyway.configure().dataSource(url, null, null).target("7").load().migrate();
    try (Connection old = DriverManager.getConnection(url);
        Statement statement = old.createStatement()) {
      for (String story : List.of("s", "t")) {
        statement.execute(
            "INSERT INTO story (id, slug, earlier, created_at, updated_at) VALUES ('%s', '%s', '[]',"
                    .formatted(story, story)
                + " '2031-03-03T08:00:00Z', '2031-03-03T08:00:00Z')");
      }
      statement.execute(
          "INSERT INTO placement (article_id, story_id, version)"
              + " VALUES ('a', 's', 1), ('b', 't', 1), ('c', 's', 2)");
    }
    try (SqliteDatabase database = SqliteDatabase.open(folder)) {
      List<String> told = new ArrayList<>();
      new SqliteStoryStore(database)
          .journal()
          .replay(
              0,
              (entry, signature) ->
                  told.add(entry.articleId() + entry.kind() + entry.storyId() + signature));

      assertThat(told)
          .containsExactly("aOPENsOptional.empty", "bOPENtOptional.empty", "cJOINsOptional.empty");
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
  void aFileIsNoFolder(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThatThrownBy(() -> SqliteDatabase.open(file))
        .isInstanceOf(DataFolderException.class)
        .hasMessageContaining("cannot be used");
  }
}
