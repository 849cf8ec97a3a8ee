package dev.backstory.bench.stories;

import dev.backstory.annotate.ArticleAnnotator;
import dev.backstory.bench.data.TemporaryFolder;
import dev.backstory.bench.score.MarkdownTable;
import dev.backstory.bench.stories.StreamGenerator.Generated;
import dev.backstory.cluster.copy.NewsroomResolver;
import dev.backstory.cluster.story.ActiveStories;
import dev.backstory.cluster.story.Reasons;
import dev.backstory.cluster.story.StoryClusterer;
import dev.backstory.compose.StoryComposer;
import dev.backstory.fact.FactFinder;
import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.Article;
import dev.backstory.model.Embedding;
import dev.backstory.model.Story;
import dev.backstory.pipeline.PageWriter;
import dev.backstory.pipeline.Pipeline;
import dev.backstory.pipeline.ReasonsCodec;
import dev.backstory.pipeline.SignatureCodec;
import dev.backstory.port.Decision;
import dev.backstory.port.Decision.Kind;
import dev.backstory.port.Embedder;
import dev.backstory.port.Turn;
import dev.backstory.store.JdbiArticleStore;
import dev.backstory.store.JdbiStoryStore;
import dev.backstory.store.sqlite.SqliteDatabase;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * How long a process takes from its start until it has put the first article into a story, with so
 * many generated articles in its journal. The time is that which the processor gave to it, so a
 * busy machine measures the same; loading the models is not in it.
 */
public final class StartBench {
  private static final int DIMENSIONS = 384;
  private static final double CONTINUING = 0.5;
  private static final double NANOS_PER_SECOND = 1e9;
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private StartBench() {}

  /** Prints a row for each number of articles. */
  public static void print(List<Integer> sizes) throws IOException {
    System.out.print(
        new MarkdownTable(List.of("articles in the journal", "seconds until the first decision")));
    for (int size : sizes) {
      Path folder = Files.createTempDirectory("backstory-start");
      try (SqliteDatabase database = SqliteDatabase.open(folder)) {
        fill(new JdbiStoryStore(database), size);
        System.out.println(
            MarkdownTable.line(
                List.of(
                    String.format(Locale.ROOT, "%,d", size),
                    String.format(Locale.ROOT, "%.1f", seconds(database)))));
      }
      TemporaryFolder.delete(folder);
    }
  }

  private static void fill(JdbiStoryStore stories, int size) {
    StreamGenerator stream = new StreamGenerator(new Random(1), CONTINUING);
    Set<String> begun = new HashSet<>();
    String reasons = ReasonsCodec.encode(Reasons.NONE);
    for (int i = 0; i < size; i++) {
      Generated next = stream.next();
      Story story =
          begun.add(next.story())
              ? new Story(
                  next.story(), next.story(), List.of(), List.of(), Instant.EPOCH, Instant.EPOCH)
              : null;
      Kind kind = story == null ? Kind.JOIN : Kind.OPEN;
      stories.follow(
          new Turn(
              next.signature().articleId(),
              1,
              Instant.EPOCH,
              SignatureCodec.encode(next.signature()),
              List.of(new Decision(kind, next.story(), null, List.of(), story, reasons))));
    }
  }

  private static double seconds(SqliteDatabase database) {
    JdbiArticleStore articles = new JdbiArticleStore(database);
    Article article =
        new Article(
            "first", null, null, List.of(), "A title", null, null, "en", null, "A text of words.");
    float[] meaning = new float[DIMENSIONS];
    meaning[0] = 1;
    articles.save(article, Instant.EPOCH);
    articles.saveAnnotated(
        new AnnotatedArticle(
            article,
            article.length(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Embedding.of(meaning)),
        1,
        ArticleAnnotator.VERSION);
    long start = CLOCK.getCurrentThreadCpuTime();
    new Pipeline(
            articles,
            new JdbiStoryStore(database),
            new ArticleAnnotator(_ -> List.of(), new NoMeaning()),
            new StoryClusterer(),
            ActiveStories::new,
            new NewsroomResolver(),
            new PageWriter(new FactFinder((_, _) -> 0), new StoryComposer(_ -> List.of())))
        .place(Instant.EPOCH, _ -> {});
    return (CLOCK.getCurrentThreadCpuTime() - start) / NANOS_PER_SECOND;
  }

  /** Nothing is read here. */
  private static final class NoMeaning implements Embedder {
    @Override
    public Set<String> languages() {
      return Set.of("en");
    }

    @Override
    public int dimensions() {
      return DIMENSIONS;
    }

    @Override
    public Embedding embed(String text) {
      throw new UnsupportedOperationException("nothing is read here");
    }
  }
}
