package dev.backstory.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.annotate.ArticleAnnotator;
import dev.backstory.cluster.copy.NewsroomResolver;
import dev.backstory.cluster.story.ActiveStories;
import dev.backstory.cluster.story.StoryClusterer;
import dev.backstory.compose.StoryComposer;
import dev.backstory.fact.FactFinder;
import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.Article;
import dev.backstory.model.Embedding;
import dev.backstory.pipeline.PageWriter;
import dev.backstory.pipeline.Pipeline;
import dev.backstory.port.Embedder;
import dev.backstory.port.StoryStore.Mark;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** However much a store has, a round asks it about what is new alone. */
class StatementsOfARoundTest {
  private static final Instant NOON = Instant.parse("2031-03-04T12:00:00Z");
  private static final int DIMENSIONS = 64;

  @RegisterExtension final TestDatabases databases = new TestDatabases();

  @Test
  void aRoundTakesNoMoreStatementsForMoreArticles() {
    Store few = new Store(databases.database(), 3);
    Store many = new Store(databases.another(), 40);

    assertThat(many.withoutNews()).isEqualTo(few.withoutNews()).isLessThan(10);
    assertThat(many.withOneArticle()).isEqualTo(few.withOneArticle()).isLessThan(60);
  }

  /** Articles in stories of their own, and what it takes to go on from there. */
  private static final class Store {
    private final AtomicInteger statements = new AtomicInteger();
    private final JdbiArticleStore articles;
    private final JdbiStoryStore stories;
    private final Pipeline pipeline;
    private int arrived;
    private Mark upTo = Mark.BEGINNING;

    Store(Database database, int size) {
      articles = new JdbiArticleStore(database);
      stories = new JdbiStoryStore(database);
      pipeline =
          new Pipeline(
              articles,
              stories,
              new ArticleAnnotator(_ -> List.of(), new NoMeaning()),
              new StoryClusterer(),
              ActiveStories::new,
              new NewsroomResolver(),
              new PageWriter(new FactFinder((_, _) -> 0), new StoryComposer(_ -> List.of())));
      for (int i = 0; i < size; i++) {
        arrive();
      }
      round();
      database
          .jdbi()
          .setSqlLogger(
              new SqlLogger() {
                @Override
                public void logBeforeExecution(StatementContext context) {
                  statements.incrementAndGet();
                }
              });
    }

    int withoutNews() {
      return count(this::round);
    }

    int withOneArticle() {
      arrive();
      return count(this::round);
    }

    private int count(Runnable work) {
      statements.set(0);
      work.run();
      return statements.get();
    }

    /** About something that no other is about. */
    private void arrive() {
      int number = arrived++;
      float[] meaning = new float[DIMENSIONS];
      meaning[number] = 1;
      Article article =
          new Article(
              "a" + number,
              null,
              "The Quay",
              List.of(),
              "Thing" + number,
              NOON,
              null,
              "en",
              null,
              "Word%d has come.".formatted(number));
      articles.save(article, NOON);
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
    }

    private void round() {
      stories.knowing("knowledge");
      if (articles.unplaced() > 0 || stories.untoldCount() > 0) {
        try (ExecutorService workers = Executors.newSingleThreadExecutor()) {
          pipeline.place(NOON, _ -> {});
          pipeline.tell(workers, NOON, _ -> {});
        }
      }
      upTo = stories.changes(upTo).upTo();
      assertThat(stories.tally().articles()).isEqualTo(arrived);
    }
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
