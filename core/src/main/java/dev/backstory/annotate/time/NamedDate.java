package dev.backstory.annotate.time;

import static dev.backstory.annotate.time.TimeSlot.DAY;
import static dev.backstory.annotate.time.TimeSlot.MONTH;
import static dev.backstory.annotate.time.TimeSlot.YEAR;
import static dev.backstory.annotate.time.TimeSlot.YEAR2;
import static dev.backstory.annotate.time.TimeSlot.YEARS;

import dev.backstory.model.TimeExpression.Direction;
import dev.backstory.model.TimeExpression.Precision;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date that is named by day, month or year, or by its holiday.
 *
 * @param published the day of publication; null if it is not known
 */
record NamedDate(TimeMatch match, @Nullable LocalDate published) {
  /** The date; what is missing is the nearest in the direction. Null if there is no such date. */
  @Nullable TimeValue in(Direction direction) {
    Integer year = year();
    if (year != null) {
      return named(year);
    }
    if (published == null) {
      return null;
    }
    return new NearestTime(published, this::inYear).in(direction);
  }

  /** The year that the words tell, also as "last year"; null if they tell none. */
  private @Nullable Integer year() {
    Integer years = match.pattern().argument();
    return years == null || published == null
        ? match.get(YEAR)
        : Integer.valueOf(published.getYear() + years);
  }

  private @Nullable TimeValue named(int year) {
    Holiday holiday = match.pattern().holiday();
    if (holiday != null) {
      return TimeValue.of(Precision.DAY, holiday.in(year));
    }
    Integer month = match.get(MONTH);
    if (month == null) {
      return TimeValue.of(Precision.YEAR, LocalDate.of(year, 1, 1));
    }
    Integer day = match.get(DAY);
    return day == null
        ? TimeValue.of(Precision.MONTH, LocalDate.of(year, month, 1))
        : day(TimeDigits.date(year, month, day));
  }

  private static @Nullable TimeValue day(@Nullable LocalDate day) {
    return day == null ? null : TimeValue.of(Precision.DAY, day);
  }

  /** That of the year so many years from the publication's. */
  @Nullable TimeValue inYear(int years) {
    return published == null ? null : named(published.getYear() + years);
  }

  /** A stretch of years. */
  @Nullable TimeValue stretch() {
    Integer years = match.get(YEARS);
    if (years != null) {
      return years(years / TimeDigits.YEARS_FACTOR, years % TimeDigits.YEARS_FACTOR);
    }
    int first = match.get(YEAR, 1);
    Integer last = TimeDigits.lastYear(first, match.get(YEAR2, 0));
    return last == null ? null : years(first, last);
  }

  private static TimeValue years(int first, int last) {
    return TimeValue.of(Precision.YEAR, LocalDate.of(first, 1, 1))
        .to(TimeValue.of(Precision.YEAR, LocalDate.of(last, 1, 1)));
  }
}
