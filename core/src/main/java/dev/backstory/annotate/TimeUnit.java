package dev.backstory.annotate;

import dev.backstory.model.TimeExpression.Precision;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What news counts time in. */
enum TimeUnit {
  DAY(ChronoUnit.DAYS, Precision.DAY),
  WEEK(ChronoUnit.WEEKS, Precision.WEEK),
  MONTH(ChronoUnit.MONTHS, Precision.MONTH),
  YEAR(ChronoUnit.YEARS, Precision.YEAR);

  private static final int DAYS_A_YEAR = 365;
  private static final int MOST_YEARS = 9_999;

  private final ChronoUnit unit;
  private final Precision precision;

  TimeUnit(ChronoUnit unit, Precision precision) {
    this.unit = unit;
    this.precision = precision;
  }

  /** The unit that a lower-case word names, or null. */
  static @Nullable TimeUnit of(String word) {
    return switch (word) {
      case "day", "days" -> DAY;
      case "week", "weeks" -> WEEK;
      case "month", "months" -> MONTH;
      case "year", "years" -> YEAR;
      default -> null;
    };
  }

  /** The stretch of this unit that lies so many of them from the day; negative is before. */
  TimeValue from(LocalDate day, long count) {
    return TimeValue.of(precision, day.plus(count, unit));
  }

  /**
   * The same from another time; null if that is not as exact, or if it leads out of the years that
   * are written with four digits.
   */
  @Nullable TimeValue from(TimeValue other, long count) {
    boolean exact = other.isStretch() ? this == YEAR : isAsExact(other.precision());
    long years = other.first().getYear() + count * unit.getDuration().toDays() / DAYS_A_YEAR;
    return exact && years > 0 && years < MOST_YEARS ? from(other.first(), count) : null;
  }

  private boolean isAsExact(Precision other) {
    return other.compareTo(precision) <= 0 || this == WEEK && other == Precision.WEEKEND;
  }
}
