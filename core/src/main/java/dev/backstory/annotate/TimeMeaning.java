package dev.backstory.annotate;

import dev.backstory.model.TimeExpression.Precision;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjuster;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * What the words of an expression come to on the calendar.
 *
 * @param date the first day it covers
 */
record TimeMeaning(LocalDate date, Precision precision) {
  /** Nobody reports on a day that many years away by "ago"; the bound keeps the calendar valid. */
  private static final int FURTHEST = 1000;

  /** The meaning of a match, or null if it has none for sure. */
  static @Nullable TimeMeaning of(
      TimeMatch match, @Nullable LocalDate published, TimeDirection direction) {
    String meaning = match.pattern.meaning();
    if (meaning.equals("nothing")) {
      return null;
    }
    if (match.year != null) {
      return absolute(match, match.year);
    }
    return published == null ? null : relative(match, published, direction);
  }

  private static @Nullable TimeMeaning absolute(TimeMatch match, int year) {
    if (match.month == null) {
      return year(year);
    }
    return match.day == null
        ? month(LocalDate.of(year, match.month, 1))
        : day(TimeWords.date(year, match.month.getValue(), match.day));
  }

  private static @Nullable TimeMeaning relative(
      TimeMatch match, LocalDate published, TimeDirection direction) {
    String argument = match.pattern.argument();
    return switch (match.pattern.meaning()) {
      case "date" -> nearest(match, published, direction);
      case "weekday" -> weekday(match.weekday, argument, published, direction);
      case "last" -> beside(match, published, TimeDirection.PAST);
      case "next" -> beside(match, published, TimeDirection.FUTURE);
      case "ago" -> match.number == null ? null : back(argument, match.number, published);
      default -> back(match.pattern.meaning(), -Integer.parseInt(argument), published);
    };
  }

  private static @Nullable TimeMeaning back(String unit, int count, LocalDate published) {
    if (Math.abs(count) > FURTHEST) {
      return null;
    }
    return switch (unit) {
      case "days" -> day(published.minusDays(count));
      case "months" -> month(published.withDayOfMonth(1).minusMonths(count));
      case "years" -> year(published.getYear() - count);
      default -> throw new IllegalArgumentException("no unit of time: " + unit);
    };
  }

  private static @Nullable TimeMeaning weekday(
      @Nullable DayOfWeek weekday, String weeks, LocalDate published, TimeDirection direction) {
    if (weekday == null) {
      return null;
    }
    if (!weeks.isEmpty()) {
      LocalDate week = published.plusWeeks(Integer.parseInt(weeks));
      return day(week.with(weekday));
    }
    TemporalAdjuster nearest =
        direction == TimeDirection.FUTURE
            ? TemporalAdjusters.nextOrSame(weekday)
            : TemporalAdjusters.previousOrSame(weekday);
    return day(published.with(nearest));
  }

  /** "last Friday", "next March": never the day or month of publication itself. */
  private static @Nullable TimeMeaning beside(
      TimeMatch match, LocalDate published, TimeDirection direction) {
    boolean past = direction == TimeDirection.PAST;
    if (match.weekday != null) {
      return day(
          published.with(
              past
                  ? TemporalAdjusters.previous(match.weekday)
                  : TemporalAdjusters.next(match.weekday)));
    }
    LocalDate month = published.withDayOfMonth(1);
    return match.month == null
        ? null
        : nearestMonth(match.month, past ? month.minusMonths(1) : month.plusMonths(1), direction);
  }

  private static @Nullable TimeMeaning nearest(
      TimeMatch match, LocalDate published, TimeDirection direction) {
    if (match.month == null) {
      return null;
    }
    return match.day == null
        ? nearestMonth(match.month, published, direction)
        : day(nearestDay(match.month, match.day, published, direction));
  }

  private static TimeMeaning nearestMonth(
      Month month, LocalDate published, TimeDirection direction) {
    LocalDate from = published.withDayOfMonth(1);
    LocalDate date = nearestDay(month, 1, from, direction);
    return month(date == null ? from.withMonth(month.getValue()) : date);
  }

  /** The day of the month in the year that lies nearest, in the direction given. */
  private static @Nullable LocalDate nearestDay(
      Month month, int day, LocalDate published, TimeDirection direction) {
    LocalDate best = null;
    for (int year = published.getYear() - 1; year <= published.getYear() + 1; year++) {
      LocalDate date = TimeWords.date(year, month.getValue(), day);
      if (date != null
          && lies(date, published, direction)
          && (best == null || distance(date, published) < distance(best, published))) {
        best = date;
      }
    }
    return best;
  }

  private static boolean lies(LocalDate date, LocalDate published, TimeDirection direction) {
    return switch (direction) {
      case PAST -> !date.isAfter(published);
      case FUTURE -> !date.isBefore(published);
      case UNKNOWN -> true;
    };
  }

  private static long distance(LocalDate one, LocalDate other) {
    return Math.abs(ChronoUnit.DAYS.between(one, other));
  }

  private static @Nullable TimeMeaning day(@Nullable LocalDate date) {
    return date == null ? null : new TimeMeaning(date, Precision.DAY);
  }

  private static TimeMeaning month(LocalDate first) {
    return new TimeMeaning(first, Precision.MONTH);
  }

  private static TimeMeaning year(int year) {
    return new TimeMeaning(LocalDate.of(year, 1, 1), Precision.YEAR);
  }
}
