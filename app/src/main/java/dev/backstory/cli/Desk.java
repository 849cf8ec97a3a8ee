package dev.backstory.cli;

import dev.backstory.annotate.ArticleAnnotator;
import dev.backstory.cluster.copy.NewsroomFolder;
import dev.backstory.cluster.story.ActiveStories;
import dev.backstory.cluster.story.StoryClusterer;
import dev.backstory.compose.StoryComposer;
import dev.backstory.config.Config;
import dev.backstory.fetch.HttpDoor;
import dev.backstory.fetch.round.FeedFinder;
import dev.backstory.fetch.round.FetchReport;
import dev.backstory.fetch.round.FetchRound;
import dev.backstory.fetch.round.PollInterval;
import dev.backstory.model.Rejection;
import dev.backstory.model.Sentence;
import dev.backstory.model.StoryPage;
import dev.backstory.pipeline.PageWriter;
import dev.backstory.pipeline.Pipeline;
import dev.backstory.pipeline.StoryExplainer;
import dev.backstory.port.ArticleStore;
import dev.backstory.port.ArticleStore.Entry;
import dev.backstory.port.RejectionLog;
import dev.backstory.port.StoryStore;
import dev.backstory.store.SqliteArticleStore;
import dev.backstory.store.SqliteDatabase;
import dev.backstory.store.SqliteFeedStore;
import dev.backstory.store.SqliteImportStore;
import dev.backstory.store.SqliteItemStore;
import dev.backstory.store.SqliteQuotationStore;
import dev.backstory.store.SqliteRejectionLog;
import dev.backstory.store.SqliteStoryStore;
import dev.backstory.web.SiteSnapshot;
import dev.backstory.web.SourceArticle;
import dev.backstory.web.SourceArticles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The wiring: an open data folder with its stores and, once there is something to do, the pipeline
 * over them. The models are loaded when first needed, since that takes ten seconds.
 */
final class Desk implements AutoCloseable {
  private final Config config;
  private final InstantSource clock;
  private final SqliteDatabase database;
  private final SqliteArticleStore articles;
  private final SqliteStoryStore stories;
  private final SqliteFeedStore feeds;
  private final SqliteItemStore items;
  private final SqliteRejectionLog rejections;
  private final SqliteImportStore imports;
  private final AtomicInteger dropped = new AtomicInteger();
  private final ExecutorService workers =
      Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
  private @Nullable Pipeline pipeline;
  private final DeskKnowledge knowledge;
  private @Nullable HttpDoor door;
  private @Nullable FetchRound round;

  Desk(Config config, Path folder, InstantSource clock) {
    this.config = config;
    this.clock = clock;
    this.database = SqliteDatabase.open(folder);
    this.articles = new SqliteArticleStore(database);
    this.stories = new SqliteStoryStore(database);
    this.feeds = new SqliteFeedStore(database);
    this.items = new SqliteItemStore(database);
    this.rejections = new SqliteRejectionLog(database);
    this.imports = new SqliteImportStore(database);
    this.knowledge = new DeskKnowledge(config.online(), folder, database, stories, this::door);
  }

  /** Opens the data folder that the options name. */
  static Desk open(DataOptions options) {
    return new Desk(options.config(), options.folder, options.clock());
  }

  Config config() {
    return config;
  }

  ArticleStore articles() {
    return articles;
  }

  StoryStore stories() {
    return stories;
  }

  SqliteFeedStore feeds() {
    return feeds;
  }

  RejectionLog rejections() {
    return rejections;
  }

  SqliteImportStore imports() {
    return imports;
  }

  /** The line to show on every page, or null. */
  @Nullable String notice() {
    return config.server().notice().isBlank() ? null : config.server().notice();
  }

  SqliteQuotationStore quotations() {
    return new SqliteQuotationStore(database);
  }

  SqliteItemStore items() {
    return items;
  }

  /** Looks at the feeds and reads what is new. */
  FetchReport fetch(Instant now, boolean onlyDue) {
    return round().run(now, onlyDue);
  }

  /** Looks for feeds at an address. */
  FeedFinder.Finding find(String url) {
    return new FeedFinder(door()).find(url);
  }

  /** What is known of people, organisations and places. */
  DeskKnowledge knowledge() {
    return knowledge;
  }

  /** When there will be something to fetch; empty if there will not. */
  Optional<Instant> nextFetch() {
    return Stream.of(feeds.nextLook(), items.nextReading())
        .flatMap(Optional::stream)
        .min(Instant::compareTo);
  }

  /**
   * Brings every article as far as it goes: read, placed, told; and reads anew what an earlier
   * version of the program read.
   */
  void run(Instant now) {
    advance(now);
    int left = left();
    if (left == 0) {
      return;
    }
    try (TaskProgress again = new TaskProgress("reading articles anew", left)) {
      for (int read = readAnew(now); read > 0; read = readAnew(now)) {
        again.step(read);
      }
    }
    advance(now);
  }

  /** How many articles were last read by an earlier version of the program. */
  int left() {
    return articles.readBefore(ArticleAnnotator.VERSION);
  }

  /**
   * Reads some of them anew, so that their stories are untold while their pages stand.
   *
   * @return how many; 0 if none is left
   */
  int readAnew(Instant now) {
    return left() == 0 ? 0 : pipeline().readAnew(workers, rejection -> reject(rejection, now));
  }

  /** Brings what is new as far as it goes. */
  void advance(Instant now) {
    knowledge.refresh();
    if (articles.entries().stream().allMatch(this::placed) && stories.untold().isEmpty()) {
      return;
    }
    Pipeline pipeline = pipeline();
    try (TaskProgress reading = new TaskProgress("reading articles", count(e -> !e.read()))) {
      pipeline.read(workers, reading::step, rejection -> reject(rejection, now));
    }
    try (TaskProgress placing = new TaskProgress("finding stories", count(e -> !placed(e)))) {
      pipeline.place(now, placing::step);
    }
    try (TaskProgress telling = new TaskProgress("telling stories", stories.untold().size())) {
      pipeline.tell(workers, now, telling::step);
    }
  }

  /**
   * The site as it stands.
   *
   * @param clock tells which stories are quiet
   */
  SiteSnapshot site(InstantSource clock) {
    return SiteSnapshot.of(
        stories.pages(), sources(), stories.redirects(), explainer()::explain, clock);
  }

  /** Tells why articles are in their stories. */
  StoryExplainer explainer() {
    return new StoryExplainer(articles, stories);
  }

  SourceArticles sources() {
    return id ->
        articles
            .annotated(id)
            .map(
                read ->
                    new SourceArticle(
                        read.annotated().article(),
                        read.annotated().readTo(),
                        read.annotated().sentences().stream().map(Sentence::span).toList()));
  }

  /** One line that accounts for every article. */
  String summary() {
    List<Entry> entries = articles.entries();
    List<StoryPage> pages = stories.pages();
    long told = pages.stream().mapToLong(page -> page.coverage().articles().size()).sum();
    long full = pages.stream().filter(page -> page.status() == StoryPage.Status.PAGE).count();
    return "%d articles: %d read, %d placed, %d told in %d stories (%d pages, %d briefs)%s"
        .formatted(
            entries.size(),
            entries.stream().filter(Entry::read).count(),
            entries.stream().filter(this::placed).count(),
            told,
            pages.size(),
            full,
            pages.size() - full,
            dropped.get() == 0
                ? ""
                : "; " + dropped.get() + " claims dropped by the evidence gate");
  }

  @Override
  public void close() {
    workers.shutdown();
    database.close();
    knowledge.close();
    try {
      if (door != null) {
        door.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void reject(Rejection rejection, Instant now) {
    rejections.add(rejection, now);
    System.err.println("rejected " + rejection.where() + ": " + rejection.reason());
  }

  private boolean placed(Entry entry) {
    return stories
        .placement(entry.articleId())
        .filter(placement -> placement.version() == entry.version())
        .isPresent();
  }

  private long count(Predicate<Entry> which) {
    return articles.entries().stream().filter(which).count();
  }

  private Pipeline pipeline() {
    if (pipeline == null) {
      pipeline =
          new Pipeline(
              articles,
              stories,
              Models.annotator(),
              new StoryClusterer(),
              ActiveStories::new,
              new NewsroomFolder(),
              new PageWriter(
                  Models.facts(),
                  new StoryComposer(
                      knowledge.entities(),
                      Models.editor(),
                      DeskSettings.compose(config.page()),
                      _ -> dropped.incrementAndGet())));
    }
    return pipeline;
  }

  private HttpDoor door() {
    if (door == null) {
      door = new HttpDoor(DeskSettings.fetch(config.fetch()), clock);
    }
    return door;
  }

  private FetchRound round() {
    if (round == null) {
      RandomGenerator random = new SplittableRandom();
      PollInterval interval =
          new PollInterval(config.fetch().minInterval(), config.fetch().maxInterval(), random);
      round = new FetchRound(door(), feeds, items, articles, rejections, interval, random);
    }
    return round;
  }
}
