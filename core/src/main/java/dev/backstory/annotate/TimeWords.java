package dev.backstory.annotate;

import dev.backstory.port.Token;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What single words of a sentence say of time. A word is told by its index among the tokens. */
final class TimeWords {
  private static final Map<String, Month> MONTHS = months();
  private static final Map<String, DayOfWeek> WEEKDAYS = weekdays();
  private static final Set<String> SUFFIXES = Set.of("", "st", "nd", "rd", "th");
  private static final Set<String> DETERMINERS = Set.of("DT", "PRP$", "POS");

  /** Of names that are no dates: "April Jones", "the Friday Group". */
  private static final Set<String> OTHER_NAMES = Set.of("PERSON", "ORG", "GPE", "FAC", "PRODUCT");

  private static final int FIRST_YEAR = 1500;
  private static final int LAST_YEAR = 2100;
  private static final int LAST_DAY = 31;

  private final List<Token> tokens;
  private final String[] words;

  TimeWords(List<Token> tokens) {
    this.tokens = tokens;
    this.words = tokens.stream().map(TimeWords::plain).toArray(String[]::new);
  }

  /** The word in lower case without the full stop of an abbreviation and "mid-". */
  String word(int index) {
    return words[index];
  }

  private static String plain(Token token) {
    String word = token.form().toLowerCase(Locale.ROOT);
    if (word.length() > 1 && word.endsWith(".")) {
      word = word.substring(0, word.length() - 1);
    }
    return word.startsWith("mid-") ? word.substring("mid-".length()) : word;
  }

  /** Whether the word may be a month, a weekday or a number: all else is quickly passed over. */
  boolean isNameOrNumber(int index) {
    String word = word(index);
    return MONTHS.containsKey(word)
        || WEEKDAYS.containsKey(word)
        || NumberWords.value(word) != null
        || (!word.isEmpty() && isDigit(word.charAt(0)));
  }

  @Nullable Month month(int index) {
    return isName(index) ? MONTHS.get(word(index)) : null;
  }

  @Nullable DayOfWeek weekday(int index) {
    return isName(index) ? WEEKDAYS.get(word(index)) : null;
  }

  /** Day of a month; of a stretch such as "10-15" the first. */
  @Nullable Integer day(int index) {
    String word = word(index);
    int dash = Math.max(word.indexOf('-'), word.indexOf('–'));
    String first = dash > 0 ? word.substring(0, dash) : word;
    int digits = 0;
    while (digits < first.length() && isDigit(first.charAt(digits))) {
      digits++;
    }
    if (digits == 0 || digits > 2 || !SUFFIXES.contains(first.substring(digits))) {
      return null;
    }
    int day = Integer.parseInt(first.substring(0, digits));
    return day >= 1 && day <= LAST_DAY ? day : null;
  }

  /** A year; a number that counts what follows ("2014 people") is none. */
  @Nullable Integer year(int index) {
    String word = word(index);
    if (word.length() != 4 || !NumberWords.isDigits(word) || countsWhatFollows(index)) {
      return null;
    }
    int year = Integer.parseInt(word);
    return year >= FIRST_YEAR && year <= LAST_YEAR ? year : null;
  }

  @Nullable Integer number(int index) {
    return NumberWords.value(word(index));
  }

  @Nullable LocalDate isoDate(int index) {
    String word = word(index);
    if (word.length() != 10 || word.charAt(4) != '-') {
      return null;
    }
    try {
      return LocalDate.parse(word);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** The day of the calendar, or null if there is none such as 31 February. */
  static @Nullable LocalDate date(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private boolean isName(int index) {
    Token token = tokens.get(index);
    String form = token.form();
    char initial =
        form.charAt(form.toLowerCase(Locale.ROOT).startsWith("mid-") && form.length() > 4 ? 4 : 0);
    String entity = token.entity();
    return Character.isUpperCase(initial)
        && !(entity.length() > 2 && OTHER_NAMES.contains(entity.substring(2)));
  }

  private boolean countsWhatFollows(int index) {
    if (index > 0) {
      Token before = tokens.get(index - 1);
      if (before.pos().equals("$")) {
        return true;
      }
      if (DETERMINERS.contains(before.pos())
          || before.form().equals(",")
          || month(index - 1) != null) {
        return false;
      }
    }
    if (index + 1 == tokens.size()) {
      return false;
    }
    Token next = tokens.get(index + 1);
    return next.pos().equals("NNS") || next.pos().equals("CD") || isUnit(next);
  }

  private static boolean isUnit(Token token) {
    return token.form().equals("%") || token.lemma().equals("percent") || token.form().equals("-");
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static Map<String, Month> months() {
    Map<String, Month> months = new HashMap<>();
    for (Month month : Month.values()) {
      String name = month.name().toLowerCase(Locale.ROOT);
      months.put(name, month);
      months.put(name.substring(0, 3), month);
    }
    months.put("sept", Month.SEPTEMBER);
    return Map.copyOf(months);
  }

  private static Map<String, DayOfWeek> weekdays() {
    Map<String, DayOfWeek> weekdays = new HashMap<>();
    for (DayOfWeek weekday : DayOfWeek.values()) {
      weekdays.put(weekday.name().toLowerCase(Locale.ROOT), weekday);
    }
    return Map.copyOf(weekdays);
  }
}
