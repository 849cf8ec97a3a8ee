package dev.backstory.annotate.time;

import static dev.backstory.annotate.time.TimeSlot.SEASON;

import dev.backstory.model.TimeExpression.Precision;
import org.jspecify.annotations.Nullable;

/** Times that are told from another date of the text: "two days later", "that March". */
final class RelativeTime {
  private RelativeTime() {}

  /**
   * What a match comes to; null if it is not told from another date or that is not exact enough.
   */
  static @Nullable TimeValue of(TimeMatch match, TimeValue other) {
    TimeUnit unit = TimeNormalizer.unit(match);
    int count = match.get(TimeSlot.NUMBER, 1);
    TimeValue value =
        switch (match.pattern().verb()) {
          case "earlier", "before" -> unit.from(other, -count);
          case "later", "after" -> unit.from(other, count);
          case "same" -> unit.from(other, 0);
          case "that", "of" -> named(match, other);
          default -> null;
        };
    return value == null || match.part() == null ? value : value.in(match.part());
  }

  /** "that March", "that winter". */
  private static @Nullable TimeValue named(TimeMatch match, TimeValue other) {
    if (other.precision().compareTo(Precision.YEAR) > 0 || other.isStretch()) {
      return null;
    }
    return match.has(SEASON)
        ? TimeNormalizer.seasons(other.first(), match.get(SEASON, 1)).current()
        : new NamedDate(match, other.first()).inYear(0);
  }
}
