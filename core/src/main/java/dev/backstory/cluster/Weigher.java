package dev.backstory.cluster;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Weighs the terms of articles by how rare they are in what has come so far. */
final class Weigher {
  private final DocumentFrequencies frequencies = new DocumentFrequencies();
  private int arrivals;

  /** The article that was weighed last: it is decided on first and then put into its story. */
  private @Nullable ArticleSignature signature;

  private @Nullable WeighedArticle weighed;

  /** As the article looks if it comes next. */
  WeighedArticle weigh(ArticleSignature article) {
    if (weighed == null || !article.equals(signature)) {
      weighed =
          new WeighedArticle(
              arrivals,
              article.articleId(),
              CompactEmbedding.of(article.embedding()),
              vector(article.text()),
              vector(article.title()),
              vector(numbers(article.text())),
              article.days().weekdays(article.published()),
              article.days().dates(),
              article.quoted(),
              article.published());
      signature = article;
    }
    return weighed;
  }

  /** Weighs an article that has come, and counts it for those that follow. */
  WeighedArticle count(ArticleSignature article) {
    WeighedArticle counted = weigh(article);
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

  /** Each count weighs {@code ln(1 + count)} times the rarity of its term. */
  private TermVector vector(Map<String, Float> counts) {
    long[] sorted = new long[counts.size()];
    int size = 0;
    for (Map.Entry<String, Float> count : counts.entrySet()) {
      int term = Terms.number(count.getKey());
      float weight = (float) (Math.log1p(count.getValue()) * frequencies.rarity(term));
      sorted[size++] =
          (long) term << Integer.SIZE | Integer.toUnsignedLong(Float.floatToIntBits(weight));
    }
    Arrays.sort(sorted);
    int[] terms = new int[size];
    float[] weights = new float[size];
    for (int i = 0; i < size; i++) {
      terms[i] = (int) (sorted[i] >> Integer.SIZE);
      weights[i] = Float.intBitsToFloat((int) sorted[i]);
    }
    return TermVector.of(terms, weights);
  }
}
