package dev.backstory.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How alike two articles are, seen from several sides. */
final class PairViews {
  /** What each number of {@link #of} says, in order. */
  static final List<String> NAMES =
      List.of(
          "embedding",
          "text",
          "title",
          "untitled",
          "meaning-and-text",
          "text-root",
          "undated",
          "days-apart");

  private static final double HOURS_PER_DAY = 24;

  private PairViews() {}

  static double[] of(WeighedArticle a, WeighedArticle b) {
    double meaning = a.embedding().cosine(b.embedding());
    double text = a.text().cosine(b.text());
    boolean titled = !a.title().isEmpty() && !b.title().isEmpty();
    boolean dated = a.published() != null && b.published() != null;
    return new double[] {
      meaning,
      text,
      a.title().cosine(b.title()),
      titled ? 0 : 1,
      meaningAndText(meaning, text),
      Math.sqrt(text),
      dated ? 0 : 1,
      Math.log1p(daysApart(a.published(), b.published()))
    };
  }

  /** Geometric mean of the two, high only where both are. */
  static double meaningAndText(WeighedArticle a, WeighedArticle b) {
    return meaningAndText(a.embedding().cosine(b.embedding()), a.text().cosine(b.text()));
  }

  private static double meaningAndText(double meaning, double text) {
    return Math.sqrt(Math.max(0, meaning) * text);
  }

  /** 0 where one of the two is not known: that view then says nothing. */
  private static double daysApart(@Nullable Instant a, @Nullable Instant b) {
    return a == null || b == null ? 0 : Duration.between(a, b).abs().toHours() / HOURS_PER_DAY;
  }
}
