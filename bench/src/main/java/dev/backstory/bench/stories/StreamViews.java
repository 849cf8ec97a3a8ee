package dev.backstory.bench.stories;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

/**
 * A stream in order of arrival, and how alike its articles are in their words and their meaning.
 *
 * @param name the set's, or "merged"
 */
record StreamViews(String name, List<StreamArticle> articles, Likeness words, Likeness meaning) {
  private static final double HOURS_PER_DAY = 24;

  static StreamViews of(String name, List<StreamArticle> articles) {
    return new StreamViews(
        name,
        List.copyOf(articles),
        TfIdf.of(articles),
        Likeness.of(
            articles.size(),
            (a, b) ->
                articles
                    .get(a)
                    .signature()
                    .embedding()
                    .cosine(articles.get(b).signature().embedding())));
  }

  /** The same without dates. */
  StreamViews undated() {
    return new StreamViews(
        name, articles.stream().map(StreamArticle::undated).toList(), words, meaning);
  }

  /** The stories that people gave. */
  List<String> labels() {
    return articles.stream().map(StreamArticle::story).toList();
  }

  /** Whether both say when they were published. */
  boolean dated(int a, int b) {
    return articles.get(a).signature().published() != null
        && articles.get(b).signature().published() != null;
  }

  /** Days between the two; 0 where one is not known. */
  double daysApart(int a, int b) {
    Instant one = articles.get(a).signature().published();
    Instant other = articles.get(b).signature().published();
    return one == null || other == null
        ? 0
        : Duration.between(one, other).abs().toHours() / HOURS_PER_DAY;
  }

  /** Whether a word of a name is in both. */
  boolean shareName(int a, int b) {
    return !Collections.disjoint(articles.get(a).names(), articles.get(b).names());
  }
}
