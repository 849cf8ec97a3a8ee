package dev.backstory.annotate.time;

import static dev.backstory.annotate.time.TimeSlot.SEASON;
import static dev.backstory.annotate.time.TimeSlot.WEEKDAY;

import dev.backstory.model.TimeExpression.Precision;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Times that are told from another date of the text: "two days later", "the following March". */
final class RelativeTime {
  private RelativeTime() {}

  /**
   * What a match comes to; null if it is not told from another date or that is not exact enough.
   */
  static @Nullable TimeValue of(TimeMatch match, TimeValue other) {
    TimeUnit unit = TimeMeaning.unit(match);
    int count = match.get(TimeSlot.NUMBER, 1);
    TimeValue value =
        switch (match.pattern().verb()) {
          case "earlier", "before" -> unit.from(other, -count);
          case "later", "after" -> unit.from(other, count);
          case "same" -> unit.from(other, 0);
          case "previous", "that", "following", "of" -> named(match, other);
          default -> null;
        };
    return value == null || match.part() == null ? value : value.in(match.part());
  }

  private static @Nullable TimeValue named(TimeMatch match, TimeValue other) {
    Precision least = match.has(WEEKDAY) ? Precision.WEEK : Precision.YEAR;
    if (other.precision().compareTo(least) > 0 || other.isStretch()) {
      return null;
    }
    return switch (match.pattern().verb()) {
      case "previous" -> new TimeMeaning(other.first()).beside(match, false);
      case "following" -> new TimeMeaning(other.last()).beside(match, true);
      case "of" -> ofYear(match, other.first());
      default -> within(match, other);
    };
  }

  private static @Nullable TimeValue ofYear(TimeMatch match, LocalDate other) {
    Integer years = match.pattern().argument();
    int away = years == null ? 0 : years;
    return match.has(SEASON)
        ? TimeMeaning.season(other.getYear() + away, match.get(SEASON, 1))
        : new NamedDate(match, other).inYear(away);
  }

  /** "that Friday", "that winter". */
  private static @Nullable TimeValue within(TimeMatch match, TimeValue other) {
    Integer weekday = match.get(WEEKDAY);
    if (weekday != null) {
      DayOfWeek day = DayOfWeek.of(weekday);
      return TimeValue.of(Precision.DAY, other.first().with(TemporalAdjusters.nextOrSame(day)));
    }
    return match.has(SEASON)
        ? TimeMeaning.seasons(other.first(), match.get(SEASON, 1)).current()
        : ofYear(match, other.first());
  }
}
