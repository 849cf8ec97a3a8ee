package dev.backstory.cluster.copy;

import dev.backstory.model.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which article each article of a story was copied from, and what it took over from others. The
 * original is the text that was added first, or a fuller one of the same rank: the first is then
 * the trimmed copy.
 */
final class CopyOrigins {
  private final CopyFinder finder = new CopyFinder();
  private final int[] sources;
  private final int[] ranks;
  private final List<List<Span>> taken = new ArrayList<>();

  CopyOrigins(int articles) {
    sources = IntStream.range(0, articles).toArray();
    ranks = new int[articles];
    for (int i = 0; i < articles; i++) {
      taken.add(List.of());
    }
  }

  /** Adds an article; those of a lower rank, which may be sources of it, must have been added. */
  void add(int article, int rank, String text) {
    ranks[article] = rank;
    ReportText report = ReportText.of(text);
    List<Overlap> overlaps = finder.overlaps(report);
    Optional<Overlap> copied =
        overlaps.stream()
            .filter(Overlap::isCopy)
            .max(Comparator.comparingInt(Overlap::words).thenComparing(o -> -o.original()));
    if (copied.isPresent()) {
      sources[article] = copied.get().original();
    } else {
      finder.add(article, report);
      overlaps.forEach(overlap -> takeFrom(overlap, article));
    }
  }

  /** The article that this one is a copy of, or itself. */
  int of(int article) {
    int source = article;
    while (sources[source] != source) {
      source = sources[source];
    }
    return source;
  }

  /** What an article that is no copy took over from others, in the order of its text. */
  List<Span> taken(int article) {
    return taken.get(article);
  }

  private void takeFrom(Overlap overlap, int article) {
    int source = overlap.original();
    boolean trimmed = overlap.isFuller() && ranks[source] == ranks[article];
    if (trimmed && sources[source] == source) {
      sources[source] = article;
    } else {
      taken.set(article, joined(taken.get(article), overlap.passages()));
    }
  }

  /** Both lists as one, where they overlap as one stretch. */
  private static List<Span> joined(List<Span> spans, List<Span> more) {
    List<Span> all = new ArrayList<>(spans);
    all.addAll(more);
    Span[] sorted = all.toArray(Span[]::new);
    Arrays.sort(sorted);
    List<Span> joined = new ArrayList<>();
    for (Span span : sorted) {
      if (joined.isEmpty() || joined.getLast().end() < span.start()) {
        joined.add(span);
      } else {
        Span last = joined.removeLast();
        joined.add(new Span(last.start(), Math.max(last.end(), span.end())));
      }
    }
    return List.copyOf(joined);
  }
}
