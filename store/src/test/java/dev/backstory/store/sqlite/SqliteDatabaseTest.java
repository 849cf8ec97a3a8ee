package dev.backstory.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backstory.annotate.ArticleAnnotator;
import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.Article;
import dev.backstory.model.Rejection;
import dev.backstory.model.Role;
import dev.backstory.model.Sentence;
import dev.backstory.model.Span;
import dev.backstory.store.DataFolderException;
import dev.backstory.store.JdbiArticleStore;
import dev.backstory.store.JdbiRejectionLog;
import dev.backstory.store.JdbiStoryStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteDatabaseTest {
  /** As version 10 of the tables has it: a sentence without its verb. */
  private static final String READ_BEFORE =
      """
      {"readTo":16,"sentences":[{"span":{"start":0,"end":16},"paragraph":0,"role":"MAIN",
       "confidence":0.75,"speech":false}],"mentions":[],"quotations":[],"times":[],
       "quantities":[],"phrases":[],"embedding":[1.0]}
      """;

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
  void whatWasPlacedBeforeThereWasAJournalIsInIt(@TempDir Path folder) throws Exception {
    String url = "jdbc:sqlite:" + folder.resolve("backstory.db");
    Flyway.configure()
        .locations(SqliteDatabase.MIGRATIONS)
        .dataSource(url, null, null)
        .target("7")
        .load()
        .migrate();
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
      new JdbiStoryStore(database)
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
  void whatAnEarlierVersionReadIsUsedAndLeftToBeReadAnew(@TempDir Path folder) throws Exception {
    String url = "jdbc:sqlite:" + folder.resolve("backstory.db");
    Flyway.configure()
        .locations(SqliteDatabase.MIGRATIONS)
        .dataSource(url, null, null)
        .target("10")
        .load()
        .migrate();
    try (Connection old = DriverManager.getConnection(url);
        PreparedStatement statement =
            old.prepareStatement(
                "INSERT INTO article (id, version, arrived_at, authors, text, annotations)"
                    + " VALUES ('a', 1, '2031-03-03T08:00:00Z', '[]', 'The road closed.', ?)")) {
      statement.setBytes(1, packed(READ_BEFORE));
      statement.execute();
    }
    try (SqliteDatabase database = SqliteDatabase.open(folder)) {
      JdbiArticleStore store = new JdbiArticleStore(database);
      AnnotatedArticle read = store.annotated("a").orElseThrow().annotated();

      assertThat(read.sentences())
          .containsExactly(new Sentence(new Span(0, 16), 0, Role.MAIN, 0.75, false));
      assertThat(store.unread(9)).isEmpty();
      assertThat(store.readBefore(ArticleAnnotator.VERSION)).isOne();
      assertThat(store.readBefore(ArticleAnnotator.VERSION, 9))
          .extracting(stored -> stored.article().id())
          .containsExactly("a");

      store.saveAnnotated(read, 1, ArticleAnnotator.VERSION);
      assertThat(store.readBefore(ArticleAnnotator.VERSION)).isZero();
    }
  }

  private static byte[] packed(String json) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      out.write(json.getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
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
