package dev.backstory.site.outline;

import static dev.backstory.site.words.Words.words;

import dev.backstory.model.PageSection.TimelineEntry;
import dev.backstory.model.TimeExpression;
import dev.backstory.model.TimeExpression.Precision;
import dev.backstory.site.Wording;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;

/** How the pages word the times of events, each with the precision that its text gives. */
public final class TimeWording {
  private static final DateTimeFormatter YEAR = iso("uuuu");
  private static final int MONTHS_OF_A_SEASON = 3;
  private static final int MONTHS_OF_A_YEAR = 12;

  /** Days beyond which two events are drawn one step farther apart. */
  private static final List<Integer> DISTANCES = List.of(0, 1, 3, 7, 31);

  private TimeWording() {}

  /** "12 March 2026", "Week of 9 March 2026", "Spring 2026", "2024 to 2026". */
  public static String of(TimelineEntry entry) {
    LocalDate end = entry.end();
    String from = of(entry.date(), entry.precision());
    return end == null ? from : words("time.stretch", from, of(end, entry.precision()));
  }

  /** The same of an expression in an article. */
  public static String of(TimeExpression time) {
    String from = of(time.date(), time.precision());
    return time.isStretch() ? words("time.stretch", from, of(time.end(), time.precision())) : from;
  }

  private static String of(LocalDate date, Precision precision) {
    return switch (precision) {
      case DAY -> Wording.day(date);
      case WEEKEND -> words("time.weekend", Wording.day(date));
      case WEEK -> words("time.week", Wording.day(date));
      case MONTH -> Wording.month(YearMonth.from(date));
      case QUARTER, FISCAL_QUARTER -> quarter(date);
      case SEASON -> season(date);
      case YEAR, FISCAL_YEAR -> YEAR.format(date);
      case DECADE -> words("time.decade", YEAR.format(date));
      case CENTURY -> words("time.century", YEAR.format(date));
    };
  }

  private static String quarter(LocalDate first) {
    String year = YEAR.format(first);
    return switch (first.get(IsoFields.QUARTER_OF_YEAR)) {
      case 1 -> words("time.quarter1", year);
      case 2 -> words("time.quarter2", year);
      case 3 -> words("time.quarter3", year);
      default -> words("time.quarter4", year);
    };
  }

  private static String season(LocalDate first) {
    return switch (first.getMonthValue() / MONTHS_OF_A_SEASON) {
      case 1 -> words("time.spring", YEAR.format(first));
      case 2 -> words("time.summer", YEAR.format(first));
      case 3 -> words("time.autumn", YEAR.format(first));
      default -> words("time.winter", YEAR.format(first));
    };
  }

  /** For machines, as HTML has it: "2026-03-12", "2026-W11", "2026-03" or "2026". */
  public static String iso(TimelineEntry entry) {
    LocalDate date = entry.date();
    return switch (entry.precision()) {
      case DAY -> date.toString();
      case WEEKEND, WEEK -> iso("YYYY-'W'ww").format(date);
      case MONTH -> iso("uuuu-MM").format(date);
      case QUARTER, FISCAL_QUARTER, SEASON, YEAR, FISCAL_YEAR, DECADE, CENTURY -> YEAR.format(date);
    };
  }

  /** How far apart two events are drawn: 0 for one day, 5 for more than a month. */
  public static int apart(TimelineEntry entry, TimelineEntry next) {
    long days = ChronoUnit.DAYS.between(entry.date(), next.date());
    return (int) DISTANCES.stream().filter(distance -> days > distance).count();
  }

  /**
   * "28 years later", where the time between two events is not drawn; empty where it is or where
   * nobody knows it.
   */
  public static String between(TimelineEntry entry, TimelineEntry next) {
    LocalDate from = entry.date();
    LocalDate to = next.date();
    boolean drawn = ChronoUnit.DAYS.between(from, to) <= DISTANCES.getLast();
    if (drawn || !isOfYear(entry) || !isOfYear(next)) {
      return "";
    }
    long years = to.getYear() - (long) from.getYear();
    boolean months = isExact(entry) && isExact(next);
    long apart = ChronoUnit.MONTHS.between(from.withDayOfMonth(1), to.withDayOfMonth(1));
    if (months && apart < 2 * MONTHS_OF_A_YEAR) {
      return words("time.monthsLater", apart);
    }
    long whole = months ? apart / MONTHS_OF_A_YEAR : years;
    return whole == 0 ? "" : words("time.yearsLater", whole);
  }

  /** Whether its year is known. */
  private static boolean isOfYear(TimelineEntry entry) {
    return entry.precision().compareTo(Precision.DECADE) < 0;
  }

  /** Whether it is known to the month. */
  private static boolean isExact(TimelineEntry entry) {
    return entry.precision().compareTo(Precision.MONTH) <= 0;
  }

  private static DateTimeFormatter iso(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.UK);
  }
}
