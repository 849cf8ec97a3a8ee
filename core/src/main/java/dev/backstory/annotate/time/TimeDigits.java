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
  private static final Pattern YEARS = Pattern.compile("(\\d{4})[-–/](\\d{4}|\\d{2})");
  private static final Pattern DECADE = Pattern.compile("(1[5-9]|20)(\\d)0'?s");
  private static final Pattern SHORT_DECADE = Pattern.compile("'([3-9])0s");

  private static final int FIRST_YEAR = 1500;
  private static final int LAST_YEAR = 2100;
  private static final int LAST_DAY = 31;
  private static final int CENTURY = 100;
  private static final int SHORT_YEARS_OF = 1900;
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

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static @Nullable Integer within(int number, int least, int most) {
    return number >= least && number <= most ? number : null;
  }
}
