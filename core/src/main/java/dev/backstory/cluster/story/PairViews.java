package dev.backstory.cluster.story;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
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
          "days-apart",
          "numbers",
          "quoted-runs",
          "same-weekday",
          "other-weekday",
          "same-date",
          "other-date");

  private static final double HOURS_PER_DAY = 24;
  private static final double DAYS_OF_ONE_WEEK = 6;

  private PairViews() {}

  static double[] of(WeightedArticle a, WeightedArticle b) {
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
      Math.log1p(daysApart(a.published(), b.published())),
      a.numbers().cosine(b.numbers()),
      Math.log1p(a.quoted().shared(b.quoted())),
      ofOneWeek(a, b) && (a.weekdays() & b.weekdays()) != 0 ? 1 : 0,
      ofOneWeek(a, b) && differ(a.weekdays(), b.weekdays()) ? 1 : 0,
      Collections.disjoint(a.dates(), b.dates()) ? 0 : 1,
      differ(a.dates(), b.dates()) ? 1 : 0
    };
  }

  /** Whether a day of the week would be the same day in both; of the undated it is taken to be. */
  private static boolean ofOneWeek(WeightedArticle a, WeightedArticle b) {
    return daysApart(a.published(), b.published()) < DAYS_OF_ONE_WEEK;
  }

  private static boolean differ(int a, int b) {
    return a != 0 && b != 0 && (a & b) == 0;
  }

  private static boolean differ(List<Integer> a, List<Integer> b) {
    return !a.isEmpty() && !b.isEmpty() && Collections.disjoint(a, b);
  }

  /** Geometric mean of the two, high only where both are. */
  static double meaningAndText(WeightedArticle a, WeightedArticle b) {
    return meaningAndText(a.embedding().cosine(b.embedding()), a.text().cosine(b.text()));
  }

  private static double meaningAndText(double meaning, double text) {
    return Math.sqrt(Math.max(0, meaning) * text);
  }

  /** 0 where one of the two is not known: that view then says nothing. */
  static double daysApart(@Nullable Instant a, @Nullable Instant b) {
    return a == null || b == null ? 0 : Duration.between(a, b).abs().toHours() / HOURS_PER_DAY;
  }
}
