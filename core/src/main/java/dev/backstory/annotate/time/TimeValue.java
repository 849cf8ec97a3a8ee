package dev.backstory.annotate.time;

import dev.backstory.model.DayPart;
import dev.backstory.model.TimeExpression.Precision;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the words of an expression come to on the calendar.
 *
 * @param first the first day it covers
 * @param last the last
 */
record TimeValue(LocalDate first, LocalDate last, Precision precision, @Nullable DayPart part) {
  private static final int MONTHS_OF_A_QUARTER = 3;
  private static final int YEARS_OF_A_DECADE = 10;
  private static final int YEARS_OF_A_CENTURY = 100;

  /** The stretch of that precision in which the day lies. */
  static TimeValue of(Precision precision, LocalDate day) {
    LocalDate first = begin(precision, day);
    return new TimeValue(first, precision.end(first), precision, null);
  }

  private static LocalDate begin(Precision precision, LocalDate day) {
    return switch (precision) {
      case DAY -> day;
      case WEEKEND -> day.with(DayOfWeek.SATURDAY);
      case WEEK -> day.with(DayOfWeek.MONDAY);
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER, FISCAL_QUARTER -> month(day, day.getMonthValue() - 1);
      case SEASON ->
          month(day.minusMonths(2), day.minusMonths(2).getMonthValue() - 1).plusMonths(2);
      case YEAR, FISCAL_YEAR -> day.withDayOfYear(1);
      case DECADE -> year(day, YEARS_OF_A_DECADE);
      case CENTURY -> year(day, YEARS_OF_A_CENTURY);
    };
  }

  private static LocalDate month(LocalDate day, int months) {
    return day.withDayOfMonth(1).minusMonths(months % MONTHS_OF_A_QUARTER);
  }

  private static LocalDate year(LocalDate day, int length) {
    return LocalDate.of(day.getYear() - day.getYear() % length, 1, 1);
  }

  /** From the beginning of this to the end of another. */
  TimeValue to(TimeValue other) {
    return new TimeValue(first, other.last, precision, null);
  }

  TimeValue in(@Nullable DayPart partOfDay) {
    return new TimeValue(first, last, precision, partOfDay);
  }

  boolean isStretch() {
    return !precision.end(first).equals(last);
  }
}
