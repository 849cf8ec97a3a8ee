package dev.backstory.annotate.time;

import dev.backstory.model.TimeExpression.Precision;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What news counts time in. */
enum TimeUnit {
  DAY(ChronoUnit.DAYS, Precision.DAY),
  WEEK(ChronoUnit.WEEKS, Precision.WEEK),
  MONTH(ChronoUnit.MONTHS, Precision.MONTH),
  YEAR(ChronoUnit.YEARS, Precision.YEAR),
  DECADE(ChronoUnit.DECADES, Precision.DECADE),
  CENTURY(ChronoUnit.CENTURIES, Precision.CENTURY);

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
      case "decade", "decades" -> DECADE;
      case "century", "centuries" -> CENTURY;
      default -> null;
    };
  }

  /**
   * The stretch of this unit that lies so many of them from the day, negative is before; null if
   * that leads out of the years that are written with four digits.
   */
  @Nullable TimeValue from(LocalDate day, long count) {
    return from(day, count, precision);
  }

  private @Nullable TimeValue from(LocalDate day, long count, Precision told) {
    long years = day.getYear() + count * unit.getDuration().toDays() / DAYS_A_YEAR;
    return years > 0 && years <= MOST_YEARS ? TimeValue.of(told, day.plus(count, unit)) : null;
  }

  /** The same from another time; null also if that is not as exact. */
  @Nullable TimeValue from(TimeValue other, long count) {
    if (this == YEAR && other.precision() == Precision.FISCAL_YEAR) {
      return from(other.first(), count, Precision.FISCAL_YEAR);
    }
    boolean exact = other.isStretch() ? this == YEAR : isAsExact(other.precision());
    return exact ? from(other.first(), count) : null;
  }

  private boolean isAsExact(Precision other) {
    return other.compareTo(precision) <= 0
        || precision == Precision.WEEK && other == Precision.WEEKEND;
  }
}
