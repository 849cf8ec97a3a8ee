package dev.backstory.site.coverage;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of time, drawn from left to right.
 *
 * @param from the earliest report
 * @param to the latest, later than that
 */
public record ReportScale(Instant from, Instant to) {
  /** How wide a drawing is, in its own units. */
  public static final int WIDTH = 1000;

  /** How wide the mark of one report is. */
  public static final int MARK = 14;

  /** From the first of these times to the last; empty if all are the same. */
  public static Optional<ReportScale> of(List<Instant> times) {
    Optional<Instant> from = times.stream().min(Comparator.naturalOrder());
    Optional<Instant> to = times.stream().max(Comparator.naturalOrder());
    return from.flatMap(
        first -> to.filter(first::isBefore).map(last -> new ReportScale(first, last)));
  }

  /** Where the marks of these times begin, from 0 to {@link #WIDTH} less a mark, each once. */
  public List<Long> places(List<Instant> times) {
    double whole = Duration.between(from, to).toSeconds();
    return times.stream()
        .filter(at -> !at.isBefore(from) && !at.isAfter(to))
        .map(at -> Math.round(Duration.between(from, at).toSeconds() / whole * (WIDTH - MARK)))
        .distinct()
        .sorted()
        .toList();
  }

  /** Whether one of these times can be drawn. */
  public boolean hasAny(List<Instant> times) {
    return !places(times).isEmpty();
  }
}
