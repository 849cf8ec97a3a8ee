package dev.backstory.desk;

import dev.backstory.cluster.copy.NewsroomResolver;
import dev.backstory.pipeline.ArticleRereader;
import dev.backstory.pipeline.PageRecomputer;
import dev.backstory.pipeline.PageWriter;
import dev.backstory.pipeline.Recomputed;
import dev.backstory.port.ArticleStore;
import dev.backstory.port.StoryStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;

/** Writes the pages of a data folder and reads its articles again, and changes nothing there. */
public final class StoreProof {
  private final ArticleStore articles;
  private final StoryStore stories;
  private final Supplier<PageWriter> writer;
  private final ExecutorService workers;
  private final Progress progress;

  StoreProof(
      ArticleStore articles,
      StoryStore stories,
      Supplier<PageWriter> writer,
      ExecutorService workers,
      Progress progress) {
    this.articles = articles;
    this.stories = stories;
    this.writer = writer;
    this.workers = workers;
    this.progress = progress;
  }

  /** Writes the pages of these stories again; by their ids, without those that have no page. */
  public Map<String, Recomputed> write(List<String> storyIds) {
    List<String> known = storyIds.stream().filter(id -> stories.page(id).isPresent()).toList();
    if (known.isEmpty()) {
      return Map.of(); // and no model is loaded
    }
    PageRecomputer recomputer =
        new PageRecomputer(articles, stories, new NewsroomResolver(), writer.get());
    return each("writing pages again", known, recomputer::recompute);
  }

  /** Reads these articles again; by their ids, without those that are not kept or not read. */
  public Map<String, Recomputed> read(List<String> articleIds) {
    List<String> known =
        articleIds.stream().filter(id -> articles.annotated(id).isPresent()).toList();
    if (known.isEmpty()) {
      return Map.of();
    }
    ArticleRereader rereader = new ArticleRereader(articles, Models.annotator());
    return each("reading articles again", known, rereader::read);
  }

  private Map<String, Recomputed> each(
      String what, List<String> ids, Function<String, Recomputed> work) {
    Map<String, Future<Recomputed>> working = new LinkedHashMap<>();
    ids.forEach(id -> working.put(id, workers.submit(() -> work.apply(id))));
    Map<String, Recomputed> done = new LinkedHashMap<>();
    try (Progress.Task task = progress.begin(what, ids.size())) {
      working.forEach(
          (id, result) -> {
            done.put(id, result(result));
            task.step(1);
          });
    }
    return done;
  }

  private static Recomputed result(Future<Recomputed> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
