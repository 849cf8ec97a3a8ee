package dev.backstory.annotate.time;

import static dev.backstory.annotate.time.TimeSlot.DATE;
import static dev.backstory.annotate.time.TimeSlot.DAY;
import static dev.backstory.annotate.time.TimeSlot.DAY2;
import static dev.backstory.annotate.time.TimeSlot.DAYS;
import static dev.backstory.annotate.time.TimeSlot.MONTH;
import static dev.backstory.annotate.time.TimeSlot.NTH;
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
    Integer digits = match.get(DATE);
    if (digits != null) {
      return TimeValue.of(Precision.DAY, LocalDate.ofEpochDay(digits));
    }
    Integer year = year();
    if (year != null) {
      return named(year);
    }
    if (published == null) {
      return null;
    }
    return new NearestTime(published, match.has(NTH) ? this::inMonth : this::inYear).in(direction);
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

  private @Nullable TimeValue inMonth(int months) {
    if (published == null) {
      return null;
    }
    LocalDate month = published.withDayOfMonth(1).plusMonths(months);
    return day(TimeDigits.date(month.getYear(), month.getMonthValue(), match.get(NTH, 1)));
  }

  /** A stretch of days or years. */
  @Nullable TimeValue stretch(Direction direction) {
    Integer years = match.get(YEARS);
    if (years != null) {
      return years(years / TimeDigits.YEARS_FACTOR, years % TimeDigits.YEARS_FACTOR);
    }
    Integer told = match.get(YEAR2);
    if (told != null) {
      int first = match.get(YEAR, 1);
      Integer last = TimeDigits.lastYear(first, told);
      return last == null ? null : years(first, last);
    }
    Integer days = match.get(DAYS);
    return days == null
        ? days(match.get(DAY, 1), match.get(DAY2, 1), direction)
        : days(days / TimeDigits.DAYS_FACTOR, days % TimeDigits.DAYS_FACTOR, direction);
  }

  private static TimeValue years(int first, int last) {
    return TimeValue.of(Precision.YEAR, LocalDate.of(first, 1, 1))
        .to(TimeValue.of(Precision.YEAR, LocalDate.of(last, 1, 1)));
  }

  private @Nullable TimeValue days(int first, int last, Direction direction) {
    TimeValue begin = with(first).in(direction);
    if (begin == null || last <= first) {
      return null;
    }
    LocalDate month = begin.first();
    TimeValue end = day(TimeDigits.date(month.getYear(), month.getMonthValue(), last));
    return end == null ? null : begin.to(end);
  }

  private NamedDate with(int day) {
    return new NamedDate(match.with(DAY, day), published);
  }
}
