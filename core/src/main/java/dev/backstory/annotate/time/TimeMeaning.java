package dev.backstory.annotate.time;

import static dev.backstory.annotate.time.TimeSlot.CENTURY;
import static dev.backstory.annotate.time.TimeSlot.DECADE;
import static dev.backstory.annotate.time.TimeSlot.FISCAL;
import static dev.backstory.annotate.time.TimeSlot.QN;
import static dev.backstory.annotate.time.TimeSlot.QUARTER;
import static dev.backstory.annotate.time.TimeSlot.SEASON;
import static dev.backstory.annotate.time.TimeSlot.UNIT;
import static dev.backstory.annotate.time.TimeSlot.WEEKDAY;
import static dev.backstory.annotate.time.TimeSlot.YEAR;
import static dev.backstory.annotate.time.TimeSlot.YEARS;

import dev.backstory.model.TimeExpression.Direction;
import dev.backstory.model.TimeExpression.Precision;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * What the words of an expression come to on the calendar, for one day of publication.
 *
 * @param published the day; null if it is not known
 */
record TimeMeaning(@Nullable LocalDate published) {
  /** Nobody reports on a day that many years away by "ago"; the bound keeps the calendar valid. */
  private static final int FURTHEST = 1000;

  /** Stands for a year that no pattern without one asks for. */
  private static final int YEAR_ZERO = 0;

  /** "Last summer" in September is not the one that ended in August. */
  private static final int JUST_OVER = 30;

  /** "The 1700s" are a century, "the 2000s" a decade. */
  private static final int LAST_OF_HUNDREDS = 1900;

  private static final int MONTHS_OF_A_QUARTER = 3;

  /** The meaning of a match that needs no other date of the text; null if it cannot be told. */
  @Nullable TimeValue of(TimeMatch match, Direction direction) {
    TimeValue value =
        switch (match.pattern().verb()) {
          case "decade" -> decade(match);
          case "century" -> century(match);
          case "fiscal" -> fiscal(match);
          case "stretch" -> new NamedDate(match, published).stretch(direction);
          case "date" -> new NamedDate(match, published).in(direction);
          case "week-of" -> weekOf(new NamedDate(match, published).in(direction));
          case "season" -> season(match, direction);
          case "quarter" -> quarter(match, direction);
          default -> published == null ? null : relative(match, published, direction);
        };
    return value == null || match.part() == null ? value : value.in(match.part());
  }

  private static LocalDate firstDay(int year) {
    return LocalDate.of(year, 1, 1);
  }

  private @Nullable TimeValue decade(TimeMatch match) {
    Integer decade = match.get(DECADE);
    if (decade == null) {
      return away(TimeUnit.DECADE, match);
    }
    boolean century = decade % 100 == 0 && decade < LAST_OF_HUNDREDS;
    return TimeValue.of(century ? Precision.CENTURY : Precision.DECADE, firstDay(decade));
  }

  private @Nullable TimeValue century(TimeMatch match) {
    Integer number = match.get(TimeSlot.NUMBER);
    Integer century = number == null ? match.get(CENTURY) : Integer.valueOf((number - 1) * 100);
    return century == null
        ? away(TimeUnit.CENTURY, match)
        : TimeValue.of(Precision.CENTURY, firstDay(century));
  }

  /** As far from the publication as the pattern says. */
  private @Nullable TimeValue away(TimeUnit unit, TimeMatch match) {
    Integer count = match.pattern().argument();
    return published == null ? null : unit.from(published, count == null ? 0 : count);
  }

  private static @Nullable TimeValue weekOf(@Nullable TimeValue day) {
    return day == null ? null : TimeValue.of(Precision.WEEK, day.first());
  }

  private static @Nullable TimeValue fiscal(TimeMatch match) {
    int year = match.get(YEAR, match.get(FISCAL, YEAR_ZERO));
    Integer quarter = match.get(QUARTER);
    return quarter == null
        ? TimeValue.of(Precision.FISCAL_YEAR, firstDay(year))
        : quarter(Precision.FISCAL_QUARTER, year, quarter);
  }

  private static TimeValue quarter(Precision precision, int year, int quarter) {
    return TimeValue.of(precision, LocalDate.of(year, (quarter - 1) * MONTHS_OF_A_QUARTER + 1, 1));
  }

  private @Nullable TimeValue quarter(TimeMatch match, Direction direction) {
    int number = match.get(QUARTER, match.get(QN, 0));
    Integer argument = match.pattern().argument();
    Precision precision =
        match.pattern().says("fiscal") ? Precision.FISCAL_QUARTER : Precision.QUARTER;
    Integer year = match.get(YEAR);
    if (year != null) {
      return quarter(precision, year, number);
    }
    if (published == null) {
      return null;
    }
    if (argument != null) {
      return number == 0
          ? TimeValue.of(precision, published.plusMonths((long) argument * MONTHS_OF_A_QUARTER))
          : quarter(precision, published.getYear() + argument, number);
    }
    NearestTime nearest =
        new NearestTime(published, n -> quarter(precision, published.getYear() + n, number));
    return nearest.in(direction == Direction.FUTURE ? direction : Direction.PAST);
  }

  private @Nullable TimeValue season(TimeMatch match, Direction direction) {
    int month = match.get(SEASON, 1);
    Integer years = match.get(YEARS);
    Integer year =
        years == null ? match.get(YEAR) : Integer.valueOf(years / TimeDigits.YEARS_FACTOR);
    if (year != null) {
      return season(year, month);
    }
    if (published == null) {
      return null;
    }
    NearestTime nearest = seasons(published, month);
    Integer argument = match.pattern().argument();
    if (argument != null) {
      return argument == 0 ? nearest.current() : season(published.getYear() + argument, month);
    }
    return direction == Direction.PRESENT ? null : nearest.in(direction);
  }

  static TimeValue season(int year, int month) {
    return TimeValue.of(Precision.SEASON, LocalDate.of(year, month, 1));
  }

  static NearestTime seasons(LocalDate published, int month) {
    return new NearestTime(published, n -> season(published.getYear() + n, month));
  }

  private @Nullable TimeValue relative(TimeMatch match, LocalDate published, Direction direction) {
    Integer argument = match.pattern().argument();
    return switch (match.pattern().verb()) {
      case "weekday" -> weekday(match, published, direction);
      case "weekend" -> weekend(published, argument, direction);
      case "last" -> beside(match, false);
      case "next" -> beside(match, true);
      case "ago" -> away(match, published, -1);
      case "ahead" -> direction == Direction.FUTURE ? away(match, published, 1) : null;
      case "day" -> away(TimeUnit.DAY, match);
      case "week" -> away(TimeUnit.WEEK, match);
      case "month" -> away(TimeUnit.MONTH, match);
      case "year" -> away(TimeUnit.YEAR, match);
      default -> null;
    };
  }

  /** What is told from the publication where there is no other date: "later in the year". */
  @Nullable TimeValue otherwise(TimeMatch match) {
    boolean same = match.pattern().verb().equals("same") && match.pattern().argument() != null;
    return same ? away(unit(match), match) : null;
  }

  private static @Nullable TimeValue away(TimeMatch match, LocalDate published, int sign) {
    int count = match.get(TimeSlot.NUMBER, 1);
    return count > FURTHEST ? null : unit(match).from(published, (long) sign * count);
  }

  /** The unit that is counted, which a pattern that has none does not ask for. */
  static TimeUnit unit(TimeMatch match) {
    return TimeUnit.values()[match.get(UNIT, match.get(TimeSlot.ONE, 0))];
  }

  private static TimeValue weekday(TimeMatch match, LocalDate published, Direction direction) {
    DayOfWeek weekday = DayOfWeek.of(match.get(WEEKDAY, 1));
    Integer weeks = match.pattern().argument();
    if (weeks != null) {
      return day(published.plusWeeks(weeks).with(weekday));
    }
    return day(
        published.with(
            direction == Direction.FUTURE
                ? TemporalAdjusters.nextOrSame(weekday)
                : TemporalAdjusters.previousOrSame(weekday)));
  }

  private static TimeValue weekend(
      LocalDate published, @Nullable Integer weeks, Direction direction) {
    return TimeValue.of(
        Precision.WEEKEND,
        published.plusWeeks(weeks == null ? nearestWeekend(published, direction) : weeks));
  }

  /** How many weeks away: till Friday the past one is the last, and early in the week any is. */
  private static int nearestWeekend(LocalDate published, Direction direction) {
    DayOfWeek day = published.getDayOfWeek();
    return switch (direction) {
      case PAST -> day.compareTo(DayOfWeek.FRIDAY) <= 0 ? -1 : 0;
      case PRESENT -> day.compareTo(DayOfWeek.TUESDAY) <= 0 ? -1 : 0;
      case FUTURE -> 0;
    };
  }

  /** "last Friday", "next March": never the day or month of publication itself. */
  @Nullable TimeValue beside(TimeMatch match, boolean next) {
    if (published == null) {
      return null;
    }
    Integer weekday = match.get(WEEKDAY);
    if (weekday != null) {
      DayOfWeek day = DayOfWeek.of(weekday);
      return day(
          published.with(next ? TemporalAdjusters.next(day) : TemporalAdjusters.previous(day)));
    }
    NearestTime nearest =
        match.has(SEASON)
            ? seasons(next ? published : published.minusDays(JUST_OVER), match.get(SEASON, 1))
            : new NearestTime(published, new NamedDate(match, published)::inYear);
    return next ? nearest.next() : nearest.last();
  }

  private static TimeValue day(LocalDate date) {
    return TimeValue.of(Precision.DAY, date);
  }
}
