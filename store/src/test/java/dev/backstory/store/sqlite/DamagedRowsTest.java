package dev.backstory.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.Article;
import dev.backstory.model.Rejection;
import dev.backstory.pipeline.StoryExplainer;
import dev.backstory.port.ArticleStore.Entry;
import dev.backstory.port.ArticleStore.Saved;
import dev.backstory.port.JournalEntry;
import dev.backstory.port.LineReports.Fault;
import dev.backstory.port.LineReports.Limits;
import dev.backstory.port.LineReports.Report;
import dev.backstory.port.QuotationQuery;
import dev.backstory.store.DamageLog;
import dev.backstory.store.JdbiArticleStore;
import dev.backstory.store.JdbiFeedStore;
import dev.backstory.store.JdbiImportStore;
import dev.backstory.store.JdbiItemStore;
import dev.backstory.store.JdbiLineReports;
import dev.backstory.store.JdbiOnlineAnswers;
import dev.backstory.store.JdbiQuotationStore;
import dev.backstory.store.JdbiRejectionLog;
import dev.backstory.store.JdbiStoryStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rubbish in one value of one row costs that row at most, and is told once. */
class DamagedRowsTest {
  private static final Instant NOW = Instant.parse("2031-03-04T13:00:00Z");

  @TempDir Path folder;
  private SqliteDatabase database;

  @BeforeEach
  void open() {
    EarlierDatabaseTest.make(folder, "11").useHandle(EarlierDatabaseTest::fill);
    database = SqliteDatabase.open(folder);
    database.jdbi().useHandle(handle -> handle.execute("UPDATE decision SET reasons = NULL"));
    Report report = new Report("s", "whatHappened-a", "Ferry held.", 1, Fault.OTHER, "");
    new JdbiLineReports(database).add(report, new Limits(9, 9), NOW);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @ParameterizedTest
  @CsvSource({
    "article, authors, article b",
    "article, arrived_at, article b",
    "article, published, article b",
    "article, details, article b",
    "article, annotations, annotations b",
    "page, json, page s",
    "story, earlier, story s",
    "story, created_at, story s",
    "decision, at, decision 1",
    "decision, kind, decision 1",
    "decision, reasons, decision 1",
    "feed, next_at, feed https://gull.example/feed",
    "feed, looked_at, feed https://gull.example/feed",
    "item, seen_at, item 1 of feed https://gull.example/feed",
    "item, said, item 1 of feed https://gull.example/feed",
    "quotation, kind, quotation 1048577",
    "quotation, published, quotation 1048577",
    "import, rejected, file news.jsonl",
    "import, passed_over, file news.jsonl",
    "online_entity, aliases, name ada lind",
    "online_entity, type, name ada lind",
    "online_class, parents, name Q900",
    "online_rest, until, name rest",
    "line_report, fault, report 1",
    "line_report, last_at, report 1"
  })
  void isToldOnceAndCostsNoMore(String table, String column, String place) {
    damage(table, column, "x'7B00FF'");
    readAll();
    DamageLog log = new DamageLog(database);
    List<Rejection> told = log.update(NOW);
    assertThat(told).extracting(Rejection::where).containsExactly(place);
    assertThat(told.getFirst().reason())
        .startsWith("cannot be read from the database (")
        .contains("); ");

    readAll();
    assertThat(log.update(NOW)).isEmpty();
    close();
    database = SqliteDatabase.open(folder);
    readAll();
    new DamageLog(database).update(NOW);
    assertThat(new JdbiRejectionLog(database).all())
        .as("after a restart, too")
        .filteredOn(rejection -> rejection.where().equals(place))
        .hasSize(1);
  }

  /** What is there of each kind apart from the damaged row. */
  private void readAll() {
    JdbiArticleStore articles = new JdbiArticleStore(database);
    JdbiStoryStore stories = new JdbiStoryStore(database);
    articles.unread(9);
    articles.readBefore(99, 9);
    assertThat(articles.article("a")).isPresent();
    for (Entry entry : articles.entries()) {
      articles.article(entry.articleId());
      articles.annotated(entry.articleId());
    }
    stories.pages();
    stories.page("s");
    stories.redirects();
    new JdbiLineReports(database).all();
    stories.knowing(String.valueOf(System.nanoTime()));
    assertThat(stories.story("t")).isPresent();
    stories.untold();
    List<JournalEntry> entries = new ArrayList<>();
    stories.journal().replay(0, (entry, _) -> entries.add(entry));
    assertThat(entries).hasSize(4);
    assertThat(new StoryExplainer(articles, stories).explain("s")).isPresent();
    stories.journal().untold("s");
    assertThat(new JdbiFeedStore(database).feeds()).hasSize(2);
    new JdbiFeedStore(database).nextLook();
    JdbiItemStore items = new JdbiItemStore(database);
    assertThat(items.due(NOW)).hasSize(2);
    items.nextReading();
    new JdbiQuotationStore(database).list(QuotationQuery.ALL, _ -> {});
    new JdbiImportStore(database).file("f");
    JdbiOnlineAnswers answers = new JdbiOnlineAnswers(database, "en");
    answers.find("Ada Lind");
    answers.parents("Q900");
    answers.resting(NOW);
    answers.wanted(NOW, Duration.ofDays(1));
    answers.failures();
    answers.size();
  }

  @Test
  void aDamagedArticleIsLeftOutUntilItComesInAgain() {
    JdbiArticleStore articles = new JdbiArticleStore(database);
    Article article = articles.article("b").orElseThrow();
    damage("article", "arrived_at", "'yesterday'");
    assertThat(articles.article("b")).isEmpty();
    assertThat(articles.annotated("b")).isEmpty();
    assertThat(articles.entries()).extracting(Entry::articleId).containsExactly("a", "c");
    assertThat(new DamageLog(database).articles()).isOne();

    assertThat(articles.save(article, NOW)).isEqualTo(Saved.CHANGED);

    assertThat(articles.article("b")).contains(article);
    assertThat(articles.entries()).contains(new Entry("b", 2, false));
    assertThat(new DamageLog(database).articles()).isZero();
  }

  @Test
  void unreadArticlesThatAreDamagedHideNoOthers() {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "UPDATE article SET authors = 'rubbish', annotations = NULL WHERE id <> 'c'"));

    assertThat(new JdbiArticleStore(database).unread(1))
        .extracting(stored -> stored.article().id())
        .containsExactly("c");
  }

  @Test
  void damagedAnnotationsAreMadeAnew() {
    JdbiArticleStore articles = new JdbiArticleStore(database);
    JdbiStoryStore stories = new JdbiStoryStore(database);
    damage("article", "annotations", "x'00'");
    assertThat(articles.annotated("b")).isEmpty();
    assertThat(stories.untold()).isEmpty();

    new DamageLog(database).update(NOW);

    assertThat(articles.unread(9)).extracting(stored -> stored.article().id()).contains("b");
    assertThat(stories.untold()).extracting(story -> story.id()).containsExactly("s");
  }

  @Test
  void aDamagedPageIsToldAnew() {
    JdbiStoryStore stories = new JdbiStoryStore(database);
    damage("page", "json", "'{}'");
    assertThat(stories.pages()).isEmpty();

    new DamageLog(database).update(NOW);

    assertThat(stories.untold()).extracting(story -> story.id()).containsExactly("s");
  }

  /** In the first row that has something there; of articles that is the one that was read. */
  private void damage(String table, String column, String rubbish) {
    String row =
        switch (table) {
          case "article" -> " WHERE id = 'b'";
          case "story" -> " WHERE id = 's'";
          case "decision" -> " WHERE seq = 1";
          case "feed" -> " WHERE url = 'https://gull.example/feed'";
          case "item" -> " WHERE id = '1'";
          default -> "";
        };
    database
        .jdbi()
        .useHandle(
            handle -> handle.execute("UPDATE " + table + " SET " + column + " = " + rubbish + row));
  }
}
