package dev.backstory.cluster.story;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Weighs the terms of articles by how rare they are in what has come so far. */
final class TermWeighter {
  private final DocumentFrequencies frequencies = new DocumentFrequencies();
  private int arrivals;

  /** The article that was weighed last: it is decided on first and then put into its story. */
  private @Nullable ArticleSignature signature;

  private @Nullable WeightedArticle weighed;

  /** As the article looks if it comes next. */
  WeightedArticle weigh(ArticleSignature article) {
    if (weighed == null || !article.equals(signature)) {
      weighed =
          new WeightedArticle(
              arrivals,
              article.articleId(),
              CompactEmbedding.of(article.embedding()),
              frequencies.vector(article.text()),
              frequencies.vector(article.title()),
              frequencies.vector(numbers(article.text())),
              article.days().weekdays(article.published()),
              article.days().dates(),
              article.quoted(),
              article.published(),
              article.language(),
              article.kind());
      signature = article;
    }
    return weighed;
  }

  /** Weighs an article that has come, and counts it for those that follow. */
  WeightedArticle count(ArticleSignature article) {
    WeightedArticle counted = weigh(article);
    frequencies.add(counted.text().terms());
    arrivals++;
    weighed = null;
    return counted;
  }

  private static Map<String, Float> numbers(Map<String, Float> text) {
    Map<String, Float> numbers = new HashMap<>();
    text.forEach(
        (stem, count) -> {
          if (Character.isDigit(stem.charAt(0))) {
            numbers.put(stem, count);
          }
        });
    return numbers;
  }
}
