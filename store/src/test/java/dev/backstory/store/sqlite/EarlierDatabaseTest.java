package dev.backstory.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backstory.annotate.ArticleAnnotator;
import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.Role;
import dev.backstory.model.Sentence;
import dev.backstory.model.Span;
import dev.backstory.model.StoryPage;
import dev.backstory.pipeline.PageCodec;
import dev.backstory.port.ArticleStore.Entry;
import dev.backstory.port.ListedStory;
import dev.backstory.port.QuotationQuery;
import dev.backstory.port.StoryStore.Change;
import dev.backstory.port.StoryStore.Mark;
import dev.backstory.port.StoryStore.Placement;
import dev.backstory.port.StoryStore.Redirect;
import dev.backstory.port.StoryStore.Tally;
import dev.backstory.store.DataFolderException;
import dev.backstory.store.JdbiArticleStore;
import dev.backstory.store.JdbiFeedStore;
import dev.backstory.store.JdbiItemStore;
import dev.backstory.store.JdbiQuotationStore;
import dev.backstory.store.JdbiStoryStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Databases of before one script made all tables: each change had one, from 1 to 11. */
class EarlierDatabaseTest {
  private static final String SCRIPTS = "classpath:dev/backstory/store/sqlite/unsquashed";
  private static final Instant MORNING = Instant.parse("2031-03-03T08:00:00Z");

  /** As an earlier reader left it: a sentence without its verb. */
  private static final String READ_BEFORE =
      """
      {"readTo":10,"sentences":[{"span":{"start":0,"end":10},"paragraph":0,"role":"MAIN",
       "confidence":0.75,"speech":false}],"mentions":[],"quotations":[],"times":[],
       "quantities":[],"phrases":[],"embedding":[1.0]}
      """;

  private static final StoryPage PAGE =
      new StoryPage(
          "s",
          "slug-s",
          "Ferry held",
          StoryPage.Status.BRIEF,
          "en",
          MORNING,
          MORNING,
          1,
          new StoryPage.Coverage(List.of(), 1, 1),
          List.of(),
          List.of());

  @TempDir Path folder;

  private Jdbi make(String version) {
    return make(folder, version);
  }

  /** Makes a database whose tables are of a version. */
  static Jdbi make(Path folder, String version) {
    String url = "jdbc:sqlite:" + SqliteDatabase.file(folder);
    Flyway.configure()
        .locations(SCRIPTS)
        .dataSource(url, null, null)
        .target(version)
        .load()
        .migrate();
    return Jdbi.create(url);
  }

  /** Puts rows into every table of version 11. */
  static void fill(Handle handle) {
    handle.createScript(resource("rows.sql")).execute();
    handle.execute(
        "INSERT INTO page (story_id, slug, updated_at, json) VALUES (?, ?, ?, ?)",
        PAGE.id(),
        PAGE.slug(),
        PAGE.updatedAt().toString(),
        PageCodec.write(PAGE));
    handle.execute("UPDATE article SET annotations = ? WHERE id = 'b'", packed(READ_BEFORE));
  }

  private static String resource(String name) {
    try (InputStream in = EarlierDatabaseTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(name, e);
    }
  }

  private static byte[] packed(String json) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      out.write(json.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return packed.toByteArray();
  }

  @Test
  void everyRowOfTheLastVersionIsKept() {
    Jdbi before = make("11");
    before.useHandle(EarlierDatabaseTest::fill);
    Map<String, List<Map<String, Object>>> rows = before.withHandle(EarlierDatabaseTest::rows);
    rows.get("decision_moved").getFirst().put("place", 0);
    rows.get("decision_moved").getLast().put("place", 1);
    rows.get("page").forEach(page -> page.put("basis", null));
    rows.get("feed").forEach(feed -> feed.put("paused", 0));
    rows.get("decision").forEach(decision -> decision.put("by_hand", 0));

    try (SqliteDatabase database = SqliteDatabase.open(folder)) {
      Map<String, List<Map<String, Object>>> now =
          database.jdbi().withHandle(EarlierDatabaseTest::rows);
      assertThat(now.remove("listing")).as("made when it is asked for").isEmpty();
      assertThat(now.remove("unplaced")).as("all are in stories").isEmpty();
      now.entrySet()
          .removeIf(table -> !rows.containsKey(table.getKey()) && table.getValue().isEmpty());
      assertThat(now).usingRecursiveComparison().isEqualTo(rows);
    }
    assertThat(rows).hasSizeGreaterThan(17).allSatisfy((_, kept) -> assertThat(kept).isNotEmpty());
  }

  private static Map<String, List<Map<String, Object>>> rows(Handle handle) {
    Map<String, List<Map<String, Object>>> rows = new TreeMap<>();
    for (String table :
        handle
            .createQuery(
                "SELECT name FROM pragma_table_list"
                    + " WHERE type = 'table'"
                    + " AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'flyway_%'")
            .mapTo(String.class)
            .list()) {
      rows.put(table, handle.createQuery("SELECT * FROM " + table).mapToMap().list());
    }
    return rows;
  }

  @Test
  void whatWasKeptIsRead() {
    make("11").useHandle(EarlierDatabaseTest::fill);

    try (SqliteDatabase database = SqliteDatabase.open(folder)) {
      JdbiStoryStore stories = new JdbiStoryStore(database);
      List<String> told = new ArrayList<>();
      stories
          .journal()
          .replay(
              0,
              (entry, signature) ->
                  told.add(entry.kind() + " " + entry.articleIds() + " " + signature.isPresent()));
      List<String> quoted = new ArrayList<>();
      new JdbiQuotationStore(database)
          .list(QuotationQuery.ALL, quotation -> quoted.add(quotation.words()));

      assertThat(stories.pages()).containsExactly(PAGE);
      assertThat(stories.changes(Mark.BEGINNING).stories())
          .extracting(Change::page)
          .containsExactlyInAnyOrder(ListedStory.of(PAGE), null);
      assertThat(stories.tally()).isEqualTo(new Tally(0, 1, 0));
      assertThat(stories.redirects()).containsExactly(new Redirect("t", "slug-t", "s", "slug-s"));
      assertThat(stories.placements())
          .containsExactly(
              new Placement("a", "s", 2), new Placement("b", "s", 1), new Placement("c", "s", 1));
      assertThat(stories.untold()).isEmpty();
      assertThat(told)
          .as("of the first no signature was kept")
          .containsExactly("OPEN [] false", "OPEN [] true", "JOIN [] true", "MERGE [c, b] false");
      assertThat(quoted).containsExactly("“ferry”");
      assertThat(new JdbiArticleStore(database).entries())
          .containsExactly(
              new Entry("a", 2, false), new Entry("b", 1, true), new Entry("c", 1, false));
      assertThat(new JdbiFeedStore(database).feeds()).hasSize(2);
      assertThat(new JdbiItemStore(database).due(MORNING.plusSeconds(86_400))).hasSize(2);
    }
  }

  @Test
  void whatAnEarlierReaderReadIsUsedAndLeftToBeReadAnew() {
    make("11").useHandle(EarlierDatabaseTest::fill);

    try (SqliteDatabase database = SqliteDatabase.open(folder)) {
      JdbiArticleStore store = new JdbiArticleStore(database);
      AnnotatedArticle read = store.annotated("b").orElseThrow().annotated();

      assertThat(read.sentences())
          .containsExactly(new Sentence(new Span(0, 10), 0, Role.MAIN, 0.75, false));
      assertThat(store.unread(9)).extracting(it -> it.article().id()).containsExactly("a", "c");
      assertThat(store.readBefore(ArticleAnnotator.VERSION)).isOne();
      assertThat(store.readBefore(ArticleAnnotator.VERSION, 9))
          .extracting(it -> it.article().id())
          .containsExactly("b");

      store.saveAnnotated(read, 1, ArticleAnnotator.VERSION);
      assertThat(store.readBefore(ArticleAnnotator.VERSION)).isZero();
    }
  }

  @Test
  void itsTablesAreThoseOfANewDatabase(@TempDir Path other) {
    make("11");

    try (SqliteDatabase earlier = SqliteDatabase.open(folder);
        SqliteDatabase fresh = SqliteDatabase.open(other)) {
      assertThat(earlier.jdbi().withHandle(EarlierDatabaseTest::tables))
          .isEqualTo(fresh.jdbi().withHandle(EarlierDatabaseTest::tables))
          .isNotEmpty();
      assertThat(scripts(fresh))
          .containsExactly(
              "B12__tables.sql",
              "V13__listing.sql",
              "V14__language_models.sql",
              "V15__page_basis.sql",
              "V16__search.sql",
              "V17__page_times.sql",
              "V18__story_facets.sql",
              "V19__pictures.sql",
              "V20__line_reports.sql",
              "V21__sections.sql",
              "V22__administration.sql",
              "V23__decisions_of_people.sql",
              "V24__api_tokens.sql",
              "V25__topics_and_settings.sql",
              "V26__webhooks_and_digests.sql",
              "V27__secrets_and_outlets.sql");
    }
  }

  @Test
  void theLatestScriptIsKnownWithoutAskingFlyway() throws IOException {
    try (SqliteDatabase fresh = SqliteDatabase.open(folder)) {
      assertThat(scripts(fresh).getLast()).startsWith("V" + SqliteDatabase.LATEST + "__");
    }
  }

  /** Every table, column, key and index with all that is said of it. */
  private static List<Map<String, Object>> tables(Handle handle) {
    List<Map<String, Object>> tables = new ArrayList<>();
    for (String part :
        List.of(
            "SELECT name, wr, strict FROM pragma_table_list ORDER BY name",
            "SELECT t.name AS of, c.name, c.type, c.\"notnull\", c.dflt_value, c.pk"
                + " FROM pragma_table_list AS t JOIN pragma_table_xinfo(t.name) AS c ORDER BY 1, 2",
            "SELECT t.name AS of, k.* FROM pragma_table_list AS t"
                + " JOIN pragma_foreign_key_list(t.name) AS k ORDER BY 1, 2, 3",
            "SELECT name, tbl_name, sql FROM sqlite_schema WHERE type <> 'table' ORDER BY name",
            "SELECT name AS counted FROM sqlite_schema"
                + " WHERE type = 'table' AND sql LIKE '%AUTOINCREMENT%' ORDER BY name")) {
      tables.addAll(handle.createQuery(part).mapToMap().list());
    }
    return tables;
  }

  private static List<String> scripts(SqliteDatabase database) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT script FROM flyway_schema_history")
                    .mapTo(String.class)
                    .list());
  }

  @Test
  void anOlderVersionIsRefusedAndLeftAsItIs() {
    Jdbi before = make("10");
    List<Map<String, Object>> tables = before.withHandle(EarlierDatabaseTest::tables);

    for (int times = 0; times < 2; times++) {
      assertThatThrownBy(() -> SqliteDatabase.open(folder))
          .isInstanceOf(DataFolderException.class)
          .hasMessage(
              "the data folder %s cannot be opened: its tables are of version 10,".formatted(folder)
                  + " and this program takes over those from version 11 on");
    }

    assertThat(before.withHandle(EarlierDatabaseTest::tables)).isEqualTo(tables);
  }
}
