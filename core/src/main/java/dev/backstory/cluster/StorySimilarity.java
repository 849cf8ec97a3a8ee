package dev.backstory.cluster;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

final class StorySimilarity {
  private StorySimilarity() {}

  static double[] views(WeighedArticle a, WeighedArticle b) {
    double e = a.embedding().cosine(b.embedding());
    double t = a.text().cosine(b.text());
    double l = a.lead().cosine(b.lead());
    double n = a.names().cosine(b.names());
    boolean titled = !a.title().isEmpty() && !b.title().isEmpty();
    double ti = titled ? a.title().cosine(b.title()) : 0;
    double gap = gap(a.published(), b.published());
    return new double[] {
      e, t, l, n, ti, titled ? 0 : 1, Math.sqrt(Math.max(0, e) * t), Math.sqrt(t), gap < 0 ? 1 : 0, gap < 0 ? 0 : Math.log1p(gap)
    };
  }

  private static double gap(@Nullable Instant a, @Nullable Instant b) {
    return a == null || b == null
        ? -1
        : Duration.between(a, b).abs().toHours() / 24.0;
  }
}
