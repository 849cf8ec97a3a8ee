package dev.backstory.cli;

import dev.backstory.annotate.ArticleAnnotator;
import dev.backstory.cluster.NewsroomFolder;
import dev.backstory.cluster.StoryClusterer;
import dev.backstory.compose.StoryComposer;
import dev.backstory.config.Config;
import dev.backstory.models.Nlp4jTagger;
import dev.backstory.models.OnnxEmbedder;
import dev.backstory.models.WordNetGlossary;
import dev.backstory.pipeline.Pipeline;
import dev.backstory.port.ArticleStore;
import dev.backstory.port.RejectionLog;
import dev.backstory.port.StoryStore;
import dev.backstory.store.SqliteArticleStore;
import dev.backstory.store.SqliteDatabase;
import dev.backstory.store.SqliteRejectionLog;
import dev.backstory.store.SqliteStoryStore;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * The wiring: an open data folder with the stores and, once something is to be read, the pipeline
 * over them. The models are loaded when first needed, since that takes ten seconds.
 */
final class Desk implements AutoCloseable {
  private final Config config;
  private final SqliteDatabase database;
  private final SqliteArticleStore articles;
  private final SqliteStoryStore stories;
  private final SqliteRejectionLog rejections;
  private final ExecutorService workers =
      Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
  private @Nullable Pipeline pipeline;

  private Desk(Config config, SqliteDatabase database) {
    this.config = config;
    this.database = database;
    this.articles = new SqliteArticleStore(database);
    this.stories = new SqliteStoryStore(database);
    this.rejections = new SqliteRejectionLog(database);
  }

  /** Opens the data folder that the options name. */
  static Desk open(DataOptions options) {
    return new Desk(options.config(), SqliteDatabase.open(options.folder));
  }

  Config config() {
    return config;
  }

  SqliteDatabase database() {
    return database;
  }

  ArticleStore articles() {
    return articles;
  }

  StoryStore stories() {
    return stories;
  }

  RejectionLog rejections() {
    return rejections;
  }

  /** Brings every article as far as it goes: read, placed, told. */
  void run(Instant now) {
    long unread = articles.entries().stream().filter(entry -> !entry.read()).count();
    if (unread == 0 && stories.untold().isEmpty() && pipeline == null) {
      // Nothing to read; what was read and not placed makes the pipeline needed all the same.
      if (stories.placements().size() == articles.entries().size()) {
        return;
      }
    }
    Pipeline pipeline = pipeline();
    try (TaskProgress reading = new TaskProgress("reading articles", unread)) {
      pipeline.read(workers, reading::step);
    }
    try (TaskProgress placing = new TaskProgress("finding stories", unread)) {
      pipeline.place(now, placing::step);
    }
    try (TaskProgress telling = new TaskProgress("telling stories", stories.untold().size())) {
      pipeline.tell(workers, now, telling::step);
    }
  }

  /** One line that accounts for every article. */
  String summary() {
    return "";
  }

  @Override
  public void close() {
    workers.shutdown();
    database.close();
  }

  private Pipeline pipeline() {
    if (pipeline == null) {
      pipeline =
          new Pipeline(
              articles,
              stories,
              new ArticleAnnotator(new Nlp4jTagger(), new OnnxEmbedder()),
              new StoryClusterer(),
              new NewsroomFolder(),
              new StoryComposer(new WordNetGlossary()));
    }
    return pipeline;
  }
}
