package dev.backstory.annotate.time;

import dev.backstory.notation.Resource;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;

/**
 * A holiday of {@code time-holidays.txt}.
 *
 * @param words its name as lower-case tokens
 */
record Holiday(List<String> words, List<String> rule) {
  static List<Holiday> all() {
    return Resource.lines("annotate/time/time-holidays.txt").stream().map(Holiday::parse).toList();
  }

  private static Holiday parse(String line) {
    String[] parts = line.split(" = ");
    List<String> words =
        List.of(parts[0].toLowerCase(Locale.ROOT).replace("st. ", "st ").split(" "));
    return new Holiday(words, List.of(parts[1].split(" ")));
  }

  /** Its day in a year. */
  LocalDate in(int year) {
    String kind = rule.getFirst();
    if (Character.isDigit(kind.charAt(0))) {
      return MonthDay.parse("--" + kind).atYear(year);
    }
    return kind.equals("easter") ? easter(year) : weekday(year);
  }

  private LocalDate weekday(int year) {
    DayOfWeek day = DayOfWeek.valueOf(rule.getFirst().toUpperCase(Locale.ROOT));
    Month month = Month.valueOf(rule.get(2).toUpperCase(Locale.ROOT));
    int number = Integer.parseInt(rule.get(1));
    return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(number, day));
  }

  /**
   * Easter Sunday of the Gregorian calendar, by the anonymous algorithm of 1876 (Meeus,
   * Astronomical Algorithms, chapter 8).
   */
  static LocalDate easter(int year) {
    int golden = year % 19;
    int century = year / 100;
    int correction = (century - (century + 8) / 25 + 1) / 3;
    int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
    int weekday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - epact - year % 100 % 4) % 7;
    int late = (golden + 11 * epact + 22 * weekday) / 451;
    int days = epact + weekday - 7 * late + 114;
    return LocalDate.of(year, days / 31, days % 31 + 1);
  }
}
