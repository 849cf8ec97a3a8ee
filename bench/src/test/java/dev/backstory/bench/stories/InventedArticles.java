package dev.backstory.bench.stories;

import dev.backstory.cluster.story.ArticleSignature;
import dev.backstory.model.Article;
import dev.backstory.model.Embedding;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Articles and streams for these tests. */
final class InventedArticles {
  private InventedArticles() {}

  static LabelledText text(String id, String story, @Nullable String published, String text) {
    Instant time = published == null ? null : Instant.parse(published);
    Article article =
        new Article(id, null, "The Quay", List.of(), "A title", time, null, "en", null, text);
    return new LabelledText(article, story, time == null ? Instant.EPOCH : time);
  }

  /** An article with the meaning that the numbers give. */
  static StreamArticle article(LabelledText text, float... meaning) {
    Map<String, Float> counts =
        PlainWords.of(text.article().text()).entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, word -> word.getValue().floatValue()));
    return new StreamArticle(
        text,
        text.article().titleOrEmpty(),
        PlainWords.of(text.article().text()),
        PlainWords.names(text.article().text()),
        new ArticleSignature(
            text.article().id(),
            Embedding.of(meaning),
            counts,
            Map.of(),
            text.article().published()));
  }
}
