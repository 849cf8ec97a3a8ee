package dev.backstory.notation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a point in time as feeds and pages write it: ISO 8601 and RFC 822/3339 with their usual
 * damage, seconds since 1970, and dates in words. Nothing is read from the clock or the machine's
 * zone: a date without a zone counts as UTC, one without a time as its midnight.
 */
public final class WrittenDate {
  /** Longer texts are no date; the bound keeps the patterns cheap. */
  private static final int MAX_LENGTH = 120;

  private static final Map<String, Integer> MONTHS = new HashMap<>();
  private static final Map<String, ZoneOffset> ZONES = new HashMap<>();

  static {
    Resource.pairs("notation/months.properties")
        .forEach((name, number) -> MONTHS.put(name, Integer.valueOf(number)));
    Resource.pairs("notation/zones.properties")
        .forEach((name, offset) -> ZONES.put(name, ZoneOffset.of(offset)));
  }

  private static final Pattern YEAR_FIRST =
      Pattern.compile("(?<!\\d)(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");
  private static final Pattern COMPACT =
      Pattern.compile("(?<!\\d)(\\d{4})(\\d{2})(\\d{2})(?:T(\\d{2})(\\d{2})(\\d{2})?)?(?!\\d)");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(?<!\\d)(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})(?!\\d)");
  private static final Pattern DAY_MONTH_YEAR =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?[\\s,-]*(?:of |de )?(\\p{L}{3,10})\\.?[\\s,-]*(?:de |del )?"
              + "(\\d{4}|\\d{2})(?![\\d:])");
  private static final Pattern MONTH_DAY_YEAR =
      Pattern.compile(
          "(?<!\\p{L})(\\p{L}{3,10})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)");
  private static final Pattern MONTH_DAY_TIME_YEAR =
      Pattern.compile(
          "(?<!\\p{L})(\\p{L}{3,10})\\s+(\\d{1,2})\\s[\\d:]{5,8}\\s(?:\\p{Lu}{3,4}\\s)?(\\d{4})(?!\\d)");
  private static final Pattern TIME =
      Pattern.compile(
          "(?<![\\d.+-])(\\d{1,2})[:.h](\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?(?!\\d)\\s*([AaPp]\\.?[Mm]\\b)?"
              + "|(?<!\\d)(\\d{1,2})\\s?([AaPp]\\.?[Mm]\\b)");
  private static final Pattern OFFSET =
      Pattern.compile("(?:GMT|UTC)?\\s*([+-])(\\d{2}):?(\\d{2})?(?!\\d)");
  private static final Pattern LETTERS = Pattern.compile("(?<!\\p{L})\\p{Lu}{1,5}(?!\\p{L})");
  private static final Pattern SECONDS = Pattern.compile("\\d{10}(?:\\d{3})?");

  private WrittenDate() {}

  /** The moment that the text names, with the offset it states, or null if it names none. */
  public static @Nullable OffsetDateTime read(@Nullable String written) {
    if (written == null || written.isBlank() || written.length() > MAX_LENGTH) {
      return null;
    }
    String text = written.strip();
    if (SECONDS.matcher(text).matches()) {
      return sinceEpoch(text);
    }
    try {
      Part date = date(text);
      return date == null ? null : withTime(text, date);
    } catch (DateTimeException e) {
      return null; // the 31st of February
    }
  }

  private record Part(LocalDate day, int end, @Nullable LocalTime time) {}

  private static OffsetDateTime sinceEpoch(String digits) {
    long number = Long.parseLong(digits);
    Instant instant =
        digits.length() == 13 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable Part date(String text) {
    Matcher m = YEAR_FIRST.matcher(text);
    if (m.find()) {
      return part(m, number(m, 1), number(m, 2), number(m, 3));
    }
    m = YEAR_LAST.matcher(text);
    if (m.find()) {
      return yearLast(m);
    }
    Part inWords = dateInWords(text);
    return inWords == null ? compact(text) : inWords;
  }

  private static @Nullable Part dateInWords(String text) {
    Matcher m = DAY_MONTH_YEAR.matcher(text);
    while (m.find()) {
      Integer month = month(m.group(2));
      if (month != null) {
        return part(m, fullYear(number(m, 3)), month, number(m, 1));
      }
    }
    for (Pattern pattern : new Pattern[] {MONTH_DAY_YEAR, MONTH_DAY_TIME_YEAR}) {
      m = pattern.matcher(text);
      while (m.find()) {
        Integer month = month(m.group(1));
        if (month != null) {
          // The time may stand between day and year, so it is sought from the day on.
          return new Part(LocalDate.of(number(m, 3), month, number(m, 2)), m.end(2), null);
        }
      }
    }
    return null;
  }

  private static @Nullable Part compact(String text) {
    Matcher m = COMPACT.matcher(text);
    if (!m.find()) {
      return null;
    }
    LocalDate day = LocalDate.of(number(m, 1), number(m, 2), number(m, 3));
    if (m.group(4) == null) {
      return new Part(day, m.end(), null);
    }
    int second = m.group(6) == null ? 0 : number(m, 6);
    return new Part(day, m.end(), LocalTime.of(number(m, 4), number(m, 5), second));
  }

  /** 3/14/2025 can be read one way only; 3/4/2025 is left alone unless written with dots. */
  private static @Nullable Part yearLast(Matcher m) {
    int first = number(m, 1);
    int second = number(m, 2);
    boolean dots = m.group().indexOf('.') > 0;
    if (first > 12 || dots || first == second) {
      return part(m, number(m, 3), second, first);
    }
    return second > 12 ? part(m, number(m, 3), first, second) : null;
  }

  private static Part part(Matcher m, int year, int month, int day) {
    return new Part(LocalDate.of(year, month, day), m.end(), null);
  }

  private static OffsetDateTime withTime(String text, Part date) {
    String rest = text.substring(date.end());
    if (date.time() != null) {
      return date.day().atTime(date.time()).atOffset(zone(rest));
    }
    Matcher after = TIME.matcher(rest);
    if (after.find()) {
      return date.day().atTime(time(after)).atOffset(zone(rest.substring(after.end())));
    }
    Matcher before = TIME.matcher(text);
    if (before.find() && before.end() < date.end()) {
      return date.day().atTime(time(before)).atOffset(zone(text.substring(before.end())));
    }
    return date.day().atStartOfDay().atOffset(ZoneOffset.UTC);
  }

  private static LocalTime time(Matcher m) {
    boolean hourOnly = m.group(1) == null;
    int hour = hourOnly ? number(m, 5) : number(m, 1);
    String half = Objects.requireNonNullElse(hourOnly ? m.group(6) : m.group(4), "");
    int minute = hourOnly ? 0 : number(m, 2);
    int second = m.group(3) == null ? 0 : Math.min(59, number(m, 3));
    if (!half.isEmpty() && hour <= 12) {
      hour = hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
    }
    return LocalTime.of(hour == 24 ? 0 : hour, minute, second);
  }

  private static ZoneOffset zone(String text) {
    Matcher offset = OFFSET.matcher(text);
    if (offset.find()) {
      int minutes = number(offset, 2) * 60 + (offset.group(3) == null ? 0 : number(offset, 3));
      return ZoneOffset.ofTotalSeconds((offset.group(1).equals("-") ? -60 : 60) * minutes);
    }
    Matcher letters = LETTERS.matcher(text);
    while (letters.find()) {
      ZoneOffset named = ZONES.get(letters.group());
      if (named != null) {
        return named;
      }
    }
    return ZoneOffset.UTC;
  }

  /** Two-digit years as RFC 2822 reads them. */
  private static int fullYear(int year) {
    return year >= 100 ? year : year < 50 ? 2000 + year : 1900 + year;
  }

  private static @Nullable Integer month(String word) {
    return MONTHS.get(word.toLowerCase(Locale.ROOT));
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }
}
