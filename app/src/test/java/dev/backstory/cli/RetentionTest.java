package dev.backstory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.annotate.ArticleAnnotator;
import dev.backstory.annotate.PlainTagger;
import dev.backstory.check.SiteChecker;
import dev.backstory.check.SiteReport;
import dev.backstory.check.StoredSite;
import dev.backstory.cluster.copy.NewsroomResolver;
import dev.backstory.cluster.story.ActiveStories;
import dev.backstory.cluster.story.Reasons;
import dev.backstory.cluster.story.StoryDecision.Join;
import dev.backstory.cluster.story.StoryDecision.Open;
import dev.backstory.compose.StoryComposer;
import dev.backstory.desk.Models;
import dev.backstory.fact.FactFinder;
import dev.backstory.fact.OverlapJudge;
import dev.backstory.model.Article;
import dev.backstory.model.Rejection;
import dev.backstory.model.Sentence;
import dev.backstory.pipeline.ArticleRereader;
import dev.backstory.pipeline.GivenDecisions;
import dev.backstory.pipeline.InventedNews;
import dev.backstory.pipeline.PageRecomputer;
import dev.backstory.pipeline.PageWriter;
import dev.backstory.pipeline.Pipeline;
import dev.backstory.pipeline.Recomputed;
import dev.backstory.site.SiteFixture;
import dev.backstory.site.SiteRenderer;
import dev.backstory.site.SiteSnapshot;
import dev.backstory.site.SourceArticle;
import dev.backstory.site.StaticSite;
import dev.backstory.site.StoryReasons;
import dev.backstory.store.JdbiArticleStore;
import dev.backstory.store.JdbiRejectionLog;
import dev.backstory.store.JdbiStoryStore;
import dev.backstory.store.sqlite.SqliteDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Old texts go, but for what pages rest on. */
class RetentionTest {
  private static final Instant MORNING = Instant.parse("2029-11-21T08:00:00Z");
  private static final Instant LATER = Instant.parse("2029-12-15T08:00:00Z");
  private static final String AFTER_LATER = "2030-01-10T08:00:00Z";
  private static final String BETWEEN = "2029-12-16T08:00:00Z";

  /** Words that no page rests on. */
  private static final String UNTOLD =
      " Nobody on the quay wanted tea.".repeat(40) + "\n\nThe kettle stood idle again.";

  private static final SiteFixture FIXTURE = new SiteFixture();
  private static final ArticleAnnotator ANNOTATOR =
      new ArticleAnnotator(new PlainTagger(), InventedNews.embedder());
  private static final PageWriter WRITER =
      new PageWriter(new FactFinder(new OverlapJudge()), new StoryComposer(_ -> List.of()));

  @TempDir static Path filled;

  @TempDir Path folder;
  private Path data;

  /** One story of November and another that got an article in December. */
  @BeforeAll
  static void fill() {
    inStores(
        filled,
        stores -> {
          Pipeline pipeline =
              pipeline(
                  stores,
                  new GivenDecisions()
                      .on("tarn-1", open("bridge"))
                      .on("wire-1", join("bridge"))
                      .on("north-1", join("bridge"))
                      .on("north-0", open("survey"))
                      .on("tarn-0", join("survey")));
          tell(stores, pipeline, MORNING, "tarn-1", "wire-1", "north-1", "north-0");
          tell(stores, pipeline, LATER, "tarn-0");
          return null;
        });
  }

  private static Pipeline pipeline(Stores stores, GivenDecisions decisions) {
    return new Pipeline(
        stores.articles,
        stores.stories,
        ANNOTATOR,
        decisions,
        ActiveStories::new,
        new NewsroomResolver(),
        WRITER);
  }

  @BeforeEach
  void copy() throws IOException {
    data = Files.createDirectory(folder.resolve("data"));
    Path database = SqliteDatabase.file(filled);
    Files.copy(database, data.resolve(database.getFileName()));
  }

  private static void tell(Stores stores, Pipeline pipeline, Instant now, String... ids) {
    for (String id : ids) {
      stores.articles.save(longer(FIXTURE.article(id).article()), now);
    }
    try (ExecutorService workers = Executors.newSingleThreadExecutor()) {
      pipeline.read(workers, _ -> {});
      pipeline.place(now, _ -> {});
      pipeline.tell(workers, now, _ -> {});
    }
  }

  private static Article longer(Article article) {
    return new Article(
        article.id(),
        article.url(),
        article.outlet(),
        article.authors(),
        article.title(),
        article.published(),
        article.modified(),
        article.language(),
        article.wire(),
        article.text() + "\n\n" + UNTOLD.strip(),
        article.details());
  }

  private static Open open(String id) {
    return new Open(id, List.of(), Reasons.NONE);
  }

  private static Join join(String id) {
    return new Join(id, Reasons.NONE);
  }

  private record Stores(
      JdbiArticleStore articles, JdbiStoryStore stories, JdbiRejectionLog rejections) {
    Map<String, String> texts() {
      Map<String, String> texts = new TreeMap<>();
      articles
          .entries()
          .forEach(
              it ->
                  texts.put(it.articleId(), articles.article(it.articleId()).orElseThrow().text()));
      return texts;
    }

    SiteSnapshot site() {
      return SiteSnapshot.of(
          stories.pages(),
          id ->
              articles
                  .annotated(id)
                  .map(
                      read ->
                          new SourceArticle(
                              read.annotated().article(),
                              read.annotated().readTo(),
                              read.annotated().sentences().stream().map(Sentence::span).toList())),
          stories.redirects(),
          StoryReasons.NONE,
          () -> LATER);
    }
  }

  private <T> T inStores(Function<Stores, T> work) {
    return inStores(data, work);
  }

  private static <T> T inStores(Path folder, Function<Stores, T> work) {
    try (SqliteDatabase database = SqliteDatabase.open(folder)) {
      return work.apply(
          new Stores(
              new JdbiArticleStore(database),
              new JdbiStoryStore(database),
              new JdbiRejectionLog(database)));
    }
  }

  private CommandRun retain(String now, Object... options) {
    return TestCommand.on(data)
        .set("keep.texts_days=20")
        .with("--now", now)
        .with(options)
        .run("retention")
        .succeeded();
  }

  private Path build(String name, boolean texts) {
    Path site = folder.resolve(name);
    return inStores(
        stores -> {
          try {
            new StaticSite(new SiteRenderer(null)).write(stores.site(), site, texts, _ -> {});
            return site;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static Map<String, String> files(Path site) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(site)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(
            site.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }

  @Test
  void withoutTheSettingNothingGoes() {
    assertThat(TestCommand.on(data).run("retention").succeeded().out())
        .isEqualTo("keep.texts_days is 0: texts are kept for ever\n");
  }

  @Test
  void aDryRunSaysWhatWouldGoAndKeepsIt() {
    Map<String, String> before = inStores(Stores::texts);
    assertThat(retain(AFTER_LATER, "--dry-run").out())
        .matches("older than 20 days: the whole texts of 5 articles in 2 stories, \\d+ kB\n");
    assertThat(inStores(Stores::texts)).isEqualTo(before);
  }

  @Test
  void aStoryWithNewsIsKeptWhole() {
    assertThat(retain(BETWEEN).out())
        .contains("let go of the whole texts of 3 articles in 1 story");
    Map<String, String> texts = inStores(Stores::texts);
    assertThat(texts.get("tarn-0")).contains("tea");
    assertThat(texts.get("north-0")).contains("tea");
    assertThat(texts.get("tarn-1")).doesNotContain("kettle");
  }

  @Test
  void theSiteStaysAsItIsAndIsProvedByItsFiles() throws IOException {
    Map<String, String> before = files(build("before", false));
    retain(AFTER_LATER);

    assertThat(files(build("after", false))).isEqualTo(before);
    assertThat(inStores(Stores::texts).values())
        .allSatisfy(text -> assertThat(text).contains("\uFFFC").doesNotContain("kettle"));
    SiteReport report =
        new SiteChecker(Models::evidenceGate).check(build("texts", true), StoredSite.NONE);
    assertThat(report.faults()).isEmpty();
    assertThat(report.evidence()).isGreaterThan(10);
    assertThat(report.unproved()).isZero();
  }

  @Test
  void whatGoesIsRecordedAndGoesOnce() {
    retain(AFTER_LATER);
    List<Rejection> recorded = inStores(stores -> stores.rejections.all());
    assertThat(recorded)
        .extracting(Rejection::where, Rejection::reason)
        .singleElement()
        .asString()
        .matches(
            "\\(\"keep.texts_days\", \"let go of the whole texts of 5 articles in 2 stories, \\d+"
                + " kB\"\\)");
    assertThat(retain(AFTER_LATER).out())
        .isEqualTo("older than 20 days: the whole texts of 0 articles in 0 stories, 0 kB\n");
  }

  /** What can no longer be proved by writing or reading it again is said, and is no fault. */
  @Test
  void whatCannotBeDoneAgainIsNamed() {
    retain(AFTER_LATER);
    inStores(
        stores -> {
          Recomputed page =
              new PageRecomputer(stores.articles, stores.stories, new NewsroomResolver(), WRITER)
                  .recompute("bridge");
          assertThat(page).isNotInstanceOf(Recomputed.Differs.class);
          assertThat(new ArticleRereader(stores.articles, ANNOTATOR).read("tarn-1"))
              .isEqualTo(new Recomputed.Unknown("resting on texts that are no longer kept whole"));
          return null;
        });
  }

  /** A new version of the program or of the knowledge leaves such pages as they are. */
  @Test
  void whatRestsOnThemStandsUntilThereIsNews() {
    retain(BETWEEN);
    inStores(
        stores -> {
          assertThat(stores.articles.readBefore(ArticleAnnotator.VERSION + 1)).isEqualTo(2);
          stores.stories.knowing("another");
          assertThat(stores.stories.untold()).extracting("id").doesNotContain("bridge");
          return null;
        });
  }

  @Test
  void anArticleThatComesAnewIsWholeAgain() {
    retain(AFTER_LATER);
    Article whole = longer(FIXTURE.article("tarn-1").article());
    inStores(
        stores -> {
          stores.articles.save(whole, LATER);
          assertThat(stores.articles.article("tarn-1")).contains(whole);
          return null;
        });
  }

  /** A brief, which no other knowledge has told anew first. */
  @Test
  void aServerDoesItByItself() throws Exception {
    data = Files.createDirectory(folder.resolve("served"));
    inStores(
        stores -> {
          GivenDecisions alone = new GivenDecisions().on("north-0", open("survey"));
          tell(stores, pipeline(stores, alone), MORNING, "north-0");
          return null;
        });
    TestCommand command = TestCommand.on(data).set("keep.texts_days=20", "server.port=0");
    try (RunningCommand serving = command.with("--now", AFTER_LATER).start("serve", "--no-fetch")) {
      serving.awaitErr("let go of the whole texts of 1 article in 1 story");
    }
    assertThat(inStores(Stores::texts).get("north-0")).doesNotContain("kettle");
  }
}
