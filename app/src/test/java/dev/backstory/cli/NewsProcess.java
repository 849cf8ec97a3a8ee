package dev.backstory.cli;

import dev.backstory.annotate.ArticleAnnotator;
import dev.backstory.annotate.PlainTagger;
import dev.backstory.cluster.copy.NewsroomResolver;
import dev.backstory.cluster.story.ActiveStories;
import dev.backstory.compose.StoryComposer;
import dev.backstory.fact.FactFinder;
import dev.backstory.pipeline.InventedNews;
import dev.backstory.pipeline.PageWriter;
import dev.backstory.pipeline.Pipeline;
import dev.backstory.pipeline.RestlessDecider;
import dev.backstory.store.JdbiArticleStore;
import dev.backstory.store.JdbiStoryStore;
import dev.backstory.store.sqlite.SqliteDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A small process that takes in invented articles round by round, and goes on where one before it
 * was stopped. Its models are stand-ins, so it is up within a second.
 */
public final class NewsProcess {
  private static final int PER_ROUND = 40;

  private NewsProcess() {}

  static CommandProcess start(Path data, int articles) throws IOException {
    return CommandProcess.start(
        data.getParent(), CommandProcess.SMALL, NewsProcess.class, data, articles);
  }

  /**
   * Runs it.
   *
   * @param args the data folder, the number of articles
   */
  public static void main(String[] args) {
    try (SqliteDatabase database = SqliteDatabase.open(Path.of(args[0]));
        ExecutorService workers = Executors.newFixedThreadPool(2)) {
      JdbiArticleStore articles = new JdbiArticleStore(database);
      Pipeline pipeline =
          new Pipeline(
              articles,
              new JdbiStoryStore(database),
              new ArticleAnnotator(new PlainTagger(), InventedNews.embedder()),
              new RestlessDecider(),
              ActiveStories::new,
              new NewsroomResolver(),
              new PageWriter(new FactFinder((_, _) -> 0), new StoryComposer(_ -> List.of())));
      int first = Math.max(0, articles.entries().size() - 1) / PER_ROUND * PER_ROUND;
      for (int from = first; from < Integer.parseInt(args[1]); from += PER_ROUND) {
        for (int number = from; number < from + PER_ROUND; number++) {
          articles.save(InventedNews.article(number), InventedNews.at(from));
        }
        Instant now = InventedNews.at(from + PER_ROUND);
        pipeline.read(workers, _ -> {});
        pipeline.place(now, _ -> {});
        pipeline.tell(workers, now, _ -> {});
      }
    }
  }
}
