package dev.backstory.annotate.time;

import dev.backstory.model.DayPart;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names that parts of time have; all words are in lower case. */
final class TimeNames {
  private static final Map<String, Integer> MONTHS = months();
  private static final Map<String, Integer> WEEKDAYS = weekdays();
  private static final Map<String, DayPart> PARTS =
      Map.of(
          "morning", DayPart.MORNING,
          "midday", DayPart.NOON,
          "noon", DayPart.NOON,
          "lunchtime", DayPart.NOON,
          "afternoon", DayPart.AFTERNOON,
          "evening", DayPart.EVENING,
          "night", DayPart.NIGHT);

  /** By their first months. */
  private static final Map<String, Integer> SEASONS =
      Map.of("spring", 3, "summer", 6, "autumn", 9, "fall", 9, "winter", 12);

  private static final Map<String, Integer> DECADES =
      Map.of(
          "fifties", 1950, "sixties", 1960, "seventies", 1970, "eighties", 1980, "nineties", 1990);
  private static final List<String> ORDINALS =
      List.of(
          "",
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth",
          "thirteenth",
          "fourteenth",
          "fifteenth",
          "sixteenth",
          "seventeenth",
          "eighteenth",
          "nineteenth",
          "twentieth");
  private static final int QUARTERS = 4;
  private static final int LAST_CENTURY = 22;
  private static final int YEARS_OF_A_CENTURY = 100;

  private TimeNames() {}

  static boolean isKnown(String word) {
    return MONTHS.containsKey(word)
        || WEEKDAYS.containsKey(word)
        || PARTS.containsKey(word)
        || SEASONS.containsKey(word)
        || ORDINALS.contains(word)
        || decade(word) != null
        || word.equals("early")
        || word.equals("late");
  }

  /** From 1; "Sept." and "Sep" are months too. */
  static @Nullable Integer month(String word) {
    return MONTHS.get(word);
  }

  /** From 1, Monday. */
  static @Nullable Integer weekday(String word) {
    return WEEKDAYS.get(word);
  }

  static @Nullable DayPart part(String word) {
    return PARTS.get(word);
  }

  /** Its first month. */
  static @Nullable Integer season(String word) {
    return SEASONS.get(word);
  }

  static @Nullable Integer quarter(String word) {
    Integer ordinal = ordinal(word);
    return ordinal != null && ordinal <= QUARTERS ? ordinal : null;
  }

  /** Its first year: 2000 of the 21st. */
  static @Nullable Integer century(String word) {
    Integer ordinal = ordinal(word);
    return ordinal != null && ordinal <= LAST_CENTURY ? (ordinal - 1) * YEARS_OF_A_CENTURY : null;
  }

  /** Its first year. */
  static @Nullable Integer decade(String word) {
    Integer named = DECADES.get(word);
    return named == null ? TimeDigits.decade(word) : named;
  }

  private static @Nullable Integer ordinal(String word) {
    int named = ORDINALS.indexOf(word);
    return named > 0 ? Integer.valueOf(named) : TimeDigits.nth(word);
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    for (Month month : Month.values()) {
      String name = month.name().toLowerCase(Locale.ROOT);
      months.put(name, month.getValue());
      months.put(name.substring(0, 3), month.getValue());
    }
    months.put("sept", Month.SEPTEMBER.getValue());
    return Map.copyOf(months);
  }

  private static Map<String, Integer> weekdays() {
    Map<String, Integer> weekdays = new HashMap<>();
    for (DayOfWeek weekday : DayOfWeek.values()) {
      weekdays.put(weekday.name().toLowerCase(Locale.ROOT), weekday.getValue());
    }
    weekdays.put("tues", DayOfWeek.TUESDAY.getValue());
    weekdays.put("thurs", DayOfWeek.THURSDAY.getValue());
    return Map.copyOf(weekdays);
  }
}
