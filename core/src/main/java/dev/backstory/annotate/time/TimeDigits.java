package dev.backstory.annotate.time;

import dev.backstory.annotate.text.NumberWords;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parts of time written in digits; all words are in lower case and bounded in length. */
final class TimeDigits {
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?");
  private static final Pattern NTH = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)");
  private static final Pattern SUFFIX = Pattern.compile("st|nd|rd|th");
  private static final Pattern DAYS = Pattern.compile("(\\d{1,2})[-–](\\d{1,2})");
  private static final Pattern YEARS = Pattern.compile("(\\d{4})[-–/](\\d{4}|\\d{2})");
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:t.*)?");
  private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})");
  private static final Pattern DECADE = Pattern.compile("(1[5-9]|20)(\\d)0'?s");
  private static final Pattern SHORT_DECADE = Pattern.compile("'([3-9])0s");
  private static final Pattern QUARTER = Pattern.compile("q([1-4])");
  private static final Pattern FISCAL_YEAR = Pattern.compile("fy'?(20)?(\\d{2})");

  private static final int FIRST_YEAR = 1500;
  private static final int LAST_YEAR = 2100;
  private static final int LAST_DAY = 31;
  private static final int LAST_MONTH = 12;
  private static final int CENTURY = 100;
  private static final int SHORT_YEARS_OF = 1900;
  private static final int FISCAL_YEARS_OF = 2000;
  static final int DAYS_FACTOR = 100;
  static final int YEARS_FACTOR = 10_000;

  private TimeDigits() {}

  static boolean startsWithDigit(String word) {
    return !word.isEmpty() && word.charAt(0) >= '0' && word.charAt(0) <= '9';
  }

  static @Nullable Integer day(String word) {
    return day(DAY.matcher(word));
  }

  /** A day with its ending. */
  static @Nullable Integer nth(String word) {
    return day(NTH.matcher(word));
  }

  private static @Nullable Integer day(Matcher matcher) {
    return matcher.matches() ? within(number(matcher, 1), 1, LAST_DAY) : null;
  }

  static boolean isSuffix(String word) {
    return SUFFIX.matcher(word).matches();
  }

  /** 100 times the first day and the last. */
  static @Nullable Integer days(String word) {
    Matcher matcher = DAYS.matcher(word);
    if (!matcher.matches()) {
      return null;
    }
    Integer first = within(number(matcher, 1), 1, LAST_DAY);
    Integer last = within(number(matcher, 2), 1, LAST_DAY);
    return first == null || last == null || last <= first ? null : first * DAYS_FACTOR + last;
  }

  static @Nullable Integer year(String word) {
    return word.length() == 4 && NumberWords.isDigits(word)
        ? within(Integer.parseInt(word), FIRST_YEAR, LAST_YEAR)
        : null;
  }

  /** The year that ends a stretch, as it stands: 14 of "2011-14". */
  static @Nullable Integer lastYear(String word) {
    return word.length() == 2 && NumberWords.isDigits(word) ? Integer.valueOf(word) : year(word);
  }

  /** 10,000 times the first year and the last. */
  static @Nullable Integer years(String word) {
    Matcher matcher = YEARS.matcher(word);
    if (!matcher.matches()) {
      return null;
    }
    Integer first = year(matcher.group(1));
    Integer last = first == null ? null : lastYear(first, number(matcher, 2));
    return first == null || last == null ? null : first * YEARS_FACTOR + last;
  }

  /** The last year of a stretch, also if only two digits of it are told; null if it is before. */
  static @Nullable Integer lastYear(int first, int told) {
    int last = told < CENTURY ? first - first % CENTURY + told : told;
    return last > first && last <= LAST_YEAR ? last : null;
  }

  /** Days since 1970; null also if day and month may be either. */
  static @Nullable Integer date(String word) {
    Matcher iso = ISO.matcher(word);
    if (iso.matches()) {
      return epochDay(number(iso, 1), number(iso, 2), number(iso, 3));
    }
    Matcher slashes = SLASHES.matcher(word);
    if (!slashes.matches()) {
      return null;
    }
    int one = number(slashes, 1);
    int two = number(slashes, 2);
    int year = number(slashes, 3);
    if (one == two || one > LAST_MONTH) {
      return epochDay(year, two, one);
    }
    return two > LAST_MONTH ? epochDay(year, one, two) : null;
  }

  private static @Nullable Integer epochDay(int year, int month, int day) {
    LocalDate date = date(year, month, day);
    return date == null ? null : Math.toIntExact(date.toEpochDay());
  }

  /** The day of the calendar, or null if there is none such as 31 February. */
  static @Nullable LocalDate date(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Its first year: "1990s", "'90s". */
  static @Nullable Integer decade(String word) {
    Matcher matcher = DECADE.matcher(word);
    if (matcher.matches()) {
      return number(matcher, 1) * CENTURY + number(matcher, 2) * 10;
    }
    Matcher shorter = SHORT_DECADE.matcher(word);
    return shorter.matches() ? SHORT_YEARS_OF + number(shorter, 1) * 10 : null;
  }

  static @Nullable Integer quarter(String word) {
    Matcher matcher = QUARTER.matcher(word);
    return matcher.matches() ? number(matcher, 1) : null;
  }

  static @Nullable Integer fiscalYear(String word) {
    Matcher matcher = FISCAL_YEAR.matcher(word);
    return matcher.matches() ? FISCAL_YEARS_OF + number(matcher, 2) : null;
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static @Nullable Integer within(int number, int least, int most) {
    return number >= least && number <= most ? number : null;
  }
}
