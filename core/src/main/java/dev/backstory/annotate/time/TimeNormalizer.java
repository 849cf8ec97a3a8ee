package dev.backstory.annotate.time;

import static dev.backstory.annotate.time.TimeSlot.CENTURY;
import static dev.backstory.annotate.time.TimeSlot.DECADE;
import static dev.backstory.annotate.time.TimeSlot.QUARTER;
import static dev.backstory.annotate.time.TimeSlot.SEASON;
import static dev.backstory.annotate.time.TimeSlot.UNIT;
import static dev.backstory.annotate.time.TimeSlot.WEEKDAY;
import static dev.backstory.annotate.time.TimeSlot.YEAR;

import dev.backstory.model.TimeExpression.Direction;
import dev.backstory.model.TimeExpression.Precision;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * What the words of an expression come to on the calendar, for one day of publication, which {@link
 * TimeResolver} supplies.
 *
 * @param published the day; null if it is not known
 */
record TimeNormalizer(@Nullable LocalDate published) {
  /** Nobody reports on a day that many years away by "ago"; the bound keeps the calendar valid. */
  private static final int FURTHEST = 1000;

  /** "Last summer" in September is not the one that ended in August. */
  private static final int JUST_OVER = 30;

  private static final int MONTHS_OF_A_QUARTER = 3;

  /** The meaning of a match that needs no other date of the text; null if it cannot be told. */
  @Nullable TimeValue of(TimeMatch match, Direction direction) {
    TimeValue value =
        switch (match.pattern().verb()) {
          case "decade" -> decade(match);
          case "century" -> century(match);
          case "fiscal" -> fiscal(match);
          case "stretch" -> new NamedDate(match, published).stretch();
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
    return TimeValue.of(Precision.DECADE, firstDay(decade));
  }

  private static TimeValue century(TimeMatch match) {
    Integer number = match.get(TimeSlot.NUMBER);
    int century = number == null ? match.get(CENTURY, 0) : (number - 1) * 100;
    return TimeValue.of(Precision.CENTURY, firstDay(century));
  }

  /** As far from the publication as the pattern says. */
  private @Nullable TimeValue away(TimeUnit unit, TimeMatch match) {
    Integer count = match.pattern().argument();
    return published == null ? null : unit.from(published, count == null ? 0 : count);
  }

  private static @Nullable TimeValue weekOf(@Nullable TimeValue day) {
    return day == null ? null : TimeValue.of(Precision.WEEK, day.first());
  }

  private static TimeValue fiscal(TimeMatch match) {
    return TimeValue.of(Precision.FISCAL_YEAR, firstDay(match.get(YEAR, 1)));
  }

  private static TimeValue quarter(int year, int quarter) {
    LocalDate begin = LocalDate.of(year, (quarter - 1) * MONTHS_OF_A_QUARTER + 1, 1);
    return TimeValue.of(Precision.QUARTER, begin);
  }

  private @Nullable TimeValue quarter(TimeMatch match, Direction direction) {
    int number = match.get(QUARTER, 1);
    Integer year = match.get(YEAR);
    if (year != null) {
      return quarter(year, number);
    }
    if (published == null) {
      return null;
    }
    Integer away = match.pattern().argument();
    if (away != null) {
      return TimeValue.of(
          Precision.QUARTER, published.plusMonths((long) away * MONTHS_OF_A_QUARTER));
    }
    NearestTime nearest = new NearestTime(published, n -> quarter(published.getYear() + n, number));
    return nearest.in(direction == Direction.FUTURE ? direction : Direction.PAST);
  }

  private @Nullable TimeValue season(TimeMatch match, Direction direction) {
    int month = match.get(SEASON, 1);
    Integer year = match.get(YEAR);
    if (year != null) {
      return season(year, month);
    }
    if (published == null) {
      return null;
    }
    NearestTime nearest = seasons(published, month);
    if (match.pattern().argument() != null) {
      return nearest.current();
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
