package dev.backstory.desk;

import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.StoryPage;
import dev.backstory.pipeline.TextCutter;
import dev.backstory.port.ArticleStore;
import dev.backstory.port.ArticleStore.Read;
import dev.backstory.port.StoryStore;
import dev.backstory.port.StoryStore.Placement;
import dev.backstory.store.JdbiTextRetention;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Lets go of the texts of stories of which there was no news for long, but for what pages rest on.
 */
final class Retention {
  private final ArticleStore articles;
  private final StoryStore stories;
  private final JdbiTextRetention texts;
  private final Progress progress;
  private int cut;
  private long bytes;

  Retention(ArticleStore articles, StoryStore stories, JdbiTextRetention texts, Progress progress) {
    this.articles = articles;
    this.stories = stories;
    this.texts = texts;
    this.progress = progress;
  }

  /**
   * @param before when the last article of a story must have come
   * @param really whether it is done; else it is only counted
   */
  Retained run(Instant before, boolean really) {
    List<String> quiet = texts.quietStories(before);
    try (Progress.Task task = progress.begin("letting go of old texts", quiet.size())) {
      for (String story : quiet) {
        stories.page(story).ifPresent(page -> cut(page, really));
        task.step(1);
      }
    }
    return new Retained(quiet.size(), cut, bytes);
  }

  private void cut(StoryPage page, boolean really) {
    TextCutter cutter = new TextCutter(page);
    for (Placement placement : stories.placements(page.id())) {
      Optional<Read> read = articles.annotated(placement.articleId());
      if (read.isPresent()) {
        cut(cutter, read.get(), really);
      }
    }
  }

  private void cut(TextCutter cutter, Read read, boolean really) {
    AnnotatedArticle kept = cutter.cut(read.annotated());
    cut++;
    bytes += texts.freedBy(kept);
    if (really) {
      texts.keepOnly(kept, read.version());
    }
  }
}
