package dev.backstory.bench.stories;

import dev.backstory.cluster.story.ArticleSignature;
import dev.backstory.model.Article;
import dev.backstory.model.Embedding;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Articles for these tests. */
final class InventedArticles {
  private InventedArticles() {}

  static StreamArticle article(String id, @Nullable String published) {
    Instant time = published == null ? null : Instant.parse(published);
    Article article =
        new Article(id, null, "The Quay", List.of(), "A title", time, null, "en", null, "Text.");
    return new StreamArticle(
        new LabelledText(article, "s", time == null ? Instant.EPOCH : time),
        new ArticleSignature(id, Embedding.of(1), Map.of(), Map.of(), time));
  }
}
